import type { ReactNode } from 'react'
import './notice.css'

type NoticeProps = {
  tone?: 'plain' | 'danger' | 'ok' | 'warn' | 'accent'
  title?: string
  children?: ReactNode
  actions?: ReactNode
  announce?: boolean
}

/** A message in the page. `announce` reads it out when it appears. */
export function Notice({ tone = 'plain', title, children, actions, announce = false }: NoticeProps) {
  return (
    <div
      className={tone === 'plain' ? 'notice' : `notice notice-${tone}`}
      role={announce ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      {title && <p className="notice-title">{title}</p>}
      {children}
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  )
}

/** What a page shows when it has nothing: why, and the first step. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {text && <p className="soft">{text}</p>}
      {children}
    </div>
  )
}

/** A grey block where something is about to be; `height` in CSS pixels. */
export function Skeleton({ height }: { height: number }) {
  return <div className="skeleton" style={{ blockSize: height }} />
}
