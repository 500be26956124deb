import type { AdminFeature } from '../../app/feature.ts'
import { AlarmBanner } from './alarm-banner.tsx'

/** Notices of a payment gateway that somebody has to look at. */
export const alarmsFeature: AdminFeature = {
  nav: [{ id: 'finance.alarms', to: 'payment-alarms', permission: 'payments.see' }],
  live: { 'payment-alarms': ['payment-alarms'] },
  banners: [AlarmBanner],
}
