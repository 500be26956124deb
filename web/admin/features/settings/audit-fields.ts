import type { AdminText } from '#web/i18n/admin/use-text.tsx'
import { formatDateTime, formatMoney } from '#web/i18n/format.ts'

/** Where a recorded amount or time belongs. */
export type Place = { currency: string; timeZone: string }

/** The recorded fields in the reader's words; those that stayed are left out, one without a name keeps the recorded one. */
export function writtenFields(t: AdminText, place: Place, { value, other }: { value: unknown; other: unknown }): string {
  if (value === null || value === undefined) return ''
  if (!isRecord(value)) return writtenValue(t, place, '', value)
  const stayed = isRecord(other) ? other : {}
  const currency = typeof value.currency === 'string' ? value.currency : place.currency
  return Object.entries(value)
    .filter(([name, field]) => name !== 'currency' && JSON.stringify(field) !== JSON.stringify(stayed[name]))
    .map(([name, field]) =>
      t('settings.audit.field', {
        name: t.maybe(`settings.audit.field.${name}`) ?? name,
        value: writtenValue(t, { ...place, currency }, name, field),
      }),
    )
    .join(t('settings.audit.fields.and'))
}

function writtenValue(t: AdminText, place: Place, name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return t(value ? 'settings.audit.yes' : 'settings.audit.no')
  if (typeof value === 'number')
    return name.endsWith('Bps') ? `${value / 100}%` : isAmount(name) ? formatMoney(value, place.currency) : String(value)
  if (Array.isArray(value)) return writtenList(t, place, name, value)
  if (isRecord(value)) return writtenFields(t, place, { value, other: undefined }) || '—'
  const text = String(value)
  return isInstant(text) ? formatDateTime(text, place.timeZone) : shortened(known(t, name, text))
}

/** Things that are only known by their ids are counted. */
function writtenList(t: AdminText, place: Place, name: string, values: readonly unknown[]): string {
  if (values.length === 0) return t('kit.none')
  if (values.every((value) => typeof value === 'string' && idPattern.test(value))) return t('settings.audit.some', { n: values.length })
  return values.map((value) => writtenValue(t, place, name, value)).join(t('settings.audit.list.and'))
}

/** Fixed values have their words in the texts of the feature they belong to. */
function known(t: AdminText, name: string, value: string): string {
  const prefix = wordsOf[name]
  return (prefix === undefined ? undefined : t.maybe(`${prefix}.${value}`)) ?? value
}

const wordsOf: Readonly<Record<string, string>> = {
  action: 'settings.audit.resolved',
  channel: 'products.channel',
  finding: 'refunds.finding',
  kind: 'settings.shipping.kind',
  locale: 'settings.locale',
  payment: 'orders.payment',
  permissions: 'permission',
  provider: 'settings.provider',
  role: 'settings.role',
  shipping: 'orders.shipping',
  source: 'codes.source',
  state: 'codes.state',
  status: 'settings.audit.status',
  template: 'mails.kind',
  type: 'webhooks.type',
  types: 'webhooks.type',
  verdict: 'settings.audit.verdict',
  way: 'refunds.way',
  temperatureZones: 'settings.shipping.zone',
}

/** A mail's whole text would fill the screen; the exported file has it. */
const SHOWN_LENGTH = 200

function shortened(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)
}

function isAmount(name: string): boolean {
  return name === 'amount' || name.endsWith('Amount')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
