/** What one filter accepts in the address. */
export type FilterRule = { readonly kind: 'choices'; readonly of: readonly string[] } | { readonly kind: 'text' } | { readonly kind: 'day' }

type ValueOf<Rule extends FilterRule> = Rule extends { kind: 'choices'; of: readonly (infer Choice)[] } ? Choice[] : string

/** The typed search parameters of a list: what is absent is not filtered. */
export type ListSearch<Rules extends { readonly [name: string]: FilterRule }, Sort extends string> = {
  page?: number
  size?: number
  sort?: Sort
} & { [Name in keyof Rules]?: ValueOf<Rules[Name]> }

/** The page sizes a person can choose; the server refuses more than 200. */
export const pageSizes = [20, 50, 100, 200] as const

/** Used when the address names no size. */
export const defaultPageSize = 50

/** One or more of fixed values. */
export function choices<const Choice extends string>(...of: Choice[]): { kind: 'choices'; of: readonly Choice[] } {
  return { kind: 'choices', of }
}

/** Free text: a number, a name, a code. */
export const text = { kind: 'text' } as const

/** A calendar day in the shop's zone, `2026-11-21`. */
export const day = { kind: 'day' } as const

/**
 * Declares a list's filters once, for the route (`validateSearch: orderSearch`) and its page. Whatever does not fit is dropped
 * instead of refused: an old bookmark must still open.
 */
export function listSearch<const Rules extends { readonly [name: string]: FilterRule }, const Sort extends string>(declared: {
  filters: Rules
  sorts: readonly Sort[]
}): (raw: Record<string, unknown>) => ListSearch<Rules, Sort> {
  return (raw) => {
    const search: Record<string, unknown> = {}
    for (const [name, rule] of Object.entries(declared.filters)) {
      const value = readFilter(rule, raw[name])
      if (value !== undefined) search[name] = value
    }
    const page = Number(raw.page)
    if (Number.isInteger(page) && page > 1) search.page = page
    const size = pageSizes.find((allowed) => allowed === Number(raw.size))
    if (size !== undefined && size !== defaultPageSize) search.size = size
    if (declared.sorts.some((sort) => sort === raw.sort)) search.sort = raw.sort
    // Each value was checked against its rule above; the compiler cannot follow the loop.
    return search as ListSearch<Rules, Sort>
  }
}

/** Addresses a person can read and type: `?status=open,closed&page=2`. */
export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) => {
    const words = Array.isArray(value) ? value.map(String) : [value === undefined || value === null ? '' : String(value)]
    const written = words
      .filter((word) => word !== '')
      .map(encodeURIComponent)
      .join(',')
    return written === '' ? [] : [`${encodeURIComponent(name)}=${written}`]
  })
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** The reverse: every value stays the text it was (`0123` keeps its zero); the list's rules split and check. */
export function parseSearch(written: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(written))
}

function readFilter(rule: FilterRule, raw: unknown): string | string[] | undefined {
  if (rule.kind === 'choices') {
    const words = Array.isArray(raw) ? raw.map(String) : typeof raw === 'string' ? raw.split(',') : []
    const known = rule.of.filter((choice) => words.includes(choice))
    return known.length === 0 ? undefined : [...known]
  }
  const word = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : ''
  if (word === '') return undefined
  return rule.kind === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(word) ? undefined : word
}
