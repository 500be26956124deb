import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import type { Group } from './group-queries.ts'

/** 排程中, 進行中, 已結束 with the reason (S0-8). A group that is not public sends nothing, so its state is not coloured as at work. */
export function GroupStateTag({ group }: { group: Pick<Group, 'state' | 'reason' | 'warning' | 'isPublic'> }): ReactNode {
  const t = useText()
  const { label, tone } = shown(group)
  return <StateTag tone={tone === 'good' && !group.isPublic ? 'plain' : tone}>{t(label)}</StateTag>
}

/** Whether orders can get its codes. */
export function PublicTag({ isPublic }: { isPublic: boolean }): ReactNode {
  const t = useText()
  return <StateTag tone={isPublic ? 'good' : 'plain'}>{t(isPublic ? 'codes.public.yes' : 'codes.public.no')}</StateTag>
}

function shown({ state, reason, warning }: Pick<Group, 'state' | 'reason' | 'warning'>) {
  const of = <const Label extends string>(label: Label, tone: Tone) => ({ label, tone })
  if (reason === 'exhausted') return of('codes.group.exhausted', 'bad')
  if (state === 'ended') return of('codes.group.ended', 'plain')
  if (state === 'scheduled') return of('codes.group.scheduled', 'busy')
  return warning === 'no_codes' ? of('codes.group.noCodes', 'warning') : of('codes.group.running', 'good')
}
