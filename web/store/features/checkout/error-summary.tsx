import { useEffect, useRef } from 'react'
import type { GoodsKind } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { checkoutFields, type FieldErrors } from './checkout-draft.ts'
import { fieldId, useFieldTexts } from './field-texts.ts'

/** All that has to be corrected, as links that jump to the field; takes the focus when it appears. */
export function ErrorSummary({ errors, goodsKind }: { errors: FieldErrors; goodsKind: GoodsKind }) {
  const { t } = useText()
  const { errorText } = useFieldTexts(goodsKind)
  const box = useRef<HTMLDivElement>(null)
  const wrong = checkoutFields.filter((field) => errors[field])
  const hasErrors = wrong.length > 0
  useEffect(() => {
    if (hasErrors) box.current?.focus()
  }, [hasErrors])

  if (!hasErrors) return null
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{t('checkout.errors', { n: wrong.length })}</h2>
      <ul>
        {wrong.map((field) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fieldId(field))?.focus()
              }}
            >
              {errorText(field, errors[field])}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
