import { Button, Form, Input, Switch, Table, type TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import styles from './settings.module.css'

type MethodPanelProps<Method> = {
  title: string
  methods: readonly Method[]
  /** Between name and state. */
  columns: readonly TableColumnType<Method>[]
  onEdit: (method: Method) => void
  /** Dialogs. */
  children?: ReactNode
}

/** The ways customers choose from at the checkout, to pay or to receive; edited by whoever may set orders up. */
export function MethodPanel<Method extends { id: string; name: string; isEnabled: boolean }>(props: MethodPanelProps<Method>): ReactNode {
  const { title, methods, columns, onEdit, children } = props
  const t = useText()
  const { can } = useShop()
  return (
    <Panel title={title} flush>
      <Table<Method>
        {...scrollingTable}
        aria-label={title}
        size="middle"
        rowKey="id"
        pagination={false}
        dataSource={[...methods]}
        className={phoneCards}
        columns={cardColumns<Method>([
          { title: t('settings.method.name'), render: (_, method) => method.name },
          ...columns,
          { title: t('settings.method.state'), render: (_, method) => <OnOff isOn={method.isEnabled} /> },
          {
            title: <span className={styles.spoken}>{t('settings.edit')}</span>,
            align: 'right',
            render: (_, method) =>
              can('orders.settings') ? (
                <Button size="small" aria-label={t('settings.editOf', { name: method.name })} onClick={() => onEdit(method)}>
                  {t('settings.edit')}
                </Button>
              ) : null,
          },
        ])}
      />
      {children}
    </Panel>
  )
}

/** On or off, in words. */
export function OnOff({ isOn }: { isOn: boolean }): ReactNode {
  const t = useText()
  return <StateTag tone={isOn ? 'good' : 'plain'}>{t(isOn ? 'settings.on' : 'settings.off')}</StateTag>
}

/** Field of a method's form: what customers read. */
export function MethodNameField(): ReactNode {
  const t = useText()
  return (
    <Form.Item
      name="name"
      label={t('settings.method.name')}
      extra={t('settings.method.name.help')}
      rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
    >
      <Input maxLength={60} />
    </Form.Item>
  )
}

/** Field of a method's form: whether it is offered. */
export function MethodEnabledField(): ReactNode {
  const t = useText()
  return (
    <Form.Item name="isEnabled" label={t('settings.method.enabled')} valuePropName="checked" required>
      <Switch />
    </Form.Item>
  )
}
