import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormGroup, FormPage, ImmutableNotice } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import textStyles from '../../kit/text.module.css'
import styles from './card-pools.module.css'
import { LowStockField, PoolNameField } from './pool-fields.tsx'
import type { Pool } from './pool-queries.ts'

type FieldRow = { name?: string; isSecret?: boolean }
type Values = { name: string; lowStockThreshold?: number | null; fields: FieldRow[] }

/** The server's limits. */
const mostFields = 10
const longestField = 30

/** A new pool; it goes on to where its cards are imported. */
export function PoolCreate(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const navigate = useNavigate({ from: '/$shop/card-pools/new' })
  return (
    <FormPage<Values, Pool>
      title={t('cards.form.create')}
      back={{ to: 'card-pools', label: t('cards.list.title') }}
      initialValues={{
        fields: [
          { name: t('cards.form.number'), isSecret: false },
          { name: t('cards.form.secret'), isSecret: true },
        ],
      }}
      submitLabel={t('cards.form.create')}
      onSubmit={({ name, lowStockThreshold, fields }) =>
        read(
          api.POST('/api/admin/card-pools', {
            body: {
              name: name.trim(),
              lowStockThreshold: lowStockThreshold ?? null,
              fields: fields.map((field) => ({ name: (field.name ?? '').trim(), isSecret: field.isSecret ?? false })),
            },
          }),
        )
      }
      onDone={({ id }) => void navigate({ to: '/$shop/card-pools/$poolId', params: { poolId: id }, search: {} })}
      invalidates={[key('card-pools')]}
      done={t('cards.form.created')}
    >
      <FormGroup title={t('cards.form.basics')}>
        <PoolNameField />
        <LowStockField />
      </FormGroup>
      <FormGroup title={t('cards.form.fields')} note={t('cards.form.fieldsNote', { n: mostFields })}>
        <ImmutableNotice>{t('cards.form.fieldsFixed')}</ImmutableNotice>
        <Fields />
        <p className={textStyles.help}>{t('cards.form.fieldSecretHelp')}</p>
      </FormGroup>
    </FormPage>
  )
}

function Fields(): ReactNode {
  const t = useText()
  return (
    <Form.List name="fields">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} role="group" aria-label={t('cards.form.fieldName', { n: name + 1 })} className={styles.field}>
              <Form.Item
                name={[name, 'name']}
                label={t('cards.form.fieldName', { n: name + 1 })}
                rules={[
                  { required: true, whitespace: true, message: t('kit.form.required') },
                  ({ getFieldValue }) => ({
                    validator: (_, value: string | undefined) =>
                      isTwice(getFieldValue('fields'), { name: value, at: name })
                        ? Promise.reject(new Error(t('cards.form.fieldTwice')))
                        : Promise.resolve(),
                  }),
                ]}
              >
                <Input maxLength={longestField} autoComplete="off" placeholder={t('cards.form.fieldExample')} />
              </Form.Item>
              <Form.Item name={[name, 'isSecret']} valuePropName="checked" noStyle>
                <Checkbox className={styles.fieldSecret}>{t('cards.form.fieldSecret')}</Checkbox>
              </Form.Item>
              {fields.length > 1 ? (
                <Button
                  className={styles.fieldRemove}
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('cards.form.fieldRemove', { n: name + 1 })}
                  title={t('cards.form.fieldRemove', { n: name + 1 })}
                  onClick={() => remove(name)}
                />
              ) : null}
            </div>
          ))}
          {fields.length < mostFields ? (
            <Button className={styles.spaced} icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: '', isSecret: false })}>
              {t('cards.form.fieldAdd')}
            </Button>
          ) : null}
        </>
      )}
    </Form.List>
  )
}

/** Another row before this one has the name already. Pure. */
function isTwice(rows: readonly FieldRow[] | undefined, { name, at }: { name: string | undefined; at: number }): boolean {
  const wanted = name?.trim()
  return !!wanted && (rows ?? []).some((row, index) => index < at && row?.name?.trim() === wanted)
}
