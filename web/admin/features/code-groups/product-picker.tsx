import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { useShop } from '../../kit/shop-context.tsx'

type Named = { id: string; name: string }

type ProductPickerProps = {
  /** Given by the form. */
  id?: string
  value?: string[]
  onChange?: (ids: string[]) => void
  /** Names of the products chosen before. */
  known?: readonly Named[]
}

/** Typing is answered after this pause. */
const typingPauseMs = 250

/** Products offered for one search; a longer list is searched, not scrolled. */
const offered = 50

/** Chooses products by name or SKU; the chosen ones keep their names whatever is searched. */
export function ProductPicker({ id, value = [], onChange, known = [] }: ProductPickerProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [typed, setTyped] = useState('')
  const [names, setNames] = useState<ReadonlyMap<string, string>>(() => new Map(known.map((product) => [product.id, product.name])))
  const q = useSettled(typed.trim()) || undefined
  const { data, isFetching } = useQuery({
    queryKey: key('products', 'picker', q),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/products', { params: { query: { q, size: offered } }, signal })),
  })
  const found = data?.items.map((product) => ({ value: product.id, label: product.name })) ?? []
  const chosen = value.flatMap((productId) =>
    found.some((option) => option.value === productId) ? [] : [{ value: productId, label: names.get(productId) ?? productId }],
  )
  return (
    <Select
      id={id}
      mode="multiple"
      value={value}
      options={q === undefined ? [...chosen, ...found] : [...found, ...chosen]}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      placeholder={t('codes.form.productsSearch')}
      notFoundContent={t('codes.form.productsNone')}
      onChange={(ids: string[]) => {
        setNames(new Map([...names, ...found.map((option) => [option.value, option.label] as const)]))
        onChange?.(ids)
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
