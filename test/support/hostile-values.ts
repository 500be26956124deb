import fc from 'fast-check'
import type { Schema } from './operations.ts'

/** Texts that have broken somebody's server before. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  'a\u0000b',
  "'; drop table orders; --",
  '" or 1=1 --',
  '%_\\',
  '<img src=x onerror=alert(1)>',
  '{{ shop | map: "id" }}{% raw %}',
  '../../../../etc/passwd',
  '=cmd|calc!A1',
  '٣٤٥',
  '１２３',
  '\u202Eevil',
  '\u2028\u2029',
  'a\r\nBcc: everybody@mail.test',
  '\uFFFF\uFFFE',
  'İıſK',
  '🏳️‍🌈👩‍👩‍👧‍👦',
  '__proto__',
  '2147483648',
  '9'.repeat(40),
  '-1',
  '1e999',
  'null',
]

const hostileNumbers = [0, 1, -1, 0.5, 2 ** 31, 2 ** 32, 2 ** 53 - 1, -(2 ** 53), 1e21, 1e308]
/** Moments inside and outside of what a calendar, JavaScript and PostgreSQL know. */
const moments = [
  '2026-11-21T06:05:00Z',
  '2026-11-21T06:05:00+08:00',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '9999-12-31T23:59:59-23:59',
  '2016-12-31T23:59:60Z',
  '2026-02-30T00:00:00Z',
  '2026-11-21t06:05:00z',
  '2026-11-21 06:05:00Z',
  '2026-11-21T06:05:00+24:00',
]
/** Texts of the forms that patterns of this API ask for. */
const formed = ['茶 tea', 'abc-def', 'ABC-123', '#112233', 'someone@mail.test', '0912345678', 'zh-TW', 'a'.repeat(43), 'f'.repeat(64)]

/**
 * Requests that get past the schema as often as not: all parts as they should be, and at most two of an object's properties at the
 * edge of what its schema takes, or beyond.
 */
export function arbitraryOf(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => arbitraryOf(each, ids)))
  if (schema.type !== 'object') return fc.oneof(plain(schema, ids), edge(schema, ids), anything)
  const { properties = {} } = schema
  const names = Object.keys(properties)
  if (names.length === 0) return fc.oneof(fc.constant({}), anything)
  const spoiled = fc.constantFrom(...names).chain((name) => {
    const value = arbitraryOf(properties[name] ?? {}, ids)
    return value.map((each) => ({ [name]: each }))
  })
  const spoils = fc.array(spoiled, { maxLength: 2 })
  return fc.oneof(
    { weight: 12, arbitrary: fc.tuple(plain(schema, ids), spoils).map(([good, bad]) => Object.assign({}, good, ...bad)) },
    { weight: 1, arbitrary: anything },
  )
}

const anything: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  true,
  [],
  {},
  [[]],
  { a: { b: [] } },
  ...hostileTexts,
  ...hostileNumbers,
)

/** A value the schema takes, without surprises. */
function plain(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => plain(each, ids)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object') {
    const model = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, plain(each, ids)] as const)
    return fc.record(Object.fromEntries(model), { requiredKeys: schema.required ?? [] })
  }
  if (schema.type === 'array') {
    const minLength = schema.minItems ?? 0
    return fc.array(plain(schema.items ?? {}, ids), { minLength, maxLength: Math.min(schema.maxItems ?? 3, minLength + 2) })
  }
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 20, (schema.minimum ?? 0) + 20) })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'string') return fc.constantFrom(...plainTexts(schema, ids))
  return fc.constant(null)
}

function plainTexts({ pattern, format, minLength = 0, maxLength = 400 }: Schema, ids: readonly string[]): readonly string[] {
  if (format === 'date-time') return moments.slice(0, 2)
  const form = new RegExp(pattern ?? '', 'u')
  const fitting = [...formed, ...ids].filter((text) => form.test(text) && text.length >= minLength && text.length <= maxLength)
  return fitting.length > 0 ? fitting : ['']
}

function edge(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema)
  if (schema.type === 'string' && !schema.enum) return textOf(schema, ids)
  if (schema.type === 'array') {
    const minLength = schema.minItems ?? 0
    return fc.array(arbitraryOf(schema.items ?? {}, ids), { minLength, maxLength: Math.min(schema.maxItems ?? 4, minLength + 3) })
  }
  return anything
}

function numberOf({ minimum, maximum }: Schema): fc.Arbitrary<number> {
  const edges = [minimum, maximum].filter((edge) => edge !== undefined)
  return fc.oneof(
    fc.integer({ min: minimum ?? -5, max: Math.min(maximum ?? 50, (minimum ?? -5) + 50) }),
    fc.constantFrom(...edges, ...edges.map((edge) => edge + 1), ...edges.map((edge) => edge - 1), ...hostileNumbers),
  )
}

function textOf({ format, pattern, minLength = 0, maxLength = 400 }: Schema, ids: readonly string[]): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.constantFrom(...moments)
  if (pattern?.startsWith('^[0-9a-f]{8}'))
    return fc.oneof(fc.constantFrom(...ids), fc.uuid(), fc.constantFrom(...ids.map((id) => id.toUpperCase())))
  // Schemas count characters as PostgreSQL does, and both differently from `length`: a fence of emoji stands on both limits.
  const edges = ['🦉'.repeat(maxLength), '🦉'.repeat(maxLength + 1), '字'.repeat(maxLength), 'é'.repeat(Math.max(1, minLength))]
  const random = fc.string({ unit: 'grapheme', minLength: Math.min(minLength, 20), maxLength: Math.min(maxLength, 20) })
  return fc.oneof(random, fc.constantFrom(...hostileTexts), fc.constantFrom(...edges), fc.constantFrom(...formed))
}
