import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useOpenRow } from './row-click.ts'
import { useShop } from './shop-context.tsx'

/** A primary action that is a page of its own: a link, so that it opens in a new tab like any other. */
export function LinkButton({ to, children }: { to: string; children: ReactNode }): ReactNode {
  const { shop } = useShop()
  const open = useOpenRow()
  return (
    <Button
      type="primary"
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
