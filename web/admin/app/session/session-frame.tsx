import { type ReactNode, useId } from 'react'
import { PreferenceMenus } from '../preference-menus.tsx'
import styles from './session-frame.module.css'

/** A single card in the middle: pages before somebody is signed in. */
export function SessionFrame({
  title,
  text,
  isWide = false,
  children,
}: {
  title: string
  text?: string
  isWide?: boolean
  children: ReactNode
}): ReactNode {
  const titleId = useId()
  return (
    <div className={styles.frame}>
      <header className={styles.brand} translate="no">
        Aftercart
      </header>
      <main className={styles.card} data-wide={isWide || undefined} aria-labelledby={titleId}>
        <h1 id={titleId} className={styles.title}>
          {title}
        </h1>
        {text ? <p className={styles.text}>{text}</p> : null}
        {children}
      </main>
      <footer className={styles.preferences}>
        <PreferenceMenus />
      </footer>
    </div>
  )
}
