import { type ReactNode, useId } from 'react'
import styles from './page.module.css'

/** A titled box of a detail page. `flush` lets a table reach the edges. */
export function Panel({
  title,
  extra,
  flush = false,
  children,
}: {
  title: string
  extra?: ReactNode
  flush?: boolean
  children: ReactNode
}): ReactNode {
  const titleId = useId()
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.panelHead}>
        <h2 id={titleId} className={styles.panelTitle}>
          {title}
        </h2>
        {extra}
      </div>
      <div className={flush ? undefined : styles.panelBody}>{children}</div>
    </section>
  )
}

/** Names and values, one pair per line. Pairs without a value are left out. */
export function Facts({ items }: { items: readonly { name: string; value: ReactNode }[] }): ReactNode {
  const known = items.filter((item) => item.value !== undefined && item.value !== null && item.value !== '')
  return (
    <dl className={styles.facts}>
      {known.map((item) => (
        <FactRow key={item.name} {...item} />
      ))}
    </dl>
  )
}

function FactRow({ name, value }: { name: string; value: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
