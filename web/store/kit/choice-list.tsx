import './field.css'

export type Choice = { value: string; label: string; help?: string; extra?: string; isDisabled?: boolean }

type ChoiceListProps = {
  id: string
  label: string
  value: string
  choices: Choice[]
  error?: string | undefined
  onChange: (value: string) => void
}

/** One of a few, all visible: radio buttons as rows that can be tapped anywhere. `id` is the first radio's, for the error summary to jump to. */
export function ChoiceList({ id, label, value, choices, error, onChange }: ChoiceListProps) {
  return (
    <div role="radiogroup" aria-label={label} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.isDisabled}
            onChange={() => onChange(choice.value)}
          />
          <span className="choice-label">{choice.label}</span>
          {choice.extra && <span>{choice.extra}</span>}
          {choice.help && <span className="choice-help">{choice.help}</span>}
        </label>
      ))}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
