/** ECPay takes 400, but cuts bytes, and half a character breaks its own signature. */
export const MAX_ITEM_NAME_LENGTH = 200
/** Tags, shell and query symbols are refused by ECPay's firewall; `#` separates items; pictures and invisible signs do not survive. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Extended_Pictographic}<>"'`&|;$\\^{}[\]#%*?!~=]/gu

/** What was ordered, as ECPay's pages show it: `烏龍茶#茶杯`. `fallback` where nothing readable is left. Pure. */
export function itemNameOf(names: readonly string[], fallback: string): string {
  const clean = names.map((name) => name.toWellFormed().replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').trim()).filter(Boolean)
  return cut(clean.join('#')) || fallback
}

function cut(text: string): string {
  let short = ''
  for (const character of text) {
    if (short.length + character.length > MAX_ITEM_NAME_LENGTH) break
    short += character
  }
  return short.replace(/#+$/, '').trim()
}
