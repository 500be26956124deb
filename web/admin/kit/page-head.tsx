import { LeftOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import styles from './page.module.css'
import { usePageTitle } from './page-title.ts'
import { ShopLink } from './shop-link.tsx'

/** Where a page leads back to. */
export type BackLink = { to: string; label: string }

type PageHeadProps = {
  title: string
  /** `2,310` beside the title. */
  count?: string
  /** State tags. */
  states?: ReactNode
  /** Main actions, right. */
  actions?: ReactNode
  back?: BackLink
}

/** The top of every page: also names the browser's tab. */
export function PageHead({ title, count, states, actions, back }: PageHeadProps): ReactNode {
  usePageTitle(title)
  return (
    <header className={styles.head}>
      {back ? (
        <div className={styles.back}>
          <ShopLink to={back.to}>
            <LeftOutlined aria-hidden /> {back.label}
          </ShopLink>
        </div>
      ) : null}
      <h1 className={styles.title}>{title}</h1>
      {count ? <span className={styles.count}>{count}</span> : null}
      {states ? <div className={styles.states}>{states}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  )
}
