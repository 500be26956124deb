// Generated from the migrated database by scripts/gen-db.ts (npm run gen). Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { JsonValue } from '#kernel/errors.ts'

/** jsonb: any JSON when read; written as JSON text, because pg would turn an array into a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>

export interface ApiTokens {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** What it is for. */
  name: string
  /** SHA-256 of the 256-bit token, which is shown once. */
  tokenHash: Buffer
  /** Its last four characters, to tell it from others. */
  tail: string
  /** What it was given. */
  permissions: string[]
  /** Who made it: his permissions bound it at every request. Null when the operator made it on the command line. */
  creatorId: string | null
  /** His name as it was then. */
  creatorName: string
  /** When it was made. */
  createdAt: Date
  /** Until when it works; null for as long as it is not revoked. */
  expiresAt: Date | null
  /** Last use, written at most once a minute. */
  lastUsedAt: Date | null
  /** Address of that use. */
  lastAddress: string | null
  /** When it was revoked; it works never again. */
  revokedAt: Date | null
  /** Name of who revoked it. */
  revokedBy: string | null
}

export interface AuditChains {
  /** Shop. */
  shopId: string
  /** Links so far. */
  length: number
  /** Hash of the last link; written down elsewhere it proves the whole log up to there. */
  headHash: Buffer
}

export interface AuditEntries {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Permission-like name of the act, e.g. codes.reveal. */
  action: string
  /** order, code, code_group, staff, setting … */
  subjectKind: string
  /** Id of the subject. */
  subjectId: string | null
  /** Old values; never a secret. */
  before: ColumnType<JsonValue | null, string | null, string | null>
  /** New values; never a secret. */
  after: ColumnType<JsonValue | null, string | null, string | null>
  /** What the person wrote as the reason. */
  reason: string | null
  /** staff, customer, guest, token or system. */
  actorKind: string
  /** Id of the actor. */
  actorId: string | null
  /** Name as it was then. */
  actorName: string
  /** Address the request came from. */
  address: string | null
  /** Time of the transaction. */
  occurredAt: Date
}

export interface AuditSeals {
  /** Shop. */
  shopId: string
  /** Place in the chain of the shop, from 1, without gaps. */
  position: number
  /** Entry. */
  entryId: string
  /** Hash of the link before; 32 zero bytes for the first. */
  previousHash: Buffer
  /** SHA-256 of the previous hash and the canonical JSON of the entry. */
  hash: Buffer
  /** When it was sealed. */
  sealedAt: Date
}

export interface AuditTail {
  /** Shop. */
  shopId: string
  /** Entry. */
  entryId: string
}

export interface BundleComponents {
  /** Shop. */
  shopId: string
  /** The bundle. */
  productId: string
  /** A variant of another product. */
  variantId: string
  /** Pieces of it in one bundle. */
  quantity: number
  /** Order within the bundle. */
  position: number
}

export interface CardBindings {
  /** Shop. */
  shopId: string
  /** Variant of a card-key product. */
  variantId: string
  /** Pool its buyers get their cards from. */
  poolId: string
  /** When it was bound. */
  createdAt: Date
}

export interface CardOrders {
  /** Shop. */
  shopId: string
  /** Order. */
  orderId: string
  /** Its only line. */
  orderLineId: string
  /** What was bought. */
  variantId: string
  /** Pool the cards come from, as it was bound when the order was placed. */
  poolId: string
  /** Cards: that many different ones, or none (S1-25). */
  quantity: number
  /** Of delivered pieces: how many were refunded since; their cards are void (S1-3). Pieces that still waited leave quantity instead. */
  refundedQuantity: Generated<number>
  /** unpaid; released (its time is over, cards and stock are others' again); awaiting (paid, no card left); paid_late (a day after its time, a person decides); delivered; cancelled. */
  status: string
  /** Pieces of the product's stock are reserved for it. */
  hasStock: boolean
  /** End of its time to pay, by the database's time; null where nothing is occupied before the payment. */
  holdUntil: Date | null
  /** Who ordered; null for a guest. With phone and address: who has how many unpaid ones (S1-18). */
  customerId: string | null
  /** Mobile number as the order has it. */
  phone: string
  /** Network address the order came from. */
  address: string | null
  /** When it was placed. */
  placedAt: Date
  /** When its time was over. */
  releasedAt: Date | null
  /** When it was paid: awaiting orders are served in this order (S1-2). */
  paidAt: Date | null
  /** When it got its cards. */
  deliveredAt: Date | null
}

export interface CardPools {
  /** Shop. */
  shopId: string
  /** UUIDv7; the id of the pool. */
  id: string
  /** Fewer available cards than this are told to the merchant; null: off. */
  lowStockThreshold: number | null
  /** When this crossing was told; null again when there are enough. */
  lowStockToldAt: Date | null
  /** When it was told that none is left; null again when there are some. */
  exhaustedToldAt: Date | null
  /** Raised by every change (SX-32). */
  version: number
  /** When it was made. */
  createdAt: Date
  /** When it was deleted; sold cards stay readable in their orders (S1-11). */
  deletedAt: Date | null
}

export interface CardSettings {
  /** Shop. */
  shopId: string
  /** How long an unpaid order occupies its cards (S1-16). */
  holdMinutes: number
  /** Nothing is occupied before the payment; who pays first gets the cards (S1-16). */
  holdsAtPayment: boolean
  /** Payment by ATM, convenience store or bank transfer is offered for card keys (S1-16). */
  allowsDeferred: boolean
  /** Who has paid and waits for his cards may cancel and gets his money back (S1-3). */
  allowsCancelling: boolean
  /** Unpaid card-key orders a customer may have at once (S1-18). */
  unpaidPerCustomer: number
  /** The same by mobile number. */
  unpaidPerPhone: number
  /** The same by network address. */
  unpaidPerAddress: number
  /** Raised by every change (SX-32). */
  version: number
}

export interface CartLines {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Cart. */
  cartId: string
  /** Order in the cart, and so of the lines of the order made of it. */
  position: number
  /** What. */
  variantId: string
  /** Pieces. */
  quantity: number
  /** Price when the customer last touched the line; another price now is shown as a change. */
  seenUnitPriceAmount: number
  /** When it was first put in. */
  addedAt: Date
}

export interface Carts {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Owner, when signed in. */
  customerId: string | null
  /** SHA-256 of the visitor cookie, when not. */
  visitorHash: Buffer | null
  /** Coupon code as typed, upper case. */
  couponCode: string | null
  /** Raised by every change; an order names the version it was made from (SX-32). */
  version: number
  /** Last change. */
  updatedAt: Date
  /** cart, or buy_now: one line on its way to the checkout, beside the cart; the only way for card keys (S1-10). */
  kind: Generated<string>
}

export interface Categories {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** The category above; null at the top. */
  parentId: string | null
  /** Level of the category above, held equal by the foreign key. */
  parentLevel: number | null
  /** 1 at the top, 3 at most. */
  level: number
  /** Name in zh-TW. */
  name: string
  /** Name in English; null shows the other. */
  englishName: string | null
  /** Name in addresses, unique in the shop. */
  slug: string
  /** Order among the categories with the same parent. */
  position: number
  /** Raised by every change of the category; a stale write is refused (SX-32). */
  version: number
  /** When it was made. */
  createdAt: Date
  /** When it was last changed. */
  updatedAt: Date
}

