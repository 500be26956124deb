import { Tag } from 'antd'
import type { ReactNode } from 'react'

/** What a state means to the reader; the colour follows from it and never stands alone. */
export type Tone = 'good' | 'busy' | 'warning' | 'bad' | 'plain'

const colors: Readonly<Record<Tone, string>> = { good: 'success', busy: 'processing', warning: 'warning', bad: 'error', plain: 'default' }

/** A state in words, with a colour beside the words. */
export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode {
  return <Tag color={colors[tone]}>{children}</Tag>
}
