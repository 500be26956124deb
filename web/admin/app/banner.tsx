import type { ReactNode } from 'react'
import styles from './banners.module.css'

/** One line above the page. Apart from the list of banners, because features bring banners of their own. */
export function Banner({ icon, children }: { icon?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <p className={styles.banner}>
      {icon}
      <span>{children}</span>
    </p>
  )
}
