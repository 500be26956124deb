import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { MailKind, MailLocale } from './mail-states.ts'
import type { mailSearch } from './routes.ts'

export type MailPageResult = operations['readMails']['responses'][200]['content']['application/json']
export type MailSummary = MailPageResult['items'][number]
export type Mail = operations['readMail']['responses'][200]['content']['application/json']
export type MailSearch = ReturnType<typeof mailSearch>
export type TemplateSummary = operations['readMailTemplates']['responses'][200]['content']['application/json']['items'][number]
export type Template = operations['readMailTemplate']['responses'][200]['content']['application/json']

/** The mails of the log's address. */
export function useMails(search: MailSearch): UseQueryResult<MailPageResult> {
  const { api, key } = useShop()
  const { page, size = defaultPageSize, q, state, template, orderId } = search
  const query = { page, size, q, state: state?.[0], template: template?.[0], orderId }
  return useQuery({
    queryKey: key('mails', 'list', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/mails', { params: { query }, signal })),
  })
}

/** One mail with what it says. */
export function useMail(mailId: string): UseQueryResult<Mail> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('mails', 'one', mailId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/mails/{mailId}', { params: { path: { mailId } }, signal })),
  })
}

/** Every mail in every language. */
export function useTemplates(): UseQueryResult<readonly TemplateSummary[]> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('templates', 'list'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/mail-templates', { signal }))).items,
  })
}

/** One mail's text in one language. */
export function useTemplate(template: MailKind, locale: MailLocale): UseQueryResult<Template> {
  const { api, key } = useShop()
  const params = { path: { template, locale } }
  return useQuery({
    queryKey: key('templates', template, locale),
    queryFn: ({ signal }) => read(api.GET('/api/admin/mail-templates/{template}/{locale}', { params, signal })),
  })
}