export interface CodeAssignments {
  /** Shop. */
  shopId: string
  /** Code. */
  codeId: string
  /** Pool of the code. */
  poolId: string
  /** What the one owner is: order_line or reward (SX-7). */
  ownerKind: string
  /** Who got it: an order line, or a reward of an invitation or a campaign. */
  ownerId: string
  /** Which piece of the line, from 1 (S0-25). */
  unitNo: number
  /** Order of the line; null for a reward. */
  orderId: string | null
  /** When it was given away. */
  assignedAt: Date
  /** True for a reward, else null, which the foreign key passes over: rewards draw only from pools marked for them, and closings pay nothing for it (SX-7). */
  isReward: GeneratedAlways<boolean | null>
  /** When its owner first looked at it; null for a serial code, which is mailed (S1-2). */
  revealedAt: Date | null
  /** Network address of that first look. */
  revealedAddress: string | null
  /** When the unit got another card in place of this one, which is void (S1-26). */
  replacedAt: Date | null
}

export interface CodeEvents {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Code; null for what happened to the whole pool. */
  codeId: string | null
  /** Pool. */
  poolId: string
  /** imported, revealed, voided, exported, withdrawn, retired, held, released, assigned or removed. */
  type: string
  /** What the person wrote as the reason. */
  reason: string | null
  /** staff, customer, token or system. */
  actorKind: string
  /** Id of the actor. */
  actorId: string | null
  /** Name as it was then. */
  actorName: string
  /** Time of the transaction. */
  occurredAt: Date
  /** State before, of a transition; else null. */
  fromState: string | null
  /** State after, of a transition; else null. */
  toState: string | null
  /** Order, bargain or draw that held, released or got the card. */
  holderId: string | null
}

export interface CodeGroupProducts {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Group. */
  groupId: string
  /** Product. */
  productId: string
  /** Only this variant of the product; null for all of them (S0-27). */
  variantId: string | null
  /** When it was added; an order closed before does not count. */
  boundAt: Date
  /** When it was taken out; an order closed before still counts. Null: bound now. */
  unboundAt: Date | null
}

export interface CodeGroups {
  /** Shop. */
  shopId: string
  /** UUIDv7; the id of the pool. */
  id: string
  /** First instant at which it gives codes (S0-6). */
  startsAt: Date
  /** First instant at which it no longer does: the minute after the one people see as the end (S0-7). Null: no end. */
  endsAt: Date | null
  /** Since when it is public; null when it is not. An order closed before gets nothing (S0-2, S0-7). */
  publishedAt: Date | null
  /** Counts only orders that were also placed within the period (S0-7). */
  needsPlacedWithin: boolean
  /** Fewer unsent codes than this are told to the merchant; null: off (S0-13). */
  lowStockThreshold: number | null
  /** When this crossing was told; null again when there are enough (S0-14). */
  lowStockToldAt: Date | null
  /** When it was told that none is left; null again after an import (S0-14). */
  exhaustedToldAt: Date | null
  /** Most codes a generated group gives; null: no limit (S0-8). */
  maxCodes: number | null
  /** What generated codes begin with (S0-12). */
  codePrefix: string
  /** Characters of a generated code beside prefix and hyphens; the last is a check character (S0-12). */
  codeLength: number
  /** Raised by every change (SX-32). */
  version: number
  /** When it was made. */
  createdAt: Date
  /** When it was deleted; codes bound to orders stay (S0-23). */
  deletedAt: Date | null
}

export interface CodeHolds {
  /** Shop. */
  shopId: string
  /** Card. */
  codeId: string
  /** Pool of the card. */
  poolId: string
  /** Who holds it: order, bargain or draw. A hold is released by its holder only (S1-21). */
  holderKind: string
  /** That order, bargain or draw. */
  holderId: string
  /** Who is going to get it: the order line, or the prize. */
  ownerId: string
  /** Which piece of it, from 1 (S1-25). */
  unitNo: number
  /** From this moment of the database's time on the card is available to others. */
  expiresAt: Date
  /** When it was occupied. */
  createdAt: Date
}

export interface CodeImportProblems {
  /** Shop. */
  shopId: string
  /** Import. */
  importId: string
  /** Order in the report, by row; from 1. */
  position: number
  /** An error, because of which nothing was imported; otherwise a warning (S0-20). */
  isBlocking: boolean
  /** Row as the spreadsheet program numbers it. */
  rowNumber: number
  /** Address such as A12. */
  cell: string
  /** Stable snake_case reason. */
  code: string
  /** Values of the reason, e.g. name and id of the group that has the same code; never the code (S0-36). */
  details: Json
}

export interface CodeImportRows {
  /** Shop. */
  shopId: string
  /** Attempt at the import; two workers that both take the other for dead never mix their rows. */
  stagingId: string
  /** Import; rows of one that has ended are swept. */
  importId: string
  /** Order in the file, from 1 without gaps. */
  position: number
  /** Row as the spreadsheet program numbers it. */
  rowNumber: number
  /** Id of the code, bound into the ciphertext. */
  id: string
  /** As in codes. */
  lookupHash: Buffer
  /** As in codes. */
  ciphertext: Buffer
  /** As in codes. */
  tail: string
  /** As in codes. */
  keyId: string
  /** As in codes. */
  secretHash: Buffer | null
}

export interface CodeImports {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Pool the codes go to. */
  poolId: string
  /** The client's name of the file, cleaned, for display. */
  fileName: string
  /** Where the file lies until the import is finished; null afterwards, the file is gone. */
  storedPath: string | null
  /** waiting, checking, importing, then imported or failed. */
  status: string
  /** Codes read so far. */
  rowCount: number
  /** Codes written so far; while it runs they are not yet committed. */
  importedCount: number
  /** Wrong cells; up to 100,000 of them are listed in code_import_problems. */
  errorCount: number
  /** Codes a deleted pool had already given away (S0-20). */
  warningCount: number
  /** A code that a deleted pool gave away before is an error, not a warning (S0-20). */
  blocksGiven: boolean
  /** Place of its first code in the list of the pool; its codes stand in a row. Null until they are imported. */
  firstPosition: number | null
  /** Codes of it that were taken back unsent (S0-22). */
  withdrawnCount: number
  /** When its unsent codes were taken back; null while they may be given away. */
  withdrawnAt: Date | null
  /** Who uploaded it: staff, token or system. */
  actorKind: string
  /** Id of the actor. */
  actorId: string | null
  /** Name as it was then. */
  actorName: string
  /** When it was uploaded. */
  createdAt: Date
  /** When it was imported or refused. */
  finishedAt: Date | null
  /** Pasted lines, whose heading may be absent: then the fields stand in the pool's order. */
  isPasted: Generated<boolean>
}

export interface CodePools {
  /** Shop. */
  shopId: string
  /** UUIDv7; the id of what owns the pool. */
  id: string
  /** campaign: serial codes, unique in the shop (S0-19); card: cards for sale, unique in their pool (S1-24). */
  kind: string
  /** generated when they are given away, or uploaded beforehand; never changes (S0-11). */
  source: string
  /** Name of the owner, as reports about duplicates and buyers' pages show it, also after it was deleted (S0-17, S0-23). */
  name: string
  /** Where the next uploaded code stands in the list (S0-21). */
  nextPosition: number
  /** Uploaded codes that were taken back unsent or removed; imported are next_position - 1 less these (S0-22, S1-11). */
  withdrawnCount: number
  /** Rewards may draw from it; who buys designated products gets codes of it either way. Stays true once a reward has (SX-7). */
  isForRewards: boolean
  /** When it was made. */
  createdAt: Date
  /** When its owner was deleted: nothing is given away any more and its codes may be uploaded again (S0-20, S0-23). */
  retiredAt: Date | null
  /** Of a card pool: what a card consists of, [{ name, isSecret }], one to ten in the order they are shown (S1-1); else null. */
  fields: ColumnType<JsonValue | null, string | null, string | null>
}

