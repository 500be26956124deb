import type { Locale } from './locale.ts'

/** How amounts of a currency are written here: the sign a Taiwanese reader expects, and how many digits the minor unit has. */
const currencies: Readonly<Record<string, { sign: string; decimals: number }>> = {
  TWD: { sign: 'NT$', decimals: 0 },
  CNY: { sign: 'CN¥', decimals: 2 },
  HKD: { sign: 'HK$', decimals: 2 },
  USD: { sign: 'US$', decimals: 2 },
  JPY: { sign: 'JP¥', decimals: 0 },
}

/** How amounts of a currency are typed: its sign, and how many digits the minor unit has. */
export function currencyFormat(currency: string): { sign: string; decimals: number } {
  return currencies[currency] ?? { sign: currency, decimals: 2 }
}

/** `NT$1,925` from integer minor units; `-NT$50` below zero; the same in every language. */
export function formatMoney(minorUnits: number, currency: string): string {
  const { sign, decimals } = currencies[currency] ?? { sign: `${currency} `, decimals: 2 }
  const digits = String(Math.abs(minorUnits)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  return `${minorUnits < 0 ? '-' : ''}${sign}${whole}${fraction}`
}

/** `2026/11/21 14:05` in the given zone. `instant` is an ISO 8601 time. */
export function formatDateTime(instant: string, timeZone: string): string {
  const part = partsIn(instant, timeZone)
  return `${part.year}/${part.month}/${part.day} ${part.hour}:${part.minute}`
}

/** `2026/11/21`. A bare date (`2026-11-21`) is already a calendar day and is not moved between zones. */
export function formatDate(instant: string, timeZone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant.replaceAll('-', '/')
  const part = partsIn(instant, timeZone)
  return `${part.year}/${part.month}/${part.day}`
}

/** `3 小時前`, `in 2 days`: an addition beside the exact time, never instead of it. */
export function formatRelative(instant: string, nowMs: number, locale: Locale): string {
  const seconds = (Date.parse(instant) - nowMs) / 1000
  const [unit, size] = relativeUnits.find(([, unitSeconds]) => Math.abs(seconds) >= unitSeconds) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat(intlLocale(locale), { numeric: 'auto' }).format(Math.round(seconds / size), unit)
}

/** `0912-345-678`: a mobile number of Taiwan as it is said there; any other number as it is stored. */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+886(9\d{2})(\d{3})(\d{3})$/, '0$1-$2-$3')
}

/** `1,925`. */
export function formatCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(intlLocale(locale)).format(count)
}

/** Above this the server stops counting (SX-63). */
export const countedUpTo = 10_000

/** `2,310`, and `10,000+` where the server stopped counting (SX-63). */
export function formatTotal(total: number, locale: Locale): string {
  return total > countedUpTo ? `${formatCount(countedUpTo, locale)}+` : formatCount(total, locale)
}

/** `3.4 MB` for a file's size in bytes. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [unit, size] = byteUnits.find(([, unitBytes]) => bytes >= unitBytes) ?? (['B', 1] as const)
  return `${new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: size === 1 ? 0 : 1 }).format(bytes / size)} ${unit}`
}

const relativeUnits = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

const byteUnits = [
  ['GB', 1_000_000_000],
  ['MB', 1_000_000],
  ['kB', 1_000],
] as const

function intlLocale(locale: Locale): string {
  return locale === 'zh-TW' ? 'zh-Hant-TW' : locale
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter costs about 50 µs, a table asks for hundreds. */
function partsIn(instant: string, timeZone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formatters.set(timeZone, formatter)
  }
  return Object.fromEntries(formatter.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
}
