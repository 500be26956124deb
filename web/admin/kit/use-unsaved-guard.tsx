import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'

/** Asks before unsaved changes are lost: inside the app with a dialog, at closing the tab with the browser's own question. */
export function useUnsavedGuard(isDirty: boolean): { dialog: ReactNode; release: () => void } {
  const t = useText()
  const isReleased = useRef(false)
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && !isReleased.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty && !isReleased.current,
    withResolver: true,
  })
  const dialog = (
    <Modal
      open={blocker.status === 'blocked'}
      title={t('kit.form.leave.title')}
      okText={t('kit.form.leave.discard')}
      cancelText={t('kit.form.leave.stay')}
      okButtonProps={{ danger: true }}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('kit.form.leave.text')}
    </Modal>
  )
  return {
    dialog,
    release: () => {
      isReleased.current = true
    },
  }
}
