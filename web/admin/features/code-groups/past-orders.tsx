import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { newIdempotencyKey, read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import { dayAfter, instantOf, localOf } from '#web/i18n/zone-time.ts'
import { useShop } from '../../kit/shop-context.tsx'
import textStyles from '../../kit/text.module.css'
import styles from './code-groups.module.css'
import type { Group } from './group-queries.ts'

type Preview = operations['previewPastOrders']['responses'][200]['content']['application/json']
type Days = { from: string; to: string }

/** How far back the dialog looks when it opens. */
const offeredMs = 30 * 86_400_000

/** Orders that were closed before they could get a code of the group: how many they are, and codes for them when somebody asks (S0-2). */
export function PastOrders({ group }: { group: Group }): ReactNode {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('codes.past.open')}</Button>
      {isOpen ? <PastOrdersDialog group={group} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function PastOrdersDialog({ group, onClose }: { group: Group; onClose: () => void }): ReactNode {
  const t = useText()
  const { shop } = useShop()
  const today = localOf(new Date().toISOString(), shop.timeZone).slice(0, 10)
  const [days, setDays] = useState<Days>({
    from: localOf(new Date(Date.now() - offeredMs).toISOString(), shop.timeZone).slice(0, 10),
    to: today,
  })
  const isOrdered = days.from !== '' && days.to !== '' && days.from <= days.to
  const preview = usePreview(group, days, isOrdered)
  const { issue, sent, isRunning, isDone, error } = useIssue(group, days)
  const unitCount = preview.data?.unitCount ?? 0
  return (
    <Modal
      open
      title={t('codes.past.title', { name: group.name })}
      okText={t('codes.past.issue', { n: formatTotal(unitCount, t.locale) })}
      cancelText={t(isDone ? 'kit.import.close' : 'kit.cancel')}
      okButtonProps={{
        loading: isRunning,
        disabled: !isOrdered || unitCount === 0 || preview.isFetching || preview.data?.availableCount === 0 || !group.isPublic,
      }}
      cancelButtonProps={{ disabled: isRunning }}
      closable={!isRunning}
      mask={{ closable: false }}
      keyboard={!isRunning}
      onOk={() => void issue()}
      onCancel={onClose}
    >
      <p className={textStyles.help}>{t('codes.past.help')}</p>
      <Form layout="vertical" component={false}>
        <div className={styles.days}>
          {(['from', 'to'] as const).map((end) => (
            <Form.Item key={end} label={t(`codes.past.${end}`)} htmlFor={`past-${end}`}>
              <Input
                id={`past-${end}`}
                type="date"
                max={today}
                value={days[end]}
                disabled={isRunning}
                onChange={(event) => setDays({ ...days, [end]: event.target.value })}
              />
            </Form.Item>
          ))}
        </div>
      </Form>
      <div className={styles.notices} aria-live="polite">
        {group.isPublic ? null : <Alert type="warning" showIcon title={t('errors.code_group_private')} />}
        {!isOrdered ? <Alert type="error" showIcon title={t('codes.past.turned')} /> : null}
        {preview.error ? <Alert type="error" showIcon title={errorText(t, preview.error)} /> : null}
        {preview.data && isOrdered ? <Counts of={preview.data} /> : null}
        {sent > 0 || isDone ? (
          <Alert type={isDone ? 'success' : 'info'} showIcon title={t(isDone ? 'codes.past.done' : 'codes.past.running', { n: sent })} />
        ) : null}
        {error === undefined ? null : <Alert type="error" showIcon title={errorText(t, error)} />}
      </div>
    </Modal>
  )
}

function Counts({ of: { orderCount, unitCount, availableCount } }: { of: Preview }): ReactNode {
  const t = useText()
  const text = (n: number) => formatTotal(n, t.locale)
  if (unitCount === 0) return <Alert type="info" showIcon title={t('codes.past.none')} />
  return (
    <>
      <Alert type="info" showIcon title={t('codes.past.counts', { orders: text(orderCount), codes: text(unitCount) })} />
      {availableCount !== null && availableCount < unitCount ? (
        <Alert type="warning" showIcon title={t('codes.past.tooFew', { n: text(availableCount) })} />
      ) : null}
    </>
  )
}

function usePreview(group: Group, days: Days, enabled: boolean) {
  const { api, key, shop } = useShop()
  return useQuery({
    queryKey: key('code-groups', 'past-orders', group.id, days),
    enabled,
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/admin/code-groups/{groupId}/past-order-previews', {
          params: { path: { groupId: group.id } },
          body: periodOf(days, shop.timeZone),
          signal,
        }),
      ),
  })
}

/** Calls until nothing is left or there are no more codes; each call is an intention of its own. */
function useIssue(group: Group, days: Days) {
  const { api, key, shop } = useShop()
  const queries = useQueryClient()
  const [state, setState] = useState<{ sent: number; isRunning: boolean; isDone: boolean; error?: unknown }>({
    sent: 0,
    isRunning: false,
    isDone: false,
  })
  const issue = async () => {
    let sent = 0
    setState({ sent, isRunning: true, isDone: false })
    try {
      for (let left = 1, issued = 1; left > 0 && issued > 0; ) {
        const answer = await read(
          api.POST('/api/admin/code-groups/{groupId}/past-order-issues', {
            params: { path: { groupId: group.id } },
            headers: { 'idempotency-key': newIdempotencyKey() },
            body: periodOf(days, shop.timeZone),
          }),
        )
        left = answer.left
        issued = answer.issued
        sent += issued
        setState({ sent, isRunning: true, isDone: false })
      }
      setState({ sent, isRunning: false, isDone: true })
    } catch (error) {
      setState({ sent, isRunning: false, isDone: false, error })
    } finally {
      await Promise.all([key('code-groups'), key('shortages'), key('orders')].map((queryKey) => queries.invalidateQueries({ queryKey })))
    }
  }
  return { ...state, issue }
}

function periodOf({ from, to }: Days, timeZone: string) {
  return { closedFrom: instantOf(from, timeZone), closedTo: instantOf(dayAfter(to), timeZone) }
}
