/** The number of pieces somebody typed, also in full-width digits, brought between 1 and `max`; null for what is no number. Pure. */
export function typedQuantity(text: string, max: number): number | null {
  const digits = text.normalize('NFKC').trim()
  return /^\d+$/.test(digits) ? Math.min(max, Math.max(1, Number(digits))) : null
}
