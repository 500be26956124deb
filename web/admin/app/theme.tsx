import { App as AntApp, ConfigProvider, theme } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhTW from 'antd/es/locale/zh_TW'
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { defaultAccent, readableAccent, wordsOn } from './accent.ts'
import { useColorScheme } from './color-scheme.ts'

const Accent = createContext<(color: string) => void>(() => {})

/** The class that carries the design tokens as CSS variables (`--ant-…`) for our own style sheets. */
const tokenClass = 'aftercart'

/** The server writes the nonce of this answer's policy here; Ant Design's styles carry it (SX-23). */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

/** Ant Design with our tokens: radius 6, 4 px grid, neutral greys, one accent, light and dark. */
export function ThemeProvider({ children }: { children: ReactNode }): ReactNode {
  const t = useText()
  const { scheme } = useColorScheme()
  const [accent, setAccent] = useState(defaultAccent)
  useLayoutEffect(() => {
    document.documentElement.classList.add(tokenClass)
    document.documentElement.style.colorScheme = scheme
  }, [scheme])
  const config = useMemo(() => themeFor(scheme, accent), [scheme, accent])
  return (
    <ConfigProvider locale={t.locale === 'zh-TW' ? zhTW : enUS} theme={config} csp={{ nonce }} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <Accent value={setAccent}>{children}</Accent>
      </AntApp>
    </ConfigProvider>
  )
}

/** Colours the page in a shop's accent while it is shown. */
export function useAccent(color: string): void {
  const setAccent = useContext(Accent)
  useLayoutEffect(() => {
    setAccent(color)
    return () => setAccent(defaultAccent)
  }, [setAccent, color])
}

const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans TC', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei', 'Helvetica Neue', Arial, sans-serif"

const greys = {
  light: {
    colorTextBase: '#1c1e21',
    colorBgBase: '#ffffff',
    colorBgLayout: '#f5f6f7',
    // 4.5:1 on the page's grey, which the library's own secondary greys miss.
    colorTextSecondary: '#5c6167',
    colorTextTertiary: '#63686e',
    colorTextDescription: '#5c6167',
    colorTextPlaceholder: '#6b7076',
  },
  dark: {
    colorTextBase: '#e6e7e9',
    colorBgBase: '#111214',
    colorBgLayout: '#111214',
    colorBgContainer: '#1b1c1e',
    colorBgElevated: '#242629',
    colorTextSecondary: '#a6abb2',
    colorTextTertiary: '#9ba0a7',
    colorTextDescription: '#a6abb2',
    colorTextPlaceholder: '#8c9198',
  },
}

function themeFor(scheme: 'light' | 'dark', accent: string) {
  const colorPrimary = readableAccent(accent, scheme)
  return {
    algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: tokenClass },
    hashed: false,
    token: {
      ...greys[scheme],
      colorPrimary,
      colorLink: colorPrimary,
      colorInfo: colorPrimary,
      colorTextLightSolid: wordsOn(colorPrimary),
      borderRadius: 6,
      borderRadiusLG: 6,
      sizeUnit: 4,
      fontFamily,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: { headerBg: 'transparent', headerSplitColor: 'transparent', cellPaddingBlockMD: 10 },
    },
  }
}
