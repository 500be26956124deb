import type { ReactNode } from 'react'
import { ShopLink } from '../../kit/shop-link.tsx'
import styles from './dashboard.module.css'

type FigureProps = {
  name: string
  value: string
  note?: string
  /** `bad` when somebody should do something. */
  tone?: 'bad' | 'plain'
  /** The list behind the number; without it the number is only read. */
  to?: string
  search?: Readonly<Record<string, unknown>>
}

/** A number with its name; the whole tile leads to the list. */
export function Figure({ name, value, note, tone = 'plain', to, search }: FigureProps): ReactNode {
  const content = (
    <>
      <span className={styles.figureName}>{name}</span>
      <span className={styles.figureValue}>{value}</span>
      {note ? <span className={styles.figureNote}>{note}</span> : null}
    </>
  )
  if (to === undefined)
    return (
      <div className={styles.figure} data-tone={tone}>
        {content}
      </div>
    )
  return (
    <div className={styles.figure} data-tone={tone}>
      <ShopLink to={to} search={search} className={styles.figureLink}>
        {content}
      </ShopLink>
    </div>
  )
}
