import { useNavigate } from '@tanstack/react-router'
import { Form, Input, InputNumber, Radio, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { ApiProblem } from '#web/api/problem.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormGroup, FormPage, ImmutableNotice } from '../form-page.tsx'

type Values = { name: string; limit: number; kind: string }

/** A made-up form; the name 重複 is refused by the "server". */
export function GalleryForm(): ReactNode {
  const t = useText()
  const navigate = useNavigate({ from: '/$shop/kit' })
  const required = { required: true, message: t('kit.form.required') }
  return (
    <FormPage<Values, void>
      title="建立序號群組"
      back={{ to: 'kit', label: '指定商品送活動序號' }}
      submitLabel="建立群組"
      initialValues={{ limit: 1, kind: 'upload' }}
      onSubmit={async ({ name }) => {
        if (name === '重複')
          throw new ApiProblem({
            code: 'validation_failed',
            status: 422,
            details: { fields: [{ path: 'name', code: 'maxLength', limit: 40 }] },
          })
      }}
      onDone={() => void navigate({ search: {} })}
      done="已建立群組"
    >
      <FormGroup title="基本資料" note="顧客會在通知信中看到活動名稱。">
        <Form.Item name="name" label="活動名稱" rules={[required]} extra="例如：夏季抽獎券。">
          <Input />
        </Form.Item>
        <Form.Item name="limit" label="每件商品發放數量" rules={[required]}>
          <InputNumber min={1} max={10} />
        </Form.Item>
        <Form.Item name="products" label="指定商品" rules={[required]}>
          <Select
            mode="multiple"
            options={[
              { value: 'a', label: '限量帆布袋' },
              { value: 'b', label: '手沖咖啡豆' },
            ]}
          />
        </Form.Item>
      </FormGroup>
      <FormGroup title="序號來源">
        <ImmutableNotice>建立後無法變更序號來源。</ImmutableNotice>
        <Form.Item name="kind" label="來源">
          <Radio.Group
            options={[
              { value: 'upload', label: '上傳檔案' },
              { value: 'generate', label: '由系統產生' },
            ]}
          />
        </Form.Item>
        <Form.Item name="isPublic" label="立即上架" valuePropName="checked">
          <Switch />
        </Form.Item>
      </FormGroup>
    </FormPage>
  )
}
