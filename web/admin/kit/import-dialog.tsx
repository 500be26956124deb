import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import type { RequestOptions } from '#web/api/client.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { downloadFile } from './download-file.ts'
import styles from './import-dialog.module.css'
import { useShop } from './shop-context.tsx'
import { UploadArea } from './upload-area.tsx'

type ImportDialogProps<Started> = {
  title: string
  /** What to do, one sentence each. */
  steps: readonly string[]
  /** The template that the server makes. */
  sample: { path: string; query?: RequestOptions['query']; fileName: string }
  upload: { to: string; accept: string; maxBytes: number; hint: string }
  onStarted: (started: Started) => void
  onClose: () => void
}

/** Template first, then the file; the work itself goes on without this dialog. */
export function ImportDialog<Started>({ title, steps, sample, upload, onStarted, onClose }: ImportDialogProps<Started>): ReactNode {
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
    <Modal
      open
      title={title}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{t('kit.import.close')}</Button>}
    >
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button className={styles.sample} icon={<DownloadOutlined aria-hidden />} onClick={() => void download()}>
        {t('kit.import.sample')}
      </Button>
      <UploadArea<Started> {...upload} onUploaded={onStarted} />
    </Modal>
  )
}
