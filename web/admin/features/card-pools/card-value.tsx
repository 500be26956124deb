import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import textStyles from '../../kit/text.module.css'
import styles from './card-pools.module.css'
import type { Card } from './pool-queries.ts'

const masked = '••••••'

/** A card with its plain fields; of a secret one only that there is one (S1-23). */
export function CardValue({ card }: { card: Pick<Card, 'fields'> }): ReactNode {
  const t = useText()
  return (
    <dl className={styles.card}>
      {card.fields.map(({ name, isSecret, value, isFilled }) => (
        <CardField key={name} name={name}>
          {!isFilled ? (
            <span className={textStyles.quiet}>{t('cards.cards.fieldEmpty')}</span>
          ) : isSecret ? (
            <span role="img" aria-label={t('cards.cards.fieldHidden')}>
              {masked}
            </span>
          ) : (
            value
          )}
        </CardField>
      ))}
    </dl>
  )
}

function CardField({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** How dialogs call a card: its first plain value, else its place in the pool. Pure. */
export function cardName({ fields, position }: Pick<Card, 'fields' | 'position'>): string {
  return fields.find(({ value }) => value)?.value ?? `#${position}`
}
