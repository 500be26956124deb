import { CheckCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import styles from './dashboard.module.css'
import { useFirstSteps } from './dashboard-queries.ts'

/** What a new shop does first, until its first order. `isQuiet`: no order in two weeks, so it is worth asking. */
export function FirstSteps({ isQuiet }: { isQuiet: boolean }): ReactNode {
  const t = useText()
  const { shop, can } = useShop()
  const isWanted = isQuiet && can('catalog.manage') && can('orders.settings')
  const { data } = useFirstSteps(isWanted)
  if (!isWanted || data === undefined || data.hasOrder) return null
  const steps = [
    { title: t('dashboard.steps.product'), text: t('dashboard.steps.product.text'), isDone: data.hasProduct, to: 'products/new' },
    { title: t('dashboard.steps.payment'), text: t('dashboard.steps.payment.text'), isDone: data.hasPayment, to: 'settings/payment' },
    { title: t('dashboard.steps.shipping'), text: t('dashboard.steps.shipping.text'), isDone: data.hasShipping, to: 'settings/shipping' },
  ]
  return (
    <Panel title={t('dashboard.steps.title')}>
      <ol className={styles.steps}>
        {steps.map(({ title, text, isDone, to }) => (
          <li key={to} className={styles.step}>
            <span className={styles.stepMark} data-done={isDone || undefined}>
              {isDone ? <CheckCircleFilled aria-label={t('dashboard.steps.done')} /> : null}
            </span>
            <div>
              <ShopLink to={to} className={styles.stepTitle}>
                {title}
              </ShopLink>
              <p className={styles.stepText}>{text}</p>
            </div>
          </li>
        ))}
        <li className={styles.step}>
          <span className={styles.stepMark} />
          <div>
            <a className={styles.stepTitle} href={`/s/${shop.handle}/`} target="_blank" rel="noopener">
              {t('dashboard.steps.order')}
            </a>
            <p className={styles.stepText}>{t('dashboard.steps.order.text')}</p>
          </div>
        </li>
      </ol>
    </Panel>
  )
}
