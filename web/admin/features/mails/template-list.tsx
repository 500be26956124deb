import { Table } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { Panel } from '../../kit/panel.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { type TemplateSummary, useTemplates } from './mail-queries.ts'
import { type MailKind, mailKindShown, mailKinds } from './mail-states.ts'
import styles from './templates.module.css'

const audiences = ['customer', 'merchant'] as const

/** Every mail the shop sends, in every language. */
export function TemplateList(): ReactNode {
  const t = useText()
  const query = useTemplates()
  const { data } = query
  return (
    <div className={pageStyles.page}>
      <PageHead title={t('templates.list.title')} />
      <p className={styles.intro}>{t('templates.list.intro')}</p>
      {data === undefined ? (
        <div className={pageStyles.panel}>
          {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState />}
        </div>
      ) : (
        <div className={pageStyles.column}>
          {audiences.map((audience) => (
            <Panel key={audience} title={t(`templates.audience.${audience}`)} flush>
              <KindTable
                templates={data.filter((template) => template.audience === audience)}
                label={t(`templates.audience.${audience}`)}
              />
            </Panel>
          ))}
        </div>
      )}
    </div>
  )
}

function KindTable({ templates, label }: { templates: readonly TemplateSummary[]; label: string }): ReactNode {
  const t = useText()
  const kinds = mailKinds.filter((kind) => templates.some(({ template }) => template === kind))
  const cell = (kind: MailKind, locale: TemplateSummary['locale']) => {
    const template = templates.find((one) => one.template === kind && one.locale === locale)
    return template ? <LanguageCell template={template} /> : null
  }
  return (
    <Table<{ kind: MailKind }>
      aria-label={label}
      className={styles.kinds}
      size="middle"
      rowKey="kind"
      pagination={false}
      dataSource={kinds.map((kind) => ({ kind }))}
      columns={[
        { title: t('mails.column.kind'), width: '50%', render: (_, { kind }) => t(mailKindShown[kind]) },
        { title: t('mails.locale.zh-TW'), width: '25%', render: (_, { kind }) => cell(kind, 'zh-TW') },
        { title: t('mails.locale.en'), width: '25%', render: (_, { kind }) => cell(kind, 'en') },
      ]}
    />
  )
}

function LanguageCell({ template: { template, locale, isDefault, isEnabled } }: { template: TemplateSummary }): ReactNode {
  const t = useText()
  const name = `${t(mailKindShown[template])} (${t(`mails.locale.${locale}`)})`
  return (
    <span className={styles.language}>
      <ShopLink to={`mail-templates/${template}/${locale}`} className={styles.link}>
        <span aria-hidden>{t('templates.list.open')}</span>
        <span className={styles.spoken}>{t('templates.list.openOf', { name })}</span>
      </ShopLink>
      {isEnabled ? null : <StateTag tone="warning">{t('templates.off')}</StateTag>}
      {isDefault ? null : <StateTag tone="busy">{t('templates.changed')}</StateTag>}
    </span>
  )
}
