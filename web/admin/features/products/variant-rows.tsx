import { DeleteOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, type FormInstance, Input, InputNumber } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { MoneyInput } from '../../kit/money-input.tsx'
import { CardPoolField } from './card-pool-field.tsx'
import type { ProductValues } from './product-form.tsx'
import type { Binding, Product } from './product-queries.ts'
import styles from './products.module.css'
import { StockDialog } from './stock-dialog.tsx'
import type { VariantRow } from './variant-matrix.ts'

/** The server's highest price and count. */
const mostMinorUnits = 999_999_999
const mostPieces = 9_999_999

type StoredVariant = Product['variants'][number]

/** One line per variant: SKU, prices, stock. On a phone each becomes a small card with its labels. */
export function VariantRows({
  form,
  product,
  bindings = [],
  isBundle = false,
}: {
  form: FormInstance<ProductValues>
  product?: Product
  bindings?: readonly Binding[]
  isBundle?: boolean
}): ReactNode {
  const t = useText()
  const kind = Form.useWatch('kind', { form, preserve: true }) ?? product?.kind
  const rows = Form.useWatch('variants', { form, preserve: true }) ?? []
  const [countingId, setCountingId] = useState<string>()
  const counting = product?.variants.find(({ id }) => id === countingId)
  return (
    <>
      <Form.List name="variants">
        {(fields, { remove }) => (
          <div className={styles.variants}>
            {fields.map(({ key, name }) => {
              const row = rows[name]
              const title = row?.optionValues?.join(' · ') || t('products.variant.only')
              const stored = product?.variants.find(({ id }) => id === row?.id)
              return (
                <div key={key} role="group" aria-label={title} className={styles.variant} data-single={fields.length === 1 || undefined}>
                  {fields.length > 1 ? <div className={styles.variantName}>{title}</div> : null}
                  <VariantFacts name={name} title={title} />
                  {isBundle ? (
                    <BundleStock free={product?.freeQuantity} />
                  ) : stored ? (
                    <CountedStock variant={stored} title={title} onChange={() => setCountingId(stored.id)} />
                  ) : (
                    <FirstStock name={name} />
                  )}
                  {fields.length > 1 ? (
                    <Button
                      className={styles.variantRemove}
                      type="text"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={t('products.variant.remove', { name: title })}
                      title={t('products.variant.remove', { name: title })}
                      onClick={() => remove(name)}
                    />
                  ) : null}
                  {kind === 'card_key' ? (
                    <CardPoolField
                      name={name}
                      title={title}
                      bound={bindings.find(({ variantId }) => variantId === row?.id)}
                      stock={sellableOf(stored, row)}
                    />
                  ) : null}
                </div>
              )
            })}
          </div>
        )}
      </Form.List>
      {counting ? (
        <StockDialog
          key={counting.id}
          variant={counting}
          name={counting.optionValues.join(' · ') || (product?.name ?? '')}
          onClose={() => setCountingId(undefined)}
        />
      ) : null}
    </>
  )
}

/** Pieces that the product's own count would sell: of a new row what is typed. Pure. */
function sellableOf(stored: StoredVariant | undefined, row: VariantRow | undefined): number | null {
  if (stored) return stored.tracksStock ? stored.onHand - stored.reserved : null
  return row === undefined || row.tracksStock ? (row?.onHand ?? 0) : null
}

function VariantFacts({ name, title }: { name: number; title: string }): ReactNode {
  const t = useText()
  return (
    <>
      <Form.Item name={[name, 'sku']} label={t('products.variant.sku')}>
        <Input maxLength={64} autoComplete="off" spellCheck={false} placeholder={t('products.variant.sku.placeholder')} />
      </Form.Item>
      <Form.Item
        name={[name, 'priceAmount']}
        label={t('products.variant.price')}
        rules={[{ required: true, message: t('products.variant.price.required', { name: title }) }]}
      >
        <MoneyInput max={mostMinorUnits} />
      </Form.Item>
      <Form.Item
        name={[name, 'compareAtAmount']}
        label={t('products.variant.compareAt')}
        dependencies={[['variants', name, 'priceAmount']]}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, compareAt: number | null | undefined) => {
              const price: unknown = getFieldValue(['variants', name, 'priceAmount'])
              if (typeof compareAt === 'number' && typeof price === 'number' && compareAt <= price)
                throw new Error(t('products.variant.compareAt.low', { name: title }))
            },
          }),
        ]}
      >
        <MoneyInput max={mostMinorUnits} placeholder={t('products.variant.compareAt.placeholder')} />
      </Form.Item>
    </>
  )
}

/** The count that a new variant starts with. */
function FirstStock({ name }: { name: number }): ReactNode {
  const t = useText()
  const isTracked = Form.useWatch(['variants', name, 'tracksStock']) ?? true
  return (
    <div className={styles.stock}>
      <Form.Item name={[name, 'onHand']} label={t('products.variant.onHand')}>
        <InputNumber<number> className={styles.full} min={0} max={mostPieces} precision={0} disabled={!isTracked || undefined} />
      </Form.Item>
      <Form.Item name={[name, 'tracksStock']} valuePropName="checked" noStyle>
        <Checkbox>{t('products.variant.tracksStock')}</Checkbox>
      </Form.Item>
    </div>
  )
}

/** As many as the contents allow, known once the bundle is saved. */
function BundleStock({ free }: { free: number | null | undefined }): ReactNode {
  const t = useText()
  return (
    <div className={styles.stock}>
      <div className={styles.stockLabel}>{t('products.variant.stock')}</div>
      <div className={styles.stockValue}>
        {free === undefined
          ? t('products.bundle.stock')
          : free === null
            ? t('products.stock.uncounted')
            : t('products.stock.free', { n: free })}
      </div>
    </div>
  )
}

/** What is on the shelf, and the way to a new count. */
function CountedStock({ variant, title, onChange }: { variant: StoredVariant; title: string; onChange: () => void }): ReactNode {
  const t = useText()
  return (
    <div className={styles.stock}>
      <div className={styles.stockLabel}>{t('products.variant.stock')}</div>
      <div className={styles.stockValue}>
        {variant.tracksStock ? (
          <span>
            {t('products.stock.free', { n: variant.onHand - variant.reserved })}
            <span className={styles.quiet}>{t('products.stock.shelf', { n: variant.onHand })}</span>
          </span>
        ) : (
          <span>{t('products.stock.uncounted')}</span>
        )}
        <Button size="small" aria-label={t('products.stock.changeOf', { name: title })} onClick={onChange}>
          {t('products.stock.change')}
        </Button>
      </div>
    </div>
  )
}
