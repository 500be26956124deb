import { useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import './stepper.css'

type StepperProps = { label: string; value: number; max: number; onChange: (value: number) => void }

/** A quantity from 1 to `max`, changed by thumbs; the new number is announced. */
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
      <output className="stepper-value">{value}</output>
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
