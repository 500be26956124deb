import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { apiPaths } from '../../app/api-paths.ts'
import type { OwnProfile } from '../../app/contract.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView, SignInNeeded } from '../../app/read-view.tsx'
import { useRenewSession, useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { PasswordField, SelectField, TextField } from '../../kit/field.tsx'
import { Notice, Skeleton } from '../../kit/notice.tsx'
import { useToast } from '../../kit/toast.tsx'

/** Name, telephone number, language of the mails, e-mail address and password. */
export function ProfilePage() {
  const { t } = useText()
  const { api } = useShop()
  usePageTitle(t('profile.title'))
  // Not the session of the page's data: that does not tell the telephone number.
  const query = useQuery({
    queryKey: ['own profile'],
    queryFn: () => api.call<{ customer: OwnProfile | null }>(apiPaths.session),
  })
  return (
    <div className="page-narrow stack">
      <h1>{t('profile.title')}</h1>
      <ReadView query={query} skeleton={<Skeleton height={320} />}>
        {({ customer }) =>
          customer === null ? (
            <SignInNeeded />
          ) : (
            <>
              <About key={customer.version} customer={customer} onSaved={() => void query.refetch()} />
              <EmailChange />
              <PasswordChange />
            </>
          )
        }
      </ReadView>
    </div>
  )
}

function About({ customer, onSaved }: { customer: OwnProfile; onSaved: () => void }) {
  const { t } = useText()
  const { api } = useShop()
  const renewSession = useRenewSession()
  const [name, setName] = useState(customer.name)
  const [phone, setPhone] = useState(customer.phone?.replace(/^\+886/, '0') ?? '')
  const [locale, setLocale] = useState<string>(customer.locale)
  const save = async () => {
    await api.call(apiPaths.profile, { method: 'PATCH', body: { version: customer.version, name: name.trim(), phone, locale } })
    await renewSession()
    onSaved()
  }
  return (
    <ProfileForm verb={t('profile.save')} done={t('profile.saved')} onSubmit={save}>
      <TextField id="name" label={t('account.name')} autoComplete="name" maxLength={50} required value={name} onChange={setName} />
      <TextField id="phone" label={t('account.phone')} type="tel" autoComplete="tel" maxLength={30} value={phone} onChange={setPhone} />
      <SelectField
        id="language"
        label={t('profile.language')}
        value={locale}
        options={[
          { value: 'zh-TW', label: '繁體中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => setLocale(value || customer.locale)}
      />
    </ProfileForm>
  )
}

function EmailChange() {
  const { t } = useText()
  const { api } = useShop()
  const [newEmail, setNewEmail] = useState('')
  const [currentPassword, setCurrentPassword] = useState('')
  const ask = () => api.call(apiPaths.emailChanges, { method: 'POST', body: { newEmail: newEmail.trim(), currentPassword } })
  return (
    <ProfileForm
      title={t('profile.email')}
      verb={t('profile.emailSend')}
      done={t('profile.emailSent', { email: newEmail.trim() })}
      onSubmit={ask}
    >
      <TextField
        id="new-email"
        label={t('profile.newEmail')}
        help={t('profile.emailHelp')}
        type="email"
        autoComplete="email"
        maxLength={254}
        required
        value={newEmail}
        onChange={setNewEmail}
      />
      <PasswordField
        id="email-password"
        label={t('profile.currentPassword')}
        autoComplete="current-password"
        required
        value={currentPassword}
        onChange={setCurrentPassword}
      />
    </ProfileForm>
  )
}

function PasswordChange() {
  const { t } = useText()
  const { api } = useShop()
  const [currentPassword, setCurrentPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const change = async () => {
    await api.call(apiPaths.password, { method: 'POST', body: { currentPassword, newPassword } })
    setCurrentPassword('')
    setNewPassword('')
  }
  return (
    <ProfileForm title={t('profile.password')} verb={t('profile.passwordSave')} done={t('profile.passwordSaved')} onSubmit={change}>
      <PasswordField
        id="current-password"
        label={t('profile.currentPassword')}
        autoComplete="current-password"
        required
        value={currentPassword}
        onChange={setCurrentPassword}
      />
      <PasswordField
        id="new-password"
        label={t('profile.newPassword')}
        help={t('account.passwordHelp')}
        autoComplete="new-password"
        required
        value={newPassword}
        onChange={setNewPassword}
      />
    </ProfileForm>
  )
}

type ProfileFormProps = { title?: string; verb: string; done: string; onSubmit: () => Promise<unknown>; children: ReactNode }

/** One thing to change: what was wrong stands above it, what was done is said below. */
function ProfileForm({ title, verb, done, onSubmit, children }: ProfileFormProps) {
  const { t, problem } = useText()
  const toast = useToast()
  const save = useMutation({ mutationFn: onSubmit, onSuccess: () => toast(done) })
  return (
    <form
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      {title && <h2>{title}</h2>}
      {save.error && (
        <Notice tone="danger" announce>
          <p>{problem(save.error)}</p>
        </Notice>
      )}
      {children}
      <div>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {save.isPending ? t('account.working') : verb}
        </Button>
      </div>
    </form>
  )
}
