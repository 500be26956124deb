import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { escapeHtml } from '#platform/mail/template-engine.ts'
import type { System } from '#server/system.ts'
import { ecpayMac } from './ecpay-mac.ts'

type Fields = Record<string, string>
type Keys = { hashKey: string; hashIv: string }

/** What the shop answered to a notice. */
export type Answer = { status: number; body: string }
/** A trade as the gateway knows it. `asked` holds the form the browser brought. */
export type Trade = { asked: Fields; tradeNo: string; isPaid: boolean; refunded: number; info: Fields; notices: Answer[] }

/** The public keys of ECPay's stage. */
export const stageMerchant = { merchantId: '3002607', hashKey: 'pwFHCqoQZGmho4w6', hashIv: 'EkRm7iFT261dpevs' } as const

/** Hands notices to a server that does not listen. */
export function deliverTo({ app }: Pick<System, 'app'>) {
  return async (url: string, payload: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await app.inject({ method: 'POST', url: new URL(url).pathname, payload, headers })
    return { status: answer.statusCode, body: answer.body }
  }
}

export type FakeOptions = {
  /** How a notice reaches the shop; over HTTP unless told otherwise. */
  deliver?: (url: string, body: string) => Promise<Answer>
  now?: () => Date
  port?: number
}

/**
 * A gateway that speaks as ECPay does: the page a browser pays on, notices until they are answered `1|OK`, numbers to pay with, the
 * question about a trade, and refunds of cards. It signs and checks with code of its own (`ecpay-mac.ts`).
 */
export class FakeEcpay {
  readonly trades = new Map<string, Trade>()
  readonly merchants = new Map<string, Keys>([[stageMerchant.merchantId, stageMerchant]])
  /** Questions and refunds that came, by path. */
  readonly questions: { path: string; fields: Fields }[] = []
  /** Notices go nowhere. */
  losesNotices = false
  /** Asked too often: 403 to everybody. */
  isShut = false
  /** What was asked is done, and the answer is lost on the way. */
  losesAnswers = false
  /** The bank has not taken the card's money yet: no refund. */
  isCaptured = true
  origin = ''
  readonly #deliver: (url: string, body: string) => Promise<Answer>
  readonly #now: () => Date

  constructor({ deliver = overHttp, now = () => new Date() }: FakeOptions) {
    this.#deliver = deliver
    this.#now = now
  }

  /** The trade of a reference. */
  trade(reference: string): Trade {
    const trade = this.trades.get(reference)
    if (!trade) throw new Error(`the gateway has no trade ${reference}`)
    return trade
  }

  /** What a browser does with the form of the shop's page; answers the gateway's page, or why there is none. */
  create(asked: Fields): { trade: Trade } | { refusal: string } {
    const keys = this.merchants.get(asked.MerchantID ?? '')
    if (!keys || ecpayMac(asked, keys) !== asked.CheckMacValue) return { refusal: '10200073 CheckMacValue Error' }
    const reference = asked.MerchantTradeNo ?? ''
    if (!/^[A-Za-z0-9]{1,20}$/.test(reference)) return { refusal: '10200027 MerchantTradeNo Error' }
    if (this.trades.has(reference)) return { refusal: '10300028 訂單編號重覆，建立失敗' }
    if ((asked.ItemName ?? '').length > 400 || /[<>]/.test(asked.ItemName ?? '')) return { refusal: '10200043 ItemName Error' }
    const trade: Trade = {
      asked,
      tradeNo: `26112114${String(this.trades.size + 1).padStart(8, '0')}`,
      isPaid: false,
      refunded: 0,
      info: {},
      notices: [],
    }
    this.trades.set(reference, trade)
    return { trade }
  }

  /** The buyer has paid, or failed to; the shop is told. `SimulatePaid: '1'` is the merchant's button at the gateway. */
  async pay(reference: string, changes: Fields = {}): Promise<Answer> {
    const trade = this.trade(reference)
    const fields = this.result(reference, changes)
    if (fields.RtnCode === '1' && fields.SimulatePaid === '0') trade.isPaid = true
    return this.notify(reference, trade.asked.ReturnURL ?? '', fields)
  }

