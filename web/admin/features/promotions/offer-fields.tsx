import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Form, Input, Select, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { instantOf, localOf } from '#web/i18n/zone-time.ts'
import { useShop } from '../../kit/shop-context.tsx'

/** What promotions and coupons share, as the form holds it: wall-clock times of the shop. */
export type OfferValues = { name: string; productIds: string[]; startsAt: string; endsAt: string; isActive: boolean }

/** The same as the server holds it. */
type Offer = { name: string; productIds: string[] | null; startsAt: string; endsAt: string | null; isActive: boolean }

/** Stored to typed; a new offer begins now and has no end. */
export function offerValues(offer: Offer | undefined, timeZone: string): OfferValues {
  if (!offer) return { name: '', productIds: [], startsAt: localOf(new Date().toISOString(), timeZone), endsAt: '', isActive: true }
  const { name, productIds, startsAt, endsAt, isActive } = offer
  return {
    name,
    isActive,
    productIds: productIds ?? [],
    startsAt: localOf(startsAt, timeZone),
    endsAt: endsAt ? localOf(endsAt, timeZone) : '',
  }
}

/** Typed to stored; no chosen product means all of them. */
export function offerBody({ name, productIds, startsAt, endsAt, isActive }: OfferValues, timeZone: string): Offer {
  return {
    name: name.trim(),
    isActive,
    productIds: productIds.length === 0 ? null : productIds,
    startsAt: instantOf(startsAt, timeZone),
    endsAt: endsAt ? instantOf(endsAt, timeZone) : null,
  }
}

/** The name as customers see it. */
export function NameField(): ReactNode {
  const t = useText()
  return (
    <Form.Item
      name="name"
      label={t('promotions.name')}
      extra={t('promotions.name.help')}
      rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
    >
      <Input maxLength={60} autoComplete="off" />
    </Form.Item>
  )
}

/** For which products, from when to when, and whether at all. */
export function ScopeFields(): ReactNode {
  const t = useText()
  return (
    <>
      <Form.Item name="productIds" label={t('promotions.products')} extra={t('promotions.products.help')}>
        <ProductSelect />
      </Form.Item>
      <Form.Item name="startsAt" label={t('promotions.startsAt')} rules={[{ required: true, message: t('kit.form.required') }]}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item
        name="endsAt"
        label={t('promotions.endsAt')}
        extra={t('promotions.endsAt.help')}
        dependencies={['startsAt']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, endsAt: string | undefined) => {
              if (endsAt && endsAt <= String(getFieldValue('startsAt'))) throw new Error(t('errors.period_wrong'))
            },
          }),
        ]}
      >
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="isActive" label={t('promotions.active')} valuePropName="checked" required>
        <Switch />
      </Form.Item>
    </>
  )
}

/** More products than a list to choose from should show; typing finds the others. */
const offeredProducts = 50

function ProductSelect(props: { id?: string; value?: string[]; onChange?: (ids: string[]) => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [typed, setTyped] = useState('')
  const params = { q: typed || undefined, size: offeredProducts }
  const { data } = useQuery({
    queryKey: key('products', 'list', params),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/products', { params: { query: params }, signal })),
  })
  // Names of what was chosen earlier and is not in this answer: a box that shows an identifier says nothing.
  const missing = (props.value ?? []).filter((id) => !data?.items.some((product) => product.id === id))
  const { data: names } = useQuery({
    queryKey: key('products', 'names', missing),
    enabled: data !== undefined && missing.length > 0,
    queryFn: async ({ signal }) =>
      Promise.all(
        missing.map(async (productId) => {
          const { id, name } = await read(api.GET('/api/admin/products/{productId}', { params: { path: { productId } }, signal }))
          return { value: id, label: name }
        }),
      ),
  })
  const options = [...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), ...(names ?? [])]
  return (
    <Select
      {...props}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('promotions.products.all')}
      options={options}
    />
  )
}
