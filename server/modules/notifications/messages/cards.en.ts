import type { cardTemplatesZhTW } from './cards.zh-TW.ts'
import { importFailedEn } from './imports.en.ts'

/** The mails about card keys. Where a buyer sees his cards, never a card (S1-2). */
export const cardTemplatesEn: typeof cardTemplatesZhTW = {
  cards_ready: {
    name: 'Cards ready',
    subject: '{{ shop.name }}: your cards of order {{ order.number }} are ready',
    html: `<h1>Your cards are ready</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>We have received the payment of order <strong>{{ order.number }}</strong>. The cards you bought ({{ card_count }}) are ready: see them on the page of your order.</p>
{% if order.lookup_code %}<p><span class="label">Look-up code</span><br><span class="code">{{ order.lookup_code }}</span></p>
<p class="note">To see your cards, enter the order number, your mobile number and this code.</p>{% endif %}
<p><a class="button" href="{{ order.url }}">See your cards</a></p>
<p class="note">For your safety no card is written in this mail. A card is as good as cash: keep it safe and do not pass it on.</p>`,
    text: `Dear {{ customer.name | default: 'customer' }},

We have received the payment of order {{ order.number }}. The cards you bought ({{ card_count }}) are ready: see them on the page of your order.
{%- if order.lookup_code %}

Look-up code: {{ order.lookup_code }}
To see your cards, enter the order number, your mobile number and this code.
{%- endif %}

See your cards: {{ order.url }}

For your safety no card is written in this mail. A card is as good as cash: keep it safe and do not pass it on.`,
  },
  card_replaced: {
    name: 'Card replaced',
    subject: '{{ shop.name }}: a new card for order {{ order.number }}',
    html: `<h1>You have a new card</h1>
<p>Dear {{ customer.name | default: 'customer' }},</p>
<p>A card of order <strong>{{ order.number }}</strong> is no longer valid. We have replaced it: see the new one on the page of your order.</p>
{% if order.lookup_code %}<p><span class="label">Look-up code</span><br><span class="code">{{ order.lookup_code }}</span></p>{% endif %}
<p><a class="button" href="{{ order.url }}">See your cards</a></p>`,
    text: `Dear {{ customer.name | default: 'customer' }},

A card of order {{ order.number }} is no longer valid. We have replaced it: see the new one on the page of your order.
{%- if order.lookup_code %}

Look-up code: {{ order.lookup_code }}
{%- endif %}

See your cards: {{ order.url }}`,
  },
  cards_short: {
    name: 'Paid, but no cards left',
    subject: '{{ shop.name }}: no card for order {{ order.number }}',
    html: `<h1>A customer has paid, and there is no card</h1>
<p>Order <strong>{{ order.number }}</strong> is paid, but the card pool <strong>{{ pool.name }}</strong> does not have enough cards. Orders that wait now: {{ pool.awaiting }}.</p>
<p>Once you have imported cards they are delivered by themselves, in the order of payment. You can also refund the customer.</p>
<p><a class="button" href="{{ pool.url }}">Import cards</a></p>
<p><a href="{{ order.url }}">See the order</a></p>`,
    text: `Order {{ order.number }} is paid, but the card pool "{{ pool.name }}" does not have enough cards. Orders that wait now: {{ pool.awaiting }}.
Once you have imported cards they are delivered by themselves, in the order of payment. You can also refund the customer.

Import cards: {{ pool.url }}
See the order: {{ order.url }}`,
  },
  cards_paid_late: {
    name: 'Card order paid late',
    subject: '{{ shop.name }}: order {{ order.number }} was paid late, please decide',
    html: `<h1>A late payment needs your decision</h1>
<p>The cards of order <strong>{{ order.number }}</strong> were given up more than 24 hours ago because it had not been paid. Now {{ order.total | money }} has arrived. No card was delivered.</p>
<p>Decide on the page of the order: deliver it all the same, or refund the customer.</p>
<p><a class="button" href="{{ order.url }}">Open the order</a></p>
<p class="note">Card pool: {{ pool.name }}</p>`,
    text: `The cards of order {{ order.number }} were given up more than 24 hours ago because it had not been paid. Now {{ order.total | money }} has arrived. No card was delivered.
Decide on the page of the order: deliver it all the same, or refund the customer.

Open the order: {{ order.url }}
Card pool: {{ pool.name }}`,
  },
  cards_import_failed: importFailedEn({ name: 'Card import failed', what: 'card', placeName: 'card pool', place: 'pool' }),
  cards_import_succeeded: {
    name: 'Card import finished',
    subject: '{{ shop.name }}: cards imported into {{ pool.name }}',
    html: `<h1>Cards imported</h1>
<p><strong>{{ card_count }}</strong> cards of the file {{ file_name }} are now in the card pool <strong>{{ pool.name }}</strong>.</p>
<p><a class="button" href="{{ pool.url }}">Open the card pool</a></p>`,
    text: `{{ card_count }} cards of the file {{ file_name }} are now in the card pool "{{ pool.name }}".

Open the card pool: {{ pool.url }}`,
  },
  cards_low_stock: {
    name: 'Cards running low',
    subject: '{{ shop.name }}: {{ pool.available }} cards left in {{ pool.name }}',
    html: `<h1>Cards are running low</h1>
<p>The card pool <strong>{{ pool.name }}</strong> has only <strong>{{ pool.available }}</strong> available cards left, fewer than the {{ pool.threshold }} you have set. Import more before the product is sold out.</p>
<p><a class="button" href="{{ pool.url }}">Import cards</a></p>`,
    text: `The card pool "{{ pool.name }}" has only {{ pool.available }} available cards left, fewer than the {{ pool.threshold }} you have set. Import more before the product is sold out.

Import cards: {{ pool.url }}`,
  },
  cards_exhausted: {
    name: 'Cards used up',
    subject: '{{ shop.name }}: no cards left in {{ pool.name }}',
    html: `<h1>No cards left</h1>
<p>The card pool <strong>{{ pool.name }}</strong> has no available card. What is sold from it is shown as sold out.</p>
{% if awaiting > 0 %}<p><strong>{{ awaiting }}</strong> paid orders wait for cards. Once you have imported some they are delivered by themselves, in the order of payment.</p>{% endif %}
<p><a class="button" href="{{ pool.url }}">Import cards</a></p>`,
    text: `The card pool "{{ pool.name }}" has no available card. What is sold from it is shown as sold out.
{% if awaiting > 0 %}
{{ awaiting }} paid orders wait for cards. Once you have imported some they are delivered by themselves, in the order of payment.
{% endif %}
Import cards: {{ pool.url }}`,
  },
}