  /** The buyer has got his number, code or barcodes; the shop is told. */
  async issueNumber(reference: string, changes: Fields = {}): Promise<Answer> {
    const trade = this.trade(reference)
    trade.info = { ...numberOf(trade.asked, this.#now()), ...changes }
    const { PaymentDate: _paid, PaymentTypeChargeFee: _fee, SimulatePaid: _simulated, ...known } = this.result(reference)
    const said = { ...known, PaymentNo: '', Barcode1: '', Barcode2: '', Barcode3: '', ...trade.info }
    return this.notify(reference, trade.asked.PaymentInfoURL ?? '', said)
  }

  /** Sends a form to the shop, signed, and again as ECPay does while it is not answered `1|OK`. */
  async notify(reference: string, url: string, fields: Fields, { attempts = 1 } = {}): Promise<Answer> {
    const body = String(new URLSearchParams(this.signed(fields)))
    let answer: Answer = { status: 0, body: '' }
    for (let attempt = 0; attempt < attempts && !this.losesNotices; attempt++) {
      answer = await this.#deliver(url, body)
      this.trades.get(reference)?.notices.push(answer)
      if (answer.status === 200 && answer.body === '1|OK') break
    }
    return answer
  }

  /** What became of a trade, as the notice and the form for the browser say it. */
  result(reference: string, changes: Fields = {}): Fields {
    const { asked, tradeNo } = this.trade(reference)
    return {
      MerchantID: asked.MerchantID ?? '',
      MerchantTradeNo: reference,
      StoreID: '',
      RtnCode: '1',
      RtnMsg: '交易成功',
      TradeNo: tradeNo,
      TradeAmt: asked.TotalAmount ?? '',
      PaymentDate: taipei(this.#now()),
      PaymentType: asked.ChoosePayment === 'Credit' ? 'Credit_CreditCard' : `${asked.ChoosePayment}_X`,
      PaymentTypeChargeFee: '10',
      TradeDate: asked.MerchantTradeDate ?? '',
      SimulatePaid: '0',
      CustomField1: '',
      ...changes,
    }
  }

  signed(fields: Fields): Fields {
    const keys = this.merchants.get(fields.MerchantID ?? '') ?? stageMerchant
    return { ...fields, CheckMacValue: ecpayMac(fields, keys) }
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString('utf8')))
    const { pathname } = new URL(request.url ?? '/', 'http://gateway.test')
    if (pathname === '/Cashier/AioCheckOut/V5') return this.#showPayPage(response, fields)
    if (pathname.startsWith('/pay/')) return this.#settle(response, pathname.slice('/pay/'.length), fields)
    this.questions.push({ path: pathname, fields })
    if (this.isShut) return void response.writeHead(403).end()
    const said =
      pathname === '/Cashier/QueryTradeInfo/V5'
        ? this.#query(fields)
        : pathname === '/CreditDetail/DoAction'
          ? this.#doAction(fields)
          : null
    if (said === null) return void response.writeHead(404).end()
    if (this.losesAnswers) return void request.socket.destroy()
    // As ECPay answers: names and values as they are, nothing encoded.
    const text = Object.entries(said).map(([name, value]) => `${name}=${value}`)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text.join('&'))
  }

  #query(fields: Fields): Fields {
    const keys = this.merchants.get(fields.MerchantID ?? '')
    if (!keys || ecpayMac(fields, keys) !== fields.CheckMacValue) return { TradeStatus: '10200073' }
    const seconds = this.#now().getTime() / 1000 - Number(fields.TimeStamp)
    const reference = fields.MerchantTradeNo ?? ''
    const trade = Math.abs(seconds) <= 180 ? this.trades.get(reference) : undefined
    const known = { MerchantID: fields.MerchantID ?? '', MerchantTradeNo: reference, StoreID: '', CustomField1: '' }
    if (!trade) return this.signed({ ...known, TradeStatus: '10200095' })
    const { asked, tradeNo, isPaid } = trade
    return this.signed({
      ...known,
      TradeNo: tradeNo,
      TradeAmt: asked.TotalAmount ?? '',
      PaymentDate: isPaid ? taipei(this.#now()) : '',
      PaymentType: `${asked.ChoosePayment}_X`,
      HandlingCharge: '0',
      PaymentTypeChargeFee: '0',
      TradeDate: asked.MerchantTradeDate ?? '',
      TradeStatus: isPaid ? '1' : '0',
      ItemName: `${asked.ItemName} +1`,
    })
  }

