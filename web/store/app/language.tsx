import { useText } from '../i18n/text-context.tsx'
import { useShop } from './shop-context.tsx'

/** Changes the store view, and so the language, at once, without a reload. Nothing to choose, nothing shown. */
export function Language() {
  const { t, locale, setLocale } = useText()
  const { views } = useShop().shop
  if (views.length < 2) return null
  return (
    <div className="language" role="group" aria-label={t('app.language')}>
      {views.map((each) => (
        <button
          key={each.locale}
          type="button"
          lang={each.locale}
          aria-pressed={each.locale === locale}
          onClick={() => setLocale(each.locale)}
        >
          {each.label}
        </button>
      ))}
    </div>
  )
}
