import { useQuery } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { useAct } from '../../kit/use-act.ts'
import { EditStoreView } from './edit-store-view.tsx'
import styles from './settings.module.css'
import { SettingsPage } from './settings-page.tsx'
import { SettingValue, settingsFrom, type ViewSettingName, viewSettingNames, viewSettings } from './view-setting.tsx'

export type StoreView = operations['listStoreViews']['responses'][200]['content']['application/json']['items'][number]

/** The language faces of the shop: what each has of its own, and what it inherits. */
export function StoreViews(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useQuery({
    queryKey: key('store-views'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/store-views', { signal }))).items,
  })
  return (
    <SettingsPage title={t('settings.views.title')} query={query}>
      {(views) => (
        <>
          <p className={styles.lead}>{t('settings.views.help')}</p>
          {views.map((view) => (
            <ViewPanel key={view.id} view={view} />
          ))}
        </>
      )}
    </SettingsPage>
  )
}

function ViewPanel({ view }: { view: StoreView }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [asked, setAsked] = useState<'edit' | 'reset'>()
  const reset = useReset(view)
  const owned = viewSettingNames.filter((name) => name in view.own)
  const mayChange = can('shop.manage')
  return (
    <Panel
      title={view.name}
      extra={
        mayChange ? (
          <Space wrap>
            {owned.length > 0 ? <Button onClick={() => setAsked('reset')}>{t('settings.views.resetAll')}</Button> : null}
            <Button aria-label={t('settings.editOf', { name: view.name })} onClick={() => setAsked('edit')}>
              {t('settings.edit')}
            </Button>
          </Space>
        ) : undefined
      }
    >
      <Facts
        items={[
          { name: t('settings.locale'), value: t(`settings.locale.${view.locale}`) },
          { name: t('settings.views.offered'), value: <Offered view={view} /> },
          ...viewSettingNames.map((name) => ({
            name: t(`settings.shop.${viewSettings[name]}`),
            value: (
              <Setting view={view} name={name} isResetting={reset.isPending} onReset={mayChange ? () => reset.mutate([name]) : undefined} />
            ),
          })),
        ]}
      />
      {asked === 'edit' ? <EditStoreView view={view} onClose={() => setAsked(undefined)} /> : null}
      <ActDialog
        isOpen={asked === 'reset'}
        title={t('settings.views.resetAll.title', { name: view.name })}
        consequences={owned.map((name) => t('settings.views.resetAll.one', { setting: t(`settings.shop.${viewSettings[name]}`) }))}
        verb={t('settings.views.resetAll')}
        onConfirm={() => reset.mutateAsync(owned)}
        onClose={() => setAsked(undefined)}
      />
    </Panel>
  )
}

function Offered({ view }: { view: StoreView }): ReactNode {
  const t = useText()
  if (view.isDefault) return <StateTag tone="good">{t('settings.views.default')}</StateTag>
  return view.isOffered ? (
    <StateTag tone="good">{t('settings.views.isOffered')}</StateTag>
  ) : (
    <StateTag tone="plain">{t('settings.views.notOffered')}</StateTag>
  )
}

type SettingProps = { view: StoreView; name: ViewSettingName; isResetting: boolean; onReset: (() => void) | undefined }

function Setting({ view, name, isResetting, onReset }: SettingProps): ReactNode {
  const t = useText()
  const isOwn = name in view.own
  const setting = t(`settings.shop.${viewSettings[name]}`)
  return (
    <div className={styles.setting}>
      <SettingValue name={name} of={view.effective} />
      <span className={styles.origin}>
        {isOwn ? (
          <StateTag tone="busy">{t('settings.views.own')}</StateTag>
        ) : (
          <StateTag tone="plain">{t('settings.views.inherited')}</StateTag>
        )}
        {isOwn && onReset ? (
          <Button
            type="link"
            size="small"
            disabled={isResetting}
            aria-label={t('settings.views.resetOf', { setting, name: view.name })}
            onClick={onReset}
          >
            {t('settings.views.reset')}
          </Button>
        ) : null}
      </span>
    </div>
  )
}

/** Gives settings back to the shop: the view inherits them again. */
function useReset(view: StoreView) {
  const t = useText()
  const { api, key } = useShop()
  return useAct({
    act: (names: readonly ViewSettingName[]) => {
      const kept = viewSettingNames.filter((name) => name in view.own && !names.includes(name))
      const body = { version: view.version, own: settingsFrom(view.own, kept) as StoreView['own'] }
      return read(api.PATCH('/api/admin/store-views/{viewId}', { params: { path: { viewId: view.id } }, body }))
    },
    invalidates: [key('store-views')],
    done: t('settings.views.resetDone'),
  })
}
