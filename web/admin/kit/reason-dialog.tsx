import { Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { ActDialog } from './act-dialog.tsx'

type ReasonDialogProps = {
  isOpen: boolean
  /** A question that names the thing. */
  title: string
  /** What happens, one sentence each. */
  consequences: readonly string[]
  /** What a person should know before. */
  warning?: string
  /** The name of the field. */
  label: string
  /** The verb and its object. Never OK. */
  verb: string
  isDanger?: boolean
  onConfirm: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** What the server takes of a reason. */
const longestReason = 200

/** Asks before something that needs a reason on record; without one there is nothing to confirm. */
export function ReasonDialog({ label, onConfirm, onClose, isDanger = true, ...dialog }: ReasonDialogProps): ReactNode {
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      {...dialog}
      isDanger={isDanger}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => onConfirm(reason.trim())}
      onClose={() => {
        setReason('')
        onClose()
      }}
    >
      <Form layout="vertical" requiredMark="optional" component={false}>
        <Form.Item label={label} htmlFor="act-reason" required>
          <Input id="act-reason" value={reason} maxLength={longestReason} onChange={(event) => setReason(event.target.value)} />
        </Form.Item>
      </Form>
    </ActDialog>
  )
}
