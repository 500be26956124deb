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
  ajv.addSchema(Problem as object, 'Problem')
  return ajv
}
