import { Alert, Form, InputNumber, Modal, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Facts } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import { type Product, useKeepProduct } from './product-queries.ts'
import styles from './products.module.css'

type Values = { onHand: number; tracksStock: boolean }
type Variant = Product['variants'][number]

/** A new count of the shelf. A shipment that left meanwhile refuses the count and shows what is true now (SX-32). */
export function StockDialog({ variant: shown, name, onClose }: { variant: Variant; name: string; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const keep = useKeepProduct()
  // As it was when the dialog opened, until the clerk has seen a newer count.
  const [variant, setVariant] = useState(shown)
  const [error, setError] = useState<unknown>()
  const [form] = Form.useForm<Values>()
  const isTracked = Form.useWatch('tracksStock', form) ?? variant.tracksStock
  const save = useAct<Values, Product>({
    act: ({ onHand, tracksStock }) =>
      read(
        api.PUT('/api/admin/variants/{variantId}/stock', {
          params: { path: { variantId: variant.id } },
          body: { version: variant.version, onHand: onHand ?? 0, tracksStock },
        }),
      ),
    invalidates: [key('products')],
    done: t('products.stock.saved'),
    onSuccess: (product) => {
      keep(product)
      onClose()
    },
    onError: (caught) => {
      setError(caught)
      const newer = caught instanceof ApiProblem && caught.code === 'stock_changed' ? countIn(caught.details) : undefined
      if (newer) {
        setVariant({ ...variant, ...newer })
        form.setFieldsValue({ onHand: newer.onHand })
      }
      return true
    },
  })
  return (
    <Modal
      open
      title={t('products.stock.title', { name })}
      okText={t('products.stock.verb')}
      cancelText={t('kit.cancel')}
      okButtonProps={{ loading: save.isPending }}
      mask={{ closable: false }}
      onOk={form.submit}
      onCancel={onClose}
    >
      {error === undefined ? null : <Alert className={styles.spaced} type="error" showIcon title={errorText(t, error)} />}
      <Facts
        items={[
          { name: t('products.variant.sku'), value: variant.sku },
          { name: t('products.stock.onHand'), value: variant.tracksStock ? t('products.stock.pieces', { n: variant.onHand }) : '' },
          { name: t('products.stock.reserved'), value: t('products.stock.pieces', { n: variant.reserved }) },
        ]}
      />
      <Form<Values>
        form={form}
        className={styles.stockForm}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ onHand: variant.onHand, tracksStock: variant.tracksStock }}
        onFinish={(values) => {
          setError(undefined)
          save.mutate({ ...values, onHand: values.onHand ?? variant.onHand })
        }}
      >
        <Form.Item
          name="tracksStock"
          label={t('products.stock.tracked')}
          valuePropName="checked"
          required
          extra={t('products.stock.tracked.help')}
        >
          <Switch />
        </Form.Item>
        {isTracked ? (
          <Form.Item
            name="onHand"
            label={t('products.stock.counted')}
            extra={t('products.stock.counted.help')}
            rules={[{ required: true, message: t('kit.form.required') }]}
          >
            <InputNumber<number> min={0} max={9_999_999} precision={0} />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  )
}

function countIn({
  version,
  onHand,
  reserved,
}: Readonly<Record<string, unknown>>): Pick<Variant, 'version' | 'onHand' | 'reserved'> | undefined {
  if (typeof version !== 'number' || typeof onHand !== 'number' || typeof reserved !== 'number') return undefined
  return { version, onHand, reserved }
}
