import { Button, Dropdown, Form, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import type { Selection } from '../../kit/selection.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import { pathOf, useCategories } from '../categories/category-queries.ts'
import type { filterOf } from './product-queries.ts'
import { type ProductStatus, productStatuses } from './product-states.ts'

type Body = operations['changeProducts']['requestBody']['content']['application/json']
type Change = Body['change']
type Act = { kind: 'status'; status: ProductStatus } | { kind: 'category'; isRemoval: boolean }

/** The server changes at most this many at once: as many as a list counts exactly, and as many named ones. */
const mostMatching = 10_000
const mostNamed = 1_000

type BulkChangeProps = { selection: Selection; filter: ReturnType<typeof filterOf>; onDone: () => void }

/** Lists, hides, delists or sorts the selected products; all that match are changed only when as many match as were confirmed. */
export function BulkChange({ selection, filter, onDone }: BulkChangeProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [act, setAct] = useState<Act>()
  const [categoryId, setCategoryId] = useState<string>()
  const categories = useCategories().data?.items ?? []
  const count = selection.kind === 'ids' ? selection.ids.length : selection.total
  const limit = selection.kind === 'ids' ? mostNamed : mostMatching
  const change = useAct({
    act: (wanted: Change) =>
      read(
        api.POST('/api/admin/product-changes', {
          body: {
            selection:
              selection.kind === 'ids'
                ? { productIds: [...selection.ids] }
                : { matching: withoutBlanks(filter), expectedCount: selection.total },
            change: wanted,
          },
        }),
      ),
    invalidates: [key('products'), key('categories')],
    done: ({ changedCount, unchangedCount }) =>
      unchangedCount === 0
        ? t('products.bulk.done', { n: changedCount })
        : t('products.bulk.doneSome', { n: changedCount, unchanged: unchangedCount }),
    onSuccess: onDone,
    onError: () => true,
  })
  const wanted = act && changeOf(act, categoryId)
  const can = count > limit ? { code: 'too_many_products', details: { maximum: limit } } : true
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={can !== true}
        menu={{
          items: productStatuses.map((status) => ({
            key: status,
            label: t(`products.bulk.${status}`),
            onClick: () => setAct({ kind: 'status', status }),
          })),
        }}
      >
        <Button>{t('products.bulk.status')}</Button>
      </Dropdown>
      <ReasonButton can={can} onClick={() => setAct({ kind: 'category', isRemoval: false })}>
        {t('products.bulk.add')}
      </ReasonButton>
      <ReasonButton can={can} onClick={() => setAct({ kind: 'category', isRemoval: true })}>
        {t('products.bulk.remove')}
      </ReasonButton>
      {act ? (
        <ActDialog
          isOpen
          title={
            act.kind === 'status'
              ? t(`products.bulk.${act.status}.title`, { n: count })
              : t(act.isRemoval ? 'products.bulk.remove.title' : 'products.bulk.add.title', { n: count })
          }
          consequences={[
            act.kind === 'status'
              ? t(`products.status.${act.status}.help`)
              : t(act.isRemoval ? 'products.bulk.remove.help' : 'products.bulk.add.help'),
          ]}
          verb={act.kind === 'status' ? t(`products.bulk.${act.status}`) : t(act.isRemoval ? 'products.bulk.remove' : 'products.bulk.add')}
          canConfirm={wanted !== undefined}
          onConfirm={async () => wanted && change.mutateAsync(wanted)}
          onClose={() => setAct(undefined)}
        >
          {act.kind === 'category' ? (
            <Form layout="vertical">
              <Form.Item label={t('products.list.category')} htmlFor="bulk-category">
                <Select
                  id="bulk-category"
                  value={categoryId}
                  onChange={setCategoryId}
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={t('products.field.categories.placeholder')}
                  notFoundContent={t('products.field.categories.none')}
                  options={categories.map((category) => ({ value: category.id, label: pathOf(categories, category) }))}
                />
              </Form.Item>
            </Form>
          ) : null}
        </ActDialog>
      ) : null}
    </>
  )
}

function changeOf(act: Act, categoryId: string | undefined): Change | undefined {
  if (act.kind === 'status') return { status: act.status }
  if (categoryId === undefined) return undefined
  return act.isRemoval ? { removeCategoryId: categoryId } : { addCategoryId: categoryId }
}

/** JSON has no undefined; the server refuses what it does not know. */
function withoutBlanks(filter: ReturnType<typeof filterOf>) {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}
