import { Alert, App, Button, Form, Input, Modal, QRCode } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import styles from './settings.module.css'

type Start = operations['enableTotp']['responses'][200]['content']['application/json']

/** The second factor: a code of an authenticator app beside the password (SX-25). */
export function TotpPanel({ hasTotp, onChanged }: { hasTotp: boolean; onChanged: () => void }): ReactNode {
  const t = useText()
  const { api } = useShop()
  const { message } = App.useApp()
  const [start, setStart] = useState<Start>()
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>()
  const [isRemoving, setRemoving] = useState(false)
  const begin = async () => {
    try {
      setStart(await read(api.POST('/api/admin/profile/totp')))
    } catch (error) {
      message.error(errorText(t, error))
    }
  }
  return (
    <Panel
      title={t('settings.totp.title')}
      extra={
        hasTotp ? (
          <Button danger onClick={() => setRemoving(true)}>
            {t('settings.totp.remove')}
          </Button>
        ) : (
          <Button onClick={() => void begin()}>{t('settings.totp.enable')}</Button>
        )
      }
    >
      <StateTag tone={hasTotp ? 'good' : 'warning'}>{t(hasTotp ? 'settings.on' : 'settings.off')}</StateTag>
      <p className={styles.quiet}>{t('settings.totp.text')}</p>
      {start ? <Confirm start={start} onConfirmed={setRecoveryCodes} onClose={() => setStart(undefined)} /> : null}
      <RecoveryCodes
        codes={recoveryCodes}
        onClose={() => {
          setRecoveryCodes(undefined)
          onChanged()
        }}
      />
      {isRemoving ? (
        <FormDialog<{ password: string }, unknown>
          title={t('settings.totp.remove')}
          verb={t('settings.totp.remove')}
          done={t('settings.totp.removed')}
          onSubmit={(body) => read(api.POST('/api/admin/profile/totp/removal', { body }))}
          onDone={onChanged}
          onClose={() => setRemoving(false)}
        >
          <Form.Item
            name="password"
            label={t('settings.profile.password.current')}
            rules={[{ required: true, message: t('kit.form.required') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
        </FormDialog>
      ) : null}
    </Panel>
  )
}

type ConfirmProps = { start: Start; onConfirmed: (codes: readonly string[]) => void; onClose: () => void }

function Confirm({ start, onConfirmed, onClose }: ConfirmProps): ReactNode {
  const t = useText()
  const { api } = useShop()
  return (
    <FormDialog<{ code: string }, { recoveryCodes: string[] }>
      title={t('settings.totp.enable')}
      verb={t('settings.totp.confirm')}
      onSubmit={({ code }) => read(api.POST('/api/admin/profile/totp/confirmation', { body: { code: code.trim() } }))}
      onDone={(done) => onConfirmed(done.recoveryCodes)}
      onClose={onClose}
    >
      <div className={styles.qr}>
        <div aria-hidden>
          {/* Many apps read no light code on a dark ground. */}
          <QRCode value={start.uri} type="svg" size={160} color="#000000" bgColor="#ffffff" />
        </div>
        <div>
          <p>{t('settings.totp.scan')}</p>
          <code>{start.secret}</code> <CopyButton text={start.secret} label={t('settings.totp.secret')} />
        </div>
      </div>
      <Form.Item name="code" label={t('settings.totp.code')} rules={[{ required: true, message: t('kit.form.required') }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={40} />
      </Form.Item>
    </FormDialog>
  )
}

function RecoveryCodes({ codes, onClose }: { codes: readonly string[] | undefined; onClose: () => void }): ReactNode {
  const t = useText()
  return (
    <Modal
      open={codes !== undefined}
      title={t('settings.totp.recovery')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('settings.totp.kept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('settings.totp.recovery.text')} />
      <ul className={styles.codes}>
        {codes?.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes?.join('\n') ?? ''} label={t('settings.totp.recovery')} />
    </Modal>
  )
}