export interface CodeSettings {
  /** Shop. */
  shopId: string
  /** The feature is on; off, closings give no codes and no group can be made (S0-37). On unless told. */
  isEnabled: boolean
  /** A prepaid order that is closed unpaid gets its codes at once (S0-5). Off unless told. */
  issuesUnpaid: boolean
  /** The parts of a bundle count beside the bundle (S0-28). Off unless told. */
  countsComponents: boolean
  /** Shortages of a group are back-filled as soon as codes were imported (S0-31). Off unless told. */
  fillsAfterImport: boolean
  /** A file with a code that a deleted group has sent is refused, not only remarked upon (S0-20). Off unless told. */
  blocksGivenCodes: boolean
  /** Raised by every change (SX-32). */
  version: number
}

export interface CodeShortages {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Order. */
  orderId: string
  /** Line. */
  orderLineId: string
  /** Group that had none left. */
  groupId: string
  /** Which piece of the line, from 1. */
  unitNo: number
  /** When it was missed. */
  createdAt: Date
  /** When the unit got its code after all; set together with its row in code_assignments. */
  resolvedAt: Date | null
}

export interface Codes {
  /** Shop. */
  shopId: string
  /** UUIDv7; bound into the ciphertext. */
  id: string
  /** Pool. */
  poolId: string
  /** File it came with; null for a generated one. */
  importId: string | null
  /** Place in the list of the pool: by file, then by row; codes are given away in this order (S0-21). Null for a generated one. */
  position: number | null
  /** free (available), held (occupied: there is a row in code_holds), assigned (sold: there is a row in code_assignments) or void (with or without one) (S1-22). */
  state: string
  /** Takes part in uniqueness; false once its pool is retired, its unsent batch withdrawn or it was removed (S0-20, S0-22, S1-11). */
  isLive: boolean
  /** Among what a live code is unique: the shop for campaign codes (S0-19), the pool for cards (S1-24). */
  scopeId: string
  /** HMAC-SHA-256 of shop and normalised code, keyed outside the database; of a card, of its first field that is not empty. */
  lookupHash: Buffer
  /** AES-256-GCM of the code for this shop and id; of a card, of the JSON array of its fields. */
  ciphertext: Buffer
  /** Key that opens it. */
  keyId: string
  /** Last four characters, to tell codes apart; empty for codes of fewer than eight, which they would give away. */
  tail: string
  /** When a person declared it void; it never becomes available again (S0-3). */
  voidedAt: Date | null
  /** When it was imported or generated. */
  createdAt: Date
  /** The same of a card's first secret field, to find it by; null where that is its lookup_hash already, and for campaign codes. */
  secretHash: Buffer | null
  /** When a person removed the card, which was free; nobody ever gets it (S1-11). */
  removedAt: Date | null
}

export interface CouponRedemptions {
  /** Shop. */
  shopId: string
  /** Coupon. */
  couponId: string
  /** Order; no foreign key, because orders rank above pricing. */
  orderId: string
  /** Who used it; null for a guest. */
  customerId: string | null
  /** When the order was placed. */
  redeemedAt: Date
}

export interface Coupons {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** What is typed, upper case; unique in the shop. */
  code: string
  /** Label of the discount row customers see. */
  name: string
  /** Sum off. */
  offAmount: number
  /** Subtotal before discounts that the products of the scope must reach. */
  minimumAmount: number
  /** Products it concerns; null for all. */
  productIds: string[] | null
  /** From this moment on. */
  startsAt: Date
  /** Until before this moment; null never ends by time. */
  endsAt: Date | null
  /** Uses by all customers together; null is unlimited. */
  maxUses: number | null
  /** Uses by one customer, who then has to be signed in; null is unlimited. */
  maxUsesPerCustomer: number | null
  /** How many orders hold it; equals the rows of coupon_redemptions. */
  uses: number
  /** Switched on by hand. */
  isActive: boolean
  /** Raised by every change through the back office, not by uses (SX-32). */
  version: number
  /** When it was made. */
  createdAt: Date
}

export interface CustomerAddresses {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Whose. */
  customerId: string
  /** Who receives it. */
  recipientName: string
  /** E.164. */
  phone: string
  /** Postal code. */
  postalCode: string
  /** City or county. */
  city: string
  /** District or township. */
  district: string
  /** Rest of the address. */
  street: string
  /** Filled in at checkout; one per customer. */
  isDefault: boolean
  /** Raised by every change (SX-32). */
  version: number
  /** When it was added. */
  createdAt: Date
}

export interface CustomerRequests {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Whose account. */
  customerId: string
  /** reset_password or change_email. */
  kind: string
  /** The address to confirm, as typed; null for a password. */
  newEmail: string | null
  /** When it was asked. */
  createdAt: Date
  /** Until when the link works. */
  expiresAt: Date
  /** When the link was used, or a newer one was asked for. */
  endedAt: Date | null
}

export interface CustomerSessions {
  /** Shop. */
  shopId: string
  /** SHA-256 of the 256-bit cookie. */
  tokenHash: Buffer
  /** Whose. */
  customerId: string
  /** Signed in at. */
  createdAt: Date
  /** Last use, written at most once an hour. */
  lastSeenAt: Date
  /** Signed out or password changed at. */
  endedAt: Date | null
  /** Address at sign-in; attempts from it are counted apart from strangers' (SX-24). */
  address: string | null
}

export interface Customers {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** As typed, for mails. */
  email: string
  /** Lower case and trimmed, for sign-in and search. */
  emailNormalised: string
  /** E.164, e.g. +886912345678; null when not given. */
  phone: string | null
  /** As the customer writes it. */
  name: string
  /** Lower case, for prefix search. */
  nameNormalised: GeneratedAlways<string>
  /** argon2id, PHC string (SX-22). */
  passwordHash: string
  /** Language of mails and pages. */
  locale: string
  /** Since when the account may not sign in. */
  disabledAt: Date | null
  /** Raised by every change; a stale write is refused (SX-32). */
  version: number
  /** Signed up at. */
  createdAt: Date
}

export interface Events {
  /** Shop. */
  shopId: string
  /** UUIDv7, so it sorts by time. */
  id: string
  /** Past tense, e.g. order.closed. */
  type: string
  /** Ids and amounts; never a code, address or token (SX-27). */
  payload: Json
  /** Time of the transaction. */
  occurredAt: Date
  /** staff, customer, guest, token or system. */
  actorKind: string
  /** Id of the staff member, customer or token; null for guests and the system. */
  actorId: string | null
  /** Name as it was then; for the system the name of the job. */
  actorName: string
}

export interface GatewayPauses {
  /** Name of the account: ecpay. */
  account: string
  /** Before this nobody asks it about payments. */
  until: Date
}

export interface IdempotencyKeys {
  /** Shop. */
  shopId: string
  /** SHA-256 of actor, route and key. */
  keyHash: Buffer
  /** HMAC of the address and body; another request with the same key is refused. */
  requestHash: Buffer
  /** The JSON answer, encrypted, because it may hold codes or links. */
  answer: Buffer
  /** Answers are removed 24 hours later. */
  createdAt: Date
}

export interface Installation {
  /** Always true: there is one row. */
  isOnly: Generated<boolean>
  /** Fingerprint of the lookup key: another key file at the start is refused, it would find no code (SX-3). */
  keyFingerprint: string
  /** First start. */
  createdAt: Date
}

