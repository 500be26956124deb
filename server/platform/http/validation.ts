import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'
import { Problem } from './schemas.ts'

/**
 * Addresses arrive as text, so `"5"` is a number there; in a body it is not. Unknown properties are left to the schemas:
 * an object that says `additionalProperties: false` refuses them instead of dropping them silently.
 */
export function validateStrictly(app: FastifyInstance): void {
  const body = compiler(false)
  const address = compiler('array')
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? body : address).compile(schema as object))
}

function compiler(coerceTypes: boolean | 'array'): Ajv {
  const ajv = new Ajv({ coerceTypes, useDefaults: true, removeAdditional: false, allErrors: true, strict: false })
  addFormats.default(ajv)
  ajv.addFormat('date-time', isMoment)
  ajv.addSchema(Problem as object, 'Problem')
  return ajv
}

/**
 * RFC 3339 without leap seconds, which ajv-formats takes and no clock of ours knows: `…T23:59:60Z` would become an invalid Date. Days
 * that a month does not have are refused, where `Date` would roll over.
 */
function isMoment(text: string): boolean {
  const [, date = ''] = dateTime.exec(text) ?? []
  const day = new Date(`${date}T00:00:00Z`)
  return Number.isFinite(Date.parse(text)) && Number.isFinite(day.getTime()) && day.toISOString().startsWith(date)
}

const dateTime = /^((?!0000)\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i
