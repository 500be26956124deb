import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { PartTabs } from '../../kit/part-tabs.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { DeleteGroup } from './delete-group.tsx'
import { GroupCodes } from './group-codes.tsx'
import { GroupCounts } from './group-counts.tsx'
import { GroupImports } from './group-imports.tsx'
import { GroupNotices } from './group-notices.tsx'
import { GroupOrders } from './group-orders.tsx'
import { type Group, type GroupPageSearch, useGroup } from './group-queries.ts'
import { GroupSettings } from './group-settings.tsx'
import { GroupStateTag, PublicTag } from './group-state-tag.tsx'
import { ImportCodes } from './import-codes.tsx'
import { PastOrders } from './past-orders.tsx'
import { groupRoute, groupTabs } from './routes.ts'

/** What the parts of the page may do with its address. */
export type TabProps = { group: Group; search: GroupPageSearch; onSearch: (next: GroupPageSearch) => void; onImport?: () => void }

/** A group: settings, codes, imports and orders as parts of one page. */
export function GroupDetail(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const { groupId } = groupRoute.useParams()
  const search = groupRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/code-groups/$groupId' })
  const onSearch = (next: GroupPageSearch) => void navigate({ search: next })
  const [isImporting, setImporting] = useState(false)
  const onImport = can('codes.manage') ? () => setImporting(true) : undefined
  return (
    <DetailPage
      key={groupId}
      query={useGroup(groupId)}
      back={{ to: 'code-groups', label: t('codes.list.title') }}
      title={(group) => group.name}
      states={(group) => (
        <>
          <GroupStateTag group={group} />
          <PublicTag isPublic={group.isPublic} />
        </>
      )}
      actions={(group) => (can('codes.manage') ? <Actions group={group} onImport={() => setImporting(true)} /> : null)}
      main={(group) => (
        <>
          <GroupNotices group={group} />
          <GroupCounts group={group} />
          <Parts group={group} search={search} onSearch={onSearch} onImport={onImport} />
          {isImporting ? (
            <ImportCodes
              group={group}
              onClose={() => setImporting(false)}
              onStarted={(importId) => {
                setImporting(false)
                onSearch({ tab: ['imports'], import: importId })
              }}
            />
          ) : null}
        </>
      )}
    />
  )
}

function Actions({ group, onImport }: { group: Group; onImport: () => void }): ReactNode {
  const t = useText()
  const navigate = useNavigate({ from: '/$shop/code-groups/$groupId' })
  return (
    <>
      <DeleteGroup group={group} />
      <Button onClick={() => void navigate({ to: '/$shop/code-groups/new', search: { from: group.id } })}>{t('codes.detail.copy')}</Button>
      <PastOrders group={group} />
      <Button onClick={() => void navigate({ to: '/$shop/code-groups/$groupId/edit' })}>{t('codes.detail.edit')}</Button>
      {group.source === 'uploaded' ? (
        <ReasonButton can={group.can.import} type="primary" onClick={onImport}>
          {t('codes.detail.import')}
        </ReasonButton>
      ) : null}
    </>
  )
}

function Parts(props: TabProps): ReactNode {
  const t = useText()
  const { group, search, onSearch } = props
  const contents = {
    settings: <GroupSettings group={group} />,
    codes: <GroupCodes {...props} />,
    imports: <GroupImports {...props} />,
    orders: <GroupOrders {...props} />,
  }
  const shown = groupTabs.filter((tab) => tab !== 'imports' || group.source === 'uploaded')
  return (
    <PartTabs
      parts={shown.map((key) => ({ key, label: t(`codes.tab.${key}`), content: contents[key] }))}
      shown={search.tab?.[0] ?? 'settings'}
      onShow={(tab) => onSearch({ tab: [tab] })}
    />
  )
}
