import { useRef, useState } from 'react'
import type { IssuedCode } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { copyFrom } from './copy-text.ts'

/** The serial codes of the order: group, product, code and issue time (S0-33). Nothing here leaves the page but by the customer's hand. */
export function OrderCodes({ codes }: { codes: IssuedCode[] }) {
  const { t } = useText()
  if (codes.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('order.codes')}</h2>
      <p className="soft small code-help">{t('order.codesText')}</p>
      <ul className="codes">
        {codes.map((code) => (
          <CodeRow key={`${code.groupName} ${code.code}`} code={code} />
        ))}
      </ul>
    </section>
  )
}

function CodeRow({ code }: { code: IssuedCode }) {
  const { t, time } = useText()
  const text = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null)
  const copy = async () => setOutcome(await copyFrom(text.current, code.code))
  return (
    <li className={code.isVoid ? 'code code-is-void' : 'code'}>
      <p className="code-text">
        <strong>{code.groupName}</strong>
        <br />
        <span className="soft small">
          {code.productName} · {t('order.codeIssued', { time: time(code.issuedAt) })}
        </span>
      </p>
      <code className="code-value" ref={text} translate="no">
        {code.code}
      </code>
      {code.isVoid ? (
        <span className="tag tag-warn">{t('order.codeVoid')}</span>
      ) : (
        <Button aria-label={outcome ? undefined : t('order.codeCopyOf', { code: code.code })} onClick={copy} big>
          <Icon name={outcome === 'copied' ? 'check' : 'copy'} small />
          <span role="status">{t(outcome === 'copied' ? 'order.codeCopied' : outcome ? 'order.codeSelected' : 'order.codeCopy')}</span>
        </Button>
      )}
    </li>
  )
}
