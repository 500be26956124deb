import type { TestSystem } from './system.ts'

/** A JSON Schema as the OpenAPI document holds it. */
export type Schema = {
  type?: string
  anyOf?: Schema[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}

/** One operation of the running server's OpenAPI document. */
export type Operation = {
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `{name}` for path parameters. */
  url: string
  permission: string | null
  access: string
  parameters: { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }[]
  /** Of a JSON or form body; null without one. */
  body: Schema | null
}

type Described = {
  operationId: string
  'x-permission'?: string | null
  'x-access'?: string
  parameters?: Operation['parameters']
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** Every operation of the running server, read from the document it serves, so that a new route cannot be forgotten. */
export async function operationsOf({ app }: Pick<TestSystem, 'app'>): Promise<Operation[]> {
  await app.ready()
  const { paths } = JSON.parse(JSON.stringify(app.swagger())) as { paths: Record<string, Record<string, Described>> }
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase() as Operation['method'],
      url,
      permission: described['x-permission'] ?? null,
      access: described['x-access'] ?? 'public',
      parameters: described.parameters ?? [],
      body: Object.values(described.requestBody?.content ?? {})[0]?.schema ?? null,
    })),
  )
}
