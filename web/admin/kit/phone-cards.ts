import type { TableColumnsType } from 'antd'
import type { HTMLAttributes, ReactNode } from 'react'
import styles from './phone-cards.module.css'

/** The class of a table whose rows become cards on a phone; its columns come from `cardColumns` or carry `cardCell`. */
export const phoneCards = styles.cards ?? ''

type CellProps = HTMLAttributes<HTMLElement> & { 'data-label'?: string; 'data-mark'?: true; 'data-head'?: true }

/** How a cell stands on a card: with its column's name, or as a mark (a state) beside other marks. */
export function cardCell(title: ReactNode, { isHead = false, isMark = false }: { isHead?: boolean; isMark?: boolean } = {}): CellProps {
  if (isMark) return { 'data-mark': true }
  if (isHead) return { 'data-head': true }
  return typeof title !== 'string' || title === '' ? {} : { 'data-label': title }
}

/** The columns of a table with the names that its cells need on a phone. The first column is the head of the card; one that has an `onCell` keeps it. */
export function cardColumns<Row>(columns: TableColumnsType<Row>): TableColumnsType<Row> {
  return columns.map((column, index) => {
    const title = typeof column.title === 'function' ? undefined : column.title
    const cell = cardCell(title, { isHead: index === 0 })
    return { onCell: () => cell, ...column }
  })
}
