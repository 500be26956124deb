import { useState } from 'react'

/** What a bulk action is about: named rows, or all that match the filters of the address. */
export type Selection = { kind: 'ids'; ids: readonly string[] } | { kind: 'matching'; total: number }

type SelectionState = {
  selection: Selection | undefined
  selectedIds: string[]
  setIds: (ids: string[]) => void
  selectMatching: (total: number) => void
  clear: () => void
}

/** Rows stay selected over pages and end with a change of filter: nobody acts on rows that he no longer sees the reason for. */
export function useSelection(search: { page?: number; size?: number; sort?: string }): SelectionState {
  const { page: _page, size: _size, sort: _sort, ...filters } = search
  const scope = JSON.stringify(filters)
  const [state, setState] = useState<{ scope: string; selection: Selection | undefined }>({ scope, selection: undefined })
  const selection = state.scope === scope ? state.selection : undefined
  const select = (next: Selection | undefined) => setState({ scope, selection: next })
  return {
    selection,
    selectedIds: selection?.kind === 'ids' ? [...selection.ids] : [],
    setIds: (ids) => select(ids.length === 0 ? undefined : { kind: 'ids', ids }),
    selectMatching: (total) => select({ kind: 'matching', total }),
    clear: () => select(undefined),
  }
}
