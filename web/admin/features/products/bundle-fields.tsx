import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Form, type FormInstance, InputNumber, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormGroup } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { ProductValues } from './product-form.tsx'
import type { Product } from './product-queries.ts'
import styles from './products.module.css'

/** A content of a bundle as the form holds it. */
export type ComponentRow = { variantId?: string; quantity?: number }

/** The server's limits. */
const mostComponents = 20
const mostPieces = 99
/** Typing is answered after this pause. */
const typingPauseMs = 250

/** What one piece of a bundle consists of; its stock is theirs. */
export function BundleFields({ form, product }: { form: FormInstance<ProductValues>; product?: Product }): ReactNode {
  const t = useText()
  const chosen = Form.useWatch('components', { form, preserve: true }) ?? []
  return (
    <FormGroup title={t('products.form.bundle')} note={t('products.form.bundle.note')}>
      <Form.List
        name="components"
        rules={[
          {
            validator: async (_, rows: readonly ComponentRow[] | undefined) => {
              if (!rows?.some((row) => row?.variantId)) throw new Error(t('products.bundle.required'))
            },
          },
        ]}
      >
        {(fields, { add, remove }, { errors }) => (
          <div className={styles.components}>
            {fields.map(({ key, name }, index) => (
              <div key={key} role="group" aria-label={t('products.bundle.nth', { n: index + 1 })} className={styles.component}>
                <Form.Item
                  name={[name, 'variantId']}
                  label={t('products.bundle.variant')}
                  rules={[{ required: true, message: t('kit.form.required') }]}
                >
                  <VariantPicker product={product} taken={chosen.flatMap((row, at) => (at === name ? [] : (row?.variantId ?? [])))} />
                </Form.Item>
                <Form.Item
                  name={[name, 'quantity']}
                  label={t('products.bundle.quantity')}
                  rules={[{ required: true, message: t('kit.form.required') }]}
                >
                  <InputNumber<number> className={styles.full} min={1} max={mostPieces} precision={0} />
                </Form.Item>
                <Button
                  className={styles.optionRemove}
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('products.bundle.remove', { n: index + 1 })}
                  title={t('products.bundle.remove', { n: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            {fields.length < mostComponents ? (
              <Button className={styles.spaced} icon={<PlusOutlined aria-hidden />} onClick={() => add({ quantity: 1 })}>
                {t('products.bundle.add')}
              </Button>
            ) : null}
            <Form.ErrorList errors={errors} />
          </div>
        )}
      </Form.List>
    </FormGroup>
  )
}

type VariantPickerProps = { id?: string; value?: string; onChange?: (id: string) => void; product?: Product; taken: readonly string[] }

/** Chooses one variant by its product's name or its SKU; what the bundle holds already keeps its name. */
function VariantPicker({ id, value, onChange, product, taken }: VariantPickerProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim()) || undefined
  const { data, isFetching } = useQuery({
    queryKey: key('products', 'components', q),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/component-variants', { params: { query: { q } }, signal })),
  })
  const [picked, setPicked] = useState<{ value: string; label: string }>()
  const optionOf = (variant: Product['components'][number] | NonNullable<typeof data>['items'][number]) => ({
    value: variant.variantId,
    label: `${[variant.productName, variant.variantName].filter(Boolean).join('・')}（${variant.sku}）`,
  })
  const found = (data?.items ?? []).map(optionOf)
  const known = [...(product?.components ?? []).map(optionOf), ...(picked ? [picked] : [])]
  const missing = known.filter((option) => option.value === value && !found.some((each) => each.value === value))
  return (
    <Select
      id={id}
      value={value}
      options={[...missing.slice(0, 1), ...found].filter((option) => !taken.includes(option.value))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      placeholder={t('products.bundle.search')}
      notFoundContent={t('products.bundle.none')}
      onChange={(variantId: string) => {
        setPicked(found.find((option) => option.value === variantId))
        onChange?.(variantId)
      }}
    />
  )
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typingPauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
