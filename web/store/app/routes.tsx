import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { CartPage } from '../features/cart/cart-page.tsx'
import { HomePage } from '../features/catalog/home-page.tsx'
import { ProductListPage } from '../features/catalog/product-list-page.tsx'
import { ProductPage } from '../features/catalog/product-page.tsx'
import { useText } from '../i18n/text-context.tsx'
import { Button, ButtonLink } from '../kit/button.tsx'
import { Empty, Skeleton } from '../kit/notice.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { usePageTitle } from './page-title.ts'

// What most visitors see travels with the first script; the rest is fetched when it is needed (SX-51).
const CheckoutPage = lazy(async () => ({ default: (await import('../features/checkout/checkout-page.tsx')).CheckoutPage }))
const OrderListPage = lazy(async () => ({ default: (await import('../features/orders/order-list-page.tsx')).OrderListPage }))
const OrderPage = lazy(async () => ({ default: (await import('../features/orders/order-page.tsx')).OrderPage }))
const OrderLookupPage = lazy(async () => ({ default: (await import('../features/orders/order-lookup-page.tsx')).OrderLookupPage }))
const SignInPage = lazy(async () => ({ default: (await import('../features/account/sign-in-page.tsx')).SignInPage }))
const SignUpPage = lazy(async () => ({ default: (await import('../features/account/sign-up-page.tsx')).SignUpPage }))
const ForgotPasswordPage = lazy(async () => ({
  default: (await import('../features/account/forgot-password-page.tsx')).ForgotPasswordPage,
}))
const ResetPasswordPage = lazy(async () => ({ default: (await import('../features/account/reset-password-page.tsx')).ResetPasswordPage }))
const ConfirmEmailPage = lazy(async () => ({ default: (await import('../features/account/confirm-email-page.tsx')).ConfirmEmailPage }))
const AddressesPage = lazy(async () => ({ default: (await import('../features/account/addresses-page.tsx')).AddressesPage }))
const ProfilePage = lazy(async () => ({ default: (await import('../features/account/profile-page.tsx')).ProfilePage }))
const AccountPage = lazy(async () => ({ default: (await import('../features/account/account-page.tsx')).AccountPage }))

/** Every address of the shop. */
export function Routes() {
  const [path] = useLocation()
  return (
    <ErrorBoundary fallback={<CrashedPage />} resetKey={path}>
      <Suspense fallback={<Skeleton height={320} />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/products">{() => <ProductListPage />}</Route>
          <Route path="/categories/:slug">{({ slug }) => <ProductListPage key={slug} category={slug} />}</Route>
          <Route path="/products/:slug">{({ slug }) => <ProductPage key={slug} slug={slug} />}</Route>
          <Route path="/cart" component={CartPage} />
          <Route path="/checkout" component={CheckoutPage} />
          <Route path="/orders" component={OrderListPage} />
          <Route path="/orders/:orderId">{({ orderId }) => <OrderPage key={orderId} orderId={orderId} />}</Route>
          <Route path="/order-lookup" component={OrderLookupPage} />
          <Route path="/sign-in" component={SignInPage} />
          <Route path="/sign-up" component={SignUpPage} />
          <Route path="/account" component={AccountPage} />
          <Route path="/account/addresses" component={AddressesPage} />
          <Route path="/account/profile" component={ProfilePage} />
          <Route path="/forgot-password" component={ForgotPasswordPage} />
          <Route path="/reset-password" component={ResetPasswordPage} />
          <Route path="/confirm-email" component={ConfirmEmailPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function NotFoundPage() {
  const { t } = useText()
  usePageTitle(t('app.notFoundTitle'))
  return (
    <>
      <h1 className="visually-hidden">{t('app.notFoundTitle')}</h1>
      <Empty title={t('app.notFoundTitle')} text={t('app.notFoundText')}>
        <ButtonLink look="primary" href="/">
          {t('app.home')}
        </ButtonLink>
      </Empty>
    </>
  )
}

function CrashedPage() {
  const { t } = useText()
  return (
    <div role="alert">
      <Empty title={t('app.crashedTitle')} text={t('app.crashedText')}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('app.reload')}
        </Button>
      </Empty>
    </div>
  )
}
