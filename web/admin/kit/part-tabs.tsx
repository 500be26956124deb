import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import pageStyles from './page.module.css'
import styles from './part-tabs.module.css'

type PartTabsProps<Part extends string> = {
  parts: readonly { key: Part; label: string; content: ReactNode }[]
  shown: Part
  onShow: (part: Part) => void
}

/** The parts of a detail page behind tabs in one box; which one is shown lives in the page's address. */
export function PartTabs<Part extends string>({ parts, shown, onShow }: PartTabsProps<Part>): ReactNode {
  // An address from elsewhere may name a part that this page does not have: better the first than none.
  const active = parts.some(({ key }) => key === shown) ? shown : parts[0]?.key
  return (
    <section className={pageStyles.panel}>
      <Tabs
        className={styles.tabs}
        activeKey={active}
        onChange={(key) => {
          const part = parts.find((each) => each.key === key)
          if (part) onShow(part.key)
        }}
        destroyOnHidden
        items={parts.map(({ key, label, content }) => ({ key, label, children: content }))}
      />
    </section>
  )
}
