import { Alert, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './dialog.module.css'

type ActDialogProps = {
  isOpen: boolean
  /** A question that names the thing: 要將訂單 #1001 結案嗎？ */
  title: string
  /** What happens, one sentence each. */
  consequences: readonly string[]
  /** What a person should know before, e.g. that the order is unpaid. */
  warning?: string
  /** The verb and its object. Never OK. */
  verb: string
  /** The button that does nothing, where 取消 would be the verb itself. */
  cancelText?: string
  isDanger?: boolean
  /** False while a field of the act still has to be filled in. */
  canConfirm?: boolean
  /** Fields that belong to the act; a function when they confirm by themselves, e.g. with Enter. */
  children?: ReactNode | ((confirm: () => Promise<void>) => ReactNode)
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

/** Asks before something is done that others will notice; stays open while it runs and shows why it failed. */
export function ActDialog(props: ActDialogProps): ReactNode {
  const {
    isOpen,
    title,
    consequences,
    warning,
    verb,
    cancelText,
    isDanger = false,
    canConfirm = true,
    children,
    onConfirm,
    onClose,
  } = props
  const t = useText()
  const [error, setError] = useState<unknown>()
  const [isRunning, setRunning] = useState(false)
  const close = () => {
    setError(undefined)
    onClose()
  }
  const confirm = async () => {
    if (!canConfirm) return
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
      cancelText={cancelText ?? t('kit.cancel')}
      okButtonProps={{ danger: isDanger, loading: isRunning, disabled: !canConfirm }}
      cancelButtonProps={{ disabled: isRunning }}
      closable={!isRunning}
      mask={{ closable: false }}
      keyboard={!isRunning}
      onOk={() => void confirm()}
      onCancel={close}
      destroyOnHidden
    >
      {warning ? <Alert className={styles.warning} type="warning" showIcon title={warning} /> : null}
      <ul className={styles.consequences}>
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {typeof children === 'function' ? children(confirm) : children}
      {error === undefined ? null : <Alert type="error" showIcon title={errorText(t, error)} />}
    </Modal>
  )
}
