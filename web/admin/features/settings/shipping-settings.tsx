import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Radio, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Money } from '../../kit/money.tsx'
import { MoneyInput } from '../../kit/money-input.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { MethodEnabledField, MethodNameField, MethodPanel } from './method-panel.tsx'
import { SettingsPage } from './settings-page.tsx'

type Method = operations['listShippingMethods']['responses'][200]['content']['application/json']['items'][number]
type Kind = 'home' | 'store_pickup' | 'none'
type Zone = 'normal' | 'chilled' | 'frozen'
type Values = {
  kind: Kind
  name: string
  feeAmount: number
  freeFromAmount: number | null
  allowsCashOnDelivery: boolean
  temperatureZones: Zone[]
  isEnabled: boolean
}

const kinds: readonly Kind[] = ['home', 'store_pickup', 'none']
const zones: readonly Zone[] = ['normal', 'chilled', 'frozen']

/** How parcels reach customers and what that costs. */
export function ShippingSettings(): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [editing, setEditing] = useState<Method | 'new'>()
  const query = useQuery({
    queryKey: key('shipping-methods'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/shipping-methods', { signal }))).items,
  })
  const add = can('orders.settings') ? (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('settings.shipping.add')}
    </Button>
  ) : undefined
  return (
    <SettingsPage title={t('settings.shipping.title')} query={query} actions={add}>
      {(methods) => (
        <MethodPanel<Method>
          title={t('settings.shipping.methods')}
          methods={methods}
          onEdit={setEditing}
          columns={[
            {
              title: t('settings.shipping.kind'),
              render: (_, method) => t.maybe(`settings.shipping.kind.${method.kind}`) ?? method.kind,
            },
            { title: t('settings.shipping.fee'), align: 'right', render: (_, method) => <Money amount={method.feeAmount} /> },
            {
              title: t('settings.shipping.freeFrom'),
              align: 'right',
              render: (_, { freeFromAmount }) => (freeFromAmount === null ? '—' : <Money amount={freeFromAmount} />),
            },
            {
              title: t('settings.shipping.zones'),
              render: (_, { kind, temperatureZones }) => (kind === 'none' ? '—' : <Zones of={zonesOf(temperatureZones)} />),
            },
            {
              title: t('settings.shipping.cash'),
              render: (_, method) => t(method.allowsCashOnDelivery ? 'settings.yes' : 'settings.no'),
            },
          ]}
        >
          {editing ? (
            <EditMethod method={editing === 'new' ? undefined : editing} position={methods.length} onClose={() => setEditing(undefined)} />
          ) : null}
        </MethodPanel>
      )}
    </SettingsPage>
  )
}

const blank: Values = {
  kind: 'home',
  name: '',
  feeAmount: 0,
  freeFromAmount: null,
  allowsCashOnDelivery: false,
  temperatureZones: ['normal'],
  isEnabled: true,
}

function Zones({ of }: { of: readonly Zone[] }): ReactNode {
  const t = useText()
  return of.map((zone) => t(`settings.shipping.zone.${zone}`)).join(t('settings.shipping.zone.and'))
}

/** The zones in the order from warm to cold, whatever order they were chosen in. */
function zonesOf(stored: readonly string[]): Zone[] {
  return zones.filter((zone) => stored.includes(zone))
}

function EditMethod({ method, position, onClose }: { method: Method | undefined; position: number; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const submit = ({ kind, ...facts }: Values): Promise<unknown> => {
    const body = {
      ...facts,
      freeFromAmount: facts.freeFromAmount ?? null,
      temperatureZones: facts.temperatureZones ?? blank.temperatureZones,
    }
    return method
      ? read(
          api.PATCH('/api/admin/shipping-methods/{methodId}', {
            params: { path: { methodId: method.id } },
            body: { ...body, version: method.version },
          }),
        )
      : read(api.POST('/api/admin/shipping-methods', { body: { ...body, kind, position } }))
  }
  return (
    <FormDialog<Values, unknown>
      title={method ? t('settings.editOf', { name: method.name }) : t('settings.shipping.add')}
      verb={method ? t('settings.save') : t('settings.shipping.add')}
      done={t('settings.saved')}
      invalidates={[key('shipping-methods'), key('dashboard')]}
      initialValues={
        method ? { ...method, kind: kinds.find((kind) => kind === method.kind), temperatureZones: zonesOf(method.temperatureZones) } : blank
      }
      onSubmit={submit}
      onClose={onClose}
    >
      {method ? null : (
        <Form.Item name="kind" label={t('settings.shipping.kind')} extra={t('settings.shipping.kind.fixed')} required>
          <Radio.Group options={kinds.map((value) => ({ value, label: t(`settings.shipping.kind.${value}`) }))} />
        </Form.Item>
      )}
      <MethodNameField />
      <Form.Item name="feeAmount" label={t('settings.shipping.fee')} rules={[{ required: true, message: t('kit.form.required') }]}>
        <MoneyInput max={9_999_999} />
      </Form.Item>
      <Form.Item name="freeFromAmount" label={t('settings.shipping.freeFrom')} extra={t('settings.shipping.freeFrom.help')}>
        <MoneyInput max={9_999_999} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {(form) => ((method?.kind ?? form.getFieldValue('kind')) === 'none' ? null : <ZonesField />)}
      </Form.Item>
      <Form.Item name="allowsCashOnDelivery" label={t('settings.shipping.cash')} valuePropName="checked" required>
        <Switch />
      </Form.Item>
      <MethodEnabledField />
    </FormDialog>
  )
}

function ZonesField(): ReactNode {
  const t = useText()
  return (
    <Form.Item
      name="temperatureZones"
      label={t('settings.shipping.zones')}
      extra={t('settings.shipping.zones.help')}
      rules={[{ required: true, message: t('settings.shipping.zones.none') }]}
    >
      <ZoneChoice />
    </Form.Item>
  )
}

type ZoneChoiceProps = { id?: string; value?: Zone[]; onChange?: (value: Zone[]) => void; 'aria-describedby'?: string }

/** The form also hands down `aria-required`, which a group of checkboxes must not have. */
function ZoneChoice({ id, value, onChange, 'aria-describedby': describedBy }: ZoneChoiceProps): ReactNode {
  const t = useText()
  const options = zones.map((zone) => ({ value: zone, label: t(`settings.shipping.zone.${zone}`) }))
  return (
    <div id={id}>
      <Checkbox.Group
        aria-label={t('settings.shipping.zones')}
        aria-describedby={describedBy}
        options={options}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
