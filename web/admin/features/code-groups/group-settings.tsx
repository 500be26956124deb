import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount } from '#web/i18n/format.ts'
import { DateTime } from '../../kit/date-time.tsx'
import { Facts } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import textStyles from '../../kit/text.module.css'
import { codeExample } from './code-example.ts'
import styles from './code-groups.module.css'
import { GroupPeriod } from './group-period.tsx'
import type { Group } from './group-queries.ts'

/** What was decided about the group. */
export function GroupSettings({ group }: { group: Group }): ReactNode {
  const t = useText()
  const isUploaded = group.source === 'uploaded'
  const limit = isUploaded ? group.lowStockThreshold : group.maxCodes
  return (
    <>
      <div className={styles.body}>
        <Facts
          items={[
            { name: t('codes.column.period'), value: <GroupPeriod group={group} /> },
            { name: t('codes.form.placedWithin'), value: group.needsPlacedWithin ? t('codes.settings.placedWithin') : undefined },
            { name: t('codes.form.rewards'), value: group.isForRewards ? t('codes.settings.rewards') : undefined },
            { name: t('codes.column.source'), value: t(`codes.source.${group.source}`) },
            { name: t('codes.form.products'), value: <Products group={group} /> },
            isUploaded
              ? {
                  name: t('codes.form.lowStock'),
                  value: limit === null ? t('codes.settings.noReminder') : t('codes.settings.below', { n: limit }),
                }
              : { name: t('codes.form.maxCodes'), value: limit === null ? t('codes.settings.noLimit') : formatCount(limit, t.locale) },
            {
              name: t('codes.settings.format'),
              value: isUploaded ? undefined : (
                <span className={styles.example}>{codeExample({ prefix: group.codePrefix, length: group.codeLength })}</span>
              ),
            },
            { name: t('codes.settings.created'), value: <DateTime at={group.createdAt} /> },
          ]}
        />
      </div>
      <p className={styles.note}>{t('codes.detail.outside')}</p>
    </>
  )
}

function Products({ group }: { group: Group }): ReactNode {
  const t = useText()
  const { can } = useShop()
  if (group.products.length === 0) return t('codes.settings.none')
  return (
    <ul className={styles.productList}>
      {group.products.map(({ id, name, variants }) => (
        <li key={id}>
          {can('catalog.see') ? (
            <ShopLink className={textStyles.link} to={`products/${id}`}>
              {name}
            </ShopLink>
          ) : (
            name
          )}
          {variants ? (
            <span className={textStyles.quiet}>
              {' '}
              {t('codes.settings.variants', { names: variants.map((each) => each.name).join('、') })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
