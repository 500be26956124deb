import { DownOutlined } from '@ant-design/icons'
import { useRouter } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { type Shop, useShop } from '../kit/shop-context.tsx'
import styles from './top-bar.module.css'

/** The shop of this tab, and a way into the others. One shop alone is only its name. */
export function ShopSwitcher({ shops }: { shops: readonly Shop[] }): ReactNode {
  const t = useText()
  const router = useRouter()
  const { shop } = useShop()
  if (shops.length === 1) return <span className={styles.shopName}>{shop.name}</span>
  const items = shops.map(({ handle, name, accentColor }) => ({
    key: handle,
    label: (
      <span className={styles.shopItem}>
        <ShopDot color={accentColor} />
        {name}
      </span>
    ),
    onClick: () => router.history.push(`/admin/${handle}`),
  }))
  return (
    <Dropdown trigger={['click']} menu={{ items, selectable: true, selectedKeys: [shop.handle] }}>
      <Button type="text" className={styles.shop} aria-label={t('shell.shop', { name: shop.name })}>
        <ShopDot color={shop.accentColor} />
        <span className={styles.shopName}>{shop.name}</span>
        <DownOutlined className={styles.arrow} aria-hidden />
      </Button>
    </Dropdown>
  )
}

function ShopDot({ color }: { color: string }): ReactNode {
  return <span className={styles.dot} style={{ background: color }} aria-hidden />
}
