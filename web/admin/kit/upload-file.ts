import { type Api, newIdempotencyKey } from '#web/api/client.ts'
import { problemFrom, unreachable } from '#web/api/problem.ts'

/**
 * Sends one file as multipart field `file`. By XMLHttpRequest, because `fetch` cannot tell how much has been sent.
 * `onProgress` gets a share between 0 and 1.
 */
export function uploadFile<Result>(
  api: Api,
  { path, file, onProgress }: { path: string; file: File; onProgress: (share: number) => void },
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries({ ...api.headers(), 'Idempotency-Key': newIdempotencyKey() }))
      request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(unreachable()))
    request.addEventListener('load', () => {
      const isJson = request.getResponseHeader('content-type')?.includes('json') ?? false
      if (request.status >= 200 && request.status < 300) resolve((isJson ? JSON.parse(request.responseText) : undefined) as Result)
      else problemFrom(new Response(request.responseText, { status: request.status })).then(reject, reject)
    })
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}
