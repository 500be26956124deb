import { Alert, Button, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { reasonText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { Panel } from '../../kit/panel.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { useAct } from '../../kit/use-act.ts'
import { useUnsavedGuard } from '../../kit/use-unsaved-guard.tsx'
import { MailPanel } from './mail-panel.tsx'
import type { Template } from './mail-queries.ts'
import { mailKindShown } from './mail-states.ts'
import mailStyles from './mails.module.css'
import { RestoreTemplate, SendTest } from './template-acts.tsx'
import { TemplateSources } from './template-sources.tsx'
import styles from './templates.module.css'
import { type Draft, useDraftPreview } from './use-draft-preview.ts'

/** The sources at the left, the mail they make at the right; what cannot be saved says where and why (SX-41). */
export function TemplateEditor({ latest, onReload }: { latest: Template; onReload: () => void }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [loaded] = useState(latest)
  const [draft, setDraft] = useState<Draft>({ subject: loaded.subject, html: loaded.html, text: loaded.text })
  const [isEnabled, setEnabled] = useState(loaded.isEnabled)
  const isDirty =
    isEnabled !== loaded.isEnabled || draft.subject !== loaded.subject || draft.html !== loaded.html || draft.text !== loaded.text
  const guard = useUnsavedGuard(isDirty)
  const { shown, problem } = useDraftPreview(loaded, draft)
  const isStale = latest.version !== loaded.version
  const mayChange = can('mails.manage')
  const canChange = loaded.can.change
  const save = useAct({
    act: (body: Draft & { isEnabled: boolean; version: number }) => {
      const params = { path: { template: loaded.template, locale: loaded.locale } }
      return read(api.PUT('/api/admin/mail-templates/{template}/{locale}', { params, body }))
    },
    invalidates: [key('templates')],
    done: t('templates.saved'),
    onSuccess: guard.release,
  })
  const submit = async () => {
    await save.mutateAsync({ ...draft, isEnabled, version: loaded.version }).then(onReload, () => undefined)
  }
  return (
    <div className={pageStyles.page}>
      <PageHead
        title={t(mailKindShown[loaded.template])}
        back={{ to: 'mail-templates', label: t('templates.list.title') }}
        states={
          <>
            <StateTag tone="plain">{t(`mails.locale.${loaded.locale}`)}</StateTag>
            {loaded.isDefault ? null : <StateTag tone="busy">{t('templates.changed')}</StateTag>}
          </>
        }
        actions={
          mayChange ? (
            <>
              <RestoreTemplate template={loaded} onRestored={onReload} />
              <SendTest template={loaded} isDirty={isDirty} />
              <ReasonButton
                type="primary"
                can={canChange === true ? (problem ?? true) : canChange}
                loading={save.isPending}
                onClick={() => void submit()}
              >
                {t('templates.save')}
              </ReasonButton>
            </>
          ) : undefined
        }
      />
      {isStale ? (
        <Alert
          className={mailStyles.spaced}
          type="warning"
          showIcon
          title={t('templates.stale')}
          action={
            <Button size="small" onClick={onReload}>
              {t('templates.reload')}
            </Button>
          }
        />
      ) : null}
      <div className={styles.sides}>
        <Panel
          title={t('templates.source')}
          extra={
            <label className={styles.switch}>
              {t('templates.enabled')}
              <Switch checked={isEnabled} disabled={!mayChange || canChange !== true} onChange={setEnabled} />
            </label>
          }
        >
          {canChange === true ? null : <Alert className={mailStyles.spaced} type="info" showIcon title={reasonText(t, canChange)} />}
          {isEnabled ? null : <Alert className={mailStyles.spaced} type="warning" showIcon title={t('templates.disabled')} />}
          <TemplateSources
            template={loaded}
            draft={draft}
            onChange={setDraft}
            problem={problem}
            isReadOnly={!mayChange || canChange !== true}
          />
        </Panel>
        <Preview shown={shown} isCurrent={problem === undefined || problem.code === 'mail_template_variable_missing'} />
      </div>
      {guard.dialog}
    </div>
  )
}

function Preview({ shown, isCurrent }: { shown: (Draft & object) | undefined; isCurrent: boolean }): ReactNode {
  const t = useText()
  return (
    <MailPanel title={t('templates.preview')} mail={shown}>
      <p className={mailStyles.quiet}>{t(isCurrent ? 'templates.preview.note' : 'templates.preview.old')}</p>
      {shown ? <p className={styles.subject}>{shown.subject}</p> : null}
    </MailPanel>
  )
}
