import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { sessionGate } from '../api.ts'
import { type Session, sessionQuery } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Over the page when its session has ended; whatever waits at the gate goes on after signing in. */
export function ExpiredDialog(): ReactNode {
  const t = useText()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => sessionGate.onWaiting(setOpen), [])
  const before = queries.getQueryData<Session>(sessionQuery.queryKey)
  const goOn = (session: Session) => {
    // Somebody else must not send what the first person has typed.
    if (before && session.staff.id !== before.staff.id) return location.assign('/admin')
    queries.setQueryData(sessionQuery.queryKey, session)
    sessionGate.answer(true)
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
  }
  const leave = () => {
    sessionGate.answer(false)
    location.assign('/admin/sign-in')
  }
  return (
    <Modal
      open={isOpen}
      title={t('session.expired.title')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
      zIndex={2000}
      destroyOnHidden
    >
      <p>{t('session.expired.text')}</p>
      <SignInForm email={before?.staff.email} onSignedIn={goOn} />
      <Button type="link" block onClick={leave}>
        {t('session.expired.leave')}
      </Button>
    </Modal>
  )
}
