import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Tone } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { actorOf } from '../orders/order-entries.tsx'

type Entry = operations['readCardHistory']['responses'][200]['content']['application/json']['items'][number]

const tones: Readonly<Record<Entry['type'], Tone>> = {
  imported: 'plain',
  held: 'busy',
  released: 'plain',
  assigned: 'good',
  revealed: 'plain',
  voided: 'bad',
  removed: 'bad',
}

/** Everything that happened to a card: who did it, for which order, and why (S1-22). */
export function CardHistory({ codeId, name }: { codeId: string; name: string }): ReactNode {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="text" size="small" onClick={() => setOpen(true)}>
        {t('cards.history.verb')}
      </Button>
      {isOpen ? (
        <Modal
          open
          title={t('cards.history.title', { card: name })}
          onCancel={() => setOpen(false)}
          footer={<Button onClick={() => setOpen(false)}>{t('cards.reveal.close')}</Button>}
        >
          <Entries codeId={codeId} />
        </Modal>
      ) : null}
    </>
  )
}

function Entries({ codeId }: { codeId: string }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useQuery({
    queryKey: key('card-pools', 'history', codeId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/cards/{codeId}/history', { params: { path: { codeId } }, signal })),
  })
  if (query.data === undefined)
    return query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={3} />
  const entries = query.data.items.map((entry) => ({
    id: entry.id,
    at: entry.occurredAt,
    actor: actorOf(t, entry),
    text: entry.order ? t(`cards.history.order.${entry.type}`, { number: entry.order.number }) : t(`cards.history.${entry.type}`),
    detail: entry.reason ?? undefined,
    tone: tones[entry.type],
  }))
  // As everywhere: the newest first.
  return <Timeline entries={entries.toReversed()} />
}
