import { Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './card-pools.module.css'

/** The server's limits. */
const longestName = 60
const mostCards = 1_000_000

/** How the pool is called. */
export function PoolNameField(): ReactNode {
  const t = useText()
  return (
    <Form.Item
      name="name"
      label={t('cards.form.name')}
      extra={t('cards.form.nameHelp')}
      rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
    >
      <Input maxLength={longestName} autoComplete="off" />
    </Form.Item>
  )
}

/** When its merchant hears of it. */
export function LowStockField(): ReactNode {
  const t = useText()
  return (
    <Form.Item name="lowStockThreshold" label={t('cards.form.lowStock')} extra={t('cards.form.lowStockHelp')}>
      <InputNumber<number> className={styles.number} min={0} max={mostCards} precision={0} suffix={t('cards.form.unit')} />
    </Form.Item>
  )
}
