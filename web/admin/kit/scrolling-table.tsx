import type { ComponentProps, ReactNode } from 'react'

/** A table wider than its place can be scrolled by keyboard too: the table itself takes the focus (SX-50). */
export const scrollingTable = { scroll: { x: 'max-content' }, components: { table: FocusableTable } } as const

function FocusableTable(props: ComponentProps<'table'>): ReactNode {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the content that scrolls, not a control
  return <table tabIndex={0} {...props} />
}
