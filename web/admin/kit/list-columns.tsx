import type { Breakpoint, TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { cardCell } from './phone-cards.ts'
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
  /** Hidden below this width; on a phone, where a row is a card, `md` is there again. */
  from?: 'md' | 'lg'
  /** A state: on a phone without its name, in one line with other marks. */
  isMark?: boolean
}

const shownFrom = { md: ['xs', 'md'], lg: ['lg'] } satisfies Record<string, Breakpoint[]>

/** Our columns as the table component takes them: order from the address, first column linking to the row's page. */
export function tableColumns<Row>(
  columns: readonly ListColumn<Row>[],
  { sort, rowTo }: { sort: string | undefined; rowTo?: (row: Row) => string },
): TableColumnsType<Row> {
  return columns.map((column, index) => {
    const cell = cardCell(column.title, { isHead: index === 0, isMark: column.isMark })
    return {
      key: column.key,
      title: column.title,
      align: column.align,
      width: column.widthPx,
      responsive: column.from && shownFrom[column.from],
      onCell: () => cell,
      sorter: column.isSortable ?? false,
      sortOrder: sort === column.key ? 'ascend' : sort === `-${column.key}` ? 'descend' : null,
      render: (_: unknown, row: Row) =>
        index === 0 && rowTo ? <ShopLink to={rowTo(row)}>{column.render(row)}</ShopLink> : column.render(row),
    }
  })
}