export interface MailTemplates {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Store view, that is, language. */
  storeViewId: string
  /** Which mail, see mail-kinds.ts. */
  template: string
  /** Liquid. */
  subject: string
  /** Liquid; the inside of the layout. */
  html: string
  /** Liquid; the plain text part. */
  text: string
  /** False: the mail is not sent, its rows are skipped with template_disabled (S0-34). */
  isEnabled: boolean
  /** Raised by every change; a stale write is refused (SX-32). */
  version: number
  /** When it was last changed. */
  updatedAt: Date
}

export interface Mails {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** What it is about, e.g. codes_issued:<event>: the same cause never makes two mails. */
  uniqueKey: string
  /** Which mail, see mail-kinds.ts. */
  template: string
  /** Language it is written in. */
  locale: string
  /** Address; null when there was none, and then it is skipped. */
  recipient: string | null
  /** Lower case, for search. */
  recipientNormalised: GeneratedAlways<string | null>
  /** Ids and counts from which it is written; never a code, token or text of a person. */
  refs: Json
  /** Order it is about. */
  orderId: string | null
  /** The mail that staff sent again with this one. */
  resendOf: string | null
  /** queued, sending, then sent, failed, skipped (nobody to send it to, or turned off) or logged (no SMTP_URL). */
  state: string
  /** no_recipient, recipient_invalid or template_disabled. */
  skipReason: string | null
  /** Hand-overs that were begun. */
  attempts: number
  /** Hand-overs whose end nobody saw; after the second it has failed (SX-14). */
  interruptions: number
  /** Why the last attempt failed. */
  errorCode: string | null
  /** What the peer or the network said, one line. */
  errorText: string | null
  /** From when a worker may take it: the retry, or the end of the lease of the one that has it. */
  nextAttemptAt: Date | null
  /** Set at the first attempt and the same at all others (SX-40). */
  messageId: string | null
  /** When there was reason for it. */
  createdAt: Date
  /** Begin of the last attempt. */
  claimedAt: Date | null
  /** When the peer took it. */
  sentAt: Date | null
}

export interface OrderBulkActOrders {
  /** Shop. */
  shopId: string
  /** Bulk act. */
  bulkActId: string
  /** Order of work, from 1. */
  position: number
  /** Order; no foreign key, so that an id that is none of the shop's orders is answered with its reason. */
  orderId: string
  /** done or refused; null until its turn. */
  outcome: string | null
  /** Why it was refused: an error code. */
  reasonCode: string | null
  /** The values of that reason. */
  reasonDetails: ColumnType<JsonValue | null, string | null, string | null>
}

export interface OrderBulkActs {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** prepare, ship, close, print or unprint. */
  act: string
  /** What the act needs besides the order: the carrier of a shipment. */
  settings: Json
  /** running or finished. */
  status: string
  /** Orders it was asked for. */
  totalCount: number
  /** staff or token. */
  actorKind: string
  /** Who asked for it; the acts are his. */
  actorId: string | null
  /** Name as it was then. */
  actorName: string
  /** When it was asked for. */
  createdAt: Date
  /** When the last order was done or refused. */
  finishedAt: Date | null
}

export interface OrderDiscounts {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Order. */
  orderId: string
  /** Order of application, from 1. */
  position: number
  /** campaign, money_coupon or free_shipping. */
  kind: string
  /** Promotion, coupon or shipping method it came from. */
  sourceId: string | null
  /** Name at placement. */
  label: string
  /** What it took off at placement. */
  amount: number
}

export interface OrderEntries {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Order. */
  orderId: string
  /** placed, paid, preparing, shipped, shipment_changed, delivered, closed, reopened, cancelled, noted, printed, unprinted, pickup_store_changed, return_*, refunded; other modules add theirs. */
  type: string
  /** Values for the text the screen makes; never a code (SX-27). */
  details: Json
  /** staff, customer, guest, token or system. */
  actorKind: string
  /** Id of the actor. */
  actorId: string | null
  /** Name as it was then. */
  actorName: string
  /** Time of the transaction. */
  occurredAt: Date
  /** Order of writing: two acts of one transaction have the same time. */
  nth: GeneratedAlways<number>
}

export interface OrderLineAllocations {
  /** Shop. */
  shopId: string
  /** Line. */
  orderLineId: string
  /** Discount. */
  orderDiscountId: string
  /** Part. */
  amount: number
}

export interface OrderLines {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Order. */
  orderId: string
  /** Order of lines, from 1; ties of allocations go to the first (S2-33). */
  position: number
  /** Kind of the product at placement: normal, add_on, gift, bundle, no_shipping, warehouse_linked or card_key; or component: a part of a bundle that stands as a line of its own. */
  kind: string
  /** Product. */
  productId: string
  /** Variant. */
  variantId: string
  /** Name at placement. */
  productName: string
  /** Name at placement, empty for a product without options. */
  variantName: string
  /** Stock-keeping unit at placement. */
  sku: string
  /** SHA-256 of the picture at placement. */
  pictureSha: string | null
  /** Of a bundle what one piece consisted of at placement, [{ variantId, quantity, productName, variantName, sku }]; null otherwise. Stock moves by it. */
  components: ColumnType<JsonValue | null, string | null, string | null>
  /** Price of one piece at placement; frozen (S2-26). */
  unitPriceAmount: number
  /** Pieces; 0 once removed by an edit. */
  quantity: number
  /** Pieces handed over; of card keys all at once, with their delivery. */
  shippedQuantity: number
  /** Pieces that came back. */
  returnedQuantity: number
  /** Σ allocations of the line. */
  discountAmount: number
}

export interface OrderNumberLeases {
  /** Shop. */
  shopId: string
  /** First number of the next block. */
  nextNumber: number
}

export interface OrderReturnLines {
  /** Shop. */
  shopId: string
  /** Return. */
  returnId: string
  /** Line. */
  orderLineId: string
  /** Pieces asked for. */
  requestedQuantity: number
  /** Pieces that may come back; 0 until approved. */
  approvedQuantity: number
  /** Pieces that came back; 0 until received. */
  receivedQuantity: number
  /** Of these, pieces that went back to the shelf. */
  restockedQuantity: number
}

export interface OrderReturns {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Order. */
  orderId: string
  /** First, second … return of the order. */
  position: number
  /** requested, approved, received, completed or refused. */
  status: string
  /** defective, damaged, wrong_item, changed_mind or other. */
  reason: string
  /** What was written about it. */
  note: string
  /** Why it was refused, as the customer is told. */
  refusal: string | null
  /** Raised by every act (SX-32). */
  version: number
  /** When it was asked for. */
  requestedAt: Date
  /** customer, guest, staff or token. */
  requestedByKind: string
  /** Name as it was then. */
  requestedByName: string
  /** When it was approved or refused. */
  decidedAt: Date | null
  /** When the pieces came back. */
  receivedAt: Date | null
  /** When nothing was left to do. */
  completedAt: Date | null
  /** closed_at of the order when the pieces came back; null when it was open. What comes back after a closing does not touch its codes (S0-3). */
  receivedInClosing: Date | null
}

