import { localeNames, locales } from '#web/i18n/locale.ts'
import { useText } from '../i18n/text-context.tsx'

/** Changes the language at once, without a reload. */
export function Language() {
  const { t, locale, setLocale } = useText()
  return (
    <div className="language" role="group" aria-label={t('app.language')}>
      {locales.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === locale} onClick={() => setLocale(each)}>
          {localeNames[each]}
        </button>
      ))}
    </div>
  )
}
