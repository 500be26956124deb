import { DomainError } from '#kernel/errors.ts'
import { cashOnDelivery } from './cash-on-delivery.ts'
import { ecpayProviders } from './ecpay/providers.ts'
import type { Gateway, GatewayAccount, PaymentProvider } from './provider.ts'
import { sandbox } from './sandbox/provider.ts'
import { bankTransfer } from './transfers/bank-transfer.ts'

/** Every way to pay. A new gateway is a folder beside `sandbox/` and a line here. */
export const providers: readonly PaymentProvider[] = [sandbox, ...ecpayProviders, bankTransfer, cashOnDelivery]

/** The names of those that are paid online. */
export const providersWithGateway: readonly string[] = providers.filter(({ gateway }) => gateway !== null).map(({ name }) => name)

/** Every account a merchant may have at a gateway. */
export const accounts: readonly GatewayAccount[] = [...new Set(providers.flatMap(({ gateway }) => (gateway ? [gateway.account] : [])))]

/** The provider of a name, or null. */
export function findProvider(name: string): PaymentProvider | null {
  return providers.find((provider) => provider.name === name) ?? null
}

/** How to pay online by the provider of a name. Throws `payment_provider_not_found`. */
export function gatewayOf(name: string): Gateway {
  const gateway = findProvider(name)?.gateway
  if (!gateway) throw new DomainError('payment_provider_not_found', { provider: name })
  return gateway
}

/** The account of a name. Throws `payment_provider_not_found`. */
export function accountOf(name: string): GatewayAccount {
  const account = accounts.find((each) => each.name === name)
  if (!account) throw new DomainError('payment_provider_not_found', { provider: name })
  return account
}

/** The names of the ways to pay that a notice of this name may be about: those of the account, or the one that has none. */
export function providersUnder(source: string): string[] {
  const sharing = providers.filter(({ gateway }) => gateway?.account.name === source).map(({ name }) => name)
  return sharing.length > 0 ? sharing : [source]
}
