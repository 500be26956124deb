import type { CartKind, CartLine } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { originOf } from './checkout-address.ts'

/** Back to where it can be changed. */
export function BackLink({ cart, lines }: { cart: CartKind; lines: readonly CartLine[] }) {
  const { t } = useText()
  const { href, text } = originOf(cart, lines)
  return <ButtonLink href={href}>{t(text)}</ButtonLink>
}
