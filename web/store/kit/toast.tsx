import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import './toast.css'

type ToastAction = { label: string; href: string } | { label: string; run: () => void }
type Toast = { text: string; action?: ToastAction | undefined }

const ToastContext = createContext<(text: string, action?: ToastAction) => void>(() => {})

/** Long enough to read it. */
const SHOWN_MS = 8_000
/** Long enough to see it from the corner of an eye and reach its link by keyboard, too. */
const SHOWN_WITH_ACTION_MS = 20_000

/** Says what has just happened, at the bottom of the screen, with at most one thing to do about it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)
  const [isHeld, setIsHeld] = useState(false)
  const show = useCallback((text: string, action?: ToastAction) => setToast({ text, action }), [])
  const hide = useCallback(() => {
    setIsHeld(false)
    setToast(null)
  }, [])
  // Nothing vanishes from under a pointer or the focus (WCAG 2.2.1); afterwards the time begins anew.
  useEffect(() => {
    if (!toast || isHeld) return
    const timer = window.setTimeout(hide, toast.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
    return () => window.clearTimeout(timer)
  }, [toast, isHeld, hide])
  return (
    <ToastContext value={show}>
      {children}
      <div
        className="toast-area"
        role="status"
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
      >
        {toast && <ToastCard toast={toast} onDone={hide} />}
      </div>
    </ToastContext>
  )
}

/** `show(text, action?)`. */
export function useToast() {
  return useContext(ToastContext)
}

function ToastCard({ toast: { text, action }, onDone }: { toast: Toast; onDone: () => void }) {
  const { t } = useText()
  return (
    <div className="toast">
      <p>{text}</p>
      <div className="toast-actions">
        {action && 'href' in action && (
          <Link className="toast-action" href={action.href} onClick={onDone}>
            {action.label}
          </Link>
        )}
        {action && 'run' in action && (
          <button
            type="button"
            className="toast-action"
            onClick={() => {
              onDone()
              action.run()
            }}
          >
            {action.label}
          </button>
        )}
        <button type="button" className="icon-button" aria-label={t('app.close')} onClick={onDone}>
          <Icon name="close" small />
        </button>
      </div>
    </div>
  )
}
