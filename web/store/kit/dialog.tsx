import { type ReactNode, useEffect, useId, useRef } from 'react'
import './dialog.css'

type DialogProps = { title: string; children: ReactNode; actions: ReactNode; onClose: () => void }

/** A question that must be answered; the browser's own modal keeps the focus inside and closes on Escape. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={element} className="dialog" aria-labelledby={titleId} onCancel={onClose}>
      <div className="stack">
        <h2 id={titleId}>{title}</h2>
        {children}
        <div className="dialog-actions">{actions}</div>
      </div>
    </dialog>
  )
}
