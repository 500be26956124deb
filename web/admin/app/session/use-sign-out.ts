import { App } from 'antd'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { signOut } from './session.ts'

/** Ends the session and loads the sign-in page anew, so that nothing of the person stays in memory. */
export function useSignOut(): () => Promise<void> {
  const t = useText()
  const { message } = App.useApp()
  return async () => {
    try {
      await signOut()
      location.assign('/admin/sign-in')
    } catch (error) {
      message.error(errorText(t, error))
    }
  }
}
