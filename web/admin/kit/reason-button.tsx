import { Button, type ButtonProps, Tooltip } from 'antd'
import { type ReactNode, useId } from 'react'
import { type Reason, reasonText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './reason-button.module.css'

/**
 * A button that says why it cannot be used. `can` is the server's answer: `true` or a reason. It stays in the tab order
 * (`aria-disabled`, not `disabled`), so that the reason can be reached by keyboard and read by a screen reader.
 */
export function ReasonButton({ can, children, ...button }: ButtonProps & { can: true | Reason | undefined }): ReactNode {
  const t = useText()
  const reasonId = useId()
  if (can === true) return <Button {...button}>{children}</Button>
  const reason = can ? reasonText(t, can) : t('errors.forbidden')
  return (
    <>
      <Tooltip title={reason} trigger={['hover', 'focus']}>
        <Button
          {...button}
          danger={false}
          htmlType="button"
          className={styles.unavailable}
          aria-disabled
          aria-describedby={reasonId}
          onClick={(event) => event.preventDefault()}
        >
          {children}
        </Button>
      </Tooltip>
      {/* Beside the button: inside it would be part of its name. */}
      <span id={reasonId} hidden>
        {reason}
      </span>
    </>
  )
}
