import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatDate } from '#web/i18n/format.ts'
import { FilterChip } from './filter-chip.tsx'
import styles from './list-page.module.css'
import { useShop } from './shop-context.tsx'

/** A filter as the list shows it: made by `choiceFilter`, `textFilter`, `dayFilter`. */
export type ListFilter = { key: string; isSet: boolean; control: ReactNode }

/** Typing is answered after this pause. */
const typingPauseMs = 400

/** More chosen words than this are counted instead of listed. */
const listedWords = 2

/** Texts first, then chips, then a way back to everything. */
export function ListFilters({ filters, onClear }: { filters: readonly ListFilter[]; onClear: () => void }): ReactNode {
  const t = useText()
  if (filters.length === 0) return null
  return (
    <div className={styles.filters} role="search" aria-label={t('kit.filter.label')}>
      {filters.map((filter) => (
        <div key={filter.key}>{filter.control}</div>
      ))}
      {filters.some((filter) => filter.isSet) ? (
        <Button type="link" size="small" onClick={onClear}>
          {t('kit.filter.clearAll')}
        </Button>
      ) : null}
    </div>
  )
}

type ChoiceFilterProps<Choice extends string> = {
  key: string
  label: string
  options: readonly { value: Choice; label: string }[]
  value: readonly Choice[] | undefined
  onChange: (value: Choice[] | undefined) => void
}

/** One or more of fixed values, e.g. states. */
export function choiceFilter<Choice extends string>({ key, label, options, value = [], onChange }: ChoiceFilterProps<Choice>): ListFilter {
  const chosen = options.filter((option) => value.includes(option.value))
  const toggle = (choice: Choice, isOn: boolean) => {
    const next = options.map((option) => option.value).filter((known) => (known === choice ? isOn : value.includes(known)))
    onChange(next.length === 0 ? undefined : next)
  }
  const control = (
    <FilterChip
      label={label}
      value={<ChosenWords words={chosen.map((option) => option.label)} />}
      isSet={chosen.length > 0}
      onClear={() => onChange(undefined)}
    >
      {options.map((option) => (
        <Checkbox
          key={option.value}
          checked={value.includes(option.value)}
          onChange={(event) => toggle(option.value, event.target.checked)}
        >
          {option.label}
        </Checkbox>
      ))}
    </FilterChip>
  )
  return { key, isSet: chosen.length > 0, control }
}

type TextFilterProps = { key: string; label: string; value: string | undefined; onChange: (value: string | undefined) => void }

/** Free text; `label` says what is searched: 訂單編號、顧客或手機. */
export function textFilter({ key, label, value, onChange }: TextFilterProps): ListFilter {
  return { key, isSet: value !== undefined, control: <TextFilter label={label} value={value} onChange={onChange} /> }
}

type DayRange = { from?: string; to?: string }

/** A range of calendar days in the shop's zone, both included. */
export function dayFilter({
  key,
  label,
  value,
  onChange,
}: {
  key: string
  label: string
  value: DayRange
  onChange: (value: DayRange) => void
}): ListFilter {
  return { key, isSet: Boolean(value.from ?? value.to), control: <DayFilter label={label} value={value} onChange={onChange} /> }
}

function ChosenWords({ words }: { words: readonly string[] }): ReactNode {
  const t = useText()
  return words.length > listedWords ? t('kit.filter.several', { n: words.length }) : words.join(t('kit.filter.and'))
}

function TextFilter({ label, value, onChange }: Omit<TextFilterProps, 'key'>): ReactNode {
  const [typed, setTyped] = useState(value ?? '')
  const [known, setKnown] = useState(value)
  const [sent, setSent] = useState(value)
  if (known !== value) {
    setKnown(value)
    if (value !== sent) {
      // The address changed by itself (back, "clear all"): the field follows. What it sent itself may come back while somebody types on.
      setSent(value)
      setTyped(value ?? '')
    }
  }
  const wanted = typed.trim() || undefined
  const send = () => {
    setSent(wanted)
    onChange(wanted)
  }
  useEffect(() => {
    if (wanted === value) return
    const timer = setTimeout(send, typingPauseMs)
    return () => clearTimeout(timer)
  })
  return (
    <Input
      className={styles.text}
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={send}
    />
  )
}

function DayFilter({ label, value, onChange }: { label: string; value: DayRange; onChange: (value: DayRange) => void }): ReactNode {
  const t = useText()
  const { shop } = useShop()
  const isSet = Boolean(value.from ?? value.to)
  const written = `${value.from?.replaceAll('-', '/') ?? ''} – ${value.to?.replaceAll('-', '/') ?? ''}`
  const lastDays = (days: number): DayRange => {
    const dayOf = (ms: number) => formatDate(new Date(ms).toISOString(), shop.timeZone).replaceAll('/', '-')
    const nowMs = Date.now()
    return { from: dayOf(nowMs - (days - 1) * 86_400_000), to: dayOf(nowMs) }
  }
  return (
    <FilterChip label={label} value={written} isSet={isSet} onClear={() => onChange({})}>
      <div className={styles.presets}>
        {[1, 7, 30].map((days) => (
          <Button key={days} size="small" onClick={() => onChange(lastDays(days))}>
            {days === 1 ? t('kit.filter.today') : t('kit.filter.lastDays', { n: days })}
          </Button>
        ))}
      </div>
      <label className={styles.dayField}>
        {t('kit.filter.from')}
        <Input
          type="date"
          value={value.from ?? ''}
          max={value.to}
          onChange={(event) => onChange({ ...value, from: event.target.value || undefined })}
        />
      </label>
      <label className={styles.dayField}>
        {t('kit.filter.to')}
        <Input
          type="date"
          value={value.to ?? ''}
          min={value.from}
          onChange={(event) => onChange({ ...value, to: event.target.value || undefined })}
        />
      </label>
    </FilterChip>
  )
}
