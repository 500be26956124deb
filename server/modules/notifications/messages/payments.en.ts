import type { Messages } from './zh-TW.ts'

/** Mails that ask a customer for money, or tell that none came in time. */
export const paymentTemplatesEn = {
  payment_number: {
    name: 'How to pay',
    subject: '{{ shop.name }}: how to pay for order {{ order.number }}',
    html: `<h1>Please pay for your order</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
{% if payment %}<p>Here is how to pay for order <strong>{{ order.number }}</strong>. Please pay before <strong>{{ payment.due_at | date_time }}</strong>; an order that is not paid in time is cancelled.</p>
<table>
<tr><td class="label">Amount</td><td class="amount"><strong>{{ payment.amount | money }}</strong></td></tr>
{% if payment.kind == 'atm' %}<tr><td class="label">Bank code</td><td class="amount">{{ payment.bank_code }}</td></tr>
<tr><td class="label">Account number</td><td class="amount">{{ payment.number }}</td></tr>
{% elsif payment.kind == 'cvs' %}<tr><td class="label">Payment code</td><td class="amount">{{ payment.number }}</td></tr>
{% endif %}</table>
<p class="note">{% if payment.kind == 'atm' %}Transfer by ATM or online banking. The account number is for this order only.{% elsif payment.kind == 'cvs' %}Enter the code at the machine of a convenience store, print the slip and pay it at the till.{% else %}Open the barcodes on the order page and show them at the till of a convenience store.{% endif %}</p>
{% else %}<p>Nothing is due for order <strong>{{ order.number }}</strong> now. Please do not pay again.</p>{% endif %}
<p><a class="button" href="{{ order.url }}">View your order</a></p>`,
    text: `Dear {{ customer.name | default: 'customer' }},
{% if payment %}
Here is how to pay for order {{ order.number }}. Please pay before {{ payment.due_at | date_time }}; an order that is not paid in time is cancelled.

Amount: {{ payment.amount | money }}
{%- if payment.kind == 'atm' %}
Bank code: {{ payment.bank_code }}
Account number: {{ payment.number }}

Transfer by ATM or online banking. The account number is for this order only.
{%- elsif payment.kind == 'cvs' %}
Payment code: {{ payment.number }}

Enter the code at the machine of a convenience store, print the slip and pay it at the till.
{%- else %}

Open the barcodes on the order page and show them at the till of a convenience store.
{%- endif %}
{% else %}
Nothing is due for order {{ order.number }} now. Please do not pay again.
{% endif %}
View your order: {{ order.url }}`,
  },
  payment_overdue: {
    name: 'Order cancelled: not paid in time',
    subject: '{{ shop.name }}: order {{ order.number }} was cancelled because it was not paid',
    html: `<h1>Your order was cancelled</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>We received no payment in time for order <strong>{{ order.number }}</strong>, placed at {{ order.placed_at | date_time }}. It has been cancelled, and the goods are no longer reserved for you.</p>
<table>
{% for line in order.lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td><td class="amount">{{ line.total | money }}</td></tr>
{% endfor %}<tr><td class="total" colspan="2">Total</td><td class="amount total">{{ order.total | money }}</td></tr>
</table>
<p class="note">Please do not pay for this order any more. If you have already paid, contact us; if you still want the goods, you are welcome to order again.</p>
<p><a class="button" href="{{ shop.url }}">Back to the shop</a></p>`,
    text: `Dear {{ customer.name | default: 'customer' }},

We received no payment in time for order {{ order.number }}, placed at {{ order.placed_at | date_time }}. It has been cancelled, and the goods are no longer reserved for you.
{% for line in order.lines %}
- {{ line.name }}{% if line.option != '' %} ({{ line.option }}){% endif %} × {{ line.quantity }}  {{ line.total | money }}
{%- endfor %}

Total: {{ order.total | money }}

Please do not pay for this order any more. If you have already paid, contact us; if you still want the goods, you are welcome to order again.
Back to the shop: {{ shop.url }}`,
  },
} satisfies Partial<Messages['templates']>
