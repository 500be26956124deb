import { DownloadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { downloadFile } from '../../kit/download-file.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { UploadArea } from '../../kit/upload-area.tsx'
import styles from './code-groups.module.css'
import type { CodeImport, Group } from './group-queries.ts'

/** What the server takes (S0-15). */
const maxBytes = 64_000_000

/** Sample first, then the file; the work itself goes on without this dialog. */
export function ImportDialog({
  group,
  onStarted,
  onClose,
}: {
  group: Group
  onStarted: (importId: string) => void
  onClose: () => void
}): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const download = async () => {
    try {
      await downloadFile(api, { path: '/api/admin/code-groups/sample', fileName: 'codes-sample.xlsx' })
    } catch (error) {
      message.error(errorText(t, error))
    }
  }
  return (
    <Modal
      open
      title={t('codes.import.title', { name: group.name })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{t('codes.import.close')}</Button>}
    >
      <ol className={styles.steps}>
        <li>{t('codes.import.step.sample')}</li>
        <li>{t('codes.import.step.text')}</li>
        <li>{t('codes.import.step.order')}</li>
      </ol>
      <Button className={styles.sample} icon={<DownloadOutlined />} onClick={() => void download()}>
        {t('codes.import.sample')}
      </Button>
      <UploadArea<CodeImport>
        to={`/api/admin/code-groups/${group.id}/code-imports`}
        accept=".xlsx,.csv,.txt"
        maxBytes={maxBytes}
        hint={t('codes.import.hint')}
        onUploaded={({ id }) => {
          void queries.invalidateQueries({ queryKey: key('code-groups') })
          onStarted(id)
        }}
      />
    </Modal>
  )
}
