import { Alert, Form, type FormInstance, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './dialog.module.css'
import { fieldErrors } from './field-errors.ts'
import { useAct } from './use-act.ts'

type FormDialogProps<Values extends object, Result> = {
  title: string
  /** The button's verb: 邀請員工. Never OK. */
  verb: string
  initialValues?: Partial<Values>
  form?: FormInstance<Values>
  onSubmit: (values: Values, sent: { idempotencyKey: string }) => Promise<Result>
  onDone?: (result: Result) => void
  invalidates?: readonly (readonly unknown[])[]
  done?: string
  /** In pixels, for a form of many fields. */
  width?: number
  onClose: () => void
  children: ReactNode
}

/** A short form in a dialog: what the server refuses stands at its field, everything else above the button. Mounted while open. */
export function FormDialog<Values extends object, Result>(props: FormDialogProps<Values, Result>): ReactNode {
  const { title, verb, initialValues, onSubmit, onDone, invalidates, done, width, onClose, children } = props
  const t = useText()
  const [form] = Form.useForm<Values>(props.form)
  const [problems, setProblems] = useState<readonly string[]>([])
  const save = useAct<Values, Result>({
    act: onSubmit,
    invalidates,
    done,
    onSuccess: (result) => {
      onDone?.(result)
      onClose()
    },
    onError: (error) => {
      const shown = fieldErrors(t, error)
      form.setFields(shown.flatMap(({ field, text }) => (field === undefined ? [] : [{ name: field as never, errors: [text] }])))
      setProblems(shown.flatMap(({ field, text }) => (field === undefined ? [text] : [])))
      return true
    },
  })
  return (
    <Modal
      open
      title={title}
      {...(width === undefined ? {} : { width })}
      okText={verb}
      cancelText={t('kit.cancel')}
      okButtonProps={{ loading: save.isPending }}
      cancelButtonProps={{ disabled: save.isPending }}
      closable={!save.isPending}
      mask={{ closable: false }}
      keyboard={!save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        className={styles.form}
        layout="vertical"
        requiredMark="optional"
        initialValues={initialValues}
        onFinish={(values) => {
          setProblems([])
          save.mutate(values)
        }}
      >
        {children}
      </Form>
      <div aria-live="polite">
        {problems.map((text) => (
          <Alert key={text} type="error" showIcon title={text} />
        ))}
      </div>
    </Modal>
  )
}