  #doAction(fields: Fields): Fields {
    const keys = this.merchants.get(fields.MerchantID ?? '')
    const trade = this.trades.get(fields.MerchantTradeNo ?? '')
    const known = { MerchantID: fields.MerchantID ?? '', MerchantTradeNo: fields.MerchantTradeNo ?? '', TradeNo: fields.TradeNo ?? '' }
    if (!keys || ecpayMac(fields, keys) !== fields.CheckMacValue) return { ...known, RtnCode: '10200073', RtnMsg: 'CheckMacValue Error' }
    const amount = Number(fields.TotalAmount)
    const isCard = trade?.asked.ChoosePayment === 'Credit' && trade.isPaid && trade.tradeNo === fields.TradeNo && fields.Action === 'R'
    if (!trade || !isCard || !this.isCaptured) return { ...known, RtnCode: '10100050', RtnMsg: 'error_nopay' }
    if (trade.refunded + amount > Number(trade.asked.TotalAmount)) return { ...known, RtnCode: '10100052', RtnMsg: 'error_amount' }
    trade.refunded += amount
    return { ...known, RtnCode: '1', RtnMsg: '' }
  }

  #showPayPage(response: ServerResponse, asked: Fields): void {
    const created = this.create(asked)
    if ('refusal' in created) return page(response, `<p role="alert">${escapeHtml(created.refusal)}</p>`)
    const name = escapeHtml(asked.ItemName ?? '')
    const act =
      asked.ChoosePayment === 'Credit' ? button('paid', '確認付款') + button('failed', '付款失敗') : button('number', '取得繳費資訊')
    page(
      response,
      `<p>${name}</p><p>NT$ ${escapeHtml(asked.TotalAmount ?? '')}</p><form method="post" action="/pay/${escapeHtml(asked.MerchantTradeNo ?? '')}">${act}</form>`,
    )
  }

  /** The shop is told before the buyer sees the result; his browser goes back only when he presses the button. */
  async #settle(response: ServerResponse, reference: string, { outcome }: Fields): Promise<void> {
    const { asked } = this.trade(reference)
    if (outcome === 'number') {
      await this.issueNumber(reference)
      return page(response, `<p>取號成功</p><a href="${escapeHtml(asked.ClientBackURL ?? '')}">回到商店</a>`)
    }
    const changes: Fields = outcome === 'failed' ? { RtnCode: '10100248', RtnMsg: '拒絕交易' } : {}
    await this.pay(reference, changes)
    const fields = Object.entries(this.signed(this.result(reference, changes)))
    const hidden = fields.map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    page(
      response,
      `<p>${outcome === 'failed' ? '付款失敗' : '付款成功'}</p><form method="post" action="${escapeHtml(asked.OrderResultURL ?? '')}">${hidden.join('')}<button>返回商店</button></form>`,
    )
  }
}

/** A gateway on a loopback port; closed after the file's tests. */
export async function openFakeEcpay(options: FakeOptions = {}): Promise<FakeEcpay> {
  const fake = new FakeEcpay(options)
  const server = createServer((request, response) => {
    fake.handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  after(() => server.close())
  fake.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return fake
}

async function overHttp(url: string, body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(url, { method: 'POST', headers, body })
  return { status: answer.status, body: await answer.text() }
}

function numberOf(asked: Fields, now: Date): Fields {
  const ends = (days: number) => taipei(new Date(now.getTime() + days * 86_400_000))
  const stored = { RtnCode: '10100073', RtnMsg: 'Get CVS Code Succeeded.' }
  if (asked.ChoosePayment === 'ATM') {
    const ExpireDate = ends(Number(asked.ExpireDate)).slice(0, 10)
    return { RtnCode: '2', RtnMsg: 'Get VirtualAccount Succeeded', BankCode: '118', vAccount: '9103522175887271', ExpireDate }
  }
  const { StoreExpireDate = '0' } = asked
  if (asked.ChoosePayment === 'CVS') return { ...stored, PaymentNo: 'LLL22251222222', ExpireDate: ends(Number(StoreExpireDate) / 1440) }
  const [Barcode1, Barcode2, Barcode3] = ['1209296BA', '2551912500001234', `120962${(asked.TotalAmount ?? '').padStart(9, '0')}`] as const
  return { ...stored, Barcode1, Barcode2, Barcode3, ExpireDate: ends(Number(StoreExpireDate)) }
}

function taipei(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ')
}

function page(response: ServerResponse, body: string): void {
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>綠界科技（測試）</title>'
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><html lang="zh-TW"><head>${head}</head><body><main><h1>綠界科技</h1>${body}</main></body></html>`)
}

function button(outcome: string, text: string): string {
  return `<button name="outcome" value="${outcome}">${text}</button>`
}
