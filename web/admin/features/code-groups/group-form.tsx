import { Form, Input, InputNumber, Radio, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { instantOf, localOf } from '#web/i18n/zone-time.ts'
import { FormGroup, ImmutableNotice } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import textStyles from '../../kit/text.module.css'
import { codeExample } from './code-example.ts'
import styles from './code-groups.module.css'
import type { Group } from './group-queries.ts'
import { ProductPicker } from './product-picker.tsx'
import { VariantPicker } from './variant-picker.tsx'

/** The fields as they are typed: times are the shop's wall clock, `2026-11-21T14:05`. */
export type GroupValues = {
  name: string
  startsAt: string
  endsAt?: string
  isPublic: boolean
  productIds: string[]
  variantIds: string[]
  needsPlacedWithin: boolean
  isForRewards: boolean
  source: Group['source']
  lowStockThreshold?: number | null
  maxCodes?: number | null
  codeFormat?: { prefix?: string; length?: number }
}

const defaultLength = 16
const lengthRange = { min: 13, max: 32 }
const mostCodes = 1_000_000

/** What a new group begins with: now, uploaded, not public. */
export function newGroupValues(timeZone: string): Partial<GroupValues> {
  return {
    startsAt: localOf(new Date().toISOString(), timeZone),
    isPublic: false,
    productIds: [],
    variantIds: [],
    needsPlacedWithin: false,
    isForRewards: false,
    source: 'uploaded',
    codeFormat: { prefix: '', length: defaultLength },
  }
}

/** A group as the form shows it. */
export function groupValues(group: Group, timeZone: string): GroupValues {
  return {
    name: group.name,
    startsAt: localOf(group.startsAt, timeZone),
    endsAt: group.endsAt === null ? undefined : localOf(group.endsAt, timeZone),
    isPublic: group.isPublic,
    productIds: group.products.map((product) => product.id),
    variantIds: group.products.flatMap((product) => product.variants?.map((variant) => variant.id) ?? []),
    needsPlacedWithin: group.needsPlacedWithin,
    isForRewards: group.isForRewards,
    source: group.source,
    lowStockThreshold: group.lowStockThreshold,
    maxCodes: group.maxCodes,
    codeFormat: { prefix: group.codePrefix, length: group.codeLength },
  }
}

/** The form as the server takes it; what the source does not have is left out. */
export function groupBody(values: GroupValues, timeZone: string) {
  const isUploaded = values.source === 'uploaded'
  const { prefix = '', length = defaultLength } = values.codeFormat ?? {}
  return {
    name: values.name.trim(),
    startsAt: instantOf(values.startsAt, timeZone),
    endsAt: values.endsAt ? instantOf(values.endsAt, timeZone) : null,
    isPublic: values.isPublic,
    productIds: values.productIds,
    variantIds: values.variantIds ?? [],
    needsPlacedWithin: values.needsPlacedWithin,
    isForRewards: values.isForRewards,
    lowStockThreshold: isUploaded ? (values.lowStockThreshold ?? null) : null,
    maxCodes: isUploaded ? null : (values.maxCodes ?? null),
    ...(isUploaded ? {} : { codeFormat: { prefix, length } }),
  }
}

/** The fields of a group; `group` when it exists already, so that its source is shown and not asked; `copied` names what is copied. */
export function GroupFields({ group, copied }: { group?: Group; copied?: Group }): ReactNode {
  const t = useText()
  const source = Form.useWatch('source') ?? group?.source ?? 'uploaded'
  return (
    <>
      <Basics known={(group ?? copied)?.products} />
      <FormGroup title={t('codes.form.source')}>
        {group ? null : <ImmutableNotice>{t('codes.form.sourceFixed')}</ImmutableNotice>}
        <Form.Item name="source" required label={t('codes.form.source')} extra={group ? t('codes.form.sourceFixed') : undefined}>
          <Radio.Group disabled={group !== undefined} className={styles.options}>
            {(['uploaded', 'generated'] as const).map((value) => (
              <Radio key={value} value={value}>
                {t(`codes.source.${value}`)}
                <span className={`${styles.option} ${textStyles.quiet}`}>
                  {t(value === 'uploaded' ? 'codes.form.uploadedHelp' : 'codes.form.generatedHelp')}
                </span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {source === 'uploaded' ? <LowStock /> : <Generated isLater={group !== undefined} />}
      </FormGroup>
    </>
  )
}

function Basics({ known }: { known?: Group['products'] }): ReactNode {
  const t = useText()
  const productIds: string[] | undefined = Form.useWatch('productIds')
  const { shop } = useShop()
  const required = { required: true, message: t('kit.form.required') }
  return (
    <FormGroup title={t('codes.form.basics')} note={t('codes.form.zone', { zone: shop.timeZone })}>
      <Form.Item name="name" label={t('codes.form.name')} extra={t('codes.form.nameHelp')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="startsAt" label={t('codes.form.startsAt')} rules={[required]}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item
        name="endsAt"
        label={t('codes.form.endsAt')}
        extra={t('codes.form.endsAtHelp')}
        dependencies={['startsAt']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              value && value <= getFieldValue('startsAt')
                ? Promise.reject(new Error(t('errors.field.not_after_start')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item
        name="needsPlacedWithin"
        required
        label={t('codes.form.placedWithin')}
        valuePropName="checked"
        extra={t('codes.form.placedWithinHelp')}
      >
        <Switch />
      </Form.Item>
      <Form.Item name="isPublic" required label={t('codes.form.isPublic')} valuePropName="checked" extra={t('codes.form.isPublicHelp')}>
        <Switch />
      </Form.Item>
      <Form.Item name="productIds" label={t('codes.form.products')} extra={t('codes.form.productsHelp')}>
        <ProductPicker known={known} />
      </Form.Item>
      <Form.Item name="variantIds" label={t('codes.form.variants')} extra={t('codes.form.variantsHelp')}>
        <VariantPicker productIds={productIds} known={known} />
      </Form.Item>
      <Form.Item name="isForRewards" required label={t('codes.form.rewards')} valuePropName="checked" extra={t('codes.form.rewardsHelp')}>
        <Switch />
      </Form.Item>
    </FormGroup>
  )
}

function LowStock(): ReactNode {
  const t = useText()
  return (
    <Form.Item name="lowStockThreshold" label={t('codes.form.lowStock')} extra={t('codes.form.lowStockHelp')}>
      <InputNumber className={styles.number} min={0} max={mostCodes} precision={0} suffix={t('codes.form.unit')} />
    </Form.Item>
  )
}

function Generated({ isLater }: { isLater: boolean }): ReactNode {
  const t = useText()
  const prefix: string = Form.useWatch(['codeFormat', 'prefix']) ?? ''
  const length: number = Form.useWatch(['codeFormat', 'length']) ?? defaultLength
  const example = codeExample({ prefix, length: Math.min(Math.max(length, 1), lengthRange.max) })
  return (
    <>
      <Form.Item
        name={['codeFormat', 'prefix']}
        label={t('codes.form.prefix')}
        extra={t('codes.form.prefixHelp')}
        getValueFromEvent={(event) => String(event.target.value).toUpperCase()}
        rules={[{ pattern: /^[A-Z0-9-]*$/, message: t('errors.field.pattern') }]}
      >
        <Input maxLength={8} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={['codeFormat', 'length']}
        label={t('codes.form.length')}
        extra={
          <>
            {t('codes.form.lengthHelp')} {isLater ? t('codes.form.formatLater') : null}
            <span className={`${styles.option} ${styles.example}`} aria-live="polite">
              {t('codes.form.example', { code: example })}
            </span>
          </>
        }
        rules={[{ required: true, message: t('kit.form.required') }]}
      >
        <InputNumber className={styles.number} {...lengthRange} precision={0} suffix={t('codes.form.characters')} />
      </Form.Item>
      <Form.Item name="maxCodes" label={t('codes.form.maxCodes')} extra={t('codes.form.maxCodesHelp')}>
        <InputNumber className={styles.number} min={1} max={mostCodes} precision={0} suffix={t('codes.form.unit')} />
      </Form.Item>
    </>
  )
}
