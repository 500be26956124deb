import { importJobs } from '#platform/imports/import-jobs.ts'
import type { Module } from '#platform/module.ts'
import { codesChecks } from './checks.ts'
import { codeImporter } from './code-importer.ts'
import { codesConstraints, codesErrors } from './errors.ts'

/** Storage of codes: import, generate, encrypt, hand out, void, reveal. Who gets one, and why, is for higher modules. */
export const codes: Module = {
  name: 'codes',
  errors: codesErrors,
  constraints: codesConstraints,
  jobs: importJobs(codeImporter),
  checks: codesChecks,
}
