import { useQueries } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Group } from './group-queries.ts'

type VariantPickerProps = {
  /** Given by the form. */
  id?: string
  value?: string[]
  onChange?: (ids: string[]) => void
  /** Undefined until the form knows them. */
  productIds: readonly string[] | undefined
  /** What was chosen before, with its names. */
  known?: Group['products']
}

/** Products whose options are asked for; with more the picker would ask the server for longer than a person reads. */
const askedProducts = 40

const none: readonly string[] = []

/** Limits the chosen products to some of their options; empty means all of them (S0-27). */
export function VariantPicker({ id, value = [], onChange, productIds, known = [] }: VariantPickerProps): ReactNode {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const products = useOptions(productIds ?? none, isOpen, known)
  useEffect(() => {
    const offered = new Set(products.flatMap((product) => product.variants.map((variant) => variant.id)))
    const isKnown = productIds !== undefined && products.length === productIds.length
    const kept = value.filter((variantId) => offered.has(variantId) || !isKnown)
    if (kept.length < value.length) onChange?.(kept)
  }, [products, productIds, value, onChange])
  return (
    <Select
      id={id}
      mode="multiple"
      value={value}
      disabled={productIds === undefined || productIds.length === 0}
      onOpenChange={setOpen}
      placeholder={t('codes.form.variantsAll')}
      notFoundContent={t('codes.form.variantsNone')}
      showSearch={{ optionFilterProp: 'label' }}
      options={products
        .filter(({ variants }) => variants.length > 1 || variants.some((variant) => value.includes(variant.id)))
        .map((product) => ({
          label: product.name,
          options: product.variants.map((variant) => ({ value: variant.id, label: `${product.name} · ${variant.name}` })),
        }))}
      onChange={onChange}
    />
  )
}

type Offered = { id: string; name: string; variants: readonly { id: string; name: string }[] }

/** The options of the products, asked for once the list is opened; before that those that are known by name. */
function useOptions(productIds: readonly string[], isOpen: boolean, known: Group['products']): Offered[] {
  const { api, key } = useShop()
  return useQueries({
    queries: productIds.slice(0, askedProducts).map((productId) => ({
      queryKey: key('products', 'one', productId),
      enabled: isOpen,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        read(api.GET('/api/admin/products/{productId}', { params: { path: { productId } }, signal })),
    })),
    combine: (results) =>
      results.flatMap(({ data }, index): Offered[] => {
        const before = known.find((product) => product.id === productIds[index])
        if (data === undefined) return before?.variants ? [{ ...before, variants: before.variants }] : []
        return [{ id: data.id, name: data.name, variants: data.variants.map(named) }]
      }),
  })
}

function named({ id, optionValues, sku }: { id: string; optionValues: readonly string[]; sku: string }) {
  return { id, name: optionValues.length === 0 ? sku : optionValues.join(' / ') }
}
