import { Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from './act-dialog.tsx'

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
  const close = () => {
    setTyped('')
    onClose()
  }
  return (
    <ActDialog
      isOpen={isOpen}
      title={title}
      consequences={consequences}
      verb={verb}
      isDanger
      canConfirm={typeToConfirm === undefined || typed.trim() === typeToConfirm}
      onConfirm={onConfirm}
      onClose={close}
    >
      {(confirm) =>
        typeToConfirm === undefined ? null : (
          <Form layout="vertical" onFinish={confirm}>
            <Form.Item label={t('kit.danger.type', { word: typeToConfirm })} htmlFor="danger-word">
              <Input id="danger-word" value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
            </Form.Item>
          </Form>
        )
      }
    </ActDialog>
  )
}