export interface Orders {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** What people call it, from 100001 on; gaps are normal. */
  number: number
  /** Who ordered; null for a guest. */
  customerId: string | null
  /** open, closed (已結案) or cancelled. */
  status: string
  /** unpaid, paid, partially_refunded or refunded. */
  paymentStatus: string
  /** unshipped, preparing, partially_shipped, shipped or delivered. */
  shippingStatus: string
  /** none, requested, approved, received, completed or refused. */
  returnStatus: string
  /** Method chosen; it may be gone since. */
  paymentMethodId: string
  /** Provider at placement. */
  paymentProvider: string
  /** Name at placement. */
  paymentMethodName: string
  /** before_delivery or on_delivery at placement (S0-5). */
  paymentTiming: string
  /** Method chosen; it may be gone since. Null for card keys. */
  shippingMethodId: string | null
  /** home, store_pickup or none at placement. */
  shippingKind: string
  /** Name at placement; empty for card keys. */
  shippingMethodName: string
  /** Language of the mails about this order. */
  locale: string
  /** Null where the buyer of card keys gave none. Normalised: lower case; ordered by bytes for prefix search. */
  email: string | null
  /** Who receives it. */
  recipientName: string
  /** E.164 where it is a Taiwanese number; ordered by bytes for prefix search. */
  recipientPhone: string
  /** Postal code. */
  postalCode: string
  /** City or county. */
  city: string
  /** District or township. */
  district: string
  /** Rest of the address. */
  street: string
  /** What the customer wrote. */
  note: string
  /** What staff noted; customers never see it. */
  staffNote: string
  /** ISO 4217, of the shop at placement. */
  currency: string
  /** Σ unit price × quantity. */
  goodsAmount: number
  /** Σ discounts on goods = Σ allocations (S2-33). */
  discountAmount: number
  /** Fee of the method at placement. */
  shippingFeeAmount: number
  /** Part of the fee that is not asked. */
  shippingDiscountAmount: number
  /** What the customer pays (S2-32). */
  totalAmount: number
  /** Raised by every change of lines, states or notes (S2-51, SX-32). */
  version: number
  /** When it was placed. */
  placedAt: Date
  /** When it was paid. */
  paidAt: Date | null
  /** When it was last closed; null while open. */
  closedAt: Date | null
  /** When it was cancelled. */
  cancelledAt: Date | null
  /** When the last parcel left, or the card keys were delivered; the automatic closing counts from here. */
  shippedAt: Date | null
  /** When its papers were marked as printed; null while they are not. */
  printedAt: Date | null
  /** Who marked it, name as it was then. */
  printedByName: string | null
  /** Convenience store chain of a store pickup: seven_eleven, family_mart, hi_life or ok_mart; empty otherwise. */
  pickupChain: Generated<string>
  /** Whether printed_at is set, for the index of the list. */
  isPrinted: GeneratedAlways<boolean>
  /** Code of the convenience store where it is picked up; empty when unknown or not such an order. */
  pickupStoreCode: Generated<string>
  /** Name of that store. */
  pickupStoreName: Generated<string>
  /** Money that has gone back so far; never more than the total. */
  refundedAmount: Generated<number>
  /** closed_at of the order when all its money had gone back; null when it was open then. A refund after a closing does not touch its codes (S0-3). */
  refundedInClosing: Date | null
  /** goods, or card_key: one line of card keys, delivered by themselves once paid, without address, shipping and freight (S1-4). */
  goodsKind: Generated<string>
}

export interface PaymentCredentials {
  /** Shop. */
  shopId: string
  /** Name of the account: sandbox, ecpay (shared by four ways to pay). */
  account: string
  /** Encrypted JSON: the newest secret, and the one before it with its end. */
  ciphertext: Buffer
  /** Key that encrypted it. */
  keyId: string
  /** When the newest secret was made. */
  updatedAt: Date
  /** No money moves with them: the sandbox, or the stage of a gateway, whose keys are public (SX-70). */
  isTrial: boolean
  /** Raised by every change (SX-32). */
  version: number
}

export interface PaymentMethods {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Provider of the payments module: sandbox, ecpay_credit, ecpay_atm, ecpay_cvs, ecpay_barcode, bank_transfer, cash_on_delivery. */
  provider: string
  /** before_delivery (貨到不付款) or on_delivery (貨到付款); decides about serial codes (S0-5). */
  timing: string
  /** Name customers see. */
  name: string
  /** Offered at checkout. */
  isEnabled: boolean
  /** Order at checkout. */
  position: number
  /** Raised by every change (SX-32). */
  version: number
  /** The buyer gets a code or an account and pays later: bank transfer, ATM, convenience store code, barcode (S1-16). */
  isDeferred: Generated<boolean>
}

export interface PaymentNotices {
  /** Shop whose address the notice was sent to. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Name of the provider; of the account at a gateway (ecpay) when it names no payment of ours. */
  provider: string
  /** The provider's name of the notice (webhook-id). For notices whose signature is wrong a name of ours, so that a forger cannot take the name of a true one. */
  noticeKey: string
  /** SHA-256 of what the notice says: the same name with other content is another notice. */
  contentHash: Buffer
  /** Payment the notice names, when we know it. */
  paymentId: string | null
  /** Its order. */
  orderId: string | null
  /** What came of it; the table is in the module's README. */
  verdict: string
  /** Amount it names, minor units of its currency; null when it could not be trusted or read. */
  amount: number | null
  /** Currency it names. */
  currency: string | null
  /** What a person needs to judge it: reference, expected amount and currency, reason; never a secret. */
  details: Json
  /** How often it came; more than one means it was repeated. */
  deliveries: number
  /** When it came first. */
  receivedAt: Date
  /** When it came last. */
  lastReceivedAt: Date
  /** When staff settled the alarm. */
  resolvedAt: Date | null
  /** Who settled it. */
  resolvedById: string | null
  /** Name as it was then. */
  resolvedByName: string | null
  /** What was done about it. */
  resolutionNote: string | null
  /** accept (the money pays the order as it is), refund (given back outside of the system) or dismiss (no money to settle). */
  resolutionAction: string | null
  /** What was given back by hand. */
  refundedAmount: number | null
  /** How the bank or gateway names the refund. */
  refundReference: string | null
}

export interface Payments {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Order it pays; always the whole of it. */
  orderId: string
  /** Name of the provider: sandbox, ecpay_credit, ecpay_atm, ecpay_cvs, ecpay_barcode, bank_transfer, cash_on_delivery; outside when nobody of ours took it. */
  provider: string
  /** Our name for it at the provider, never used twice; at most 20 letters and digits, the narrowest that gateways take. */
  reference: string
  /** The provider's own name for the transaction, from its notice. */
  providerReference: string | null
  /** Order total when it was started, minor units; never changed. */
  amount: number
  /** Currency of the order. */
  currency: string
  /** pending, paid, failed (the buyer's attempt was refused) or expired (its time is over, or the order's total changed). */
  status: string
  /** After this the buyer has to start a new one; null for cash. Once he has a number to pay with, its end. Money that arrives later is still booked when the order waits for it. */
  expiresAt: Date | null
  /** When it was booked. */
  paidAt: Date | null
  /** When it was started. */
  createdAt: Date
  /** With what the buyer pays elsewhere: kind (atm, cvs, barcode), bankCode, number, barcodes; null until the gateway has told. */
  number: ColumnType<JsonValue | null, string | null, string | null>
  /** When the gateway is asked next whether it was paid, in case its notice was lost; null when it is not asked (any more). */
  nextQueryAt: Date | null
}

export interface ProductCategories {
  /** Shop. */
  shopId: string
  /** Product. */
  productId: string
  /** Category. */
  categoryId: string
}

export interface ProductImportProblems {
  /** Shop. */
  shopId: string
  /** Import. */
  importId: string
  /** Order in the report, from 1. */
  position: number
  /** An error, because of which nothing was imported. */
  isBlocking: boolean
  /** Row as the spreadsheet program numbers it; 1 for the file as a whole. */
  rowNumber: number
  /** Address, e.g. C12. */
  cell: string
  /** What is wrong, a stable code. */
  code: string
  /** Values of the sentence. */
  details: Json
}

