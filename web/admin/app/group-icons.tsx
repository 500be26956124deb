import {
  BarChartOutlined,
  CommentOutlined,
  DashboardOutlined,
  GiftOutlined,
  LockOutlined,
  ProfileOutlined,
  SettingOutlined,
  ShareAltOutlined,
  TagsOutlined,
  TeamOutlined,
  WalletOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { NavGroupId } from './navigation.ts'

/** One sign per group; decoration only, the words stand beside it. */
export const groupIcons: Readonly<Record<NavGroupId, ReactNode>> = {
  dashboard: <DashboardOutlined aria-hidden />,
  orders: <ProfileOutlined aria-hidden />,
  products: <TagsOutlined aria-hidden />,
  customers: <TeamOutlined aria-hidden />,
  marketing: <GiftOutlined aria-hidden />,
  privateSales: <LockOutlined aria-hidden />,
  conversations: <CommentOutlined aria-hidden />,
  affiliates: <ShareAltOutlined aria-hidden />,
  finance: <WalletOutlined aria-hidden />,
  reports: <BarChartOutlined aria-hidden />,
  settings: <SettingOutlined aria-hidden />,
}
