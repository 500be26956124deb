import { ExperimentOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { useShop } from '../kit/shop-context.tsx'
import { Banner } from './banner.tsx'
import { features } from './features.ts'

const featureBanners = features.flatMap((feature) => feature.banners ?? [])

/** What must be known on every page of the shop: demonstration parts that are on (SX-70), and what features have to say. */
export function Banners(): ReactNode {
  const t = useText()
  const { shop } = useShop()
  return (
    <section aria-label={t('shell.banners')}>
      {shop.isDemo || shop.sandboxPayments ? (
        <Banner icon={<ExperimentOutlined aria-hidden />}>{t(shop.isDemo ? 'shell.demo' : 'shell.sandbox')}</Banner>
      ) : null}
      {featureBanners.map((FeatureBanner) => (
        <FeatureBanner key={FeatureBanner.name} />
      ))}
    </section>
  )
}
