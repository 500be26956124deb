import { useQueryClient } from '@tanstack/react-query'
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
import { type Binding, type Product, useKeepProduct } from './product-queries.ts'
import styles from './products.module.css'
import { changedBindings, saveBindings } from './save-bindings.ts'

type EditProductProps = { latest: Product; bindings: readonly Binding[]; onReload: () => void }

/** The form of a product that exists. `latest` is what the server has; a colleague's change is shown, not overwritten (SX-32). */
export function EditProduct({ latest, bindings, onReload }: EditProductProps): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [loaded] = useState(latest)
  const version = useRef(loaded.version)
  const [form] = Form.useForm<ProductValues>()
  const keep = useKeepProduct()
  const save = useSave(latest.id, version, bindings)
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
      initialValues={valuesOf(loaded, bindings)}
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
      <ProductFields form={form} product={latest} bindings={bindings} />
      <FormGroup title={t('products.pictures.title')} note={t('products.pictures.note')}>
        <ProductPictures product={latest} onChanged={adopt} />
      </FormGroup>
      {can('catalog.manage') ? <DeleteProduct product={latest} /> : null}
    </FormPage>
  )
}

/** Two calls, of a bundle three, of card keys one more per changed pool: variants first because they are refused more often; the version moves on with each, so that a repeat continues. */
function useSave(productId: string, version: { current: number }, bindings: readonly Binding[]) {
  const { api, can, key } = useShop()
  const queries = useQueryClient()
  const keep = useKeepProduct()
  const params = { path: { productId } }
  return async ({ name, slug, options, variants, components, temperatureZone, maxPerOrder, ...facts }: ProductValues): Promise<Product> => {
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
    const empties = { temperatureZone: temperatureZone ?? null, maxPerOrder: maxPerOrder ?? null }
    const saved = await read(
      api.PATCH('/api/admin/products/{productId}', {
        params,
        body: { version: version.current, name: name.trim(), slug: slug.trim(), ...empties, ...facts },
      }),
    )
    version.current = saved.version
    keep(saved)
    if (saved.kind === 'card_key' && can('cards.manage')) {
      const bound = new Map(bindings.map(({ variantId, poolId }) => [variantId, poolId]))
      await saveBindings(api, changedBindings(saved.variants, { rows: variants, bound }))
      // Before the form is made anew from them.
      await queries.invalidateQueries({ queryKey: key('card-pools') })
    }
    return saved
  }
}

function valuesOf(product: Product, bindings: readonly Binding[]): ProductValues {
  const { name, slug, description, kind, status, temperatureZone, channel, maxPerOrder, categoryIds, options } = product
  const pools = new Map(bindings.map(({ variantId, poolId }) => [variantId, poolId]))
  const variants = product.variants.map((variant) => ({ ...variant, poolId: pools.get(variant.id) ?? null }))
  const components = product.components.map(({ variantId, quantity }) => ({ variantId, quantity }))
  const facts = { name, slug, description, kind, status, temperatureZone, channel, maxPerOrder, categoryIds }
  return { ...facts, components, options, variants }
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
