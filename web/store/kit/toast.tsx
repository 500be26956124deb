import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import './toast.css'

type ToastAction = { label: string; href: string } | { label: string; run: () => void }
type Toast = { text: string; action?: ToastAction | undefined }

const ToastContext = createContext<(text: string, action?: ToastAction) => void>(() => {})

/** Long enough to read it and reach its button with a thumb. */
const SHOWN_MS = 8000

/** Says what has just happened, at the bottom of the screen, with at most one thing to do about it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)
  const timer = useRef(0)

  const show = useCallback((text: string, action?: ToastAction) => {
    window.clearTimeout(timer.current)
    setToast({ text, action })
    timer.current = window.setTimeout(() => setToast(null), SHOWN_MS)
  }, [])
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const hide = useMemo(() => () => setToast(null), [])
  return (
    <ToastContext value={show}>
      {children}
      <div className="toast-area" role="status">
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
