import type { StoreView } from '#modules/shops/index.ts'

/** A store view as pages carry it: what customers see of its settings. */
export type StorefrontView = Readonly<{
  locale: 'zh-TW' | 'en'
  /** In the language switcher. */
  label: string
  name: string
  accentColor: string
  announcement: string | null
  contactEmail: string | null
  contactPhone: string | null
}>

/** The views that customers may choose, the default first. Whom the shop alarms is nobody's business. Pure. */
export function offeredViews(views: readonly StoreView[]): StorefrontView[] {
  return views
    .filter((view) => view.isOffered)
    .map(({ locale, name: label, effective: { name, accentColor, announcement, contactEmail, contactPhone } }) => {
      return { locale, label, name, accentColor, announcement, contactEmail, contactPhone }
    })
}

/** The view of the language the reader chose on an earlier page, while it is offered; else the default (SX-51). Pure. */
export function viewFor(views: readonly StorefrontView[], chosen: string | undefined): StorefrontView {
  const view = views.find(({ locale }) => locale === chosen) ?? views[0]
  if (!view) throw new Error('a shop without a store view: the default one is always offered')
  return view
}
