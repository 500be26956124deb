import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import './field.css'

type FieldProps = { id: string; label: string; help?: string | undefined; error?: string | undefined }
type InputProps = {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'password' | 'search'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  maxLength?: number
  required?: boolean
}

/** One line of text with its label above, help below and its error where it belongs. */
export function TextField({ id, label, help, error, value, onChange, ...input }: FieldProps & InputProps) {
  return (
    <Labelled id={id} label={label} help={help} error={error}>
      <input
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(answered(event.target))}
        onInvalid={useOwnWords(label, 'field.required')}
        {...described({ id, help, error })}
        {...input}
      />
    </Labelled>
  )
}

/** A password that can be looked at: people on phones mistype what they cannot see. */
export function PasswordField({ id, label, help, error, value, onChange, ...input }: FieldProps & InputProps) {
  const { t } = useText()
  const [isShown, setIsShown] = useState(false)
  return (
    <Labelled id={id} label={label} help={help} error={error}>
      <input
        id={id}
        className="input input-with-button"
        value={value}
        onChange={(event) => onChange(answered(event.target))}
        onInvalid={useOwnWords(label, 'field.required')}
        autoCapitalize="none"
        spellCheck={false}
        {...described({ id, help, error })}
        {...input}
        type={isShown ? 'text' : 'password'}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t(isShown ? 'account.hidePassword' : 'account.showPassword')}
        aria-controls={id}
        onClick={() => setIsShown(!isShown)}
      >
        <Icon name={isShown ? 'eye-off' : 'eye'} />
      </button>
    </Labelled>
  )
}

type SelectProps = {
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string }[]
  disabled?: boolean
  required?: boolean
  autoComplete?: string
  /** What choosing nothing is called; an invitation to choose unless it is an answer, too. */
  none?: string
}

/** A native select: phones show their own, quickest list for it. */
export function SelectField({ id, label, help, error, value, onChange, options, none, ...select }: FieldProps & SelectProps) {
  const { t } = useText()
  return (
    <Labelled id={id} label={label} help={help} error={error} look="field-select">
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(answered(event.target))}
        onInvalid={useOwnWords(label, 'field.choose')}
        {...described({ id, help, error })}
        {...select}
      >
        <option value="">{none ?? t('checkout.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** Several lines of free text. */
export function TextArea({
  id,
  label,
  help,
  error,
  value,
  onChange,
  maxLength,
  rows = 2,
}: FieldProps & Pick<InputProps, 'value' | 'onChange' | 'maxLength'> & { rows?: number }) {
  return (
    <Labelled id={id} label={label} help={help} error={error}>
      <textarea
        id={id}
        className="input"
        rows={rows}
        value={value}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        {...described({ id, help, error })}
      />
    </Labelled>
  )
}

function Labelled({ id, label, help, error, look = '', children }: FieldProps & { look?: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className={`field-box ${look}`}>{children}</div>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

type Control = HTMLInputElement | HTMLSelectElement

/** The browser's own bubble speaks the browser's language; the page speaks the reader's. */
function useOwnWords(label: string, missing: 'field.required' | 'field.choose') {
  const { t } = useText()
  return ({ currentTarget: control }: FormEvent<Control>) => {
    if (control.validity.valueMissing) control.setCustomValidity(t(missing, { label }))
    else if (control.validity.typeMismatch) control.setCustomValidity(t('field.email'))
  }
}

/** What was entered; whatever was said about it before is over. */
function answered(control: Control): string {
  control.setCustomValidity('')
  return control.value
}

function described({ id, help, error }: { id: string; help: string | undefined; error: string | undefined }) {
  const ids = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')
  return { 'aria-invalid': error ? true : undefined, 'aria-describedby': ids || undefined }
}
