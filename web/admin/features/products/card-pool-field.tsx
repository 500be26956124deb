import { Alert, Form, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { usePools } from '../card-pools/pool-queries.ts'
import type { Binding } from './product-queries.ts'
import styles from './products.module.css'

/** Typing is answered after this pause. */
const typingPauseMs = 250

type CardPoolFieldProps = {
  /** The row of the form. */
  name: number
  title: string
  /** What the variant is sold from now. */
  bound: Binding | undefined
  /** Pieces that could be sold by the product's own count; null where nobody counts. */
  stock: number | null
}

/** The pool whose cards a variant sells, with what follows for the storefront (S1-14). */
export function CardPoolField({ name, title, bound, stock }: CardPoolFieldProps): ReactNode {
  const t = useText()
  const { can } = useShop()
  return (
    <div className={styles.pool}>
      <div className={styles.poolLabel}>{t('cards.binding.label')}</div>
      {can('cards.see') ? (
        <Form.Item name={[name, 'poolId']} noStyle>
          <PoolPicker label={`${title} ${t('cards.binding.label')}`} bound={bound} stock={stock} />
        </Form.Item>
      ) : (
        <p className={styles.quietBlock}>{t('cards.binding.forbidden')}</p>
      )}
    </div>
  )
}

type PoolPickerProps = {
  id?: string
  value?: string | null
  onChange?: (poolId: string | null) => void
  label: string
  bound: Binding | undefined
  stock: number | null
}

/** Chooses a pool by its name; the one that is bound keeps its name while it is not on the list. */
function PoolPicker({ id, value, onChange, label, bound, stock }: PoolPickerProps): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim()) || undefined
  const { data, isFetching } = usePools({ q })
  const [picked, setPicked] = useState<KnownPool>()
  const found: KnownPool[] = (data?.items ?? []).map((pool) => ({ id: pool.id, name: pool.name, freeCount: pool.freeCount }))
  const known: KnownPool[] = bound?.poolId ? [{ id: bound.poolId, name: bound.poolName ?? '', freeCount: bound.freeCount }] : []
  const shown = [...found, ...(picked ? [picked] : []), ...known].find((pool) => pool.id === value)
  const isMissing = shown !== undefined && !found.some((pool) => pool.id === shown.id)
  return (
    <>
      <Select
        id={id}
        className={styles.full}
        aria-label={label}
        value={value ?? undefined}
        allowClear
        disabled={!can('cards.manage')}
        options={[...(isMissing ? [shown] : []), ...found].map((pool) => ({
          value: pool.id,
          label: t('cards.binding.option', { name: pool.name, n: formatTotal(pool.freeCount, t.locale) }),
        }))}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        loading={isFetching}
        placeholder={t('cards.binding.placeholder')}
        notFoundContent={t('cards.binding.none')}
        onChange={(poolId: string | undefined) => {
          setPicked(found.find((pool) => pool.id === poolId))
          onChange?.(poolId ?? null)
        }}
      />
      {can('cards.manage') ? null : <p className={styles.quietBlock}>{t('cards.binding.forbidden')}</p>}
      <PoolNotice value={value} pool={shown} stock={stock} />
    </>
  )
}

type KnownPool = { id: string; name: string; freeCount: number }

/** What the storefront makes of stock and cards; nothing to say where the stock is the smaller of both. */
function PoolNotice({
  value,
  pool,
  stock,
}: {
  value: string | null | undefined
  pool: KnownPool | undefined
  stock: number | null
}): ReactNode {
  const t = useText()
  if (!value) return <Alert className={styles.poolNotice} type="warning" showIcon title={t('cards.binding.missing')} />
  if (pool === undefined) return null
  const cards = formatTotal(pool.freeCount, t.locale)
  if (stock === null) return <p className={styles.quietBlock}>{t('cards.binding.uncounted', { cards })}</p>
  if (stock <= pool.freeCount) return null
  return (
    <Alert
      className={styles.poolNotice}
      type="info"
      showIcon
      title={t('cards.binding.above', { stock: formatTotal(stock, t.locale), cards })}
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
