import { type ReactNode, useEffect, useRef } from 'react'
import { useColorScheme } from '../../app/color-scheme.ts'
import { inScheme } from './in-scheme.ts'
import styles from './mails.module.css'

/** A mail in a short window is scrolled, not cut. */
const leastHeightPx = 240

/**
 * A mail as its reader sees it. Sandboxed without scripts, forms and popups; `allow-same-origin` only lets this page dress it: the
 * frame inherits our content security policy, which refuses the inline styles that mails are made of (SX-23), so they are set from
 * outside once it is loaded. Links are not followed here. A frame knows only the machine's colour scheme; it is told the one in effect.
 */
export function MailFrame({ html, title }: { html: string; title: string }): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null)
  const { scheme } = useColorScheme()
  useEffect(() => dress(frame.current, scheme), [scheme])
  const onLoad = () => dress(frame.current, scheme)
  return <iframe ref={frame} className={styles.frame} title={title} sandbox="allow-same-origin" srcDoc={html} onLoad={onLoad} />
}

function dress(frame: HTMLIFrameElement | null, scheme: 'light' | 'dark'): void {
  const inside = frame?.contentDocument
  if (!frame || !inside) return
  for (const element of inside.querySelectorAll<HTMLElement>('[style]')) element.style.cssText = element.getAttribute('style') ?? ''
  inside.documentElement.style.colorScheme = scheme
  inside.adoptedStyleSheets = sheetsOf(inside, scheme)
  frame.style.height = `${Math.max(leastHeightPx, inside.documentElement.scrollHeight)}px`
}

function sheetsOf(inside: Document, scheme: 'light' | 'dark'): CSSStyleSheet[] {
  const Sheet = inside.defaultView?.CSSStyleSheet
  if (!Sheet) return []
  const sources = [...inside.querySelectorAll('style')].map((element) => element.textContent ?? '')
  return [...sources, 'a { pointer-events: none }'].map((source) => {
    const sheet = new Sheet()
    sheet.replaceSync(inScheme(source, scheme))
    return sheet
  })
}
