import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { apiPaths } from '../../app/api-paths.ts'
import type { Order, TransferInstructions } from '../../app/contract.ts'
import { useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/field.tsx'
import { Icon } from '../../kit/icon.tsx'
import { useToast } from '../../kit/toast.tsx'
import { copyFrom } from './copy-text.ts'

/** Where to transfer how much until when, and a place to tell the shop that it was done. */
export function TransferPanel({ order: { id, number, transfer } }: { order: Order }) {
  const { t, money, time } = useText()
  if (transfer === null) return null
  const { bankCode, bankName, branchName, accountNumber, accountName, amount, dueAt, reports } = transfer
  const [told] = reports
  return (
    <section className="panel stack">
      <h2>{t('transfer.title')}</h2>
      <dl className="facts transfer-facts">
        <Fact name={t('transfer.amount')} value={<strong>{money(amount)}</strong>} />
        <Fact name={t('transfer.bank')} value={`${bankCode} ${bankName} ${branchName}`} />
        <Fact name={t('transfer.account')} value={<AccountNumber accountNumber={accountNumber} />} />
        <Fact name={t('transfer.holder')} value={accountName} />
        <Fact name={t('transfer.reference')} value={String(number)} />
        {dueAt && <Fact name={t('transfer.due')} value={time(lastMinuteOf(dueAt))} />}
      </dl>
      {told && <p role="status">{t('transfer.told', { digits: told.lastFive, time: time(told.reportedAt) })}</p>}
      <ReportForm orderId={id} hasTold={told !== undefined} />
    </section>
  )
}

/** Banking apps take digits only. */
function AccountNumber({ accountNumber }: { accountNumber: string }) {
  const { t } = useText()
  const text = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null)
  const copy = async () => setOutcome(await copyFrom(text.current, accountNumber.replace(/\D/g, '')))
  return (
    <span className="transfer-account">
      <code ref={text} translate="no">
        {accountNumber}
      </code>
      <Button aria-label={outcome ? undefined : t('transfer.copyAccount')} onClick={copy}>
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} small />
        <span role="status">{t(outcome === 'copied' ? 'order.codeCopied' : outcome ? 'order.codeSelected' : 'order.codeCopy')}</span>
      </Button>
    </span>
  )
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** A due date is the end of a day; people read its last minute. */
function lastMinuteOf(dueAt: string): string {
  return new Date(Date.parse(dueAt) - 60_000).toISOString()
}

function ReportForm({ orderId, hasTold }: { orderId: string; hasTold: boolean }) {
  const { api } = useShop()
  const { t, problem } = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [lastFive, setLastFive] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const report = useMutation({
    mutationFn: () =>
      api.call<Pick<TransferInstructions, 'reports'>>(apiPaths.transferReports(orderId), { method: 'POST', body: { lastFive } }),
    onSuccess: () => {
      setLastFive('')
      toast(t('transfer.thanks'))
    },
    onError: (error) => toast(problem(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [apiPaths.order(orderId)] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isFive = /^\d{5}$/.test(lastFive)
    setIsWrong(!isFive)
    if (isFive) report.mutate()
  }
  return (
    <form className="stack transfer-form" noValidate onSubmit={submit}>
      <TextField
        id="last-five"
        label={t(hasTold ? 'transfer.correct' : 'transfer.lastFive')}
        help={t('transfer.lastFiveHelp')}
        error={isWrong ? t('transfer.lastFiveWrong') : undefined}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        value={lastFive}
        onChange={setLastFive}
      />
      <Button type="submit" look={hasTold ? 'plain' : 'primary'} disabled={report.isPending}>
        {t('transfer.tell')}
      </Button>
    </form>
  )
}
