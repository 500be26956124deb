import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { SignInNeeded } from '../../app/read-view.tsx'
import { useRenewSession, useSession, useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { useToast } from '../../kit/toast.tsx'
import './account.css'

/** Who is signed in, the way to the orders, and the way out. */
export function AccountPage() {
  const { t, problem } = useText()
  const { api } = useShop()
  const session = useSession()
  const toast = useToast()
  const [, navigate] = useLocation()
  const renewSession = useRenewSession()
  usePageTitle(t('account.title'))
  const leave = useMutation({
    mutationFn: async () => {
      await api.call(apiPaths.session, { method: 'DELETE' })
      await renewSession()
    },
    onSuccess: () => {
      toast(t('account.signedOut'))
      navigate('/')
    },
    onError: (error) => toast(problem(error)),
  })
  if (!session?.customer) {
    return (
      <>
        <h1>{t('account.title')}</h1>
        <SignInNeeded />
      </>
    )
  }
  return (
    <div className="page-narrow stack">
      <h1>{t('account.title')}</h1>
      <section className="panel">
        <h2>{t('account.greeting', { name: session.customer.name })}</h2>
        <p className="soft">{session.customer.email}</p>
      </section>
      <nav className="panel account-links" aria-label={t('account.title')}>
        <Link href="/orders">
          {t('nav.orders')}
          <Icon name="next" small />
        </Link>
        <Link href="/account/addresses">
          {t('address.title')}
          <Icon name="next" small />
        </Link>
        <Link href="/account/profile">
          {t('profile.title')}
          <Icon name="next" small />
        </Link>
      </nav>
      <Button wide disabled={leave.isPending} onClick={() => leave.mutate()}>
        {t('nav.signOut')}
      </Button>
    </div>
  )
}
