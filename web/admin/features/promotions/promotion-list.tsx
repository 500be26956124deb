import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, InputNumber, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney } from '#web/i18n/format.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { defaultPageSize } from '../../kit/list-search.ts'
import { MoneyInput } from '../../kit/money-input.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { NameField, type OfferValues, offerBody, offerValues, ScopeFields } from './offer-fields.tsx'
import { OfferPeriod, OfferState } from './offer-state.tsx'
import styles from './promotions.module.css'
import { promotionListRoute } from './routes.ts'

type Promotion = operations['listPromotions']['responses'][200]['content']['application/json']['items'][number]
type Values = OfferValues & { thresholdAmount: number; reward: 'amount' | 'percent'; offAmount: number | null; percent: number | null }

/** Money off above an amount, without a code. */
export function PromotionList(): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const search = promotionListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/promotions' })
  const [editing, setEditing] = useState<Promotion | 'new'>()
  const params = { page: search.page, size: search.size ?? defaultPageSize }
  const query = useQuery({
    queryKey: key('promotions', params),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/promotions', { params: { query: params }, signal })),
  })
  const create = can('marketing.manage') ? (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('promotions.create')}
    </Button>
  ) : undefined
  return (
    <>
      <ListPage
        title={t('promotions.list.title')}
        query={query}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
        columns={useColumns(setEditing)}
        actions={create}
        empty={{ title: t('promotions.list.empty.title'), text: t('promotions.list.empty.text'), action: create }}
      />
      {editing ? <EditPromotion promotion={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} /> : null}
    </>
  )
}

function useColumns(onEdit: (promotion: Promotion) => void): ListColumn<Promotion>[] {
  const t = useText()
  const { can, shop } = useShop()
  const money = (amount: number) => formatMoney(amount, shop.currency)
  const reward = ({ thresholdAmount, offAmount, offBps }: Promotion) =>
    offAmount === null
      ? t('promotions.reward.percent', { threshold: money(thresholdAmount), percent: String((offBps ?? 0) / 100) })
      : t('promotions.reward.amount', { threshold: money(thresholdAmount), amount: money(offAmount) })
  return [
    { key: 'name', title: t('promotions.name'), render: (row) => row.name },
    { key: 'reward', title: t('promotions.reward'), render: reward },
    { key: 'state', title: t('promotions.state'), render: (row) => <OfferState {...row} /> },
    { key: 'period', title: t('promotions.period'), render: (row) => <OfferPeriod {...row} />, from: 'md' },
    {
      key: 'scope',
      title: t('promotions.products'),
      render: ({ productIds }) => (productIds ? t('promotions.products.some', { n: productIds.length }) : t('promotions.products.all')),
      from: 'lg',
    },
    {
      key: 'act',
      title: <span className={styles.spoken}>{t('settings.edit')}</span>,
      align: 'right',
      render: (row) =>
        can('marketing.manage') ? (
          <Button size="small" aria-label={t('settings.editOf', { name: row.name })} onClick={() => onEdit(row)}>
            {t('settings.edit')}
          </Button>
        ) : null,
    },
  ]
}

function EditPromotion({ promotion, onClose }: { promotion: Promotion | undefined; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key, shop } = useShop()
  const submit = (values: Values): Promise<unknown> => {
    const isAmount = values.reward === 'amount'
    const body = {
      ...offerBody(values, shop.timeZone),
      thresholdAmount: values.thresholdAmount,
      offAmount: isAmount ? values.offAmount : null,
      offBps: isAmount ? null : Math.round((values.percent ?? 0) * 100),
    }
    return promotion
      ? read(
          api.PATCH('/api/admin/promotions/{promotionId}', {
            params: { path: { promotionId: promotion.id } },
            body: { ...body, version: promotion.version },
          }),
        )
      : read(api.POST('/api/admin/promotions', { body }))
  }
  return (
    <FormDialog<Values, unknown>
      title={promotion ? t('settings.editOf', { name: promotion.name }) : t('promotions.create')}
      verb={promotion ? t('settings.save') : t('promotions.create')}
      done={t('settings.saved')}
      invalidates={[key('promotions')]}
      initialValues={{
        ...offerValues(promotion, shop.timeZone),
        thresholdAmount: promotion?.thresholdAmount ?? 0,
        reward: promotion && promotion.offAmount === null ? 'percent' : 'amount',
        offAmount: promotion?.offAmount ?? null,
        percent: promotion?.offBps ? promotion.offBps / 100 : null,
      }}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameField />
      <Form.Item name="thresholdAmount" label={t('promotions.threshold')} rules={[{ required: true, message: t('kit.form.required') }]}>
        <MoneyInput max={999_999_999} />
      </Form.Item>
      <Form.Item name="reward" label={t('promotions.reward')} required>
        <Radio.Group
          options={[
            { value: 'amount', label: t('promotions.reward.byAmount') },
            { value: 'percent', label: t('promotions.reward.byPercent') },
          ]}
        />
      </Form.Item>
      <RewardField />
      <ScopeFields />
    </FormDialog>
  )
}

function RewardField(): ReactNode {
  const t = useText()
  const reward: unknown = Form.useWatch('reward')
  const required = { required: true, message: t('kit.form.required') }
  if (reward === 'percent')
    return (
      <Form.Item name="percent" label={t('promotions.percent')} extra={t('promotions.percent.help')} rules={[required]}>
        <InputNumber<number> min={0.01} max={100} precision={2} suffix="%" />
      </Form.Item>
    )
  return (
    <Form.Item name="offAmount" label={t('promotions.offAmount')} rules={[required]}>
      <MoneyInput max={999_999_999} />
    </Form.Item>
  )
}
