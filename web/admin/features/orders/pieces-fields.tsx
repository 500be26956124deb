import { InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './orders.module.css'

/** A line of which somebody names some pieces. */
export type PiecesLine = { id: string; name: string; option: string; most: number }
/** Pieces by line. */
export type Pieces = Readonly<Record<string, number>>

type PiecesFieldsProps = {
  legend: string
  lines: readonly PiecesLine[]
  value: Pieces
  onChange: (pieces: Pieces) => void
  /** Beside a line: how many there are, or what else is asked about it. */
  note: (line: PiecesLine) => ReactNode
  /** Names the field of a line for those who do not see it. */
  labelOf: (line: PiecesLine) => string
  extra?: (line: PiecesLine) => ReactNode
}

/** How many pieces of each line: for a return, its receipt and a refund. */
export function PiecesFields({ legend, lines, value, onChange, note, labelOf, extra }: PiecesFieldsProps): ReactNode {
  const t = useText()
  const pieces = sumOf(value)
  return (
    <fieldset className={styles.parcel}>
      <legend>{legend}</legend>
      {lines.map((line) => (
        <div key={line.id} className={styles.parcelLine}>
          <div>
            <div>{line.name}</div>
            <div className={styles.quiet}>
              {line.option ? <>{line.option} · </> : null}
              {note(line)}
            </div>
            {extra?.(line)}
          </div>
          <InputNumber
            className={styles.parcelQuantity}
            aria-label={labelOf(line)}
            min={0}
            max={line.most}
            precision={0}
            value={value[line.id] ?? 0}
            onChange={(quantity) => onChange({ ...value, [line.id]: quantity ?? 0 })}
          />
        </div>
      ))}
      <div className={styles.parcelSum} aria-live="polite">
        {pieces === 0 ? t('orders.ship.nothing') : t('orders.ship.sum', { n: pieces })}
      </div>
    </fieldset>
  )
}

/** Σ pieces. */
export function sumOf(pieces: Pieces): number {
  return Object.values(pieces).reduce((sum, quantity) => sum + quantity, 0)
}

/** The named pieces as the server takes them. */
export function namedPieces(pieces: Pieces): { orderLineId: string; quantity: number }[] {
  return Object.entries(pieces).flatMap(([orderLineId, quantity]) => (quantity > 0 ? [{ orderLineId, quantity }] : []))
}
