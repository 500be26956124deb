import { type KeyboardEvent, useState } from 'react'
import { useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import { typedQuantity } from './typed-quantity.ts'
import './stepper.css'

type StepperProps = { label: string; value: number; max: number; onChange: (value: number) => void }

/** A quantity from 1 to `max`, changed by thumbs or typed in; the new number is announced. */
export function Stepper({ label, value, max, onChange }: StepperProps) {
  const { t } = useText()
  return (
    <div className="stepper" role="group" aria-label={label}>
      <button
        type="button"
        className="icon-button"
        aria-label={t('product.decrease')}
        disabled={value <= 1}
        onClick={() => onChange(value - 1)}
      >
        <Icon name="minus" small />
      </button>
      <QuantityInput label={label} value={value} max={max} onChange={onChange} />
      <output className="visually-hidden">{value}</output>
      <button
        type="button"
        className="icon-button"
        aria-label={t('product.increase')}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" small />
      </button>
    </div>
  )
}

/** What is typed counts when the field is left, or with Enter: nobody who types 12 wants 1 in between. */
function QuantityInput({ label, value, max, onChange }: StepperProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const settle = () => {
    setDraft(null)
    const quantity = typedQuantity(draft ?? '', max)
    if (quantity !== null && quantity !== value) onChange(quantity)
  }
  const settleOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') settle()
  }
  return (
    <input
      className="stepper-value"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={draft ?? value}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={settleOnEnter}
      onBlur={settle}
    />
  )
}
