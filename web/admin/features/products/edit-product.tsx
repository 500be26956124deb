import { useRouter } from '@tanstack/react-router'
import { Alert, Button, Form } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { FormGroup, FormPage } from '../../kit/form-page.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { componentsBody, optionsBody, ProductFields, type ProductValues, variantBody } from './product-form.tsx'
import { ProductPictures } from './product-pictures.tsx'
import { type Product, useKeepProduct } from './product-queries.ts'
import styles from './products.module.css'

/** The form of a product that exists. `latest` is what the server has; a colleague's change is shown, not overwritten (SX-32). */
export function EditProduct({ latest, onReload }: { latest: Product; onReload: () => void }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [loaded] = useState(latest)
  const version = useRef(loaded.version)
  const [form] = Form.useForm<ProductValues>()
  const keep = useKeepProduct()
  const save = useSave(latest.id, version)
  /** Our own act moves the product on by one version; anything more was somebody else. */
  const adopt = (product: Product) => {
    if (product.version === version.current + 1) version.current = product.version
    keep(product)
  }
  const isStale = latest.version > version.current
  return (
    <FormPage<ProductValues, Product>
      title={latest.name}
      back={{ to: 'products', label: t('products.list.title') }}
      form={form}
      initialValues={valuesOf(loaded)}
      isReadOnly={!can('catalog.manage')}
      submitLabel={t('products.edit.submit')}
      done={t('products.edit.done')}
      onSubmit={() => save(form.getFieldsValue(true))}
      onDone={(product) => {
        keep(product)
        onReload()
      }}
    >
      {isStale ? (
        <Alert
          className={styles.spaced}
          type="warning"
          showIcon
          title={t('products.edit.stale')}
          action={
            <Button size="small" onClick={onReload}>
              {t('products.edit.reload')}
            </Button>
          }
        />
      ) : null}
      <ProductFields form={form} product={latest} />
      <FormGroup title={t('products.pictures.title')} note={t('products.pictures.note')}>
        <ProductPictures product={latest} onChanged={adopt} />
      </FormGroup>
      {can('catalog.manage') ? <DeleteProduct product={latest} /> : null}
    </FormPage>
  )
}

/** Two calls, of a bundle three, variants first because they are refused more often; the version moves on with each, so that a repeat continues. */
function useSave(productId: string, version: { current: number }) {
  const { api } = useShop()
  const keep = useKeepProduct()
  const params = { path: { productId } }
  return async ({ name, slug, options, variants, components, temperatureZone, ...facts }: ProductValues): Promise<Product> => {
    const priced = await read(
      api.PUT('/api/admin/products/{productId}/variants', {
        params,
        body: { version: version.current, options: optionsBody(options), variants: variants.map(variantBody) },
      }),
    )
    version.current = priced.version
    keep(priced)
    if (facts.kind === 'bundle') {
      const body = { version: version.current, components: componentsBody(components) }
      const filled = await read(api.PUT('/api/admin/products/{productId}/components', { params, body }))
      version.current = filled.version
      keep(filled)
    }
    return read(
      api.PATCH('/api/admin/products/{productId}', {
        params,
        body: { version: version.current, name: name.trim(), slug: slug.trim(), temperatureZone: temperatureZone ?? null, ...facts },
      }),
    )
  }
}

function valuesOf(product: Product): ProductValues {
  const { name, slug, description, kind, status, temperatureZone, channel, categoryIds, options, variants } = product
  const components = product.components.map(({ variantId, quantity }) => ({ variantId, quantity }))
  return { name, slug, description, kind, status, temperatureZone, channel, categoryIds, components, options, variants }
}

function DeleteProduct({ product }: { product: Product }): ReactNode {
  const t = useText()
  const router = useRouter()
  const { api, shop } = useShop()
  const keep = useKeepProduct()
  const [isAsking, setAsking] = useState(false)
  const remove = async () => {
    const params = { path: { productId: product.id }, query: { version: product.version } }
    await read(api.DELETE('/api/admin/products/{productId}', { params }))
    keep({ ...product })
    router.history.push(`/admin/${shop.handle}/products`)
  }
  return (
    <div className={styles.remove}>
      <ReasonButton can={product.can.delete} danger onClick={() => setAsking(true)}>
        {t('products.delete.verb')}
      </ReasonButton>
      <DangerDialog
        isOpen={isAsking}
        title={t('products.delete.title', { name: product.name })}
        consequences={[t('products.delete.store'), t('products.delete.orders'), t('products.delete.final')]}
        verb={t('products.delete.verb')}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
