import { type Context, Liquid } from 'liquidjs'
import { amount, type Currency, currencies, formatMoney } from '#kernel/money.ts'
import { DEFAULT_ZONE, formatDateTime } from '#kernel/time.ts'

/** SX-41: what a template may cost. A thousand wrong rows (S0-17) need about 4 % of it. */
export const MAX_TEMPLATE_LENGTH = 100_000
const MAX_RENDER_MS = 500
const MAX_RENDER_MEMORY = 5_000_000

/** No files, no partials, no counters, and no `capture`: a captured value would be escaped a second time on output. */
const allowedTags = new Set(['assign', 'break', 'case', 'comment', 'continue', 'for', 'if', 'raw', 'unless', '#'])

/** No `raw` and no way to build HTML out of values; no `date`, whose zone would be the server's. */
const allowedFilters = new Set(
  `abs append at_least at_most capitalize ceil compact concat default divided_by downcase first floor join last lstrip map minus modulo plus
   prepend remove remove_first replace replace_first reverse round rstrip size slice sort split strip strip_newlines sum times truncate
   uniq upcase url_encode where`.split(/\s+/),
)

/** Renders HTML: every value is escaped on output. */
export const htmlEngine = openEngine({ isHtml: true })
/** Renders plain text: values as they are. */
export const textEngine = openEngine({ isHtml: false })

function openEngine({ isHtml }: { isHtml: boolean }): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    outputEscape: isHtml ? escapeHtml : undefined,
    templates: {}, // in place of the file system
    parseLimit: MAX_TEMPLATE_LENGTH,
    renderLimit: MAX_RENDER_MS,
    memoryLimit: MAX_RENDER_MEMORY,
  })
  for (const name of Object.keys(engine.tags)) if (!allowedTags.has(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) if (!allowedFilters.has(name)) engine.unregisterFilter(name)
  engine.registerFilter('money', moneyFilter)
  engine.registerFilter('date_time', dateTimeFilter)
  // Merchants write it out of habit. Every value is escaped anyway, and only once.
  engine.registerFilter('escape', (value: unknown) => value)
  engine.registerFilter('newline_to_br', {
    raw: true,
    handler: (value: unknown) => (isHtml ? escapeHtml(value).replaceAll(/\r?\n/g, '<br>\n') : String(value ?? '')),
  })
  return engine
}

/** `{{ order.total | money }}` in the shop's currency, or in the one given. */
function moneyFilter(this: { context: Context }, value: unknown, currency?: unknown): string {
  const wanted = currency ?? this.context.getSync(['shop', 'currency'])
  if (typeof value !== 'number' || !isCurrency(wanted)) throw new Error('money takes an amount and a currency')
  return formatMoney(amount(value), wanted)
}

/** `{{ order.placed_at | date_time }}` in the shop's zone, `2026/11/21 14:05`. */
function dateTimeFilter(this: { context: Context }, value: unknown): string {
  const instant = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN)
  if (Number.isNaN(instant.getTime())) throw new Error('date_time takes an instant')
  const zone: unknown = this.context.getSync(['shop', 'time_zone'])
  return formatDateTime(instant, typeof zone === 'string' ? zone : DEFAULT_ZONE)
}

function isCurrency(code: unknown): code is Currency {
  return typeof code === 'string' && Object.hasOwn(currencies, code)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it stands in HTML, inside an element or a quoted attribute. */
export function escapeHtml(value: unknown): string {
  return String(value ?? '').replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
