import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Panel } from '../../kit/panel.tsx'
import { MailFrame } from './mail-frame.tsx'
import styles from './mails.module.css'

type MailPanelProps = {
  title: string
  mail: { subject: string; html: string; text: string } | undefined
  /** What stands above the mail. */
  children: ReactNode
}

/** A mail as its reader sees it: with its layout or as text only. */
export function MailPanel({ title, mail, children }: MailPanelProps): ReactNode {
  const t = useText()
  const [part, setPart] = useState<'html' | 'text'>('html')
  return (
    <Panel
      title={title}
      extra={
        <Segmented
          aria-label={t('mails.content.part')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'html', label: t('mails.content.html') },
            { value: 'text', label: t('mails.content.text') },
          ]}
        />
      }
    >
      {children}
      {mail ? <MailBody mail={mail} part={part} /> : null}
    </Panel>
  )
}

function MailBody({ mail, part }: { mail: { subject: string; html: string; text: string }; part: 'html' | 'text' }): ReactNode {
  const t = useText()
  if (part === 'text') return <pre className={styles.plain}>{mail.text}</pre>
  return <MailFrame html={mail.html} title={t('mails.content.frame', { subject: mail.subject })} />
}
