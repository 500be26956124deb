import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'

export type BackFillResult = operations['backFillCodes']['responses'][200]['content']['application/json']

/** The server works on at most this many at a time. */
const mostShortages = 1_000

/** Hands out codes to the named shortages, or to all of the shop; asks before, because mails go out. */
export function BackFill({
  shortageIds,
  isPrimary,
  onFilled,
}: {
  shortageIds?: readonly string[]
  isPrimary: boolean
  onFilled: (result: BackFillResult) => void
}): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [isAsking, setAsking] = useState(false)
  const filling = useAct({
    act: () =>
      read(
        api.POST('/api/admin/code-shortages/back-fills', {
          body: shortageIds ? { shortageIds: [...shortageIds] } : { all: true as const },
        }),
      ),
    invalidates: [key('shortages'), key('code-groups'), key('orders')],
    onSuccess: onFilled,
    onError: () => true,
  })
  const verb = shortageIds ? t('shortages.fillSome', { n: shortageIds.length }) : t('shortages.fillAll')
  return (
    <>
      <Button type={isPrimary ? 'primary' : 'default'} onClick={() => setAsking(true)}>
        {verb}
      </Button>
      <ActDialog
        isOpen={isAsking}
        title={shortageIds ? t('shortages.ask.some', { n: shortageIds.length }) : t('shortages.ask.all')}
        consequences={[t('shortages.ask.how'), t('shortages.ask.mail'), t('shortages.ask.limit', { n: mostShortages })]}
        verb={verb}
        onConfirm={() => filling.mutateAsync(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** What was handed out and what is still missing. */
export function BackFillResultDialog({ result, onClose }: { result: BackFillResult; onClose: () => void }): ReactNode {
  const t = useText()
  return (
    <Modal
      open
      title={t('shortages.result.title')}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('shortages.result.close')}
        </Button>
      }
    >
      <div aria-live="polite">
        <p>{t('shortages.result.filled', { n: result.filled })}</p>
        {result.left > 0 ? <p>{t('shortages.result.left', { n: result.left })}</p> : null}
      </div>
    </Modal>
  )
}
