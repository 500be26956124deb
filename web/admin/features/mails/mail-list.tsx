import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { textFilter } from '../../kit/list-filters.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { type MailSearch, type MailSummary, useMails } from './mail-queries.ts'
import { mailKindShown, mailKinds, mailStateShown, mailStates } from './mail-states.ts'
import styles from './mails.module.css'
import { mailListRoute } from './routes.ts'

/** Every mail and what became of it (SX-40). */
export function MailList(): ReactNode {
  const t = useText()
  const search = mailListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/mails' })
  const change = (next: MailSearch) => void navigate({ search: { ...search, ...next, page: undefined } })
  return (
    <ListPage
      title={t('mails.list.title')}
      query={useMails(search)}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={useColumns()}
      filters={[
        textFilter({ key: 'q', label: t('mails.list.search'), value: search.q, onChange: (q) => change({ q }) }),
        singleChoiceFilter({
          key: 'state',
          label: t('mails.list.state'),
          value: search.state?.[0],
          options: mailStates.map((value) => ({ value, label: t(mailStateShown[value].label) })),
          onChange: (value) => change({ state: value && [value] }),
        }),
        singleChoiceFilter({
          key: 'template',
          label: t('mails.list.kind'),
          value: search.template?.[0],
          options: mailKinds.map((value) => ({ value, label: t(mailKindShown[value]) })),
          onChange: (value) => change({ template: value && [value] }),
        }),
      ]}
      rowTo={(row) => `mails/${row.id}`}
      empty={{ title: t('mails.list.empty.title'), text: t('mails.list.empty.text') }}
    />
  )
}

function useColumns(): ListColumn<MailSummary>[] {
  const t = useText()
  return [
    { key: 'kind', title: t('mails.column.kind'), render: (row) => <Kind row={row} /> },
    { key: 'recipient', title: t('mails.column.recipient'), render: (row) => <Recipient row={row} />, from: 'md' },
    { key: 'state', title: t('mails.column.state'), render: (row) => <MailStateCell row={row} /> },
    { key: 'createdAt', title: t('mails.column.createdAt'), render: (row) => <DateTime at={row.createdAt} />, from: 'md' },
    { key: 'sentAt', title: t('mails.column.sentAt'), render: (row) => <DateTime at={row.sentAt} />, from: 'md' },
    { key: 'attempts', title: t('mails.column.attempts'), render: (row) => row.attempts, align: 'right', from: 'lg' },
  ]
}

/** Where its column has no room the recipient stands under the name of the mail. */
function Kind({ row }: { row: MailSummary }): ReactNode {
  const t = useText()
  return (
    <span className={styles.recipient}>
      {t(mailKindShown[row.template])}
      <span className={`${styles.quiet} ${styles.narrowOnly}`}>{row.recipient ?? t('mails.noRecipient')}</span>
    </span>
  )
}

function Recipient({ row }: { row: MailSummary }): ReactNode {
  const t = useText()
  return (
    <span className={styles.recipient}>
      {row.recipient ?? t('mails.noRecipient')}
      {row.isTest || row.resendOf ? <span className={styles.quiet}>{row.isTest ? t('mails.isTest') : t('mails.isResend')}</span> : null}
    </span>
  )
}

function MailStateCell({ row }: { row: MailSummary }): ReactNode {
  const t = useText()
  const { label, tone } = mailStateShown[row.state]
  const isRetried = row.state === 'queued' && row.attempts > 0
  return (
    <>
      <StateTag tone={isRetried ? 'warning' : tone}>{isRetried ? t('mails.state.retrying') : t(label)}</StateTag>
      {row.errorText && row.state !== 'sent' ? <div className={styles.error}>{row.errorText}</div> : null}
      {row.skipReason ? <div className={styles.error}>{t(`mails.skip.${row.skipReason}`)}</div> : null}
    </>
  )
}
