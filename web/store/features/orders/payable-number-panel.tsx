import { type CSSProperties, type ReactNode, useRef, useState } from 'react'
import { code39 } from '../../../barcode/code-39.ts'
import type { Order } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { copyFrom } from './copy-text.ts'
import { lastMomentOf } from './last-moment.ts'

/** With what the order is paid at an ATM or a convenience store, and until when. */
export function PayableNumberPanel({ order: { payableNumber } }: { order: Order }) {
  const { t, money, time } = useText()
  if (payableNumber === null) return null
  const { kind, bankCode, number, barcodes, amount, expiresAt } = payableNumber
  return (
    <section className="panel stack">
      <h2>{t(`payable.title.${kind}`)}</h2>
      <dl className="facts">
        <Fact name={t('payable.amount')} value={<strong>{money(amount)}</strong>} />
        <Fact name={t('payable.due')} value={<strong>{time(lastMomentOf(expiresAt))}</strong>} />
        {bankCode && <Fact name={t('payable.bankCode')} value={<strong>{bankCode}</strong>} />}
      </dl>
      {number && <CopiedNumber name={t(kind === 'atm' ? 'payable.account' : 'payable.code')} number={number} />}
      {barcodes.length > 0 && (
        <ol className="barcodes">
          {barcodes.map((code, index) => (
            <li key={code} className="barcode">
              <Barcode code={code} label={t('payable.barcode', { n: String(index + 1), code })} />
              <code translate="no">{code}</code>
            </li>
          ))}
        </ol>
      )}
      <p className="soft small">{t(`payable.help.${kind}`)}</p>
    </section>
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

function CopiedNumber({ name, number }: { name: string; number: string }) {
  const { t } = useText()
  const text = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null)
  const copy = async () => setOutcome(await copyFrom(text.current, number))
  return (
    <div className="payable-number">
      <span className="soft small">{name}</span>
      <div className="lookup-code">
        <code className="code-value" ref={text} translate="no">
          {digitGroups(number).map(({ at, digits }) => (
            <span key={at}>{digits}</span>
          ))}
        </code>
        <Button aria-label={outcome ? undefined : t('payable.copyOf', { number })} onClick={copy} big>
          <Icon name={outcome === 'copied' ? 'check' : 'copy'} small />
          <span role="status">{t(outcome === 'copied' ? 'order.codeCopied' : outcome ? 'order.codeSelected' : 'order.codeCopy')}</span>
        </Button>
      </div>
    </div>
  )
}

/** Sixteen digits are typed four by four; what is copied has no gaps. A code with letters is short and stays as it is. */
function digitGroups(number: string): { at: number; digits: string }[] {
  const groups = /^\d{12,}$/.test(number) ? (number.match(/\d{1,4}/g) ?? []) : [number]
  return groups.map((digits, index) => ({ at: index, digits }))
}

/** Bars need no colour of the page: a till reads them from the screen. */
function Barcode({ code, label }: { code: string; label: string }) {
  const drawn = code39(code)
  if (!drawn) return null
  const path = drawn.bars.map(({ x, width }) => `M${x} 0h${width}v1h-${width}z`).join('')
  return (
    <svg
      viewBox={`0 0 ${drawn.width} 1`}
      style={{ '--widths': drawn.width } as CSSProperties}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
