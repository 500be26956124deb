import type { JsonValue } from '#kernel/errors.ts'
import { importProblemText } from '#modules/codes/index.ts'
import type { MailKind, MailLanguage } from './mail-kinds.ts'
import { mailTexts } from './mail-texts.ts'
import type { CheckedMailVariables } from './mail-variables.ts'

type Samples = { [K in MailKind]: [CheckedMailVariables[K], ...CheckedMailVariables[K][]] }

/** What a group's id looks like, as the sentence about a code of another group names it. */
const OTHER_GROUP_ID = '0193f1d2-7c4e-7a10-9b52-3e8f6d2c41aa'

/**
 * Invented variables of every mail: the first set is what the preview shows and what the required variables are looked for in, the
 * others lead through the remaining branches of the template when it is checked (SX-41).
 */
export function sampleVariables(language: MailLanguage): Samples {
  const words = language === 'zh-TW' ? chinese : english
  const { paymentAlarms } = mailTexts[language]
  const problem = (code: string, details: Record<string, JsonValue>) => importProblemText({ language }, { code, details })
  const shop = { name: words.shop, url: 'https://shop.example', currency: 'TWD', time_zone: 'Asia/Taipei' }
  const customer = { name: words.customer }
  const at = '2026-11-21T06:05:00Z'
  const order = { number: 'A1026', url: 'https://shop.example/orders/A1026', placed_at: at, paid_at: at, total: 1925 }
  const group = { name: words.group, url: 'https://shop.example/admin/code-groups/1', unsent: 18, threshold: 50 }
  const pool = { name: words.pool, url: 'https://shop.example/admin/card-pools/1', available: 18, threshold: 50, awaiting: 2 }
  const codes = { shop, customer, order, code_count: 3 }
  const failed = { shop, group, file_name: 'codes-1121.xlsx', problem_count: 3 }
  const problems = [
    { row: 4, cell: 'A4', text: problem('code_too_short', { min: 4, length: 3 }) },
    { row: 9, cell: 'A9', text: problem('code_duplicate_in_file', { firstRow: 2 }) },
    { row: 12, cell: 'A12', text: problem('code_duplicate_in_group', { groupName: words.otherGroup, groupId: OTHER_GROUP_ID }) },
  ]
  const refunded = words.lines.slice(0, 1).map((line) => ({ ...line, amount: line.total }))
  const alarm = { text: paymentAlarms.amount_differs, at, amount: 1900 }
  const transfer = {
    ...words.bank,
    bank_code: '013',
    account_number: '0270-0301-2345',
    amount: order.total,
    due_at: '2026-11-24T15:59:00Z',
  }
  const number = { kind: 'atm', bank_code: '118', number: '9103522175887271', amount: order.total, due_at: '2026-11-24T15:59:00Z' }
  const link = { shop, url: 'https://shop.example/admin/setup/sample', expires_at: '2026-11-22T06:05:00Z' }
  return {
    order_placed: [
      { shop, customer, order: { ...order, lookup_code: 'K7QP-2M9X-TTWA', lines: words.lines }, transfer },
      {
        shop,
        customer,
        order: { ...order, lookup_code: null, lines: words.lines },
        transfer: { ...transfer, branch_name: '', due_at: null },
      },
      { shop, customer, order: { ...order, lookup_code: null, lines: words.lines }, transfer: null },
    ],
    order_paid: [{ shop, customer, order }],
    order_shipped: [
      {
        shop,
        customer,
        order,
        shipment: { carrier: words.carrier, tracking_number: '901234567890', tracking_url: 'https://track.example/901234567890' },
      },
      { shop, customer, order, shipment: { carrier: words.carrier, tracking_number: null, tracking_url: null } },
    ],
    payment_number: [
      { shop, customer, order, payment: number },
      { shop, customer, order, payment: { ...number, kind: 'cvs', bank_code: '', number: 'LLL22251222222' } },
      { shop, customer, order, payment: { ...number, kind: 'barcode', bank_code: '', number: '' } },
      { shop, customer, order, payment: null },
    ],
    payment_overdue: [{ shop, customer, order: { ...order, lines: words.lines } }],
    return_approved: [{ shop, customer, order, lines: words.lines }],
    return_refused: [{ shop, customer, order, refusal: words.refusal }],
    order_refunded: [
      { shop, customer, order, refund: { amount: 1280, shipping: 0, by_hand: false, lines: refunded } },
      { shop, customer, order, refund: { amount: 1360, shipping: 80, by_hand: true, lines: refunded } },
    ],
    codes_issued: [
      { ...codes, codes: words.codes, codes_attached: false },
      { ...codes, codes: [], codes_attached: true, code_count: 201 },
    ],
    codes_import_failed: [
      { ...failed, problems, problems_left: 0 },
      { ...failed, problems, problems_left: 200 },
    ],
    codes_import_succeeded: [{ shop, group, file_name: failed.file_name, code_count: 12_000 }],
    codes_low_stock: [{ shop, group }],
    codes_exhausted: [
      { shop, group, shortage_count: 7 },
      { shop, group, shortage_count: 0 },
    ],
    cards_ready: [
      { shop, customer, order: { ...order, lookup_code: 'K7QP-2M9X-TTWA' }, card_count: 2 },
      { shop, customer, order: { ...order, lookup_code: null }, card_count: 1 },
    ],
    card_replaced: [
      { shop, customer, order: { ...order, lookup_code: 'K7QP-2M9X-TTWA' } },
      { shop, customer, order: { ...order, lookup_code: null } },
    ],
    cards_short: [{ shop, order, pool }],
    cards_paid_late: [{ shop, order, pool }],
    cards_import_failed: [
      { ...failed, pool, problems, problems_left: 0 },
      { ...failed, pool, problems, problems_left: 200 },
    ],
    cards_import_succeeded: [{ shop, pool, file_name: failed.file_name, card_count: 12_000 }],
    cards_low_stock: [{ shop, pool }],
    cards_exhausted: [
      { shop, pool, awaiting: 3 },
      { shop, pool, awaiting: 0 },
    ],
    return_requested: [
      { shop, order, reason: mailTexts[language].returnReasons.defective, note: words.refusal, lines: words.lines },
      { shop, order, reason: mailTexts[language].returnReasons.other, note: '', lines: words.lines },
    ],
    payment_alarm: [
      { shop, order, alarm },
      { shop, order, alarm: { ...alarm, amount: null } },
    ],
    password_reset: [link],
    customer_password_reset: [{ ...link, customer }],
    email_change: [{ ...link, customer }],
    staff_invited: [{ ...link, staff: { name: words.staff }, inviter: { name: words.customer } }],
  }
}

