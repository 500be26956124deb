import { Alert, Form, type FormInstance, Input, InputNumber, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormGroup } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { BundleFields, type ComponentRow } from './bundle-fields.tsx'
import { CategoryPicker } from './category-picker.tsx'
import type { Binding, Product } from './product-queries.ts'
import {
  channels,
  type ProductKind,
  type ProductStatus,
  productKinds,
  productStatuses,
  productStatusShown,
  temperatureZones,
  unsoldKinds,
} from './product-states.ts'
import styles from './products.module.css'
import { emptyRow, type Option, type VariantRow } from './variant-matrix.ts'
import { VariantsFields } from './variants-fields.tsx'

/** A product as the form holds it. */
export type ProductValues = {
  name: string
  slug: string
  description: string
  kind: ProductKind
  status: ProductStatus
  temperatureZone: Product['temperatureZone']
  channel: Product['channel']
  maxPerOrder: number | null
  categoryIds: string[]
  components: ComponentRow[]
  options: Option[]
  variants: VariantRow[]
}

/** What the form of a new product begins with. */
export const newProductValues: ProductValues = {
  name: '',
  slug: '',
  description: '',
  kind: 'normal',
  status: 'listed',
  temperatureZone: null,
  channel: 'online',
  maxPerOrder: null,
  categoryIds: [],
  components: [],
  options: [],
  variants: [emptyRow],
}

type ProductFieldsProps = { form: FormInstance<ProductValues>; product?: Product; bindings?: readonly Binding[] }

/** The fields of a product; `product` is absent while it is new. */
export function ProductFields({ form, product, bindings }: ProductFieldsProps): ReactNode {
  const t = useText()
  const { shop } = useShop()
  const slug = Form.useWatch('slug', form)
  const kind = Form.useWatch('kind', form) ?? product?.kind ?? 'normal'
  return (
    <>
      <FormGroup title={t('products.form.about')}>
        <Form.Item
          name="name"
          label={t('products.field.name')}
          rules={[{ required: true, whitespace: true, message: t('products.field.name.required') }]}
        >
          <Input maxLength={120} autoComplete="off" autoFocus={product === undefined} />
        </Form.Item>
        <Form.Item name="categoryIds" label={t('products.field.categories')}>
          <CategoryPicker />
        </Form.Item>
        <Form.Item name="description" label={t('products.field.description')}>
          <Input.TextArea rows={6} maxLength={20_000} />
        </Form.Item>
        <Form.Item
          name="slug"
          label={t('products.field.slug')}
          extra={slug ? t('products.field.slug.address', { address: `/s/${shop.handle}/products/${slug}` }) : t('products.field.slug.help')}
          rules={[
            { required: product !== undefined, message: t('kit.form.required') },
            { pattern: /^[a-z0-9](-?[a-z0-9])*$/, message: t('products.field.slug.pattern') },
          ]}
        >
          <Input
            maxLength={80}
            autoComplete="off"
            placeholder={product ? undefined : t('products.field.slug.placeholder')}
            spellCheck={false}
          />
        </Form.Item>
        <Form.Item name="status" label={t('products.field.status')} required>
          <Radio.Group className={styles.statuses}>
            {productStatuses.map((status) => (
              <Radio key={status} value={status}>
                {t(productStatusShown[status].label)}
                <span className={styles.quiet}>{t(productStatusShown[status].explanation)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      </FormGroup>
      <SalesFields form={form} product={product} />
      {kind === 'bundle' ? <BundleFields form={form} product={product} /> : null}
      <VariantsFields form={form} product={product} bindings={bindings} isBundle={kind === 'bundle'} isCardKey={kind === 'card_key'} />
    </>
  )
}

/** What a card key must not be, so products of these kinds do not become one (S1-8). */
const notForCards: readonly ProductKind[] = ['gift', 'add_on']

/** What the product is and how it is sold. A bundle stays one, and nothing else becomes one: their stock is of another nature. */
function SalesFields({ form, product }: { form: FormInstance<ProductValues>; product?: Product }): ReactNode {
  const t = useText()
  const kind = Form.useWatch('kind', form) ?? 'normal'
  const possible = productKinds.filter((each) => product === undefined || (each === 'bundle') === (product.kind === 'bundle'))
  return (
    <FormGroup title={t('products.form.sales')}>
      <Form.Item name="kind" required label={t('products.field.kind')} extra={t(`products.kind.${kind}.help`)}>
        <Select
          options={possible.map((value) => {
            const isForbidden = value === 'card_key' && product !== undefined && notForCards.includes(product.kind)
            const title = isForbidden ? t('errors.kind_not_usable_in') : undefined
            return { value, label: t(`products.kind.${value}`), disabled: isForbidden, title }
          })}
          disabled={possible.length === 1 || undefined}
        />
      </Form.Item>
      {unsoldKinds.includes(kind) ? (
        <Alert
          className={styles.spaced}
          type="warning"
          showIcon
          title={t(`errors.${kind === 'gift' || kind === 'add_on' ? 'kind_not_sold_alone' : 'kind_not_sold_yet'}`)}
        />
      ) : null}
      <div className={styles.pair}>
        <Form.Item name="temperatureZone" label={t('products.field.temperatureZone')} extra={t('products.field.temperatureZone.help')}>
          <Select
            allowClear
            placeholder={t('products.temperatureZone.none')}
            options={temperatureZones.map((value) => ({ value, label: t(`products.temperatureZone.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="channel" required label={t('products.field.channel')} extra={t('products.field.channel.help')}>
          <Select options={channels.map((value) => ({ value, label: t(`products.channel.${value}`) }))} />
        </Form.Item>
        <Form.Item name="maxPerOrder" label={t('products.field.maxPerOrder')} extra={t('products.field.maxPerOrder.help')}>
          <InputNumber<number> className={styles.full} min={1} max={9_999} precision={0} placeholder={t('products.maxPerOrder.none')} />
        </Form.Item>
      </div>
    </FormGroup>
  )
}

/** The contents of a bundle as the server takes them; rows that were never chosen are left out. */
export function componentsBody(components: readonly ComponentRow[]) {
  return components.flatMap((row) => (row?.variantId ? [{ variantId: row.variantId, quantity: row.quantity ?? 1 }] : []))
}

/** A rows's facts as the server takes them. An empty SKU gets one that nobody else has. */
export function variantBody({ id, optionValues, sku, priceAmount, compareAtAmount, tracksStock, onHand }: VariantRow) {
  return {
    id,
    sku: sku.trim() || `SKU-${crypto.randomUUID().slice(0, 8).toUpperCase()}`,
    optionValues: [...optionValues],
    priceAmount: priceAmount ?? 0,
    compareAtAmount: compareAtAmount ?? null,
    tracksStock,
    onHand: tracksStock ? (onHand ?? 0) : 0,
  }
}

/** The options as the server takes them. */
export function optionsBody(options: readonly Option[]) {
  return options.map(({ name, values }) => ({ name: name.trim(), values: [...values] }))
}
