import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ApiProblem } from '#web/api/problem.ts'
import { CopyButton } from '../copy-button.tsx'
import { JobProgress } from '../job-progress.tsx'
import pageStyles from '../page.module.css'
import { PageHead } from '../page-head.tsx'
import { Panel } from '../panel.tsx'
import { ReasonButton } from '../reason-button.tsx'
import { StateTag, type Tone } from '../state-tag.tsx'
import { EmptyState, FailedState, ForbiddenState, LoadingState } from '../states.tsx'
import { UploadArea } from '../upload-area.tsx'

const tones: readonly Tone[] = ['good', 'busy', 'warning', 'bad', 'plain']

const startedAt = new Date(Date.now() - 10_000).toISOString()

/** The small parts, side by side. */
export function GalleryParts(): ReactNode {
  return (
    <div className={pageStyles.page}>
      <PageHead title="Kit" count="12" />
      <div className={pageStyles.columns}>
        <div className={pageStyles.column}>
          <Panel title="Long work">
            <JobProgress label="匯入序號" job={{ state: 'running', done: 34_120, total: 100_000, startedAt }} />
          </Panel>
          <Panel title="Long work, over">
            <JobProgress
              label="匯入序號"
              job={{ state: 'done', done: 99_988, total: 100_000, failures: 12 }}
              onDownloadFailures={() => {}}
              result={<Button size="small">查看群組</Button>}
            />
          </Panel>
          <Panel title="Upload">
            <UploadArea
              to="/api/admin/uploads"
              accept=".csv,.xlsx"
              maxBytes={1_000_000}
              hint="CSV 或 XLSX，每列一組序號。"
              onUploaded={() => {}}
            />
          </Panel>
          <Panel title="Loading" flush>
            <LoadingState rows={3} />
          </Panel>
        </div>
        <div className={pageStyles.column}>
          <Panel title="States">
            {tones.map((tone) => (
              <StateTag key={tone} tone={tone}>
                {tone}
              </StateTag>
            ))}
            <CopyButton text="100231" label="訂單編號" />
            <ReasonButton can={{ code: 'forbidden' }} type="primary">
              結案
            </ReasonButton>
          </Panel>
          <Panel title="Empty" flush>
            <EmptyState
              title="還沒有序號群組"
              text="建立群組並匯入序號後，訂單結案時會自動發給顧客。"
              action={<Button type="primary">建立群組</Button>}
            />
          </Panel>
          <Panel title="Failed" flush>
            <FailedState error={new ApiProblem({ code: 'internal', status: 500, requestId: 'req-4f' })} retry={() => {}} />
          </Panel>
          <Panel title="Forbidden" flush>
            <ForbiddenState />
          </Panel>
        </div>
      </div>
    </div>
  )
}
