import { AutoComplete, Button, Dropdown, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import type { Selection } from '../../kit/selection.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { OrderFilter } from './order-queries.ts'

/** What can be done to many orders at once; the first is what a clerk does most. */
const acts = ['ship', 'prepare', 'print', 'unprint', 'close'] as const
type BulkAct = (typeof acts)[number]
export type StartedAct = operations['startBulkAct']['responses'][201]['content']['application/json']

type BulkActsProps = { selection: Selection; filter: OrderFilter; onStarted: (started: StartedAct) => void }

/** Begins one act on the selected orders, or on all that match the filters; the work itself is the server's. */
export function BulkActs({ selection, filter, onStarted }: BulkActsProps): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [asked, setAsked] = useState<BulkAct>()
  const may = (act: BulkAct) => can(act === 'close' ? 'orders.close' : 'orders.manage')
  const items = acts.filter((act) => act !== 'close').map((key) => ({ key, label: t(`orders.bulk.act.${key}`), disabled: !may(key) }))
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setAsked(acts.find((act) => act === key)) }}>
        <Button disabled={!can('orders.manage')}>{t('orders.bulk.more')}</Button>
      </Dropdown>
      <ReasonButton can={may('close') ? true : { code: 'forbidden' }} type="primary" onClick={() => setAsked('close')}>
        {t('orders.bulk.act.close')}
      </ReasonButton>
      {asked ? <StartDialog act={asked} {...{ selection, filter, onStarted }} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

type Values = { carrier?: string }

/** Names what happens to how many orders before it begins. */
function StartDialog({ act, selection, filter, onStarted, onClose }: BulkActsProps & { act: BulkAct; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const count = selection.kind === 'ids' ? selection.ids.length : selection.total
  const choice = selection.kind === 'ids' ? { orderIds: [...selection.ids] } : { filter }
  return (
    <FormDialog<Values, StartedAct>
      title={t(`orders.bulk.title.${act}`, { total: formatTotal(count, t.locale) })}
      verb={t(`orders.bulk.act.${act}`)}
      invalidates={[key('orders'), key('order-bulk-acts')]}
      onSubmit={({ carrier }, { idempotencyKey }) =>
        read(
          api.POST('/api/admin/order-bulk-acts', {
            headers: { 'Idempotency-Key': idempotencyKey },
            body: { act, ...(act === 'ship' && carrier ? { carrier: carrier.trim() } : {}), choice },
          }),
        )
      }
      onDone={onStarted}
      onClose={onClose}
    >
      <p>{t(`orders.bulk.explain.${act}`)}</p>
      <p>{t('orders.bulk.refusals')}</p>
      {act === 'ship' ? (
        <Form.Item
          name="carrier"
          label={t('orders.ship.carrier')}
          rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
        >
          <AutoComplete
            options={t('orders.ship.carriers')
              .split(/[,、]/)
              .map((value) => ({ value }))}
            maxLength={60}
          />
        </Form.Item>
      ) : null}
    </FormDialog>
  )
}
