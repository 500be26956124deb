import { Form, type FormInstance, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormGroup } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Product } from './product-queries.ts'
import { type ProductStatus, productStatuses, productStatusShown } from './product-states.ts'
import styles from './products.module.css'
import { emptyRow, type Option, type VariantRow } from './variant-matrix.ts'
import { VariantsFields } from './variants-fields.tsx'

/** A product as the form holds it. */
export type ProductValues = {
  name: string
  slug: string
  description: string
  status: ProductStatus
  options: Option[]
  variants: VariantRow[]
}

/** What the form of a new product begins with. */
export const newProductValues: ProductValues = { name: '', slug: '', description: '', status: 'listed', options: [], variants: [emptyRow] }

/** The fields of a product; `product` is absent while it is new. */
export function ProductFields({ form, product }: { form: FormInstance<ProductValues>; product?: Product }): ReactNode {
  const t = useText()
  const { shop } = useShop()
  const slug = Form.useWatch('slug', form)
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
      <VariantsFields form={form} product={product} />
    </>
  )
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
