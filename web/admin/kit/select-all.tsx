import type { ReactNode } from 'react'
import styles from './phone-cards.module.css'

/** The head of the column of boxes. On a phone it stands alone above the cards, where a bare box says nothing. */
export function selectAll(words: string): (box: ReactNode) => ReactNode {
  return (box) => (
    <div className={styles.selectAll}>
      {box}
      {/* The box has a name of its own. */}
      <span className={styles.selectAllWords} aria-hidden>
        {words}
      </span>
    </div>
  )
}
