import { Link } from 'wouter'
import type { Category } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import './catalog.css'
import { useCategoryName } from './use-categories.ts'

/** Categories side by side; a row that is too long for the screen scrolls. */
export function CategoryLinks({ categories, label, current }: { categories: Category[]; label: string; current?: string }) {
  const nameOf = useCategoryName()
  if (categories.length === 0) return null
  return (
    <nav className="category-links" aria-label={label}>
      {categories.map((category) => (
        <Link
          key={category.slug}
          className="category-link"
          href={`/categories/${encodeURIComponent(category.slug)}`}
          aria-current={category.slug === current ? 'page' : undefined}
        >
          {nameOf(category)}
        </Link>
      ))}
    </nav>
  )
}

/** The way from the top down to a category. */
export function CategoryTrail({ trail }: { trail: Category[] }) {
  const { t } = useText()
  const nameOf = useCategoryName()
  return (
    <nav aria-label={t('category.trail')}>
      <ol className="trail">
        <li>
          <Link href="/products">{t('nav.products')}</Link>
        </li>
        {trail.map((category, index) => (
          <li key={category.slug}>
            {index === trail.length - 1 ? (
              <span aria-current="page">{nameOf(category)}</span>
            ) : (
              <Link href={`/categories/${encodeURIComponent(category.slug)}`}>{nameOf(category)}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
