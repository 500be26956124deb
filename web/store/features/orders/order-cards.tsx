import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { apiPaths } from '../../app/api-paths.ts'
import type { CardField, OpenedCard, Order, OrderCard } from '../../app/contract.ts'
import { useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Notice } from '../../kit/notice.tsx'
import { cardStanding } from './card-standing.ts'
import { copyFrom } from './copy-text.ts'

/** The cards of a paid order, or what became of them (S1-2). They come when the buyer asks, and go when he leaves the page. */
export function OrderCards({ order }: { order: Order }) {
  const { t } = useText()
  const standing = cardStanding(order, Date.now())
  if (standing === 'awaiting') {
    return (
      <Notice tone="accent" title={t('cards.awaitingTitle')} announce>
        <p>{t('cards.awaitingText')}</p>
        {order.can.cancel === true && <p>{t('cards.awaitingCancel')}</p>}
      </Notice>
    )
  }
  if (standing === 'paid_late') {
    return (
      <Notice tone="warn" title={t('cards.lateTitle')} announce>
        <p>{t('cards.lateText')}</p>
      </Notice>
    )
  }
  return standing === 'delivered' ? <Delivered order={order} /> : null
}

function Delivered({ order: { id, cards } }: { order: Order }) {
  const { api } = useShop()
  const { t, problem } = useText()
  const [isShown, setIsShown] = useState(false)
  const reveal = useMutation({
    mutationFn: () => api.call<{ items: OpenedCard[] }>(apiPaths.cardReveals(id), { method: 'POST', body: {} }),
    onSuccess: () => setIsShown(true),
  })
  const closed = cards?.items ?? []
  const opened = isShown ? (reveal.data?.items ?? []) : []
  const units = new Set(closed.map((card) => card.unitNo)).size
  const canShow = closed.some((card) => !card.isVoid)
  return (
    <section className="panel stack" aria-label={t('cards.title')}>
      <div className="page-head">
        <h2>{t('cards.title')}</h2>
        {isShown && (
          <Button look="quiet" onClick={() => setIsShown(false)}>
            <Icon name="eye-off" small />
            {t('cards.hide')}
          </Button>
        )}
      </div>
      <p className="soft small">{t(canShow ? 'cards.help' : 'cards.allVoid')}</p>
      {reveal.error && (
        <Notice tone="danger" announce>
          <p>{problem(reveal.error)}</p>
        </Notice>
      )}
      {canShow && !isShown && (
        <Button look="primary" big wide disabled={reveal.isPending} onClick={() => reveal.mutate()}>
          <Icon name="eye" small />
          {t(reveal.isPending ? 'cards.opening' : 'cards.show')}
        </Button>
      )}
      <ul className="codes">
        {closed.map((card) => (
          <CardRow
            key={card.codeId}
            card={card}
            fields={opened.find((each) => each.codeId === card.codeId)?.fields ?? null}
            total={units}
          />
        ))}
      </ul>
    </section>
  )
}

/** `total`: how many cards were bought; a replaced one has the number of the one that came for it. */
type CardRowProps = { card: OrderCard; fields: CardField[] | null; total: number }

function CardRow({ card, fields, total }: CardRowProps) {
  const { t, time } = useText()
  return (
    <li className={card.isVoid ? 'card-key card-key-void' : 'card-key'}>
      <p className="card-key-head">
        <strong>{total > 1 ? t('cards.nth', { number: card.unitNo, total }) : t('cards.one')}</strong>
        {card.isVoid && <span className="tag tag-warn">{t(card.isReplaced ? 'cards.replaced' : 'cards.void')}</span>}
        <span className="soft small">{t('cards.deliveredAt', { time: time(card.deliveredAt) })}</span>
      </p>
      {fields && !card.isVoid ? (
        <dl className="card-fields">
          {fields.map((field) => (
            <Field key={field.name} field={field} />
          ))}
        </dl>
      ) : (
        <p className="code-value card-key-masked">
          <span aria-hidden="true">••••••••</span>
          <span className="visually-hidden">{t('cards.hidden')}</span> {card.tail}
        </p>
      )}
    </li>
  )
}

function Field({ field: { name, value } }: { field: CardField }) {
  const { t } = useText()
  const text = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null)
  const copy = async () => setOutcome(await copyFrom(text.current, value))
  return (
    <div className="card-field">
      <dt className="soft small">{name}</dt>
      <dd className="card-field-value">
        <code className="code-value" ref={text} translate="no">
          {value}
        </code>
        <Button aria-label={outcome ? undefined : t('cards.copyOf', { name })} onClick={copy} big>
          <Icon name={outcome === 'copied' ? 'check' : 'copy'} small />
          <span role="status">{t(outcome === 'copied' ? 'order.codeCopied' : outcome ? 'order.codeSelected' : 'order.codeCopy')}</span>
        </Button>
      </dd>
    </div>
  )
}
