import { App as AntApp, ConfigProvider, type MappingAlgorithm, type ThemeConfig, theme } from 'antd'
import type { Locale } from 'antd/es/locale'
import enUS from 'antd/es/locale/en_US'
import zhTW from 'antd/es/locale/zh_TW'
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { defaultAccent } from './accent.ts'
import { useColorScheme } from './color-scheme.ts'
import { accentColors, palettes, type Scheme } from './colors.ts'
import { useReducedMotion } from './reduced-motion.ts'
import { styleNonce } from './style-nonce.ts'

const Accent = createContext<(color: string) => void>(() => {})

/** The class that carries the design tokens as CSS variables (`--ant-…`) for our own style sheets. */
const tokenClass = 'aftercart'

/** Ant Design with our tokens: radius 6, 4 px grid, neutral greys, one accent, light and dark. */
export function ThemeProvider({ children }: { children: ReactNode }): ReactNode {
  const t = useText()
  const { scheme } = useColorScheme()
  const still = useReducedMotion()
  const [accent, setAccent] = useState(defaultAccent)
  useLayoutEffect(() => {
    document.documentElement.classList.add(tokenClass)
    document.documentElement.style.colorScheme = scheme
  }, [scheme])
  const config = useMemo(() => themeFor({ scheme, accent, still }), [scheme, accent, still])
  return (
    <ConfigProvider
      locale={t.locale === 'zh-TW' ? taiwan : enUS}
      theme={config}
      csp={{ nonce: styleNonce }}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false}>
        <Accent value={setAccent}>{children}</Accent>
      </AntApp>
    </ConfigProvider>
  )
}

/** The library's words with the measure word of the lists: 第 1–50 筆, 50 筆／頁. */
const taiwan: Locale = { ...zhTW, Pagination: { ...zhTW.Pagination, items_per_page: '筆／頁' } }

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

function themeFor({ scheme, accent: wish, still }: { scheme: Scheme; accent: string; still: boolean }): ThemeConfig {
  const accent = accentColors(wish, scheme)
  return {
    algorithm: [scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm, exactly(exactColors(scheme, wish))],
    cssVar: { key: tokenClass },
    hashed: false,
    token: { borderRadius: 6, borderRadiusLG: 6, sizeUnit: 4, fontFamily, motion: !still, ...writtenColors(scheme), ...raised(scheme) },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        primaryColor: accent.onAccent,
        dangerColor: scheme === 'dark' ? '#000000' : '#ffffff',
      },
      // The tick and the dot are white by default, which on a pale accent nobody sees.
      Checkbox: { colorWhite: accent.onAccent },
      Radio: { colorWhite: accent.onAccent },
      Table: {
        headerBg: palettes[scheme].container,
        headerSplitColor: 'transparent',
        cellPaddingBlockMD: 10,
        cellPaddingInlineMD: 16,
        rowSelectedBg: accent.soft,
        rowSelectedHoverBg: accent.softHover,
      },
      Alert: { withDescriptionIconSize: 16, withDescriptionPadding: '12px 16px' },
      Modal: { titleLineHeight: 1.5 },
    },
  }
}

/** A last step of the library's derivation that puts our colours over its own. */
function exactly(colors: Readonly<Record<string, string>>): MappingAlgorithm {
  return (seed, derived) => ({ ...(derived ?? theme.defaultAlgorithm(seed)), ...colors })
}

/** The library mixes shades from one seed, muddy for dark accents and unreadable for tags; ours are set after it. */
function exactColors(scheme: Scheme, wish: string) {
  const { good, busy, warning, bad, container, elevated, layout, control } = palettes[scheme]
  const { accent, hover, pressed, soft, softHover, border } = accentColors(wish, scheme)
  return {
    colorBgContainer: container,
    colorBgElevated: elevated,
    colorBgLayout: layout,
    colorBorder: control,
    colorPrimary: accent,
    colorPrimaryHover: hover,
    colorPrimaryActive: pressed,
    colorPrimaryText: accent,
    colorPrimaryTextHover: hover,
    colorPrimaryTextActive: pressed,
    colorPrimaryBg: soft,
    colorPrimaryBgHover: softHover,
    colorPrimaryBorder: border,
    colorPrimaryBorderHover: hover,
    colorLink: accent,
    colorLinkHover: hover,
    colorLinkActive: pressed,
    ...signalColors('Success', good),
    ...signalColors('Info', busy),
    ...signalColors('Warning', warning),
    ...signalColors('Error', bad),
  }
}

function signalColors(name: string, { words, background, border }: { words: string; background: string; border: string }) {
  return {
    [`color${name}`]: words,
    [`color${name}Text`]: words,
    [`color${name}Hover`]: words,
    [`color${name}Active`]: words,
    [`color${name}TextHover`]: words,
    [`color${name}Bg`]: background,
    [`color${name}BgHover`]: background,
    [`color${name}Border`]: border,
    [`color${name}BorderHover`]: border,
  }
}

/** Dialogs, lists that open, messages. The light scheme keeps the library's own. */
function raised(scheme: Scheme) {
  const { shadow } = palettes[scheme]
  return shadow === undefined ? {} : { boxShadow: shadow, boxShadowSecondary: shadow }
}

function writtenColors(scheme: Scheme) {
  const { text, quietText, placeholder } = palettes[scheme]
  return {
    colorText: text,
    colorTextSecondary: quietText,
    colorTextTertiary: quietText,
    colorTextDescription: quietText,
    colorTextPlaceholder: placeholder,
  }
}
