import { InboxOutlined } from '@ant-design/icons'
import { Alert, Progress, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import { ApiProblem } from '#web/api/problem.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatBytes } from '#web/i18n/format.ts'
import { useShop } from './shop-context.tsx'
import { uploadFile } from './upload-file.ts'

type UploadAreaProps<Result> = {
  /** Where the file goes, as multipart field `file`. */
  to: string
  /** `.csv,.xlsx` */
  accept: string
  maxBytes: number
  /** What the file should look like. */
  hint: string
  onUploaded: (result: Result, file: File) => void
}

/** Drop or choose one file; too large is said before it travels, and the journey shows its progress. */
export function UploadArea<Result>({ to, accept, maxBytes, hint, onUploaded }: UploadAreaProps<Result>): ReactNode {
  const t = useText()
  const { api } = useShop()
  const [share, setShare] = useState<{ fileName: string; sent: number }>()
  const [error, setError] = useState<unknown>()
  const upload = async (file: File) => {
    setError(undefined)
    if (file.size > maxBytes) {
      setError(
        new ApiProblem({
          code: 'file_too_large',
          status: 413,
          details: { size: formatBytes(file.size, t.locale), limit: formatBytes(maxBytes, t.locale) },
        }),
      )
      return
    }
    setShare({ fileName: file.name, sent: 0 })
    try {
      const result = await uploadFile<Result>(api, { path: to, file, onProgress: (sent) => setShare({ fileName: file.name, sent }) })
      onUploaded(result, file)
    } catch (caught) {
      setError(caught)
    } finally {
      setShare(undefined)
    }
  }
  return (
    <div>
      <Upload.Dragger
        accept={accept}
        maxCount={1}
        showUploadList={false}
        disabled={share !== undefined}
        beforeUpload={(file) => {
          void upload(file)
          return false
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined aria-hidden />
        </p>
        <p className="ant-upload-text">{t('kit.upload.title')}</p>
        <p className="ant-upload-hint">{hint}</p>
        <p className="ant-upload-hint">{t('kit.upload.limit', { limit: formatBytes(maxBytes, t.locale) })}</p>
      </Upload.Dragger>
      <div aria-live="polite">
        {share ? <Progress percent={Math.round(share.sent * 100)} aria-label={t('kit.upload.sending', { name: share.fileName })} /> : null}
        {error === undefined ? null : <Alert type="error" showIcon title={errorText(t, error)} />}
      </div>
    </div>
  )
}
