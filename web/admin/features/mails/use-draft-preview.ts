import { useEffect, useRef, useState } from 'react'
import { read } from '#web/api/client.ts'
import { ApiProblem } from '#web/api/problem.ts'
import type { operations } from '#web/api/schema.gen.ts'
import type { Reason } from '#web/i18n/admin/error-text.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { Template } from './mail-queries.ts'

export type Draft = Pick<Template, 'subject' | 'html' | 'text'>
type Rendered = operations['previewMailTemplate']['responses'][200]['content']['application/json']

/** The preview follows after this pause in typing. */
const typingPauseMs = 400

/**
 * The mail that a draft makes, and why it could not be saved. While the draft is broken the last good preview stays, so that the
 * page does not jump with every keystroke.
 */
export function useDraftPreview(
  { template, locale }: Template,
  draft: Draft,
): { shown: Rendered | undefined; problem: Reason | undefined } {
  const { api, can } = useShop()
  const [shown, setShown] = useState<Rendered>()
  const [problem, setProblem] = useState<Reason>()
  const isFirst = useRef(true)
  const isAllowed = can('mails.manage')
  useEffect(() => {
    if (!isAllowed) return
    const stop = new AbortController()
    const ask = async () => {
      const params = { path: { template, locale } }
      try {
        const rendered = await read(
          api.POST('/api/admin/mail-templates/{template}/{locale}/previews', { params, body: draft, signal: stop.signal }),
        )
        setShown(rendered)
        setProblem(rendered.canSave === true ? undefined : rendered.canSave)
      } catch (error) {
        if (error instanceof ApiProblem) setProblem(error)
      }
    }
    const timer = setTimeout(() => void ask(), isFirst.current ? 0 : typingPauseMs)
    isFirst.current = false
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [api, isAllowed, template, locale, draft])
  return { shown, problem }
}
