import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { FailedState, LoadingState, NotFoundState } from '../../kit/states.tsx'
import { useTemplate } from './mail-queries.ts'
import { type MailKind, type MailLocale, mailKindShown, mailKinds } from './mail-states.ts'
import { templateRoute } from './routes.ts'
import { TemplateEditor } from './template-editor.tsx'

const locales: readonly MailLocale[] = ['zh-TW', 'en']

/** The text of one mail in one language. */
export function TemplatePage(): ReactNode {
  const params = templateRoute.useParams()
  const kind = mailKinds.find((known) => known === params.template)
  const locale = locales.find((known) => known === params.locale)
  if (!kind || !locale) return <NotFoundState isPage />
  return <KnownTemplate key={`${kind}.${locale}`} kind={kind} locale={locale} />
}

function KnownTemplate({ kind, locale }: { kind: MailKind; locale: MailLocale }): ReactNode {
  const t = useText()
  const query = useTemplate(kind, locale)
  // A new number makes a new editor: after a save, a restore, or to give up changes for what a colleague saved.
  const [edition, setEdition] = useState(0)
  if (query.data) return <TemplateEditor key={edition} latest={query.data} onReload={() => setEdition(edition + 1)} />
  return (
    <div className={pageStyles.page}>
      <PageHead title={t(mailKindShown[kind])} back={{ to: 'mail-templates', label: t('templates.list.title') }} />
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState />}
    </div>
  )
}
