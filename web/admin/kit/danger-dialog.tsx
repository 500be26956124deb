import { Alert, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './danger-dialog.module.css'

type DangerDialogProps = {
  isOpen: boolean
  /** A question that names the thing: 刪除群組「夏季贈品」? */
  title: string
  /** What happens to how many things, one sentence each. */
  consequences: readonly string[]
  /** The verb and its object: 刪除群組. Never OK. */
  verb: string
  /** When set, this word must be typed first: for what cannot be taken back. */
  typeToConfirm?: string
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

/** Asks before something is destroyed; stays open while it runs and shows why it failed. */
export function DangerDialog({ isOpen, title, consequences, verb, typeToConfirm, onConfirm, onClose }: DangerDialogProps): ReactNode {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<unknown>()
  const [isRunning, setRunning] = useState(false)
  const isConfirmed = typeToConfirm === undefined || typed.trim() === typeToConfirm
  const close = () => {
    setTyped('')
    setError(undefined)
    onClose()
  }
  const confirm = async () => {
    if (!isConfirmed) return
    setRunning(true)
    setError(undefined)
    try {
      await onConfirm()
      close()
    } catch (caught) {
      setError(caught)
    } finally {
      setRunning(false)
    }
  }
  return (
    <Modal
      open={isOpen}
      title={title}
      okText={verb}
      cancelText={t('kit.cancel')}
      okButtonProps={{ danger: true, disabled: !isConfirmed, loading: isRunning }}
      cancelButtonProps={{ disabled: isRunning }}
      closable={!isRunning}
      mask={{ closable: false }}
      keyboard={!isRunning}
      onOk={confirm}
      onCancel={close}
      destroyOnHidden
    >
      <ul className={styles.consequences}>
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {typeToConfirm === undefined ? null : (
        <Form layout="vertical" onFinish={confirm}>
          <Form.Item label={t('kit.danger.type', { word: typeToConfirm })} htmlFor="danger-word">
            <Input id="danger-word" value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
          </Form.Item>
        </Form>
      )}
      {error === undefined ? null : <Alert type="error" showIcon title={errorText(t, error)} />}
    </Modal>
  )
}
