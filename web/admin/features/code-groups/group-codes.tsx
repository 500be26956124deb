import type { TableColumnsType } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { orderNumberIn } from '../../kit/order-number-in.ts'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import { TabSearch } from '../../kit/tab-search.tsx'
import { TabTable } from '../../kit/tab-table.tsx'
import textStyles from '../../kit/text.module.css'
import { CodeValue } from './code-value.tsx'
import type { TabProps } from './group-detail.tsx'
import { type CodePage, useCodes } from './group-queries.ts'
import { VoidCodeButton } from './void-code-button.tsx'

type Code = CodePage['items'][number]

const tones: Readonly<Record<Code['state'], Tone>> = { free: 'plain', assigned: 'good', void: 'bad' }

/** Every code of an uploaded group, or those a generated one has sent (S0-24). */
export function GroupCodes({ group, search, onSearch, onImport }: TabProps): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [sought, setSought] = useState<string>()
  const query = useCodes(group.id, search, sought)
  const isUploaded = group.source === 'uploaded'
  const state = singleChoiceFilter({
    key: 'state',
    label: t('codes.codes.state'),
    value: search.state?.[0],
    options: (isUploaded ? (['free', 'assigned', 'void'] as const) : (['assigned', 'void'] as const)).map((value) => ({
      value,
      label: t(`codes.state.${value}`),
    })),
    onChange: (value) => onSearch({ ...search, state: value && [value], page: undefined }),
  })
  const importing =
    isUploaded && onImport ? (
      <ReasonButton can={group.can.import} onClick={onImport}>
        {t('codes.detail.import')}
      </ReasonButton>
    ) : undefined
  return (
    <>
      <TabSearch
        label={t('codes.codes.search')}
        sought={sought}
        found={(text) => (orderNumberIn(text) === undefined ? t('codes.codes.foundCode') : t('codes.codes.found', { text }))}
        onSeek={(text) => {
          setSought(text)
          onSearch({ ...search, page: undefined })
        }}
        filters={state.control}
        end={
          can('codes.export') && query.data && query.data.total > 0 ? (
            <ExportButton
              path={`/api/admin/code-groups/${group.id}/export`}
              query={{ layout: 'full', locale: t.locale }}
              fileName={`codes-${group.id}`}
            />
          ) : null
        }
      />
      <TabTable
        label={t('codes.tab.codes')}
        rowKey="id"
        query={query}
        columns={useColumns(isUploaded)}
        search={search}
        onSearch={onSearch}
        empty={
          sought !== undefined
            ? { title: t('codes.codes.notFound.title'), text: t('codes.codes.notFound.text') }
            : search.state
              ? { title: t('kit.list.noMatch.title'), text: t('kit.list.noMatch.filtered') }
              : isUploaded
                ? { title: t('codes.codes.empty.uploaded.title'), text: t('codes.codes.empty.uploaded.text'), action: importing }
                : { title: t('codes.codes.empty.generated.title'), text: t('codes.codes.empty.generated.text') }
        }
      />
    </>
  )
}

function useColumns(isUploaded: boolean): TableColumnsType<Code> {
  const t = useText()
  const position: TableColumnsType<Code> = [{ title: t('codes.codes.position'), width: 88, render: (_, code) => code.position ?? '' }]
  return [
    { title: t('codes.codes.code'), render: (_, code) => <CodeValue codeId={code.id} tail={code.tail} /> },
    ...(isUploaded ? position : []),
    { title: t('codes.codes.state'), render: (_, code) => <StateTag tone={tones[code.state]}>{t(`codes.state.${code.state}`)}</StateTag> },
    {
      title: t('codes.codes.order'),
      render: (_, { order }) =>
        order ? (
          <ShopLink className={textStyles.link} to={`orders/${order.id}`}>
            #{order.number}
          </ShopLink>
        ) : null,
    },
    { title: t('codes.codes.issuedAt'), render: (_, code) => (code.issuedAt ? <DateTime at={code.issuedAt} /> : null) },
    {
      title: '',
      align: 'right',
      render: (_, { id, tail, state }) =>
        state === 'void' ? null : <VoidCodeButton codeId={id} tail={tail} isSent={state === 'assigned'} invalidates="code-groups" />,
    },
  ]
}
