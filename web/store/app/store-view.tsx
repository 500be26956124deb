import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react'
import { useText } from '../i18n/text-context.tsx'
import type { StoreView } from './contract.ts'
import { applyAccent } from './shop-accent.ts'
import { useShop } from './shop-context.tsx'

const StoreViewContext = createContext<StoreView | null>(null)

/** The shop as the store view in the reader's language has it: changes with the language, without a reload. */
export function StoreViewProvider({ children }: { children: ReactNode }) {
  const { shop } = useShop()
  const { locale } = useText()
  const view = shop.views.find((each) => each.locale === locale) ?? shop.views[0]
  if (!view) throw new Error('the page carries no store view')
  useLayoutEffect(() => applyAccent(view.accentColor), [view.accentColor])
  return <StoreViewContext value={view}>{children}</StoreViewContext>
}

/** Name, colour, notices and contact of the shop in the reader's language. */
export function useStoreView(): StoreView {
  const view = useContext(StoreViewContext)
  if (!view) throw new Error('useStoreView needs a StoreViewProvider above')
  return view
}
