import { useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import './stars.css'

const stars = [1, 2, 3, 4, 5] as const

/** A rating as stars, parts of one too; said as a number. */
export function Stars({ rating }: { rating: number }) {
  const { t } = useText()
  return (
    <span className="stars" role="img" aria-label={t('reviews.stars', { rating: String(rating) })}>
      <Row />
      <span className="stars-on" style={{ inlineSize: `${(rating / stars.length) * 100}%` }}>
        <Row />
      </span>
    </span>
  )
}

function Row() {
  return stars.map((star) => <Icon key={star} name="star" small />)
}

type StarChoiceProps = {
  /** The first star's, to jump to. */
  id: string
  label: string
  /** Null until somebody chose. */
  value: number | null
  error?: string | undefined
  onChange: (value: number) => void
}

/** One to five stars: radio buttons, so that the arrow keys choose, too. Beside them, what the choice means. */
export function StarChoice({ id, label, value, error, onChange }: StarChoiceProps) {
  const { t } = useText()
  return (
    <div className="field">
      <span className="field-label" id={`${id}-label`}>
        {label}
      </span>
      <div
        className="star-choice"
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-required="true"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {stars.map((star) => (
          <label key={star} className={value !== null && star <= value ? 'star star-on' : 'star'}>
            <input
              type="radio"
              id={star === 1 ? id : undefined}
              name={id}
              value={star}
              checked={star === value}
              onChange={() => onChange(star)}
            />
            <Icon name="star" />
            <span className="visually-hidden">{`${t('reviews.starCount', { n: star })} ${t(`reviews.rating.${star}`)}`}</span>
          </label>
        ))}
        {value !== null && (
          <span className="star-meaning" aria-hidden="true">
            {t.maybe(`reviews.rating.${value}`)}
          </span>
        )}
      </div>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
