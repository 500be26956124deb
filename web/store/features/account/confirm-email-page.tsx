import { useMutation } from '@tanstack/react-query'
import { apiPaths } from '../../app/api-paths.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useRenewSession, useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useLinkToken } from './link-token.ts'

/** Where the link to a new address leads. A button, because mail scanners open links. */
export function ConfirmEmailPage() {
  const { t, problem } = useText()
  const { api } = useShop()
  const token = useLinkToken()
  const renewSession = useRenewSession()
  usePageTitle(t('confirmEmail.title'))
  const confirm = useMutation({
    mutationFn: async () => {
      await api.call(apiPaths.emailConfirmation, { method: 'POST', body: { token } })
      await renewSession()
    },
  })
  return (
    <div className="page-narrow stack">
      <h1>{t('confirmEmail.title')}</h1>
      {confirm.error && (
        <Notice tone="danger" announce>
          <p>{problem(confirm.error)}</p>
        </Notice>
      )}
      {confirm.isSuccess ? (
        <Notice tone="ok" title={t('confirmEmail.done')} announce actions={<ButtonLink href="/account">{t('account.title')}</ButtonLink>} />
      ) : (
        <div className="panel stack">
          <p>{t('confirmEmail.text')}</p>
          <Button look="primary" big wide disabled={confirm.isPending} onClick={() => confirm.mutate()}>
            {t(confirm.isPending ? 'account.working' : 'confirmEmail.confirm')}
          </Button>
        </div>
      )}
    </div>
  )
}
