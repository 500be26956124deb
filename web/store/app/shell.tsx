import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { CategoryLinks } from '../features/catalog/category-links.tsx'
import { useCategories } from '../features/catalog/use-categories.ts'
import { useText } from '../i18n/text-context.tsx'
import { Icon } from '../kit/icon.tsx'
import { Language } from './language.tsx'
import { useCartCount, useSession, useShop } from './shop-context.tsx'
import { useStoreView } from './store-view.tsx'
import './shell.css'

/** What surrounds every page: banner, header, the page itself, footer. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useText()
  const main = useFocusOnNavigation()
  return (
    <>
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <Banner />
      <OfflineBanner />
      <Announcement />
      <SiteHead />
      <CategoryBar />
      <main className="page" id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <SiteFoot />
    </>
  )
}

/** Says on every page what is not real here (SX-70). */
function Banner() {
  const { shop } = useShop()
  const { t } = useText()
  if (!shop.isDemo && !shop.sandboxPayments) return null
  return (
    <aside className="banner" aria-label={t(shop.isDemo ? 'app.demo' : 'app.sandbox')}>
      {t(shop.isDemo ? 'app.demo' : 'app.sandbox')}
    </aside>
  )
}

function OfflineBanner() {
  const { t } = useText()
  const [isOnline, setIsOnline] = useState(navigator.onLine)
  useEffect(() => {
    const update = () => setIsOnline(navigator.onLine)
    window.addEventListener('online', update)
    window.addEventListener('offline', update)
    return () => {
      window.removeEventListener('online', update)
      window.removeEventListener('offline', update)
    }
  }, [])
  return <div role="status">{!isOnline && <p className="banner">{t('app.offline')}</p>}</div>
}

/** What the shop wants to be read first. */
function Announcement() {
  const { announcement } = useStoreView()
  const { t } = useText()
  if (announcement === null) return null
  return (
    <aside className="announcement" aria-label={t('app.announcement')}>
      {announcement}
    </aside>
  )
}

function SiteHead() {
  const { name } = useStoreView()
  const session = useSession()
  const { t } = useText()
  const cartCount = useCartCount()
  return (
    <header className="site-head">
      <div className="site-head-row">
        <Link className="site-name" href="/">
          {name}
        </Link>
        <nav className="site-nav" aria-label={t('app.menu')}>
          <Link className="site-nav-link" href="/products">
            {t('nav.products')}
          </Link>
          <Link className="site-nav-link" href={session?.customer ? '/orders' : '/order-lookup'}>
            {t('nav.orders')}
          </Link>
          <Link className="icon-button" href="/products" aria-label={t('nav.search')}>
            <Icon name="search" />
          </Link>
          <Link
            className="icon-button"
            href={session?.customer ? '/account' : '/sign-in'}
            aria-label={t(session?.customer ? 'nav.account' : 'nav.signIn')}
          >
            <Icon name="person" />
          </Link>
          <Link className="icon-button" href="/cart" aria-label={cartCount > 0 ? t('nav.cartCount', { n: cartCount }) : t('nav.cart')}>
            <Icon name="cart" />
            {cartCount > 0 && <span className="cart-count">{cartCount > 99 ? '99+' : cartCount}</span>}
          </Link>
        </nav>
      </div>
    </header>
  )
}

/** The shop's categories on every page of a wide screen; on a phone the home page and the lists show them. */
function CategoryBar() {
  const { t } = useText()
  const [path] = useLocation()
  const categories = useCategories()
  const tops = categories.filter(({ level }) => level === 1)
  if (tops.length === 0 || path === '/' || path === '/checkout') return null
  return (
    <div className="category-bar only-wide">
      <CategoryLinks categories={tops} label={t('category.all')} current={/^\/categories\/([^/]+)/.exec(path)?.[1]} />
    </div>
  )
}

function SiteFoot() {
  const { t } = useText()
  const session = useSession()
  return (
    <footer className="site-foot">
      <div className="site-foot-row">
        <nav className="site-foot-links" aria-label={t('app.footer')}>
          <Link href="/products">{t('nav.products')}</Link>
          <Link href={session?.customer ? '/orders' : '/order-lookup'}>{t('nav.orders')}</Link>
          <Link href="/account">{t('nav.account')}</Link>
        </nav>
        <Contact />
        <Language />
      </div>
    </footer>
  )
}

/** Where to ask; nothing where the shop says nothing. */
function Contact() {
  const { contactEmail, contactPhone } = useStoreView()
  const { t } = useText()
  if (contactEmail === null && contactPhone === null) return null
  return (
    <p className="site-foot-contact">
      <span>{t('app.contact')}</span>
      {contactEmail !== null && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
      {contactPhone !== null && <a href={`tel:${contactPhone.replace(/[^0-9+]/g, '')}`}>{contactPhone}</a>}
    </p>
  )
}

/** After a link was followed, reading starts at the top of the new page; going back keeps the browser's own position. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null)
  const [path] = useLocation()
  const previous = useRef(path)
  const isGoingBack = useRef(false)

  useEffect(() => {
    const note = () => {
      isGoingBack.current = true
    }
    window.addEventListener('popstate', note)
    return () => window.removeEventListener('popstate', note)
  }, [])

  useEffect(() => {
    if (previous.current === path) return
    previous.current = path
    if (!isGoingBack.current) window.scrollTo(0, 0)
    isGoingBack.current = false
    main.current?.focus({ preventScroll: true })
  }, [path])

  return main
}
