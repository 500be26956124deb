import type { ReactNode } from 'react'
import styles from './counts.module.css'
import pageStyles from './page.module.css'

/** The numbers of a thing at a glance, beside each other in a box of its page. */
export function Counts({ items }: { items: readonly { name: string; count: string }[] }): ReactNode {
  return (
    <dl className={`${pageStyles.panel} ${styles.counts}`}>
      {items.map(({ name, count }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
