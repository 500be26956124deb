import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Form, type FormInstance, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormGroup } from '../../kit/form-page.tsx'
import type { ProductValues } from './product-form.tsx'
import type { Binding, Product } from './product-queries.ts'
import styles from './products.module.css'
import { mostVariants, type Option, rowsAfter } from './variant-matrix.ts'
import { VariantRows } from './variant-rows.tsx'

/** The server takes three choices: colour, size and one more. */
const mostOptions = 3

type VariantsFieldsProps = {
  form: FormInstance<ProductValues>
  product?: Product
  bindings?: readonly Binding[]
  isBundle: boolean
  isCardKey: boolean
}

/** Choices of a product and the matrix of what can be bought; a bundle has one price and the stock of its contents. */
export function VariantsFields({ form, product, bindings, isBundle, isCardKey }: VariantsFieldsProps): ReactNode {
  const t = useText()
  // The options that the rows were made for: unfinished ones (no name, no value) change nothing yet.
  const [made, setMade] = useState<readonly Option[]>(() => product?.options ?? [])
  const count = Form.useWatch('variants', form)?.length ?? 0
  const follow = () => {
    const wanted = (form.getFieldValue('options') as (Option | undefined)[]).flatMap((option) =>
      option && option.values?.length > 0 ? [option] : [],
    )
    form.setFieldValue('variants', rowsAfter({ options: made, rows: form.getFieldValue('variants') }, wanted))
    setMade(wanted)
  }
  if (isBundle)
    return (
      <FormGroup title={t('products.form.price')}>
        <VariantRows form={form} product={product} isBundle />
      </FormGroup>
    )
  return (
    <FormGroup title={t('products.form.variants')} note={t('products.form.variants.note')}>
      <Form.List name="options">
        {(fields, { add, remove }) => (
          <div className={styles.options}>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.option}>
                <Form.Item
                  name={[name, 'name']}
                  label={t('products.option.name', { n: name + 1 })}
                  rules={[{ required: true, whitespace: true, message: t('products.option.name.required') }]}
                >
                  <Input maxLength={40} placeholder={t('products.option.name.example')} autoComplete="off" />
                </Form.Item>
                <Form.Item
                  name={[name, 'values']}
                  label={t('products.option.values')}
                  rules={[{ required: true, type: 'array', min: 1, message: t('products.option.values.required') }]}
                >
                  <Select
                    mode="tags"
                    open={false}
                    suffixIcon={null}
                    tokenSeparators={[',', '，', '、']}
                    placeholder={t('products.option.values.example')}
                    onChange={follow}
                  />
                </Form.Item>
                <Button
                  className={styles.optionRemove}
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('products.option.remove', { n: name + 1 })}
                  title={t('products.option.remove', { n: name + 1 })}
                  onClick={() => {
                    remove(name)
                    follow()
                  }}
                />
              </div>
            ))}
            {fields.length < mostOptions ? (
              <Button className={styles.spaced} icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: '', values: [] })}>
                {t('products.option.add')}
              </Button>
            ) : null}
          </div>
        )}
      </Form.List>
      {count > mostVariants ? (
        <Alert className={styles.spaced} type="error" showIcon title={t('products.variants.tooMany', { limit: mostVariants })} />
      ) : null}
      {isCardKey ? <p className={styles.quietBlock}>{t('cards.binding.note')}</p> : null}
      <VariantRows form={form} product={product} bindings={bindings} />
    </FormGroup>
  )
}
