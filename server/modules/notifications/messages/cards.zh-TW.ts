import { importFailedZhTW, importSucceededZhTW } from './imports.zh-TW.ts'
import type { Messages } from './zh-TW.ts'

const cardWords = { what: '卡密', count: 'card_count', placeName: '卡密庫', place: 'pool' } as const

/** The mails about card keys. Where a buyer sees his cards, never a card (S1-2). */
export const cardTemplatesZhTW: Pick<
  Messages['templates'],
  | 'cards_ready'
  | 'card_replaced'
  | 'cards_short'
  | 'cards_paid_late'
  | 'cards_import_failed'
  | 'cards_import_succeeded'
  | 'cards_low_stock'
  | 'cards_exhausted'
> = {
  cards_ready: {
    name: '卡密已備妥通知',
    subject: '【{{ shop.name }}】訂單 {{ order.number }} 的卡密已備妥',
    html: `<h1>您的卡密已備妥</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>已收到訂單 <strong>{{ order.number }}</strong> 的款項，您購買的 {{ card_count }} 組卡密已備妥，請到訂單頁查看。</p>
{% if order.lookup_code %}<p><span class="label">訂單查詢碼</span><br><span class="code">{{ order.lookup_code }}</span></p>
<p class="note">查看卡密時，請輸入訂單編號、手機號碼與這組查詢碼。</p>{% endif %}
<p><a class="button" href="{{ order.url }}">查看卡密</a></p>
<p class="note">為保護您的權益，卡密不會寫在信中。卡密等同現金，請妥善保存，不要提供給他人。</p>`,
    text: `{{ customer.name | default: '顧客' }} 您好，

已收到訂單 {{ order.number }} 的款項，您購買的 {{ card_count }} 組卡密已備妥，請到訂單頁查看。
{%- if order.lookup_code %}

訂單查詢碼：{{ order.lookup_code }}
查看卡密時，請輸入訂單編號、手機號碼與這組查詢碼。
{%- endif %}

查看卡密：{{ order.url }}

為保護您的權益，卡密不會寫在信中。卡密等同現金，請妥善保存，不要提供給他人。`,
  },
  card_replaced: {
    name: '換發卡密通知',
    subject: '【{{ shop.name }}】訂單 {{ order.number }} 的卡密已換新',
    html: `<h1>已為您換發卡密</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>訂單 <strong>{{ order.number }}</strong> 有一組卡密已作廢，並換發新的卡密給您，請到訂單頁查看。</p>
{% if order.lookup_code %}<p><span class="label">訂單查詢碼</span><br><span class="code">{{ order.lookup_code }}</span></p>{% endif %}
<p><a class="button" href="{{ order.url }}">查看卡密</a></p>`,
    text: `{{ customer.name | default: '顧客' }} 您好，

訂單 {{ order.number }} 有一組卡密已作廢，並換發新的卡密給您，請到訂單頁查看。
{%- if order.lookup_code %}

訂單查詢碼：{{ order.lookup_code }}
{%- endif %}

查看卡密：{{ order.url }}`,
  },
  cards_short: {
    name: '已付款但卡密不足',
    subject: '【{{ shop.name }}】卡密不足，訂單 {{ order.number }} 等待交付',
    html: `<h1>有顧客已付款，但卡密不足</h1>
<p>訂單 <strong>{{ order.number }}</strong> 已付款，但卡密庫「<strong>{{ pool.name }}</strong>」沒有足夠的卡密。目前共有 {{ pool.awaiting }} 張訂單等待交付。</p>
<p>匯入新的卡密後，系統會依付款順序自動交付；您也可以為顧客退款。</p>
<p><a class="button" href="{{ pool.url }}">匯入卡密</a></p>
<p><a href="{{ order.url }}">查看訂單</a></p>`,
    text: `訂單 {{ order.number }} 已付款，但卡密庫「{{ pool.name }}」沒有足夠的卡密。目前共有 {{ pool.awaiting }} 張訂單等待交付。
匯入新的卡密後，系統會依付款順序自動交付；您也可以為顧客退款。

匯入卡密：{{ pool.url }}
查看訂單：{{ order.url }}`,
  },
  cards_paid_late: {
    name: '卡密訂單逾期付款',
    subject: '【{{ shop.name }}】訂單 {{ order.number }} 逾期付款，請決定如何處理',
    html: `<h1>有一筆逾期的付款需要您決定</h1>
<p>訂單 <strong>{{ order.number }}</strong> 的卡密因逾時未付款，已釋出超過 24 小時，現在才收到款項 {{ order.total | money }}。系統沒有交付卡密。</p>
<p>請到訂單頁決定照常交付，或退款給顧客。</p>
<p><a class="button" href="{{ order.url }}">處理訂單</a></p>
<p class="note">卡密庫：{{ pool.name }}</p>`,
    text: `訂單 {{ order.number }} 的卡密因逾時未付款，已釋出超過 24 小時，現在才收到款項 {{ order.total | money }}。系統沒有交付卡密。
請到訂單頁決定照常交付，或退款給顧客。

處理訂單：{{ order.url }}
卡密庫：{{ pool.name }}`,
  },
  cards_import_failed: importFailedZhTW(cardWords),
  cards_import_succeeded: importSucceededZhTW(cardWords),
  cards_low_stock: {
    name: '卡密存量不足通知',
    subject: '【{{ shop.name }}】卡密即將用完：{{ pool.name }}（剩 {{ pool.available }} 組）',
    html: `<h1>卡密即將用完</h1>
<p>卡密庫「<strong>{{ pool.name }}</strong>」的可用卡密只剩 <strong>{{ pool.available }}</strong> 組，低於您設定的 {{ pool.threshold }} 組。請儘快匯入新的卡密，以免商品售完。</p>
<p><a class="button" href="{{ pool.url }}">匯入卡密</a></p>`,
    text: `卡密庫「{{ pool.name }}」的可用卡密只剩 {{ pool.available }} 組，低於您設定的 {{ pool.threshold }} 組。請儘快匯入新的卡密，以免商品售完。

匯入卡密：{{ pool.url }}`,
  },
  cards_exhausted: {
    name: '卡密用完通知',
    subject: '【{{ shop.name }}】卡密已用完：{{ pool.name }}',
    html: `<h1>卡密已用完</h1>
<p>卡密庫「<strong>{{ pool.name }}</strong>」已沒有可用的卡密，使用這個卡密庫的商品會顯示售完。</p>
{% if awaiting > 0 %}<p>目前有 <strong>{{ awaiting }}</strong> 張已付款的訂單等待卡密。匯入後，系統會依付款順序自動交付。</p>{% endif %}
<p><a class="button" href="{{ pool.url }}">匯入卡密</a></p>`,
    text: `卡密庫「{{ pool.name }}」已沒有可用的卡密，使用這個卡密庫的商品會顯示售完。
{% if awaiting > 0 %}
目前有 {{ awaiting }} 張已付款的訂單等待卡密。匯入後，系統會依付款順序自動交付。
{% endif %}
匯入卡密：{{ pool.url }}`,
  },
}
