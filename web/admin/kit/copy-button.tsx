import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'

/** How long the tick stays after copying. */
const tickMs = 2_000

/** Copies a text; `label` names what is copied for those who do not see the icon. */
export function CopyButton({ text, label }: { text: string; label: string }): ReactNode {
  const t = useText()
  const { message } = App.useApp()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), tickMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      message.error(t('kit.copy.failed'))
    }
  }
  const title = isCopied ? t('kit.copy.done') : t('kit.copy.action', { what: label })
  return (
    <Button
      type="text"
      size="small"
      icon={isCopied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
      title={title}
      aria-label={title}
      onClick={copy}
    />
  )
}
