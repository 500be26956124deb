import { InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { currencyFormat } from '#web/i18n/format.ts'
import { useShop } from './shop-context.tsx'

type MoneyInputProps = {
  id?: string
  /** Minor units; `null` while empty. */
  value?: number | null
  onChange?: (value: number | null) => void
  max?: number
  placeholder?: string
  'aria-label'?: string
  'aria-required'?: 'true'
}

/** An amount as people type it, kept in minor units of the shop's currency. A form's label or `aria-label` names it. */
export function MoneyInput({ value, onChange, max, ...rest }: MoneyInputProps): ReactNode {
  const { shop } = useShop()
  const { sign, decimals } = currencyFormat(shop.currency)
  const unit = 10 ** decimals
  return (
    <InputNumber<number>
      {...rest}
      prefix={sign}
      style={{ width: '100%' }}
      min={0}
      max={max === undefined ? undefined : max / unit}
      precision={decimals}
      controls={false}
      inputMode="decimal"
      formatter={(typed) => String(typed ?? '').replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')}
      parser={(typed) => Number((typed ?? '').replaceAll(',', ''))}
      value={value === null || value === undefined ? null : value / unit}
      onChange={(typed) => onChange?.(typed === null ? null : Math.round(typed * unit))}
    />
  )
}