export interface ProductImportRows {
  /** Shop. */
  shopId: string
  /** Attempt at the import; two workers that both take the other for dead never mix their rows. */
  stagingId: string
  /** Import; rows of one that has ended are swept. */
  importId: string
  /** Order in the file, from 1 without gaps. */
  position: number
  /** First row of the product, as the spreadsheet program numbers it. */
  rowNumber: number
  /** What the file says of it and its variants; absent is what the file leaves open. */
  product: Json
  /** Number of each column of the file, for problems that are found later. */
  places: Json
}

export interface ProductImports {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Name as uploaded, for people only. */
  fileName: string
  /** Where the file waits; null once it is done. */
  storedPath: string | null
  /** waiting, checking, importing, imported or failed. */
  status: string
  /** Rows read so far. */
  rowCount: number
  /** Products in the file, known once it is checked. */
  productCount: number
  /** Products worked through so far. */
  doneCount: number
  /** Products made. */
  createdCount: number
  /** Products changed. */
  changedCount: number
  /** Errors found, also those beyond the report. */
  errorCount: number
  /** Always 0: nothing about a product is worth a warning yet. */
  warningCount: number
  /** staff or token. */
  actorKind: string
  /** Who started it. */
  actorId: string | null
  /** Name as it was then. */
  actorName: string
  /** When it was uploaded. */
  createdAt: Date
  /** When it ended, either way. */
  finishedAt: Date | null
}

export interface ProductPictures {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Product. */
  productId: string
  /** Order; the first is the one shown in lists. */
  position: number
  /** Hash of the content in hexadecimal: the address within the shop. */
  sha256: string
  /** By content, never by name (SX-28). */
  contentType: string
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** Text for who cannot see it; may be empty. */
  alt: string
  /** When it was uploaded. */
  createdAt: Date
}

export interface ProductReviews {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Line that is reviewed. */
  orderLineId: string
  /** Its order. */
  orderId: string
  /** Its product, on whose page the review stands. */
  productId: string
  /** Who wrote it; null for a guest. */
  customerId: string | null
  /** Name as it is shown: first character, the rest hidden. */
  authorName: string
  /** One to five stars. */
  rating: number
  /** What he wrote; may be empty. */
  body: string
  /** When it was written. */
  createdAt: Date
  /** Since when the shop does not show it; null while it is shown. */
  hiddenAt: Date | null
}

export interface ProductSearchTerms {
  /** Shop. */
  shopId: string
  /** Product. */
  productId: string
  /** The name from one of its characters on, at most 24 characters of products.name_key. */
  term: string
}

export interface ProductVariants {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Product. */
  productId: string
  /** The merchant's own number, unique among the shop's live variants. */
  sku: string
  /** One value per option of the product, in the order of its options. */
  optionValues: string[]
  /** Price in minor units. */
  priceAmount: number
  /** Crossed-out price in minor units, higher than the price; null for none. */
  compareAtAmount: number | null
  /** False: any number can be bought, on_hand stays as it is. */
  tracksStock: boolean
  /** Pieces on the shelf: the sum of the movements' on_hand_change. */
  onHand: number
  /** Pieces sold but not yet shipped: the sum of the movements' reserved_change. */
  reserved: number
  /** Order within the product. */
  position: number
  /** Since when it can no longer be bought. */
  archivedAt: Date | null
  /** The SKU as it is searched: compatibility forms folded, lower case, compared by bytes. */
  skuKey: GeneratedAlways<string>
  /** Raised whenever on_hand or its facts change; a stale count is refused (SX-32). */
  version: number
}

export interface Products {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Name in addresses, unique among the products that are not deleted. */
  slug: string
  /** Name customers see. */
  name: string
  /** Plain text; blank lines are paragraphs. */
  description: string
  /** What it may do, see product-kind.ts. */
  kind: string
  /** listed, hidden (by address only), delisted (not in the storefront) or deleted. */
  status: string
  /** normal (常溫), chilled (冷藏) or frozen (冷凍); null for what does not travel (S2-14). */
  temperatureZone: string | null
  /** Where it is sold: online (網路商店), store (門市) or line (LINE) (S2-14). */
  channel: string
  /** Choices as [{ name, values }], in the order they are shown. */
  options: Json
  /** Order in the storefront's list, then newest first. */
  position: number
  /** Lowest price of its live variants, for sorting; kept by every write of variants. */
  lowestAmount: number
  /** The name as it is searched: compatibility forms folded, lower case, compared by bytes. */
  nameKey: GeneratedAlways<string>
  /** Raised by every change of product, variants or pictures; a stale write is refused (SX-32). */
  version: number
  /** When it was made. */
  createdAt: Date
  /** When it was last changed. */
  updatedAt: Date
  /** Most pieces of it, of all its variants together, in one order; null without a limit. */
  maxPerOrder: number | null
}

export interface Promotions {
  /** Shop. */
  shopId: string
  /** UUIDv7; campaigns apply in this order. */
  id: string
  /** Label of the discount row customers see. */
  name: string
  /** Subtotal before discounts that the products of the scope must reach. */
  thresholdAmount: number
  /** Fixed sum off; null when off_bps is set. */
  offAmount: number | null
  /** Share of what is left off, 1,000 = 10 %; null when off_amount is set. */
  offBps: number | null
  /** Products it concerns; null for all. */
  productIds: string[] | null
  /** From this moment on. */
  startsAt: Date
  /** Until before this moment; null never ends by time. */
  endsAt: Date | null
  /** Switched on by hand. */
  isActive: boolean
  /** Raised by every change; a stale write is refused (SX-32). */
  version: number
  /** When it was made. */
  createdAt: Date
}

export interface RefundLines {
  /** Shop. */
  shopId: string
  /** Refund. */
  refundId: string
  /** Line. */
  orderLineId: string
  /** Pieces. */
  quantity: number
  /** Their price less their part of the line's discounts; the last piece takes the rest. */
  amount: number
}

export interface Refunds {
  /** Shop. */
  shopId: string
  /** UUIDv7; also our key of it at the gateway, so that asking twice refunds once. */
  id: string
  /** Order. */
  orderId: string
  /** First, second … refund of the order. */
  position: number
  /** Payment the money came by; null when it was paid outside. */
  paymentId: string | null
  /** Return it pays for, if any. */
  returnId: string | null
  /** Provider of the order. */
  provider: string
  /** gateway (we ask the provider) or by_hand (staff hand it over or transfer it). */
  way: string
  /** pending (being asked), unclear (nobody knows what the gateway did; a person decides), done or failed. */
  status: string
  /** goods_amount + shipping_amount, minor units. */
  amount: number
  /** Σ amounts of its lines. */
  goodsAmount: number
  /** Of the shipping fee. */
  shippingAmount: number
  /** Currency of the order. */
  currency: string
  /** What staff wrote. */
  reason: string
  /** Why it failed: a code of the gateway, or what staff wrote when deciding. */
  failure: string | null
  /** The provider's own name of it. */
  providerReference: string | null
  /** How often the gateway was asked since a person last said that it should be. */
  attempts: number
  /** staff or token. */
  actorKind: string
  /** Who refunded. */
  actorId: string | null
  /** Name as it was then. */
  actorName: string
  /** When it was asked for. */
  createdAt: Date
  /** When it was done or had failed. */
  settledAt: Date | null
}

export interface SandboxRefunds {
  /** Shop. */
  shopId: string
  /** The shop's key; the same key again is the same refund. */
  refundKey: string
  /** Payment. */
  reference: string
  /** Minor units. */
  amount: number
  /** Currency. */
  currency: string
  /** When it was given back. */
  createdAt: Date
}

