import { type CustomerAddress, readAddresses, readCustomer } from '#modules/customers/index.ts'
import { readShop } from '#modules/shops/index.ts'
import type { Tx } from '#platform/tx.ts'
import { carries } from './carriage.ts'
import type { CartOwner } from './cart-owner.ts'
import { type CartRequest, readCart } from './cart-view.ts'
import { mayPayFor } from './may-pay-for.ts'
import { mayPayWith } from './method-rules.ts'
import { listPaymentMethods, listShippingMethods } from './method-views.ts'
import type { CheckoutView } from './schemas.store.ts'

/** Everything the checkout page shows: the cart, what may be chosen, and what the customer entered last time. */
export async function readCheckout(tx: Tx, request: CartRequest): Promise<CheckoutView> {
  const { owner } = request
  const [cart, shop, payment, shipping, addresses] = await Promise.all([
    readCart(tx, request),
    readShop(tx),
    listPaymentMethods(tx, { isEnabled: true }),
    listShippingMethods(tx, { isEnabled: true }),
    owner?.customerId ? readAddresses(tx, owner.customerId) : [],
  ])
  return {
    cart,
    paymentMethods: (await offeredFor(tx, cart, { payment, shop })).map(({ id, provider, timing, name }) => ({
      id,
      provider,
      timing,
      name,
    })),
    shippingMethods: shipping
      .filter((method) => cart.goodsKind === 'goods' && carries(method, cart.temperatureZones))
      .map(({ id, name, kind, feeAmount, freeFromAmount, allowsCashOnDelivery }) => ({
        id,
        name,
        kind,
        feeAmount,
        freeFromAmount,
        allowsCod: allowsCashOnDelivery,
      })),
    defaults: await readDefaults(tx, owner, addresses),
    addresses: addresses.map(({ version: _version, ...address }) => address),
    signInRequired: !owner?.customerId && !shop.guestCheckout,
  }
}

type Methods = { payment: Awaited<ReturnType<typeof listPaymentMethods>>; shop: { sandboxPayments: boolean } }

/** The ways to pay; for card keys whoever has them is asked of each, because they are kept for minutes and not for days (S1-16). */
async function offeredFor(tx: Tx, { goodsKind, lines }: CheckoutView['cart'], { payment, shop }: Methods): Promise<Methods['payment']> {
  const possible = payment.filter((method) => mayPayWith(method, { shop, shipping: null, goodsKind }) === true)
  if (goodsKind === 'goods') return possible
  const offered: Methods['payment'] = []
  for (const method of possible) if ((await mayPayFor(tx, method, lines)) === true) offered.push(method)
  return offered
}

/** The customer's default address, else that of his last order, else what his account says; nothing for a guest. */
async function readDefaults(tx: Tx, owner: CartOwner | null, [preferred]: readonly CustomerAddress[]): Promise<CheckoutView['defaults']> {
  if (!owner?.customerId) return noDefaults
  const [customer, last] = await Promise.all([
    readCustomer(tx, owner.customerId),
    tx.db
      .selectFrom('orders')
      .where('shopId', '=', tx.shopId)
      .where('customerId', '=', owner.customerId)
      .orderBy('placedAt', 'desc')
      .select(['recipientName as name', 'recipientPhone as phone', 'email', 'postalCode', 'city', 'district', 'street'])
      .executeTakeFirst(),
  ])
  if (preferred) {
    const { recipientName: name, phone, postalCode, city, district, street } = preferred
    return { name, phone, email: customer.email, postalCode, city, district, street }
  }
  if (last) return { ...last, email: last.email ?? customer.email }
  return { ...noDefaults, name: customer.name, phone: customer.phone ?? '', email: customer.email }
}

const noDefaults: CheckoutView['defaults'] = { name: '', phone: '', email: '', postalCode: '', city: '', district: '', street: '' }