const chinese = {
  shop: '小島選物',
  customer: '林美惠',
  staff: '陳志明',
  group: '週年慶滿額贈',
  pool: '遊戲點數卡 300 點',
  otherGroup: '春季兌換活動',
  carrier: '黑貓宅急便',
  refusal: '商品已拆封使用。',
  bank: { bank_name: '國泰世華銀行', branch_name: '敦南分行', account_name: '小島選物有限公司' },
  lines: [
    { name: '手沖濾杯組', option: '霧白', quantity: 1, total: 1280 },
    { name: '單品咖啡豆 半磅', option: '', quantity: 1, total: 645 },
  ],
  codes: [
    { group: '週年慶滿額贈', product: '手沖濾杯組', code: 'ISLE-7Q2M-44KD' },
    { group: '週年慶滿額贈', product: '單品咖啡豆 半磅', code: 'ISLE-9XWP-81TC' },
    { group: '品酒會入場', product: '手沖濾杯組', code: '000482913377' },
  ],
}

const english: typeof chinese = {
  shop: 'Islet Goods',
  customer: 'Mei Lin',
  staff: 'Ming Chen',
  group: 'Anniversary gift',
  pool: 'Game card, 300 points',
  otherGroup: 'Spring prizes',
  carrier: 'Black Cat',
  refusal: 'The item has been used.',
  bank: { bank_name: 'Cathay United Bank', branch_name: 'Dunnan Branch', account_name: 'Islet Goods Ltd.' },
  lines: [
    { name: 'Pour-over set', option: 'Matte white', quantity: 1, total: 1280 },
    { name: 'Single origin beans, 225 g', option: '', quantity: 1, total: 645 },
  ],
  codes: [
    { group: 'Anniversary gift', product: 'Pour-over set', code: 'ISLE-7Q2M-44KD' },
    { group: 'Anniversary gift', product: 'Single origin beans, 225 g', code: 'ISLE-9XWP-81TC' },
    { group: 'Tasting evening', product: 'Pour-over set', code: '000482913377' },
  ],
}
