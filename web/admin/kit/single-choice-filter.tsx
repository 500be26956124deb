import { Radio } from 'antd'
import { FilterChip } from './filter-chip.tsx'
import type { ListFilter } from './list-filters.tsx'
import styles from './list-page.module.css'

type SingleChoiceFilterProps<Choice extends string> = {
  key: string
  label: string
  options: readonly { value: Choice; label: string }[]
  value: Choice | undefined
  onChange: (value: Choice | undefined) => void
}

/** One of fixed values, where the server can answer only for one at a time. */
export function singleChoiceFilter<Choice extends string>(props: SingleChoiceFilterProps<Choice>): ListFilter {
  const { key, label, options, value, onChange } = props
  const chosen = options.find((option) => option.value === value)
  const control = (
    <FilterChip label={label} value={chosen?.label} isSet={chosen !== undefined} onClear={() => onChange(undefined)}>
      <Radio.Group
        className={styles.choices}
        aria-label={label}
        value={value ?? null}
        options={[...options]}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
      />
    </FilterChip>
  )
  return { key, isSet: chosen !== undefined, control }
}
