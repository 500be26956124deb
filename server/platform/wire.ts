import { roles } from './auth/identity.ts'
import type { PermissionsByRole } from './auth/permissions.ts'
import { type ErrorTables, platformErrors } from './http/problem.ts'
import type { Module } from './module.ts'
import type { PolicyAnswer } from './policy.ts'
import { EVENT_QUEUE, UNHURRIED_EVENT_QUEUE } from './transactor.ts'
import type { Subscriber, Wiring } from './wiring.ts'

/** Connects the modules' handlers and policy answers. Throws when two handlers share a name. */
export function wire(modules: readonly Module[]): Wiring {
  const subscribers = new Map<string, Subscriber[]>()
  const policies = new Map<string, PolicyAnswer[]>()
  const names = new Set<string>()
  for (const handler of modules.flatMap((module) => module.handlers ?? [])) {
    if (names.has(handler.name)) throw new Error(`two handlers are called ${handler.name}`)
    names.add(handler.name)
    const queue = handler.isUnhurried ? UNHURRIED_EVENT_QUEUE : EVENT_QUEUE
    subscribers.set(handler.on, [...(subscribers.get(handler.on) ?? []), { handler: handler.name, queue }])
  }
  for (const answer of modules.flatMap((module) => module.policies ?? [])) {
    policies.set(answer.point, [...(policies.get(answer.point) ?? []), answer])
  }
  return { subscribers, policies }
}

/** The tables by which errors become HTTP answers. Throws when two modules give one code different statuses. */
export function errorTablesOf(modules: readonly Module[]): ErrorTables {
  const statuses = new Map<string, number>(Object.entries(platformErrors))
  const constraints = new Map<string, string>()
  for (const { name, errors = {}, constraints: own = {} } of modules) {
    for (const [code, status] of Object.entries(errors)) {
      if (statuses.has(code) && statuses.get(code) !== status) throw new Error(`${name} gives ${code} another status`)
      statuses.set(code, status)
    }
    for (const [constraint, code] of Object.entries(own)) constraints.set(constraint, code)
  }
  return { statuses, constraints }
}

/** What each role may do, collected from the modules' permission tables (SX-21). The owner may do everything. */
export function permissionsByRole(modules: readonly Module[]): PermissionsByRole {
  const tables = modules.map((module) => Object.entries(module.permissions ?? {})).flat()
  return new Map(
    roles.map((role) => [
      role,
      new Set(tables.filter(([, allowed]) => role === 'owner' || allowed.includes(role)).map(([permission]) => permission)),
    ]),
  )
}
