import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import type { RequestOptions } from '#web/api/client.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { downloadFile } from './download-file.ts'
import { useShop } from './shop-context.tsx'

type ExportButtonProps = {
  /** The export's address; `format=csv|xlsx` is added. */
  path: string
  /** The list's filters, so that the file holds what the list shows. */
  query?: RequestOptions['query']
  /** Without extension, used when the server names no file. */
  fileName: string
}

/** Exports what the filters show, as CSV or XLSX (SX-29). */
export function ExportButton({ path, query, fileName }: ExportButtonProps): ReactNode {
  const t = useText()
  const { api } = useShop()
  const { message } = App.useApp()
  const [isRunning, setRunning] = useState(false)
  const run = async (format: string) => {
    setRunning(true)
    try {
      await downloadFile(api, { path, query: { ...query, format }, fileName: `${fileName}.${format}` })
    } catch (error) {
      message.error(errorText(t, error))
    } finally {
      setRunning(false)
    }
  }
  const items = [
    { key: 'xlsx', label: t('kit.export.xlsx') },
    { key: 'csv', label: t('kit.export.csv') },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void run(key) }}>
      <Button icon={<DownloadOutlined aria-hidden />} loading={isRunning}>
        {t('kit.export.action')}
      </Button>
    </Dropdown>
  )
}
