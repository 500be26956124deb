import type { MailVariables } from '#platform/mail/templates.ts'
import type { MailKind } from './mail-kinds.ts'

/** What every mail may name. Names are Liquid's way (snake_case), because merchants read and write them. */
export type ShopVariables = { name: string; url: string; currency: string; time_zone: string }

type Common = { shop: ShopVariables }
type Customer = { customer: { name: string } }
type ReturnLine = { name: string; option: string; quantity: number }
type OrderLine = { name: string; option: string; quantity: number; total: number }
/** Where to transfer how much. `due_at` is the last minute in which money is in time; null when nothing waits for it any more. */
type Transfer = {
  bank_code: string
  bank_name: string
  branch_name: string
  account_number: string
  account_name: string
  amount: number
  due_at: Date | string | null
}

/** The variables of each mail. Amounts are minor units; instants are ISO text or `Date`. */
export type MailVariablesOf = {
  /**
   * `lookup_code` is by what a guest finds his order again; null for a customer (SX-4). `transfer` is null for an order that is not
   * paid by bank transfer, or no longer to be paid.
   */
  order_placed: Common &
    Customer & {
      order: { number: string; url: string; lookup_code: string | null; placed_at: Date | string; total: number; lines: OrderLine[] }
      transfer: Transfer | null
    }
  order_paid: Common & Customer & { order: { number: string; url: string; paid_at: Date | string; total: number } }
  order_shipped: Common &
    Customer & {
      order: { number: string; url: string }
      shipment: { carrier: string; tracking_number: string | null; tracking_url: string | null }
    }
  /**
   * With what to pay at an ATM or a convenience store. `payment` is null when there is nothing to pay any more; its `kind` is atm, cvs
   * or barcode, and barcodes are on the order's page only, where they can be scanned.
   */
  payment_number: Common &
    Customer & {
      order: { number: string; url: string }
      payment: { kind: string; bank_code: string; number: string; amount: number; due_at: Date | string } | null
    }
  /** The order was given up because nobody paid it in time. */
  payment_overdue: Common &
    Customer & { order: { number: string; url: string; placed_at: Date | string; total: number; lines: OrderLine[] } }
  return_approved: Common & Customer & { order: { number: string; url: string }; lines: ReturnLine[] }
  return_refused: Common & Customer & { order: { number: string; url: string }; refusal: string }
  /** `by_hand`: the money comes by transfer or cash, not the way it was paid. */
  order_refunded: Common &
    Customer & {
      order: { number: string; url: string }
      refund: { amount: number; shipping: number; by_hand: boolean; lines: (ReturnLine & { amount: number })[] }
    }
  /** Above 200 codes `codes` is empty, `codes_attached` is true and the list travels as a file (S0-34). */
  codes_issued: Common &
    Customer & {
      order: { number: string; url: string }
      codes: { group: string; product: string; code: string }[]
      code_count: number
      codes_attached: boolean
    }
  /** `problems` holds the first 1,000; all of them are in the attached report (S0-17). */
  codes_import_failed: Common & {
    group: { name: string; url: string }
    file_name: string
    problems: { row: number; cell: string; text: string }[]
    problem_count: number
    problems_left: number
  }
  codes_import_succeeded: Common & { group: { name: string; url: string }; file_name: string; code_count: number }
  codes_low_stock: Common & { group: { name: string; url: string; unsent: number; threshold: number } }
  codes_exhausted: Common & { group: { name: string; url: string }; shortage_count: number }
  /** Where a buyer sees his cards; no card is in a mail (S1-2). `lookup_code` as in `order_placed`. */
  cards_ready: Common & Customer & { order: { number: string; url: string; lookup_code: string | null }; card_count: number }
  card_replaced: Common & Customer & { order: { number: string; url: string; lookup_code: string | null } }
  /** Paid, and no card left (S1-2). */
  cards_short: Common & { order: { number: string; url: string }; pool: { name: string; url: string; awaiting: number } }
  /** Money came a day after the cards were given up (S1-17). */
  cards_paid_late: Common & { order: { number: string; url: string; total: number }; pool: { name: string; url: string } }
  cards_import_failed: Common & {
    pool: { name: string; url: string }
    file_name: string
    problems: { row: number; cell: string; text: string }[]
    problem_count: number
    problems_left: number
  }
  cards_import_succeeded: Common & { pool: { name: string; url: string }; file_name: string; card_count: number }
  cards_low_stock: Common & { pool: { name: string; url: string; available: number; threshold: number } }
  cards_exhausted: Common & { pool: { name: string; url: string }; awaiting: number }
  return_requested: Common & { order: { number: string; url: string }; reason: string; note: string; lines: ReturnLine[] }
  payment_alarm: Common & {
    order: { number: string; url: string; total: number }
    alarm: { text: string; at: Date | string; amount: number | null }
  }
  password_reset: Common & { url: string; expires_at: Date | string }
  customer_password_reset: Common & Customer & { url: string; expires_at: Date | string }
  email_change: Common & Customer & { url: string; expires_at: Date | string }
  staff_invited: Common & { staff: { name: string }; inviter: { name: string }; url: string; expires_at: Date | string }
}

/** Fails to compile when a mail has no variables or they are none that a template can take. */
export type CheckedMailVariables = { [K in MailKind]: MailVariablesOf[K] extends MailVariables ? MailVariablesOf[K] : never }
