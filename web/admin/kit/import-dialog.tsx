import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Modal, Tabs } from 'antd'
import type { ReactNode } from 'react'
import type { RequestOptions } from '#web/api/client.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { downloadFile } from './download-file.ts'
import styles from './import-dialog.module.css'
import { PasteArea } from './paste-area.tsx'
import { useShop } from './shop-context.tsx'
import { UploadArea } from './upload-area.tsx'

type ImportDialogProps<Started> = {
  title: string
  /** What to do, one sentence each. */
  steps: readonly string[]
  /** The template that the server makes. */
  sample: { path: string; query?: RequestOptions['query']; fileName: string }
  upload: { to: string; accept: string; maxBytes: number; hint: string }
  /** Where what is imported may also be pasted: how its lines look, and what takes them. */
  paste?: { help: readonly string[]; example: string; maxLength: number; send: (text: string) => Promise<Started> }
  onStarted: (started: Started) => void
  onClose: () => void
}

/** Template first, then the file, or lines from the clipboard; the work itself goes on without this dialog. */
export function ImportDialog<Started>(props: ImportDialogProps<Started>): ReactNode {
  const { title, paste, onStarted, onClose } = props
  const t = useText()
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{t('kit.import.close')}</Button>}
    >
      {paste === undefined ? (
        <FromFile {...props} />
      ) : (
        <Tabs
          items={[
            { key: 'file', label: t('kit.import.fromFile'), children: <FromFile {...props} /> },
            { key: 'paste', label: t('kit.import.fromPaste'), children: <PasteArea<Started> {...paste} onSent={onStarted} /> },
          ]}
        />
      )}
    </Modal>
  )
}

function FromFile<Started>({ steps, sample, upload, onStarted }: ImportDialogProps<Started>): ReactNode {
  const t = useText()
  const { api } = useShop()
  const { message } = App.useApp()
  const download = async () => {
    try {
      await downloadFile(api, sample)
    } catch (error) {
      message.error(errorText(t, error))
    }
  }
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button className={styles.sample} icon={<DownloadOutlined aria-hidden />} onClick={() => void download()}>
        {t('kit.import.sample')}
      </Button>
      <UploadArea<Started> {...upload} onUploaded={onStarted} />
    </>
  )
}
