import { useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import '../../kit/field.css'
import { writeListAddress } from './list-address.ts'

/** Finds products by name; the words live in the address, so a search can be shared and gone back to. */
export function SearchForm({ words = '', category = '' }: { words?: string; category?: string }) {
  const { t } = useText()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState(words)
  return (
    <search>
      <form
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault()
          const q = typed.trim()
          navigate(writeListAddress({ page: 1, category, q, sort: '' }))
        }}
      >
        <div className="field-box">
          <input
            className="input"
            type="search"
            name="q"
            enterKeyHint="search"
            aria-label={t('products.searchLabel')}
            placeholder={t('products.searchPlaceholder')}
            value={typed}
            maxLength={100}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit">{t('products.searchButton')}</Button>
      </form>
    </search>
  )
}