export interface SetupLinks {
  /** SHA-256 of the token in the link. */
  tokenHash: Buffer
  /** Null for the first start, when there is nobody yet. */
  staffId: string | null
  /** When it was printed. */
  createdAt: Date
  /** Until when it can be used. */
  expiresAt: Date
  /** When it was used; it works once. */
  usedAt: Date | null
}

export interface ShipmentLines {
  /** Shop. */
  shopId: string
  /** Parcel. */
  shipmentId: string
  /** Line. */
  orderLineId: string
  /** Pieces. */
  quantity: number
}

export interface Shipments {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Order. */
  orderId: string
  /** First, second … parcel of the order. */
  position: number
  /** Who carries it. */
  carrier: string
  /** Its number there, empty when there is none. */
  trackingNumber: string
  /** What the carrier collects; 0 when prepaid (S2-57). */
  collectAmount: number
  /** staff, token or system. */
  actorKind: string
  /** Who recorded it. */
  actorId: string | null
  /** Name as it was then. */
  actorName: string
  /** When it was recorded. */
  shippedAt: Date
  /** Raised by every correction (SX-32). */
  version: Generated<number>
}

export interface ShippingMethods {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** home (宅配), store_pickup (超商取貨), none (nothing travels). */
  kind: string
  /** Name customers see. */
  name: string
  /** Shipping fee. */
  feeAmount: number
  /** Goods after discounts from which shipping is free; null never. */
  freeFromAmount: number | null
  /** The carrier collects money. */
  allowsCashOnDelivery: boolean
  /** What the carrier keeps at: normal (常溫), chilled (冷藏), frozen (冷凍). An order goes by a method that carries all zones of its goods; a method by which nothing travels is not asked. */
  temperatureZones: string[]
  /** Offered at checkout. */
  isEnabled: boolean
  /** Order at checkout; the first is preselected. */
  position: number
  /** Raised by every change (SX-32). */
  version: number
}

export interface ShopDomains {
  /** Host name in lower case, without port. */
  domain: string
  /** Shop. */
  shopId: string
}

export interface ShopRoles {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** What the shop calls it. */
  name: string
  /** Lower case: two roles of one name would be confused. */
  nameNormalised: GeneratedAlways<string | null>
  /** What it may do. A permission that no module declares any more counts for nothing. */
  permissions: string[]
  /** Raised by every change; a stale write is refused (SX-32). */
  version: number
  /** When it was made. */
  createdAt: Date
  /** When it was last changed. */
  updatedAt: Date
}

export interface ShopStaff {
  /** Shop. */
  shopId: string
  /** Person. */
  staffId: string
  /** owner, manager, support, marketing, viewer, or custom: one of the shop's own. */
  role: string
  /** Which one of the shop's own. */
  customRoleId: string | null
  /** Since when the person may not enter this shop; his other shops do not notice. */
  disabledAt: Date | null
  /** Since when. */
  createdAt: Date
}

export interface Shops {
  /** UUIDv7. */
  id: string
  /** The same as id, so that shops are isolated by the same rule as every tenant table. */
  shopId: GeneratedAlways<string>
  /** Name in addresses: /s/<handle>/. */
  handle: string
  /** Name customers see. */
  name: string
  /** ISO 4217; every amount of the shop is in its minor unit. */
  currency: string
  /** IANA zone; dates and windows are read and shown in it. */
  timeZone: string
  /** Language of the default store view. */
  locale: string
  /** The one accent colour of the storefront. */
  accentColor: string
  /** A demonstration shop: its pages carry a banner (SX-70). */
  isDemo: boolean
  /** The sandbox gateway may be used; its pages carry a banner (SX-70). */
  sandboxPayments: boolean
  /** Who gets alarms, low-stock and import mails (S0-14). */
  notificationEmails: string[]
  /** Settings of modules by name; each module validates its own. */
  settings: Json
  /** Raised by every change; a stale write is refused (SX-32). */
  version: number
  /** When it was opened. */
  createdAt: Date
}

export interface SignInAttempts {
  /** SHA-256 of surface, shop and account or address. */
  subjectHash: Buffer
  /** Begin of the running minute. */
  windowStartedAt: Date
  /** Attempts in it. */
  attempts: number
}

export interface Staff {
  /** UUIDv7. */
  id: string
  /** As typed. */
  email: string
  /** Lower case and trimmed, for sign-in. */
  emailNormalised: string
  /** Shown in timelines. */
  name: string
  /** argon2id, PHC string (SX-22); null until the set-up link was used. */
  passwordHash: string | null
  /** Language of the back office. */
  locale: string
  /** Encrypted TOTP secret; asked for at sign-in once totp_confirmed_at is set. */
  totpSecret: Buffer | null
  /** Key that encrypted the secret. */
  totpKeyId: string | null
  /** Since when the second factor is on; null while its owner has not proved to have it. */
  totpConfirmedAt: Date | null
  /** Last accepted time step; a code counts once. */
  totpLastStep: number | null
  /** Since when it is known that whoever has the password also has the mailbox, or that the operator vouches for him; null for an account made by a link that a shop handed over: no other shop can be joined with it. */
  emailProvenAt: Date | null
  /** Since when the account may not sign in at all; only the operator sets it. */
  disabledAt: Date | null
  /** When it was made. */
  createdAt: Date
}

export interface StaffInvitations {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Address the link goes to, as typed. */
  email: string
  /** Lower case and trimmed: the account that may accept. */
  emailNormalised: string
  /** What the shop calls the person; he may correct it. */
  name: string
  /** What he becomes; custom: one of the shop's own roles. */
  role: string
  /** Which one; forgotten when the invitation ends, so that the role can be deleted. */
  customRoleId: string | null
  /** Language of the mail. */
  locale: string
  /** Who answers for it: he has to be entitled to it still when it is accepted. Null for the operator. */
  inviterId: string | null
  /** His name as it was then. */
  inviterName: string
  /** Invited at. */
  createdAt: Date
  /** When the last mail was asked for. */
  sentAt: Date
  /** When the person accepted. */
  acceptedAt: Date | null
  /** The account he accepted with. */
  acceptedBy: string | null
  /** When the shop took it back. */
  withdrawnAt: Date | null
}

export interface StaffLinks {
  /** Shop. */
  shopId: string
  /** SHA-256 of the token in the link. */
  tokenHash: Buffer
  /** What it accepts. */
  invitationId: string | null
  /** Or whose password it sets. */
  resetId: string | null
  /** Mail it was written into; null when the shop handed it over, on an installation without SMTP. */
  mailId: string | null
  /** When it was made. */
  createdAt: Date
  /** Until when it can be used. */
  expiresAt: Date
}

export interface StaffPasswordResets {
  /** Shop whose mail log has the mail. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Whose password. */
  staffId: string
  /** Address of the account then; the link goes there. */
  email: string
  /** Language of the mail. */
  locale: string
  /** Asked at. */
  requestedAt: Date
  /** Address the request came from. */
  address: string | null
  /** When a new password was chosen. */
  usedAt: Date | null
}

export interface StaffRecoveryCodes {
  /** Whose. */
  staffId: string
  /** SHA-256. */
  codeHash: Buffer
  /** When it was used up. */
  usedAt: Date | null
}

export interface StaffSessions {
  /** SHA-256 of the 256-bit cookie. */
  tokenHash: Buffer
  /** UUIDv7: how its owner names it, to end it. */
  id: string
  /** Whose. */
  staffId: string
  /** Signed in at. */
  createdAt: Date
  /** Last use, written at most once a minute. */
  lastSeenAt: Date
  /** Signed out, password changed or disabled at. */
  endedAt: Date | null
  /** Address at sign-in. */
  address: string | null
  /** Browser at sign-in. */
  userAgent: string | null
}

