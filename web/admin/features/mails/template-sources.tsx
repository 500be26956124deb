import { Alert, Button, Tabs } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { type Reason, reasonText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import type { Template } from './mail-queries.ts'
import mailStyles from './mails.module.css'
import styles from './templates.module.css'
import type { Draft } from './use-draft-preview.ts'

const parts = ['subject', 'html', 'text'] as const

type Part = (typeof parts)[number]

type TemplateSourcesProps = {
  template: Template
  draft: Draft
  onChange: (draft: Draft) => void
  problem: Reason | undefined
  isReadOnly: boolean
}

/** Subject, HTML and text, each in its tab, with what may be named beside them. A problem leads to its line. */
export function TemplateSources({ template, draft, onChange, problem, isReadOnly }: TemplateSourcesProps): ReactNode {
  const t = useText()
  const [part, setPart] = useState<Part>('html')
  const areas = useRef(new Map<Part, HTMLTextAreaElement>())
  const place = placeOf(problem, draft)
  const jump = () => {
    if (!place) return
    setPart(place.part)
    // After React has shown the tab: a hidden field cannot take the focus.
    requestAnimationFrame(() => selectLine(areas.current.get(place.part), place.line ?? 1))
  }
  const insert = (name: string) => {
    const area = areas.current.get(part)
    if (!area) return
    const written = name.includes('[]') ? loopFor(name) : `{{ ${name} }}`
    const value = draft[part].slice(0, area.selectionStart) + written + draft[part].slice(area.selectionEnd)
    const cursor = area.selectionStart + written.length
    onChange({ ...draft, [part]: value })
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(cursor, cursor)
    })
  }
  return (
    <>
      <div aria-live="polite">
        {problem ? (
          <Alert
            className={mailStyles.spaced}
            type="error"
            showIcon
            title={reasonText(t, problem)}
            description={
              place?.line === undefined
                ? place
                  ? t(`templates.part.${place.part}`)
                  : undefined
                : t('templates.line', { part: t(`templates.part.${place.part}`), line: place.line })
            }
            action={
              place ? (
                <Button size="small" onClick={jump}>
                  {t('templates.jump')}
                </Button>
              ) : undefined
            }
          />
        ) : null}
      </div>
      <Tabs
        activeKey={part}
        onChange={(next) => setPart(parts.find((known) => known === next) ?? 'html')}
        items={parts.map((name) => ({
          key: name,
          label: `${t(`templates.part.${name}`)}${place?.part === name ? ' ●' : ''}`,
          forceRender: true,
          children: (
            <textarea
              ref={(area) => {
                if (area) areas.current.set(name, area)
              }}
              className={styles.source}
              aria-label={t(`templates.part.${name}`)}
              aria-invalid={place?.part === name || undefined}
              rows={name === 'subject' ? 3 : 22}
              spellCheck={false}
              wrap="off"
              readOnly={isReadOnly}
              value={draft[name]}
              onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
            />
          ),
        }))}
      />
      {isReadOnly ? null : <Variables template={template} onInsert={insert} />}
    </>
  )
}

function Variables({ template, onInsert }: { template: Template; onInsert: (name: string) => void }): ReactNode {
  const t = useText()
  return (
    <section className={styles.variables} aria-label={t('templates.variables')}>
      <h3>{t('templates.variables')}</h3>
      <p className={mailStyles.quiet}>{t('templates.variables.note')}</p>
      <div className={styles.names}>
        {template.variables.map((name) => (
          <Button key={name} size="small" onClick={() => onInsert(name)}>
            <code>{name}</code>
            {template.required.includes(name) ? <span className={styles.required}>{t('templates.variables.required')}</span> : null}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** `codes[].code` is written as a loop: a list has no value of its own. */
function loopFor(name: string): string {
  const [list = '', ...rest] = name.split('[].')
  return `{% for item in ${list.replace('[]', '')} %}{{ item${rest.length > 0 ? `.${rest.join('.')}` : ''} }}\n{% endfor %}`
}

/** Where a problem is. Of an unknown variable the server names the part only: its first appearance there is the line. */
function placeOf(problem: Reason | undefined, draft: Draft): { part: Part; line?: number } | undefined {
  const part = parts.find((known) => known === problem?.details?.part)
  if (!part) return undefined
  const { line, variable } = problem?.details ?? {}
  if (typeof line === 'number') return { part, line }
  const start = problem?.code === 'mail_template_variable_unknown' ? draft[part].indexOf(String(variable)) : -1
  return start < 0 ? { part } : { part, line: draft[part].slice(0, start).split('\n').length }
}

/** Selects a line and brings it into view. */
function selectLine(area: HTMLTextAreaElement | undefined, line: number): void {
  if (!area) return
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 4)
}
