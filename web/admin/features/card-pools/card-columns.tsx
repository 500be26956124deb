import type { TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import textStyles from '../../kit/text.module.css'
import { ReplaceCard, VoidCard } from './card-acts.tsx'
import { CardHistory } from './card-history.tsx'
import styles from './card-pools.module.css'
import { CardValue, cardName } from './card-value.tsx'
import type { Card, Pool } from './pool-queries.ts'
import { RemoveCards } from './remove-cards.tsx'
import { RevealCard } from './reveal-card.tsx'

export const cardTones: Readonly<Record<Card['state'], Tone>> = { free: 'good', held: 'busy', assigned: 'plain', void: 'bad' }

/** The columns of a pool's cards: what it is, how it stands, who has it, since when, and what can be done. */
export function useCardColumns(pool: Pool): TableColumnsType<Card> {
  const t = useText()
  return [
    { title: t('cards.cards.card'), render: (_, card) => <CardValue card={card} /> },
    { title: t('cards.cards.position'), width: 72, render: (_, card) => card.position },
    {
      title: t('cards.cards.state'),
      render: (_, { state }) => <StateTag tone={cardTones[state]}>{t(`cards.state.${state}`)}</StateTag>,
    },
    { title: t('cards.cards.holder'), render: (_, { holder }) => <Holder holder={holder} /> },
    { title: t('cards.cards.times'), render: (_, card) => <Times card={card} /> },
    { title: '', align: 'right', render: (_, card) => <Acts card={card} poolId={pool.id} /> },
  ]
}

function Holder({ holder }: Pick<Card, 'holder'>): ReactNode {
  const t = useText()
  const { can } = useShop()
  if (holder === null) return <span aria-label={t('kit.none')}>—</span>
  if (holder.kind !== 'order') return t(`cards.cards.holder.${holder.kind}`)
  const number = `#${holder.orderNumber ?? ''}`
  if (!can('orders.see')) return number
  return (
    <ShopLink className={textStyles.link} to={`orders/${holder.id}`}>
      {number}
    </ShopLink>
  )
}

/** The latest thing that happened to it first. */
function Times({ card }: { card: Card }): ReactNode {
  const t = useText()
  const times = [
    { name: t('cards.cards.revealedAt'), at: card.revealedAt },
    { name: t('cards.cards.soldAt'), at: card.soldAt },
    { name: t('cards.cards.heldUntil'), at: card.heldUntil },
    { name: t('cards.cards.importedAt'), at: card.createdAt },
  ]
  return (
    <>
      {times.map(({ name, at }) =>
        at === null ? null : (
          <div key={name}>
            <span className={textStyles.quiet}>{name}</span> <DateTime at={at} />
          </div>
        ),
      )}
    </>
  )
}

function Acts({ card, poolId }: { card: Card; poolId: string }): ReactNode {
  const t = useText()
  const act = { codeId: card.id, name: cardName(card), state: card.state, isRevealed: card.revealedAt !== null }
  return (
    <div className={styles.acts}>
      <RevealCard {...act} />
      <CardHistory {...act} />
      {card.state === 'assigned' ? <ReplaceCard {...act} /> : null}
      {card.state === 'void' ? null : <VoidCard {...act} />}
      {card.state === 'free' ? (
        <RemoveCards poolId={poolId} codeIds={[card.id]} button={{ type: 'text', size: 'small' }}>
          {t('cards.remove.verb')}
        </RemoveCards>
      ) : null}
    </div>
  )
}
