import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { DangerDialog } from '../danger-dialog.tsx'
import { DateTime } from '../date-time.tsx'
import { DetailPage } from '../detail-page.tsx'
import { MaskedCode } from '../masked-code.tsx'
import { Money } from '../money.tsx'
import { Facts, Panel } from '../panel.tsx'
import { ReasonButton } from '../reason-button.tsx'
import { StateTag } from '../state-tag.tsx'
import { Timeline } from '../timeline.tsx'

const placedAt = '2026-11-21T06:05:00Z'

const lines = [
  { id: '1', name: '限量帆布袋（米白）', quantity: 2, amount: 1180 },
  { id: '2', name: '手沖咖啡豆 250g', quantity: 1, amount: 745 },
]

/** A made-up order. */
export function GalleryDetail(): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const query = useQuery({ queryKey: ['gallery', 'order'], queryFn: () => ({ number: '100231' }) })
  return (
    <>
      <DetailPage
        query={query}
        back={{ to: 'kit', label: '所有訂單' }}
        title={({ number }) => `訂單 ${number}`}
        states={() => (
          <>
            <StateTag tone="busy">處理中</StateTag>
            <StateTag tone="good">已付款</StateTag>
            <StateTag tone="warning">待出貨</StateTag>
          </>
        )}
        actions={() => (
          <>
            <Button danger onClick={() => setAsking(true)}>
              取消訂單
            </Button>
            <ReasonButton can={{ code: 'forbidden' }}>編輯訂單</ReasonButton>
            <Button type="primary">結案</Button>
          </>
        )}
        main={() => (
          <>
            <Panel title="商品" flush>
              <Table
                size="middle"
                rowKey="id"
                pagination={false}
                dataSource={lines}
                columns={[
                  { title: '商品', dataIndex: 'name' },
                  { title: '數量', dataIndex: 'quantity', align: 'right' },
                  { title: '小計', align: 'right', render: (_, line) => <Money amount={line.amount} /> },
                ]}
              />
            </Panel>
            <Panel title="序號" extra={<Button size="small">重新寄送</Button>}>
              <Facts
                items={[
                  { name: '夏季抽獎券', value: <MaskedCode masked="SUMM-••••-••••-7K2Q" reveal={async () => 'SUMM-4F8N-PXRW-7K2Q'} /> },
                  { name: '會員禮', value: <MaskedCode masked="VIP-••••-99" /> },
                ]}
              />
            </Panel>
          </>
        )}
        side={() => (
          <>
            <Panel title="金額">
              <Facts
                items={[
                  { name: '商品小計', value: <Money amount={1925} /> },
                  { name: '折扣', value: <Money amount={-100} /> },
                  { name: '應付', value: <Money amount={1825} strong /> },
                ]}
              />
            </Panel>
            <Panel title="顧客">
              <Facts
                items={[
                  { name: '姓名', value: '王小明' },
                  { name: '電子郵件', value: 'xiaoming.wang@example.com' },
                  { name: '下單時間', value: <DateTime at={placedAt} relative /> },
                ]}
              />
            </Panel>
            <Panel title="紀錄">
              <Timeline
                entries={[
                  {
                    id: '3',
                    at: '2026-11-21T08:10:00Z',
                    actor: '陳店長',
                    text: '加入 1 件商品',
                    detail: '手沖咖啡豆 250g × 1',
                    tone: 'busy',
                  },
                  { id: '2', at: '2026-11-21T06:07:00Z', actor: '系統', text: '已收到付款 NT$1,180', tone: 'good' },
                  { id: '1', at: placedAt, actor: '王小明', text: '下單' },
                ]}
              />
            </Panel>
          </>
        )}
      />
      <DangerDialog
        isOpen={isAsking}
        title="取消訂單 100231？"
        consequences={['2 項商品的庫存會退回。', '已付的 NT$1,825 會列入待退款。', '顧客會收到取消通知信。']}
        verb="取消訂單"
        typeToConfirm="100231"
        onConfirm={async () => {}}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
