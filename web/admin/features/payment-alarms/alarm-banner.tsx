import { WarningOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Banner } from '../../app/banner.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'

/** While payments wait for a decision, every page says how many. */
export function AlarmBanner(): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const { data: open = 0 } = useQuery({
    queryKey: key('payment-alarms', 'open'),
    enabled: can('payments.see'),
    queryFn: async ({ signal }) =>
      (await read(api.GET('/api/admin/payment-alarms', { params: { query: { size: 1, state: 'open' } }, signal }))).total,
  })
  if (open === 0) return null
  return (
    <Banner icon={<WarningOutlined aria-hidden />}>
      {t('alarms.banner', { n: open })} <ShopLink to="payment-alarms">{t('alarms.banner.open')}</ShopLink>
    </Banner>
  )
}
