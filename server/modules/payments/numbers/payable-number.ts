/**
 * What a buyer pays with at an ATM or a convenience store: a virtual account, a code, or three barcodes. As it is stored with its
 * payment; what a kind has not is empty.
 */
export type PayableNumber = Readonly<{
  kind: 'atm' | 'cvs' | 'barcode'
  /** Three digits of the bank, for `atm`. */
  bankCode: string
  /** The virtual account (`atm`) or the code to type in at the machine (`cvs`). */
  number: string
  /** In the order in which the till reads them, for `barcode`. */
  barcodes: readonly string[]
  expiresAt: Date
}>
