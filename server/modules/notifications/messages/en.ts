import { cardTemplatesEn } from './cards.en.ts'
import { importFailedEn } from './imports.en.ts'
import { paymentTemplatesEn } from './payments.en.ts'
import type { Messages } from './zh-TW.ts'

export const en: Messages = {
  templates: {
    ...cardTemplatesEn,
    order_placed: {
      name: 'Order received',
      subject: '{{ shop.name }}: we have received your order {{ order.number }}',
      html: `<h1>Thank you for your order</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>We have received your order <strong>{{ order.number }}</strong>, placed at {{ order.placed_at | date_time }}.</p>
<table>
{% for line in order.lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td><td class="amount">{{ line.total | money }}</td></tr>
{% endfor %}<tr><td class="total" colspan="2">Total</td><td class="amount total">{{ order.total | money }}</td></tr>
</table>
{% if order.lookup_code %}<p><span class="label">Look-up code</span><br><span class="code">{{ order.lookup_code }}</span></p>
<p class="note">To find your order again, enter its number, the recipient’s telephone number and this code. Keep the code to yourself.</p>{% endif %}
{% if transfer %}<h2>Bank transfer</h2>
<p>{% if transfer.due_at %}Please transfer by <strong>{{ transfer.due_at | date_time }}</strong>; an order that is not paid in time is cancelled.{% else %}Please transfer as soon as you can.{% endif %}</p>
<table>
<tr><td class="label">Amount</td><td class="amount"><strong>{{ transfer.amount | money }}</strong></td></tr>
<tr><td class="label">Bank</td><td class="amount">{{ transfer.bank_code }} {{ transfer.bank_name }}{% if transfer.branch_name != '' %} {{ transfer.branch_name }}{% endif %}</td></tr>
<tr><td class="label">Account number</td><td class="amount">{{ transfer.account_number }}</td></tr>
<tr><td class="label">Account holder</td><td class="amount">{{ transfer.account_name }}</td></tr>
<tr><td class="label">Reference</td><td class="amount">{{ order.number }}</td></tr>
</table>
<p class="note">After the transfer, tell us the last five digits of your account on the order’s page: it helps us to find your money.</p>{% endif %}
<p><a class="button" href="{{ order.url }}">View order</a></p>`,
      text: `Dear {{ customer.name | default: 'customer' }},

Thank you! We have received your order.

Order number: {{ order.number }}
Placed at: {{ order.placed_at | date_time }}
{% for line in order.lines %}
- {{ line.name }}{% if line.option != '' %} ({{ line.option }}){% endif %} × {{ line.quantity }}  {{ line.total | money }}
{%- endfor %}

Total: {{ order.total | money }}
{% if order.lookup_code %}
Look-up code: {{ order.lookup_code }}
To find your order again, enter its number, the recipient’s telephone number and this code. Keep the code to yourself.
{% endif %}
{%- if transfer %}
Bank transfer
{% if transfer.due_at %}Please transfer by {{ transfer.due_at | date_time }}; an order that is not paid in time is cancelled.{% else %}Please transfer as soon as you can.{% endif %}
Amount: {{ transfer.amount | money }}
Bank: {{ transfer.bank_code }} {{ transfer.bank_name }}{% if transfer.branch_name != '' %} {{ transfer.branch_name }}{% endif %}
Account number: {{ transfer.account_number }}
Account holder: {{ transfer.account_name }}
Reference: {{ order.number }}
After the transfer, tell us the last five digits of your account on the order’s page: it helps us to find your money.
{% endif %}
View order: {{ order.url }}`,
    },
    order_paid: {
      name: 'Payment received',
      subject: '{{ shop.name }}: payment received for order {{ order.number }}',
      html: `<h1>We have received your payment</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>Your payment of {{ order.total | money }} for order <strong>{{ order.number }}</strong> arrived at {{ order.paid_at | date_time }}. We will prepare your goods as soon as we can.</p>
<p><a class="button" href="{{ order.url }}">View order</a></p>`,
      text: `Dear {{ customer.name | default: 'customer' }},

Your payment of {{ order.total | money }} for order {{ order.number }} arrived at {{ order.paid_at | date_time }}. We will prepare your goods as soon as we can.

View order: {{ order.url }}`,
    },
    order_shipped: {
      name: 'Order shipped',
      subject: '{{ shop.name }}: order {{ order.number }} has been shipped',
      html: `<h1>Your order is on its way</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>Order <strong>{{ order.number }}</strong> has been handed to {{ shipment.carrier }}.</p>
{% if shipment.tracking_number %}<p><span class="label">Tracking number</span><br><span class="code">{{ shipment.tracking_number }}</span></p>{% endif %}
{% if shipment.tracking_url %}<p><a class="button" href="{{ shipment.tracking_url }}">Track the parcel</a></p>{% else %}<p><a class="button" href="{{ order.url }}">View order</a></p>{% endif %}`,
      text: `Dear {{ customer.name | default: 'customer' }},

Order {{ order.number }} has been handed to {{ shipment.carrier }}.
{%- if shipment.tracking_number %}
Tracking number: {{ shipment.tracking_number }}
{%- endif %}
{%- if shipment.tracking_url %}
Track the parcel: {{ shipment.tracking_url }}
{%- endif %}

View order: {{ order.url }}`,
    },
    ...paymentTemplatesEn,
    return_approved: {
      name: 'Return approved',
      subject: '{{ shop.name }}: your return for order {{ order.number }} is approved',
      html: `<h1>Your return is approved</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>You may return these items of order <strong>{{ order.number }}</strong>. Please send them back; we take care of the refund once they have arrived.</p>
<table>
{% for line in lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td></tr>
{% endfor %}</table>
<p><a class="button" href="{{ order.url }}">View order</a></p>`,
      text: `Dear {{ customer.name | default: 'customer' }},

You may return these items of order {{ order.number }}. Please send them back; we take care of the refund once they have arrived.
{% for line in lines %}
- {{ line.name }}{% if line.option != '' %} ({{ line.option }}){% endif %} × {{ line.quantity }}
{%- endfor %}

View order: {{ order.url }}`,
    },
    return_refused: {
      name: 'Return refused',
      subject: '{{ shop.name }}: about your return for order {{ order.number }}',
      html: `<h1>We cannot take this return</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>We have looked at your return for order <strong>{{ order.number }}</strong> and are sorry that we cannot accept it.</p>
{% if refusal != '' %}<p><span class="label">Reason</span><br>{{ refusal }}</p>{% endif %}
<p><a class="button" href="{{ order.url }}">View order</a></p>`,
      text: `Dear {{ customer.name | default: 'customer' }},

We have looked at your return for order {{ order.number }} and are sorry that we cannot accept it.
{%- if refusal != '' %}
Reason: {{ refusal }}
{%- endif %}

View order: {{ order.url }}`,
    },
    order_refunded: {
      name: 'Order refunded',
      subject: '{{ shop.name }}: refund for order {{ order.number }}',
      html: `<h1>Your refund</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>We have refunded <strong>{{ refund.amount | money }}</strong> of order <strong>{{ order.number }}</strong>. {% if refund.by_hand %}The shop pays it back to you directly.{% else %}It goes back the way you paid; how long that takes depends on your bank.{% endif %}</p>
<table>
{% for line in refund.lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td><td class="amount">{{ line.amount | money }}</td></tr>
{% endfor %}{% if refund.shipping > 0 %}<tr><td colspan="2">Shipping</td><td class="amount">{{ refund.shipping | money }}</td></tr>{% endif %}
<tr><td class="total" colspan="2">Refund</td><td class="amount total">{{ refund.amount | money }}</td></tr>
</table>
<p><a class="button" href="{{ order.url }}">View order</a></p>`,
      text: `Dear {{ customer.name | default: 'customer' }},

We have refunded {{ refund.amount | money }} of order {{ order.number }}. {% if refund.by_hand %}The shop pays it back to you directly.{% else %}It goes back the way you paid; how long that takes depends on your bank.{% endif %}
{% for line in refund.lines %}
- {{ line.name }}{% if line.option != '' %} ({{ line.option }}){% endif %} × {{ line.quantity }}  {{ line.amount | money }}
{%- endfor %}
{%- if refund.shipping > 0 %}
- Shipping  {{ refund.shipping | money }}
{%- endif %}

View order: {{ order.url }}`,
    },
    return_requested: {
      name: 'Customer requests a return',
      subject: '{{ shop.name }}: return requested for order {{ order.number }}',
      html: `<h1>A return is waiting for your decision</h1>
<p>Order <strong>{{ order.number }}</strong>: {{ reason }}</p>
{% if note != '' %}<p><span class="label">The customer says</span><br>{{ note }}</p>{% endif %}
<table>
{% for line in lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td></tr>
{% endfor %}</table>
<p><a class="button" href="{{ order.url }}">View order</a></p>`,
      text: `Return requested for order {{ order.number }}: {{ reason }}
{%- if note != '' %}
The customer says: {{ note }}
{%- endif %}
{% for line in lines %}
- {{ line.name }}{% if line.option != '' %} ({{ line.option }}){% endif %} × {{ line.quantity }}
{%- endfor %}

View order: {{ order.url }}`,
    },
    codes_issued: {
      name: 'Customer receives serial codes',
      subject: '{{ shop.name }}: your serial codes (order {{ order.number }})',
      html: `<h1>Your serial codes are here</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>Thank you for your purchase! Order <strong>{{ order.number }}</strong> comes with the following serial codes, {{ code_count }} in all.</p>
{% if codes_attached %}<p>As there are so many of them, you find the complete list in the attached CSV file.</p>
{% else %}<table>
{% for item in codes %}<tr><td><span class="label">{{ item.group }} · {{ item.product }}</span><br><span class="code">{{ item.code }}</span></td></tr>
{% endfor %}</table>
{% endif %}<p class="note">Whoever has a code can redeem it, so please keep the codes to yourself. You can also find them on your order page at any time.</p>
<p><a class="button" href="{{ order.url }}">View order</a></p>`,
      text: `Dear {{ customer.name | default: 'customer' }},

Thank you for your purchase! Order {{ order.number }} comes with the following serial codes, {{ code_count }} in all.
{% if codes_attached %}
As there are so many of them, you find the complete list in the attached CSV file.
{% else %}{% for item in codes %}
{{ item.group }} · {{ item.product }}
{{ item.code }}
{% endfor %}{% endif %}
Whoever has a code can redeem it, so please keep the codes to yourself. You can also find them on your order page at any time:
{{ order.url }}`,
    },
    codes_import_failed: importFailedEn({ name: 'Code import failed', what: 'code', placeName: 'code group', place: 'group' }),
    codes_import_succeeded: {
      name: 'Code import finished',
      subject: '{{ shop.name }}: code import finished for {{ group.name }}',
      html: `<h1>Import finished</h1>
<p><strong>{{ code_count }}</strong> codes from the file {{ file_name }} are now in the code group <strong>{{ group.name }}</strong>.</p>
<p><a class="button" href="{{ group.url }}">Open the code group</a></p>`,
      text: `{{ code_count }} codes from the file {{ file_name }} are now in the code group "{{ group.name }}".

Open the code group: {{ group.url }}`,
    },
    codes_low_stock: {
      name: 'Codes running low',
      subject: '{{ shop.name }}: codes running low in {{ group.name }} ({{ group.unsent }} left)',
      html: `<h1>Codes are running low</h1>
<p>The code group <strong>{{ group.name }}</strong> has only <strong>{{ group.unsent }}</strong> unsent codes left, fewer than the {{ group.threshold }} you set. Please upload more soon, so that no customer goes without.</p>
<p class="note">The attached file has the details of the group.</p>
<p><a class="button" href="{{ group.url }}">Upload codes</a></p>`,
      text: `The code group "{{ group.name }}" has only {{ group.unsent }} unsent codes left, fewer than the {{ group.threshold }} you set. Please upload more soon, so that no customer goes without.

The attached file has the details of the group.
Upload codes: {{ group.url }}`,
    },
    codes_exhausted: {
      name: 'Codes used up',
      subject: '{{ shop.name }}: no codes left in {{ group.name }}',
      html: `<h1>No codes left</h1>
<p>All codes of the code group <strong>{{ group.name }}</strong> have been sent. Orders closed from now on receive no code of this group.</p>
{% if shortage_count > 0 %}<p><strong>{{ shortage_count }}</strong> codes are still owed to customers. Once you have uploaded more, you can hand them out under “Shortages”.</p>{% endif %}
<p class="note">The attached file has the details of the group.</p>
<p><a class="button" href="{{ group.url }}">Upload codes</a></p>`,
      text: `All codes of the code group "{{ group.name }}" have been sent. Orders closed from now on receive no code of this group.
{% if shortage_count > 0 %}
{{ shortage_count }} codes are still owed to customers. Once you have uploaded more, you can hand them out under "Shortages".
{% endif %}
The attached file has the details of the group.
Upload codes: {{ group.url }}`,
    },
    payment_alarm: {
      name: 'Payment needs attention',
      subject: '{{ shop.name }}: please check the payment of order {{ order.number }}',
      html: `<h1>A payment needs your attention</h1>
<p>Order <strong>{{ order.number }}</strong> ({{ order.total | money }} due): {{ alarm.text }}</p>
<table>
<tr><td class="label">Time</td><td>{{ alarm.at | date_time }}</td></tr>
{% if alarm.amount %}<tr><td class="label">Amount in the notice</td><td>{{ alarm.amount | money }}</td></tr>{% endif %}
</table>
<p><a class="button" href="{{ order.url }}">View order</a></p>`,
      text: `Order {{ order.number }} ({{ order.total | money }} due): {{ alarm.text }}

Time: {{ alarm.at | date_time }}
{%- if alarm.amount %}
Amount in the notice: {{ alarm.amount | money }}
{%- endif %}

View order: {{ order.url }}`,
    },
    password_reset: {
      name: 'Password reset',
      subject: '{{ shop.name }}: reset your back-office password',
      html: `<h1>Reset your password</h1>
<p>Somebody asked for a new password for your account. Choose it with the button below, until {{ expires_at | date_time }}. The link works once; you will be signed out everywhere else.</p>
<p><a class="button" href="{{ url }}">Choose a new password</a></p>
<p class="note">If it was not you, ignore this mail: your password stays as it is.</p>`,
      text: `Somebody asked for a new password for your account. Open this link to choose it, until {{ expires_at | date_time }}. It works once; you will be signed out everywhere else.

{{ url }}

If it was not you, ignore this mail: your password stays as it is.`,
    },
    customer_password_reset: {
      name: 'Customer password reset',
      subject: '{{ shop.name }}: choose a new password',
      html: `<h1>Choose a new password</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>Somebody asked to reset your password. Choose a new one by {{ expires_at | date_time }}; the link works once.</p>
<p><a class="button" href="{{ url }}">Choose a new password</a></p>
<p class="note">If it was not you, ignore this mail: your password stays as it is.</p>`,
      text: `Dear {{ customer.name | default: 'customer' }},

Somebody asked to reset your password. Choose a new one by {{ expires_at | date_time }}; the link works once.

{{ url }}

If it was not you, ignore this mail: your password stays as it is.`,
    },
    email_change: {
      name: 'Confirm a new e-mail address',
      subject: '{{ shop.name }}: confirm your new e-mail address',
      html: `<h1>Confirm your new e-mail address</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>Confirm by {{ expires_at | date_time }} that your account shall use this e-mail address.</p>
<p><a class="button" href="{{ url }}">Confirm the address</a></p>
<p class="note">If it was not you, ignore this mail: the account stays as it is.</p>`,
      text: `Dear {{ customer.name | default: 'customer' }},

Confirm by {{ expires_at | date_time }} that your account shall use this e-mail address.

{{ url }}

If it was not you, ignore this mail: the account stays as it is.`,
    },
    staff_invited: {
      name: 'Staff invitation',
      subject: '{{ inviter.name }} invites you to the back office of {{ shop.name }}',
      html: `<h1>Join {{ shop.name }}</h1>
<p>Dear {{ staff.name }},</p>
<p>{{ inviter.name }} invites you to help run {{ shop.name }}. Accept with the button below, until {{ expires_at | date_time }}. The link works once.</p>
<p><a class="button" href="{{ url }}">Accept the invitation</a></p>
<p class="note">If you do not know this person, ignore this mail.</p>`,
      text: `Dear {{ staff.name }},

{{ inviter.name }} invites you to help run {{ shop.name }}. Open this link to accept, until {{ expires_at | date_time }}. It works once.

{{ url }}

If you do not know this person, ignore this mail.`,
    },
  },
  footer: {
    customer: ({ name, contact }) => [
      `This mail was sent automatically by ${name}.`,
      contact === null ? '' : `Questions? We are glad to help: ${contact}`,
    ],
    merchant: ({ name }) => [`You receive this notice because you manage ${name}.`],
  },
  paymentAlarms: {
    amount_differs: 'the amount received differs from the order, which is not marked as paid.',
    paid_twice: 'the order was paid twice. Please check whether to refund.',
    paid_after_cancel: 'a payment arrived after the order was cancelled. Please check whether to refund.',
    order_unknown: 'a payment notice arrived for an order that cannot be found.',
  },
  returnReasons: {
    defective: 'Defective',
    damaged: 'Damaged in transit',
    wrong_item: 'Wrong item sent',
    changed_mind: 'Changed their mind',
    other: 'Other reason',
  },
  importReportFile: 'import-report.xlsx',
  stockFile: {
    sheet: 'Code group',
    filename: 'code-group.xlsx',
    columns: ['Group id', 'Group', 'Starts', 'Ends', 'Products', 'Reminder below', 'Imported', 'Sent', 'Unsent', 'Short', 'Time'],
  },
  codesFile: { group: 'Code group', product: 'Product', code: 'Code', filename: (orderNumber) => `serial-codes-${orderNumber}.csv` },
}
