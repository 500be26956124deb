import type { Module } from '#platform/module.ts'
import { codesChecks } from './checks.ts'
import { codesConstraints, codesErrors } from './errors.ts'
import { importJob } from './jobs.ts'

/** Storage of codes: import, generate, encrypt, hand out, void, reveal. Who gets one, and why, is for higher modules. */
export const codes: Module = {
  name: 'codes',
  errors: codesErrors,
  constraints: codesConstraints,
  jobs: [importJob],
  checks: codesChecks,
}
