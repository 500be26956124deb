import { useText } from '../i18n/text-context.tsx'
import { ButtonLink } from './button.tsx'

/** Previous and next, as links, so that each page has its address. Nothing when there is only one page. */
export function Pager({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  const { t } = useText()
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      {page > 1 && <ButtonLink href={href(page - 1)}>{t('pager.previous')}</ButtonLink>}
      <span>{t('pager.position', { page, pages })}</span>
      {page < pages && <ButtonLink href={href(page + 1)}>{t('pager.next')}</ButtonLink>}
    </nav>
  )
}
