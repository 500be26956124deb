import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount, formatTotal } from '#web/i18n/format.ts'
import { DateTime } from '../../kit/date-time.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import textStyles from '../../kit/text.module.css'
import styles from './card-pools.module.css'
import type { Pool } from './pool-queries.ts'

/** What is sold from a pool. */
export function PoolProducts({ pool }: { pool: Pool }): ReactNode {
  const t = useText()
  return (
    <Panel title={t('cards.pool.products')}>
      {pool.variants.length === 0 ? (
        t('cards.pool.products.none')
      ) : (
        <ul className={styles.list}>
          {pool.variants.map(({ id, productId, productName, name }) => (
            <li key={id}>
              <ShopLink className={textStyles.link} to={`products/${productId}`}>
                {productName}
              </ShopLink>{' '}
              <span className={textStyles.quiet}>{name}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** What the cards of a pool consist of, and what was decided about it. */
export function PoolFacts({ pool }: { pool: Pool }): ReactNode {
  const t = useText()
  const { lowStockThreshold } = pool
  return (
    <div className={styles.facts}>
      <Facts
        items={[
          {
            name: t('cards.pool.fields'),
            value: (
              <ol className={styles.list}>
                {pool.fields.map(({ name, isSecret }) => (
                  <li key={name}>{isSecret ? t('cards.pool.field.secret', { name }) : name}</li>
                ))}
              </ol>
            ),
          },
          {
            name: t('cards.pool.lowStock'),
            value:
              lowStockThreshold === null
                ? t('cards.pool.lowStock.none')
                : t('cards.pool.lowStock.at', { n: formatCount(lowStockThreshold, t.locale) }),
          },
          { name: t('cards.pool.imported'), value: formatTotal(pool.importedCount, t.locale) },
          { name: t('cards.pool.created'), value: <DateTime at={pool.createdAt} /> },
        ]}
      />
    </div>
  )
}
