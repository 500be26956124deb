import { Alert, Button, Modal } from 'antd'
import { Fragment, type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import styles from './card-pools.module.css'

/** The whole card, for who may see it and after saying that the look is on record (S1-23, SX-26). It is gone when the dialog closes. */
export function RevealCard({ codeId, name }: { codeId: string; name: string }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ReasonButton can={can('cards.reveal') || undefined} type="text" size="small" onClick={() => setOpen(true)}>
        {t('cards.reveal.verb')}
      </ReasonButton>
      {isOpen ? <RevealDialog codeId={codeId} name={name} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function RevealDialog({ codeId, name, onClose }: { codeId: string; name: string; onClose: () => void }): ReactNode {
  const t = useText()
  const { api } = useShop()
  const reveal = useAct({
    act: () => read(api.POST('/api/admin/cards/{codeId}/reveals', { params: { path: { codeId } } })),
    onError: () => true,
  })
  const fields = reveal.data?.fields
  return (
    <Modal
      open
      title={t('cards.reveal.title', { card: name })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cards.reveal.close')}</Button>
          {fields ? null : (
            <Button type="primary" loading={reveal.isPending} onClick={() => reveal.mutate(undefined)}>
              {t('cards.reveal.show')}
            </Button>
          )}
        </>
      }
    >
      <Alert type="info" showIcon title={t(fields ? 'cards.reveal.shown' : 'cards.reveal.audited')} />
      {reveal.isError ? <Alert type="error" showIcon title={errorText(t, reveal.error)} /> : null}
      <div aria-live="polite">
        {fields ? (
          <dl className={`${styles.card} ${styles.shown}`}>
            {fields.map((field) => (
              <Fragment key={field.name}>
                <dt>{field.name}</dt>
                <dd>
                  {field.value}
                  <CopyButton text={field.value} label={field.name} />
                </dd>
              </Fragment>
            ))}
          </dl>
        ) : null}
      </div>
    </Modal>
  )
}
