import { type Static, Type } from 'typebox'
import { AmountSchema, Instant } from '#platform/http/schemas.ts'

/** With what a buyer pays at an ATM or a convenience store. */
export const NumberInstructions = Type.Object({
  kind: Type.Union([Type.Literal('atm'), Type.Literal('cvs'), Type.Literal('barcode')]),
  bankCode: Type.String({ description: 'For atm; otherwise empty' }),
  number: Type.String({ description: 'Virtual account (atm) or code (cvs); empty for barcode' }),
  barcodes: Type.Array(Type.String(), { description: 'Code 39, in the order in which the till reads them; for barcode' }),
  amount: AmountSchema,
  expiresAt: Instant,
})
export type NumberInstructions = Static<typeof NumberInstructions>
