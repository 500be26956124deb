import type { PaymentMethod } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'

/** What a way to pay asks of the buyer, in his language: the name is the shop's own word in the shop's own language. */
export function usePaymentHelp(): (method: PaymentMethod) => string {
  const { t } = useText()
  return ({ provider }) => t.maybe(`payment.help.${provider}`) ?? ''
}
