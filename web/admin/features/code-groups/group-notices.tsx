import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import textStyles from '../../kit/text.module.css'
import styles from './code-groups.module.css'
import type { Group } from './group-queries.ts'

/** Why orders get nothing from this group, and what waits for somebody. */
export function GroupNotices({ group }: { group: Group }): ReactNode {
  const t = useText()
  const isOver = group.reason === 'time'
  const warnings = [
    !isOver && !group.isPublic && t('codes.detail.notPublic'),
    !isOver && group.products.length === 0 && t('codes.detail.noProducts'),
    group.warning === 'no_codes' && t('codes.detail.noCodes'),
    group.reason === 'exhausted' && group.source === 'uploaded' && t('codes.detail.exhausted'),
  ].filter((text) => text !== false)
  if (warnings.length === 0 && group.shortageCount === 0) return null
  return (
    <div className={styles.notices}>
      {group.shortageCount > 0 ? (
        <Alert
          type="error"
          showIcon
          title={t('codes.detail.short', { n: group.shortageCount })}
          action={
            <ShopLink className={textStyles.link} to="shortages" search={{ group: group.id }}>
              {t('codes.detail.toShortages')}
            </ShopLink>
          }
        />
      ) : null}
      {warnings.map((text) => (
        <Alert key={text} type="warning" showIcon title={text} />
      ))}
    </div>
  )
}
