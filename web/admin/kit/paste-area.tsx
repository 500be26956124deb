import { Alert, Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount } from '#web/i18n/format.ts'
import styles from './import-dialog.module.css'
import { useAct } from './use-act.ts'

type PasteAreaProps<Result> = {
  /** How a line looks, one sentence each. */
  help: readonly string[]
  /** Two lines as they may be pasted. */
  example: string
  maxLength: number
  send: (text: string) => Promise<Result>
  onSent: (result: Result) => void
}

/** Lines from the clipboard instead of a file. */
export function PasteArea<Result>({ help, example, maxLength, send, onSent }: PasteAreaProps<Result>): ReactNode {
  const t = useText()
  const fieldId = useId()
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>()
  const lineCount = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length
  const sending = useAct<string, Result>({
    act: send,
    onSuccess: onSent,
    onError: (caught) => {
      setError(caught)
      return true
    },
  })
  return (
    <>
      <ul className={styles.steps}>
        {help.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <label className={styles.pasteLabel} htmlFor={fieldId}>
        {t('kit.import.pasted')}
      </label>
      <Input.TextArea
        id={fieldId}
        className={styles.pasted}
        rows={8}
        value={text}
        maxLength={maxLength}
        placeholder={example}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.pasteEnd}>
        <span className={styles.quiet} aria-live="polite">
          {t('kit.import.pastedLines', { n: formatCount(lineCount, t.locale) })}
        </span>
        <Button
          type="primary"
          disabled={lineCount === 0}
          loading={sending.isPending}
          onClick={() => {
            setError(undefined)
            sending.mutate(text)
          }}
        >
          {t('kit.import.sendPasted')}
        </Button>
      </div>
      {error === undefined ? null : <Alert type="error" showIcon title={errorText(t, error)} />}
    </>
  )
}
