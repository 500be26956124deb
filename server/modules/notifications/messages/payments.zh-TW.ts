import type { Messages } from './zh-TW.ts'

/** Mails that ask a customer for money, or tell that none came in time. */
export const paymentTemplatesZhTW = {
  payment_number: {
    name: '繳費資訊通知',
    subject: '【{{ shop.name }}】訂單 {{ order.number }} 的繳費資訊',
    html: `<h1>請完成付款</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
{% if payment %}<p>這是訂單 <strong>{{ order.number }}</strong> 的繳費資訊，請在 <strong>{{ payment.due_at | date_time }}</strong> 前完成付款，逾期未付款的訂單會自動取消。</p>
<table>
<tr><td class="label">繳費金額</td><td class="amount"><strong>{{ payment.amount | money }}</strong></td></tr>
{% if payment.kind == 'atm' %}<tr><td class="label">銀行代碼</td><td class="amount">{{ payment.bank_code }}</td></tr>
<tr><td class="label">轉帳帳號</td><td class="amount">{{ payment.number }}</td></tr>
{% elsif payment.kind == 'cvs' %}<tr><td class="label">繳費代碼</td><td class="amount">{{ payment.number }}</td></tr>
{% endif %}</table>
<p class="note">{% if payment.kind == 'atm' %}請使用 ATM 或網路銀行轉帳，這組帳號只供這張訂單使用。{% elsif payment.kind == 'cvs' %}請到超商的多媒體機輸入代碼，列印繳費單後到櫃檯付款。{% else %}請到訂單頁開啟繳費條碼，出示給超商店員掃描。{% endif %}</p>
{% else %}<p>訂單 <strong>{{ order.number }}</strong> 目前沒有待繳的款項，請勿再付款。</p>{% endif %}
<p><a class="button" href="{{ order.url }}">查看訂單</a></p>`,
    text: `{{ customer.name | default: '顧客' }} 您好，
{% if payment %}
這是訂單 {{ order.number }} 的繳費資訊，請在 {{ payment.due_at | date_time }} 前完成付款，逾期未付款的訂單會自動取消。

繳費金額：{{ payment.amount | money }}
{%- if payment.kind == 'atm' %}
銀行代碼：{{ payment.bank_code }}
轉帳帳號：{{ payment.number }}

請使用 ATM 或網路銀行轉帳，這組帳號只供這張訂單使用。
{%- elsif payment.kind == 'cvs' %}
繳費代碼：{{ payment.number }}

請到超商的多媒體機輸入代碼，列印繳費單後到櫃檯付款。
{%- else %}

請到訂單頁開啟繳費條碼，出示給超商店員掃描。
{%- endif %}
{% else %}
訂單 {{ order.number }} 目前沒有待繳的款項，請勿再付款。
{% endif %}
查看訂單：{{ order.url }}`,
  },
  payment_overdue: {
    name: '逾期未付款取消通知',
    subject: '【{{ shop.name }}】訂單 {{ order.number }} 因逾期未付款已取消',
    html: `<h1>訂單已取消</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>您在 {{ order.placed_at | date_time }} 成立的訂單 <strong>{{ order.number }}</strong>，我們在付款期限內沒有收到款項，因此已自動取消，也不再為您保留商品。</p>
<table>
{% for line in order.lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td><td class="amount">{{ line.total | money }}</td></tr>
{% endfor %}<tr><td class="total" colspan="2">總計</td><td class="amount total">{{ order.total | money }}</td></tr>
</table>
<p class="note">請不要再為這張訂單付款。如果您已經付款，請與我們聯絡；如果仍想購買，歡迎重新下單。</p>
<p><a class="button" href="{{ shop.url }}">回到商店</a></p>`,
    text: `{{ customer.name | default: '顧客' }} 您好，

您在 {{ order.placed_at | date_time }} 成立的訂單 {{ order.number }}，我們在付款期限內沒有收到款項，因此已自動取消，也不再為您保留商品。
{% for line in order.lines %}
・{{ line.name }}{% if line.option != '' %}（{{ line.option }}）{% endif %} × {{ line.quantity }}　{{ line.total | money }}
{%- endfor %}

總計：{{ order.total | money }}

請不要再為這張訂單付款。如果您已經付款，請與我們聯絡；如果仍想購買，歡迎重新下單。
回到商店：{{ shop.url }}`,
  },
} satisfies Partial<Messages['templates']>
