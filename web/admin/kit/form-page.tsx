import { Alert, Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { fieldErrors, type ShownError } from './field-errors.ts'
import { FormErrors } from './form-errors.tsx'
import styles from './form-page.module.css'
import pageStyles from './page.module.css'
import { type BackLink, PageHead } from './page-head.tsx'
import { useAct } from './use-act.ts'
import { useUnsavedGuard } from './use-unsaved-guard.tsx'

type FormPageProps<Values extends object, Result> = {
  title: string
  back: BackLink
  initialValues?: Partial<Values>
  /** The button's verb: 建立群組, 儲存. */
  submitLabel: string
  onSubmit: (values: Values, sent: { idempotencyKey: string }) => Promise<Result>
  /** Usually leads to the detail page. The unsaved-changes guard is off by then. */
  onDone: (result: Result) => void
  invalidates?: readonly (readonly unknown[])[]
  /** What was saved, said as a message. */
  done?: string
  form?: FormInstance<Values>
  /** The person may look, not change: fields are greyed and there is nothing to submit. */
  isReadOnly?: boolean
  /** `FormGroup`s with `Form.Item`s. */
  children: ReactNode
}

/** A form in one column: labels above, help below, errors at the field and in a summary that jumps, and a guard for unsaved changes. */
export function FormPage<Values extends object, Result>(props: FormPageProps<Values, Result>): ReactNode {
  const { title, back, initialValues, submitLabel, onSubmit, onDone, invalidates, done, isReadOnly = false, children } = props
  const t = useText()
  const [form] = Form.useForm<Values>(props.form)
  const [isDirty, setDirty] = useState(false)
  const [errors, setErrors] = useState<readonly ShownError[]>([])
  const summary = useRef<HTMLDivElement>(null)
  const guard = useUnsavedGuard(isDirty)
  const show = (shown: readonly ShownError[]) => {
    setErrors(shown)
    // After React has written the summary: focus moves to it, so that a screen reader reads it and Tab goes on to its links.
    requestAnimationFrame(() => summary.current?.focus())
  }
  const save = useAct<Values, Result>({
    act: onSubmit,
    invalidates,
    done,
    onSuccess: (result) => {
      guard.release()
      setDirty(false)
      onDone(result)
    },
    onError: (error) => {
      const shown = fieldErrors(t, error)
      form.setFields(shown.flatMap(({ field, text }) => (field === undefined ? [] : [{ name: field as never, errors: [text] }])))
      show(shown)
      return true
    },
  })
  return (
    <div className={pageStyles.page}>
      <div className={styles.column}>
        <PageHead title={title} back={back} />
        {errors.length > 0 ? <FormErrors ref={summary} errors={errors} form={form} /> : null}
        <Form<Values>
          form={form}
          className={isReadOnly ? styles.readOnly : undefined}
          layout="vertical"
          disabled={isReadOnly}
          requiredMark="optional"
          initialValues={initialValues}
          validateTrigger="onBlur"
          onValuesChange={() => setDirty(true)}
          onFinish={(values) => {
            setErrors([])
            save.mutate(values)
          }}
          onFinishFailed={({ errorFields }) =>
            show(errorFields.map(({ name, errors: [text] }) => ({ field: name.map(String), text: text ?? '' })))
          }
        >
          {isReadOnly ? <Alert className={styles.immutable} type="info" showIcon title={t('kit.form.readOnly')} /> : null}
          {children}
          <div className={styles.submit} hidden={isReadOnly}>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {submitLabel}
            </Button>
            {isDirty ? <span className={styles.unsaved}>{t('kit.form.unsaved')}</span> : null}
          </div>
        </Form>
      </div>
      {guard.dialog}
    </div>
  )
}

/** Fields that belong together, with a heading and a sentence about them. */
export function FormGroup({ title, note, children }: { title: string; note?: string; children: ReactNode }): ReactNode {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {note ? <p className={styles.note}>{note}</p> : null}
      {children}
    </fieldset>
  )
}

/** Says before a choice is made that it stays. */
export function ImmutableNotice({ children }: { children: string }): ReactNode {
  return <Alert className={styles.immutable} type="warning" showIcon title={children} />
}
