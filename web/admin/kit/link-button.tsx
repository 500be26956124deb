import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useOpenRow } from './row-click.ts'
import { useShop } from './shop-context.tsx'

/** An action that is a page of its own: a link, so that it opens in a new tab like any other; the primary one unless told. */
export function LinkButton({
  to,
  type = 'primary',
  children,
}: {
  to: string
  type?: 'primary' | 'default'
  children: ReactNode
}): ReactNode {
  const { shop } = useShop()
  const open = useOpenRow()
  return (
    <Button
      type={type}
      href={`/admin/${shop.handle}/${to}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        open(to, event)
      }}
    >
      {children}
    </Button>
  )
}
