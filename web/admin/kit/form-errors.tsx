import { Alert, type FormInstance } from 'antd'
import type { ReactNode, Ref } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import type { ShownError } from './field-errors.ts'
import styles from './form-page.module.css'

/** All errors of a form in one place; each one that belongs to a field leads there. */
export function FormErrors<Values>({
  errors,
  form,
  ref,
}: {
  errors: readonly ShownError[]
  form: FormInstance<Values>
  ref?: Ref<HTMLDivElement>
}): ReactNode {
  const t = useText()
  const jump = (field: (string | number)[]) => {
    form.scrollToField(field as never, { block: 'center' })
    form.focusField(field as never)
  }
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={styles.errors}>
      <Alert
        type="error"
        showIcon
        title={t('kit.form.errors', { n: errors.length })}
        description={
          <ul className={styles.errorList}>
            {errors.map(({ field, text }) => (
              <li key={`${field?.join('.')}:${text}`}>
                {field === undefined ? (
                  text
                ) : (
                  <button type="button" className={styles.jump} onClick={() => jump(field)}>
                    {labelOf(field)}
                    {t('kit.form.colon')}
                    {text}
                  </button>
                )}
              </li>
            ))}
          </ul>
        }
      />
    </div>
  )
}

/** The label as the page shows it; the form library gives a field the id of its joined path. */
function labelOf(field: readonly (string | number)[]): string {
  const label = document.querySelector(`label[for="${CSS.escape(field.join('_'))}"]`)
  return label ? `${label.firstChild?.textContent ?? ''}` : ''
}
