import { useText } from '../i18n/text-context.tsx'
import './price.css'

/** The price and, when it is higher, what it was before; each has its name for a screen reader. */
export function Price({ amount, compareAtAmount, big = false }: { amount: number; compareAtAmount: number | null; big?: boolean }) {
  const { t, money } = useText()
  const isReduced = compareAtAmount !== null && compareAtAmount > amount
  return (
    <p className={big ? 'price price-big' : 'price'}>
      <span className={isReduced ? 'price-reduced' : undefined}>
        <span className="visually-hidden">{t('products.price')} </span>
        {money(amount)}
      </span>
      {isReduced && (
        <s className="price-before">
          <span className="visually-hidden">{t('products.compareAt')} </span>
          {money(compareAtAmount)}
        </s>
      )}
    </p>
  )
}

export type AmountRow = { label: string; value: string; kind?: 'minus' | 'total' }

/** Rows of a bill. */
export function Amounts({ rows }: { rows: AmountRow[] }) {
  return (
    <dl className="amounts">
      {rows.map((row) => (
        <div key={row.label} className={row.kind && `amounts-${row.kind}`}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