export interface StockMovements {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Variant. */
  variantId: string
  /** set (counted by a person), placed, shipped, cancelled or returned (by an order). */
  reason: string
  /** Pieces that came to the shelf or left it. */
  onHandChange: number
  /** Pieces set aside or given back. */
  reservedChange: number
  /** The order behind it; null for a count. */
  orderId: string | null
  /** staff, customer, guest, token or system. */
  actorKind: string
  /** Id of the actor. */
  actorId: string | null
  /** Name as it was then. */
  actorName: string
  /** Time of the transaction. */
  occurredAt: Date
}

export interface StoreViews {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** BCP 47 tag. */
  locale: string
  /** Name shown in the language switcher. */
  name: string
  /** Order in the switcher; the first is the default. */
  position: number
  /** Customers may choose it; the default is always offered. */
  isOffered: boolean
  /** Overrides by setting name; what is absent is inherited. */
  settings: Json
  /** Raised by every change; a stale write is refused (SX-32). */
  version: number
}

export interface TransferAccounts {
  /** Shop. */
  shopId: string
  /** Three digits, as ATMs ask for it. */
  bankCode: string
  /** Bank. */
  bankName: string
  /** Branch, empty when it does not matter. */
  branchName: string
  /** Digits, hyphens as the merchant writes them. */
  accountNumber: string
  /** Whose account it is. */
  accountName: string
  /** A transfer is due at the end of this many days after the order, in the shop's zone. */
  dueDays: number
  /** Raised by every change (SX-32). */
  version: number
  /** Last change. */
  changedAt: Date
}

export interface TransferReports {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Order. */
  orderId: string
  /** Last five digits of the account the money came from. */
  lastFive: string
  /** When he said so. */
  reportedAt: Date
}

export interface WebhookAttempts {
  /** Shop. */
  shopId: string
  /** Delivery. */
  deliveryId: string
  /** From 1. */
  attempt: number
  /** When the call began. */
  startedAt: Date
  /** Milliseconds to the answer; null while nobody knows how it ended. */
  durationMs: number | null
  /** HTTP status. */
  status: number | null
  /** Why there was no answer. */
  error: string | null
  /** Beginning of what came back. */
  answer: string | null
}

export interface WebhookDeliveries {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** Endpoint. */
  endpointId: string
  /** Event it tells of; null for a test. */
  eventId: string | null
  /** The webhook-id header: the same at every attempt and replay, so that the other side can tell a repetition. */
  webhookId: string
  /** What it tells of, e.g. code.issued. */
  type: string
  /** JSON exactly as it is signed and sent; ids and last four characters, never a code (SX-27). */
  body: string
  /** queued, sending, then delivered, failed or skipped (the endpoint was off). */
  state: string
  /** Attempts ever; the fence for settling one. */
  attempts: number
  /** Attempts since it was made or replayed; ten, then it has failed. */
  roundAttempts: number
  /** From when a worker may take it: the retry, or the end of the lease of the one that has it. */
  nextAttemptAt: Date | null
  /** HTTP status of the last answer. */
  lastStatus: number | null
  /** Why there was no answer, e.g. timeout. */
  lastError: string | null
  /** When it was made. */
  createdAt: Date
  /** When it was answered with 2xx. */
  deliveredAt: Date | null
}

export interface WebhookEndpoints {
  /** Shop. */
  shopId: string
  /** UUIDv7. */
  id: string
  /** What the merchant calls it. */
  name: string
  /** Where messages are posted. */
  url: string
  /** Events it was chosen for, on or off; webhook_subscriptions has those that count now. */
  sources: string[]
  /** Sealed secrets: the current one and, for a day after a rotation, the one before. */
  ciphertext: Buffer
  /** Key that sealed them. */
  keyId: string
  /** Since when nothing is sent; null while it is on. */
  disabledAt: Date | null
  /** staff: turned off here; gone: it answered 410. */
  disabledReason: string | null
  /** Removed by staff; its deliveries stay readable. */
  deletedAt: Date | null
  /** Raised by every change; a stale write is refused (SX-32). */
  version: number
  /** When it was made. */
  createdAt: Date
}

export interface WebhookSubscriptions {
  /** Shop. */
  shopId: string
  /** Type of the event in events.type. */
  source: string
  /** Endpoint that is on. */
  endpointId: string
}

export interface WebhookTaps {
  /** Shop. */
  shopId: string
  /** Event. */
  eventId: string
}

export interface DB {
  apiTokens: ApiTokens
  auditChains: AuditChains
  auditEntries: AuditEntries
  auditSeals: AuditSeals
  auditTail: AuditTail
  bundleComponents: BundleComponents
  cardBindings: CardBindings
  cardOrders: CardOrders
  cardPools: CardPools
  cardSettings: CardSettings
  cartLines: CartLines
  carts: Carts
  categories: Categories
  codeAssignments: CodeAssignments
  codeEvents: CodeEvents
  codeGroupProducts: CodeGroupProducts
  codeGroups: CodeGroups
  codeHolds: CodeHolds
  codeImportProblems: CodeImportProblems
  codeImportRows: CodeImportRows
  codeImports: CodeImports
  codePools: CodePools
  codeSettings: CodeSettings
  codeShortages: CodeShortages
  codes: Codes
  couponRedemptions: CouponRedemptions
  coupons: Coupons
  customerAddresses: CustomerAddresses
  customerRequests: CustomerRequests
  customerSessions: CustomerSessions
  customers: Customers
  events: Events
  gatewayPauses: GatewayPauses
  idempotencyKeys: IdempotencyKeys
  installation: Installation
  mailTemplates: MailTemplates
  mails: Mails
  orderBulkActOrders: OrderBulkActOrders
  orderBulkActs: OrderBulkActs
  orderDiscounts: OrderDiscounts
  orderEntries: OrderEntries
  orderLineAllocations: OrderLineAllocations
  orderLines: OrderLines
  orderNumberLeases: OrderNumberLeases
  orderReturnLines: OrderReturnLines
  orderReturns: OrderReturns
  orders: Orders
  paymentCredentials: PaymentCredentials
  paymentMethods: PaymentMethods
  paymentNotices: PaymentNotices
  payments: Payments
  productCategories: ProductCategories
  productImportProblems: ProductImportProblems
  productImportRows: ProductImportRows
  productImports: ProductImports
  productPictures: ProductPictures
  productReviews: ProductReviews
  productSearchTerms: ProductSearchTerms
  productVariants: ProductVariants
  products: Products
  promotions: Promotions
  refundLines: RefundLines
  refunds: Refunds
  sandboxRefunds: SandboxRefunds
  setupLinks: SetupLinks
  shipmentLines: ShipmentLines
  shipments: Shipments
  shippingMethods: ShippingMethods
  shopDomains: ShopDomains
  shopRoles: ShopRoles
  shopStaff: ShopStaff
  shops: Shops
  signInAttempts: SignInAttempts
  staff: Staff
  staffInvitations: StaffInvitations
  staffLinks: StaffLinks
  staffPasswordResets: StaffPasswordResets
  staffRecoveryCodes: StaffRecoveryCodes
  staffSessions: StaffSessions
  stockMovements: StockMovements
  storeViews: StoreViews
  transferAccounts: TransferAccounts
  transferReports: TransferReports
  webhookAttempts: WebhookAttempts
  webhookDeliveries: WebhookDeliveries
  webhookEndpoints: WebhookEndpoints
  webhookSubscriptions: WebhookSubscriptions
  webhookTaps: WebhookTaps
}
