import type { Api, RequestOptions } from '#web/api/client.ts'

/** Fetches an export and hands it to the browser. A plain link would miss the shop header. `fileName` is used when the server names none. */
export async function downloadFile(
  api: Api,
  { path, query, fileName }: { path: string; query?: RequestOptions['query']; fileName: string },
): Promise<void> {
  const response = await api.fetch(path, { query })
  const named = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = named ? decodeURIComponent(named) : fileName
  link.click()
  URL.revokeObjectURL(url)
}
