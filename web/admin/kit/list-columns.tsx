import type { TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { ShopLink } from './shop-link.tsx'

/** A column of a list. `key` is also its name in `sort`. */
export type ListColumn<Row> = {
  key: string
  title: ReactNode
  render: (row: Row) => ReactNode
  isSortable?: boolean
  /** Numbers and money: right. */
  align?: 'right'
  widthPx?: number
  /** `md` hides it below 768 px, where the row must fit a phone. */
  from?: 'md' | 'lg'
}

/** Our columns as the table component takes them: order from the address, first column linking to the row's page. */
export function tableColumns<Row>(
  columns: readonly ListColumn<Row>[],
  { sort, rowTo }: { sort: string | undefined; rowTo?: (row: Row) => string },
): TableColumnsType<Row> {
  return columns.map((column, index) => ({
    key: column.key,
    title: column.title,
    align: column.align,
    width: column.widthPx,
    responsive: column.from ? [column.from] : undefined,
    sorter: column.isSortable ?? false,
    sortOrder: sort === column.key ? 'ascend' : sort === `-${column.key}` ? 'descend' : null,
    render: (_: unknown, row: Row) =>
      index === 0 && rowTo ? <ShopLink to={rowTo(row)}>{column.render(row)}</ShopLink> : column.render(row),
  }))
}
