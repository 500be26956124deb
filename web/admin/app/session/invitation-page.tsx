import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { roleName } from '../../features/settings/role-name.ts'
import { usePageTitle } from '../../kit/page-title.ts'
import { AccountForm } from './account-form.tsx'
import { acceptInvitation, type Session, sessionQuery } from './session.ts'
import { SessionFrame } from './session-frame.tsx'
import type { SetUpLink } from './set-up-link.ts'
import { SignInForm } from './sign-in-form.tsx'

type InvitationPageProps = { token: string; link: SetUpLink; invitation: NonNullable<SetUpLink['invitation']> }

/** Somebody is asked to work in a shop: he makes an account, or signs in with the one he has. */
export function InvitationPage({ token, link, invitation }: InvitationPageProps): ReactNode {
  const t = useText()
  const { shopName, inviterName, hasAccount } = invitation
  const title = t('session.invitation.title', { shopName })
  usePageTitle(title)
  const email = link.email ?? ''
  const text = t(hasAccount ? 'session.invitation.known' : 'session.invitation.new', {
    inviterName,
    role: roleName(t, invitation),
    email,
  })
  return (
    <SessionFrame title={title} text={text}>
      {hasAccount ? (
        <AcceptForm token={token} email={email} />
      ) : (
        <AccountForm token={token} name={link.name ?? ''} verb={t('session.invitation.accept')} />
      )}
    </SessionFrame>
  )
}

function AcceptForm({ token, email }: { token: string; email: string }): ReactNode {
  const t = useText()
  const queries = useQueryClient()
  const router = useRouter()
  const enter = (session: Session) => {
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, session)
    router.history.replace('/admin')
  }
  return (
    <SignInForm
      email={email}
      verb={t('session.invitation.signIn')}
      sign={({ password, totpCode }) => acceptInvitation(token, { password, ...(totpCode ? { totpCode } : {}) })}
      onSignedIn={enter}
    />
  )
}
