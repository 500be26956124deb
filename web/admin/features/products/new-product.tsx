import { useRouter } from '@tanstack/react-router'
import { Alert, Form } from 'antd'
import { type ReactNode, useRef } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormPage } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { componentsBody, newProductValues, optionsBody, ProductFields, type ProductValues, variantBody } from './product-form.tsx'
import { type Product, useKeepProduct } from './product-queries.ts'
import styles from './products.module.css'
import { changedBindings, saveBindings } from './save-bindings.ts'

/** Creates a product; its pictures come on its page, which opens afterwards. */
export function NewProduct(): ReactNode {
  const t = useText()
  const router = useRouter()
  const { api, shop, can } = useShop()
  // When its pools are refused it is there already: a repeat goes on with them.
  const created = useRef<Product>(undefined)
  const keep = useKeepProduct()
  const [form] = Form.useForm<ProductValues>()
  return (
    <FormPage<ProductValues, Product>
      title={t('products.new.title')}
      back={{ to: 'products', label: t('products.list.title') }}
      form={form}
      initialValues={newProductValues}
      submitLabel={t('products.new.submit')}
      done={t('products.new.done')}
      onSubmit={async () => {
        const { name, slug, options, variants, components, kind, temperatureZone, maxPerOrder, ...facts }: ProductValues =
          form.getFieldsValue(true)
        const body = {
          name: name.trim(),
          slug: slug.trim() || null,
          ...facts,
          kind,
          temperatureZone: temperatureZone ?? null,
          maxPerOrder: maxPerOrder ?? null,
          components: kind === 'bundle' ? componentsBody(components) : [],
          options: kind === 'bundle' ? [] : optionsBody(options),
          variants: (kind === 'bundle' ? variants.slice(0, 1).map((row) => ({ ...row, optionValues: [] })) : variants).map((row) => {
            const { id: _new, ...fresh } = variantBody(row)
            return fresh
          }),
        }
        const product = created.current ?? (await read(api.POST('/api/admin/products', { body })))
        created.current = product
        if (kind === 'card_key' && can('cards.manage'))
          await saveBindings(api, changedBindings(product.variants, { rows: variants, bound: new Map() }))
        return product
      }}
      onDone={(product) => {
        keep(product)
        router.history.push(`/admin/${shop.handle}/products/${product.id}`)
      }}
    >
      <ProductFields form={form} />
      <Alert className={styles.spaced} type="info" showIcon title={t('products.new.pictures')} />
    </FormPage>
  )
}
