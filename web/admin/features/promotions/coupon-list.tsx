import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount, formatMoney } from '#web/i18n/format.ts'
import { CopyButton } from '../../kit/copy-button.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { defaultPageSize } from '../../kit/list-search.ts'
import { MoneyInput } from '../../kit/money-input.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { NameField, type OfferValues, offerBody, offerValues, ScopeFields } from './offer-fields.tsx'
import { OfferPeriod, OfferState } from './offer-state.tsx'
import styles from './promotions.module.css'
import { couponListRoute } from './routes.ts'

type Coupon = operations['listCoupons']['responses'][200]['content']['application/json']['items'][number]
type Values = OfferValues & {
  code: string
  offAmount: number
  minimumAmount: number
  maxUses: number | null
  maxUsesPerCustomer: number | null
}

/** Money off for those who know a code. */
export function CouponList(): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const search = couponListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/coupons' })
  const [editing, setEditing] = useState<Coupon | 'new'>()
  const params = { page: search.page, size: search.size ?? defaultPageSize }
  const query = useQuery({
    queryKey: key('coupons', params),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/coupons', { params: { query: params }, signal })),
  })
  const create = can('marketing.manage') ? (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('coupons.create')}
    </Button>
  ) : undefined
  return (
    <>
      <ListPage
        title={t('coupons.list.title')}
        query={query}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
        columns={useColumns(setEditing)}
        actions={create}
        empty={{ title: t('coupons.list.empty.title'), text: t('coupons.list.empty.text'), action: create }}
      />
      {editing ? <EditCoupon coupon={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} /> : null}
    </>
  )
}

function useColumns(onEdit: (coupon: Coupon) => void): ListColumn<Coupon>[] {
  const t = useText()
  const { can, shop } = useShop()
  const money = (amount: number) => formatMoney(amount, shop.currency)
  return [
    {
      key: 'code',
      title: t('coupons.code'),
      render: ({ code, name }) => (
        <>
          <code>{code}</code> <CopyButton text={code} label={t('coupons.code')} />
          <div className={styles.quiet}>{name}</div>
        </>
      ),
    },
    {
      key: 'reward',
      title: t('promotions.reward'),
      render: ({ minimumAmount, offAmount }) =>
        t('promotions.reward.amount', { threshold: money(minimumAmount), amount: money(offAmount) }),
    },
    {
      key: 'uses',
      title: t('coupons.uses'),
      align: 'right',
      render: ({ uses, maxUses }) =>
        `${formatCount(uses, t.locale)} / ${maxUses === null ? t('coupons.unlimited') : formatCount(maxUses, t.locale)}`,
    },
    { key: 'state', title: t('promotions.state'), render: (row) => <OfferState {...row} /> },
    { key: 'period', title: t('promotions.period'), render: (row) => <OfferPeriod {...row} />, from: 'md' },
    {
      key: 'act',
      title: <span className={styles.spoken}>{t('settings.edit')}</span>,
      align: 'right',
      render: (row) =>
        can('marketing.manage') ? (
          <Button size="small" aria-label={t('settings.editOf', { name: row.code })} onClick={() => onEdit(row)}>
            {t('settings.edit')}
          </Button>
        ) : null,
    },
  ]
}

function EditCoupon({ coupon, onClose }: { coupon: Coupon | undefined; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key, shop } = useShop()
  const required = { required: true, message: t('kit.form.required') }
  const submit = (values: Values): Promise<unknown> => {
    const body = {
      ...offerBody(values, shop.timeZone),
      offAmount: values.offAmount,
      minimumAmount: values.minimumAmount,
      maxUses: values.maxUses ?? null,
      maxUsesPerCustomer: values.maxUsesPerCustomer ?? null,
    }
    return coupon
      ? read(
          api.PATCH('/api/admin/coupons/{couponId}', {
            params: { path: { couponId: coupon.id } },
            body: { ...body, version: coupon.version },
          }),
        )
      : read(api.POST('/api/admin/coupons', { body: { ...body, code: values.code.trim() } }))
  }
  return (
    <FormDialog<Values, unknown>
      title={coupon ? t('settings.editOf', { name: coupon.code }) : t('coupons.create')}
      verb={coupon ? t('settings.save') : t('coupons.create')}
      done={t('settings.saved')}
      invalidates={[key('coupons')]}
      initialValues={{
        minimumAmount: 0,
        ...coupon,
        ...offerValues(coupon, shop.timeZone),
      }}
      onSubmit={submit}
      onClose={onClose}
    >
      {coupon ? null : (
        <Form.Item
          name="code"
          label={t('coupons.code')}
          extra={t('coupons.code.help')}
          rules={[required, { pattern: /^[A-Za-z0-9-]{3,32}$/, message: t('coupons.code.pattern') }]}
        >
          <Input maxLength={32} autoComplete="off" spellCheck={false} />
        </Form.Item>
      )}
      <NameField />
      <Form.Item name="offAmount" label={t('promotions.offAmount')} rules={[required]}>
        <MoneyInput max={999_999_999} />
      </Form.Item>
      <Form.Item name="minimumAmount" label={t('promotions.threshold')} rules={[required]}>
        <MoneyInput max={999_999_999} />
      </Form.Item>
      <Form.Item name="maxUses" label={t('coupons.maxUses')} extra={t('coupons.maxUses.help')}>
        <InputNumber<number> min={1} precision={0} />
      </Form.Item>
      <Form.Item name="maxUsesPerCustomer" label={t('coupons.maxUsesPerCustomer')} extra={t('coupons.maxUses.help')}>
        <InputNumber<number> min={1} precision={0} />
      </Form.Item>
      <ScopeFields />
    </FormDialog>
  )
}
