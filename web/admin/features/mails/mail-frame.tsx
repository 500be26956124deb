import { type ReactNode, useRef } from 'react'
import styles from './mails.module.css'

/** A mail in a short window is scrolled, not cut. */
const leastHeightPx = 240

/**
 * A mail as its reader sees it. Sandboxed without scripts, forms and popups; `allow-same-origin` only lets this page dress it: the
 * frame inherits our content security policy, which refuses the inline styles that mails are made of (SX-23), so they are set from
 * outside once it is loaded. Links are not followed here.
 */
export function MailFrame({ html, title }: { html: string; title: string }): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null)
  const dress = () => {
    const inside = frame.current?.contentDocument
    if (!frame.current || !inside) return
    for (const element of inside.querySelectorAll<HTMLElement>('[style]')) element.style.cssText = element.getAttribute('style') ?? ''
    inside.adoptedStyleSheets = sheetsOf(inside)
    frame.current.style.height = `${Math.max(leastHeightPx, inside.documentElement.scrollHeight)}px`
  }
  return <iframe ref={frame} className={styles.frame} title={title} sandbox="allow-same-origin" srcDoc={html} onLoad={dress} />
}

function sheetsOf(inside: Document): CSSStyleSheet[] {
  const Sheet = inside.defaultView?.CSSStyleSheet
  if (!Sheet) return []
  const sources = [...inside.querySelectorAll('style')].map((element) => element.textContent ?? '')
  return [...sources, 'a { pointer-events: none }'].map((source) => {
    const sheet = new Sheet()
    sheet.replaceSync(source)
    return sheet
  })
}
