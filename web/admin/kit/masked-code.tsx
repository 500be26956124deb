import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './figures.module.css'

/**
 * A code that stays masked until somebody asks. `reveal` fetches it: revealing is audited (SX-26), so the clear code is not in
 * the page before. Without `reveal` the person may not see it.
 */
export function MaskedCode({ masked, reveal }: { masked: string; reveal?: () => Promise<string> }): ReactNode {
  const t = useText()
  const { message } = App.useApp()
  const [clear, setClear] = useState<string>()
  const [isLoading, setLoading] = useState(false)
  const show = async () => {
    if (!reveal) return
    setLoading(true)
    try {
      setClear(await reveal())
    } catch (error) {
      message.error(errorText(t, error))
    } finally {
      setLoading(false)
    }
  }
  return (
    <span className={styles.withActions}>
      <span className={styles.code}>{clear ?? masked}</span>
      {clear === undefined ? null : <CopyButton text={clear} label={t('kit.code.code')} />}
      {reveal && clear === undefined ? (
        <Button
          type="text"
          size="small"
          loading={isLoading}
          icon={<EyeOutlined aria-hidden />}
          title={t('kit.code.reveal')}
          aria-label={t('kit.code.reveal')}
          onClick={show}
        />
      ) : null}
      {clear === undefined ? null : (
        <Button
          type="text"
          size="small"
          icon={<EyeInvisibleOutlined aria-hidden />}
          title={t('kit.code.hide')}
          aria-label={t('kit.code.hide')}
          onClick={() => setClear(undefined)}
        />
      )}
    </span>
  )
}
