import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'wouter'
import './button.css'

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger'

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { look?: ButtonLook; wide?: boolean; big?: boolean }

/** A button that says what it does; `type="button"` unless it is told to submit. */
export function Button({ look = 'plain', wide = false, big = false, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={buttonClass({ look, wide, big })} />
}

type ButtonLinkProps = { href: string; look?: ButtonLook; wide?: boolean; big?: boolean; children: ReactNode }

/** A link inside the shop that looks like a button. */
export function ButtonLink({ href, look = 'plain', wide = false, big = false, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass({ look, wide, big })}>
      {children}
    </Link>
  )
}

function buttonClass({ look, wide, big }: { look: ButtonLook; wide: boolean; big: boolean }): string {
  return ['button', look !== 'plain' && `button-${look}`, wide && 'button-wide', big && 'button-big'].filter(Boolean).join(' ')
}
