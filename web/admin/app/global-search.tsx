import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { AutoComplete, type RefSelectProps } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { useShop } from '../kit/shop-context.tsx'
import type { SearchHit } from './feature.ts'
import { features } from './features.ts'
import styles from './global-search.module.css'

/** Typing is answered after this pause. */
const typingPauseMs = 250

/** Fewer letters would find everything. */
const leastLetters = 2

const sources = features.flatMap((feature) => feature.search ?? [])

/** Order number, customer, code: one box, `/` from anywhere. Features say what they find. */
export function GlobalSearch({ isShown, onDone }: { isShown: boolean; onDone: () => void }): ReactNode {
  const t = useText()
  const router = useRouter()
  const { shop } = useShop()
  const input = useRef<RefSelectProps>(null)
  const [typed, setTyped] = useState('')
  const { found, isSettled } = useFound(useSettled(typed.trim()))
  useSlashFocus(input)
  useEffect(() => {
    if (isShown) input.current?.focus()
  }, [isShown])
  const open = (to: string) => {
    setTyped('')
    input.current?.blur()
    onDone()
    router.history.push(`/admin/${shop.handle}/${to}`)
  }
  return (
    <AutoComplete
      ref={input}
      className={styles.box}
      aria-label={t('search.placeholder')}
      placeholder={t('search.placeholder')}
      prefix={<SearchOutlined aria-hidden />}
      suffixIcon={
        <kbd className={styles.key} title={t('search.hint')}>
          /
        </kbd>
      }
      value={typed}
      options={found.map(({ label, hit }) => ({ value: hit.to, label: <Hit kind={t(label)} hit={hit} /> }))}
      notFoundContent={
        isSettled && typed.trim().length >= leastLetters ? (
          <span className={styles.note}>{t('search.nothing', { text: typed.trim() })}</span>
        ) : null
      }
      defaultActiveFirstOption
      onChange={setTyped}
      onSelect={open}
    />
  )
}

function Hit({ kind, hit }: { kind: string; hit: SearchHit }): ReactNode {
  return (
    <span className={styles.hit}>
      <span className={styles.note}>{kind}</span>
      <span className={styles.title}>{hit.title}</span>
      {hit.note ? <span className={styles.note}>{hit.note}</span> : null}
    </span>
  )
}

/** Asks every permitted source; one that fails leaves the others' answers. */
function useFound(text: string) {
  const { api, can, key } = useShop()
  const permitted = sources.filter((source) => source.permission === undefined || can(source.permission))
  const search = useQuery({
    queryKey: key('search', text),
    enabled: text.length >= leastLetters && permitted.length > 0,
    queryFn: async ({ signal }) => {
      const answers = await Promise.allSettled(permitted.map((source) => source.find(api, text, signal)))
      return permitted.flatMap(({ label }, index) => {
        const answer = answers[index]
        return answer?.status === 'fulfilled' ? answer.value.map((hit) => ({ label, hit })) : []
      })
    },
  })
  return { found: search.data ?? [], isSettled: search.isSuccess }
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typingPauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}

/** `/` focuses the box unless somebody is typing elsewhere or a dialog is open. */
function useSlashFocus(input: { current: RefSelectProps | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]')) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [input])
}
