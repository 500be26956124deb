import { DomainError } from '#kernel/errors.ts'
import type { TextTable } from '#kernel/text-table.ts'
import { unescapeFromExcel } from './excel-escapes.ts'
import { LAST_COLUMN, LAST_ROW, type SheetLimits } from './limits.ts'
import type { Cell, SheetRow } from './sheet.ts'
import type { XmlHandlers } from './xml-stream.ts'

/** What cells of a sheet refer to by number. */
export type SheetContext = { strings: TextTable | undefined; formattedStyles: readonly boolean[]; limits: SheetLimits }

/**
 * Turns the elements of a worksheet into rows, handed to `emit` one by one.
 * Throws `spreadsheet_malformed { reason, part, row }`, `spreadsheet_too_many_rows`, `spreadsheet_too_many_cells`, `spreadsheet_cell_too_long`.
 */
export function createRowReader(context: SheetContext, emit: (row: SheetRow) => void): XmlHandlers {
  const { limits } = context
  const reader = createCellReader(context)
  let rowNumber = 0
  let rowCount = 0
  let cells: Cell[] = []
  let column = 0
  let inCell = false

  const openRow = (address: string | undefined) => {
    const next = address === undefined ? rowNumber + 1 : positiveInteger(address)
    if (next <= rowNumber || next > LAST_ROW) throw malformed('row_number', rowNumber)
    rowNumber = next
    cells = []
    column = 0
  }
  const openCell = (attributes: Readonly<Record<string, string>>) => {
    const next = attributes.r === undefined ? column + 1 : columnOf(attributes.r, rowNumber)
    if (next <= column || next > LAST_COLUMN || rowNumber === 0) throw malformed('cell_address', rowNumber)
    column = next
    reader.begin(attributes)
    inCell = true
  }
  const closeCell = () => {
    inCell = false
    const content = reader.end(rowNumber)
    if (content === null) return
    if (cells.length === limits.cellsPerRow) {
      throw new DomainError('spreadsheet_too_many_cells', { row: rowNumber, limit: limits.cellsPerRow })
    }
    cells.push({ column, ...content })
  }
  const closeRow = () => {
    if (cells.length === 0) return
    if (++rowCount > limits.rows) throw new DomainError('spreadsheet_too_many_rows', { limit: limits.rows })
    emit({ rowNumber, cells })
    cells = []
  }

  return {
    open(name, attributes) {
      if (inCell) reader.open(name)
      else if (name === 'c') openCell(attributes)
      else if (name === 'row') openRow(attributes.r)
    },
    text(part) {
      if (inCell) reader.text(part, rowNumber)
    },
    close(name) {
      if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
      else if (inCell) reader.close(name)
    },
  }
}

type CellContent = Omit<Cell, 'column'>

/** Gathers what stands between `<c>` and `</c>`; `end` answers null for a cell without content. */
function createCellReader({ strings, formattedStyles, limits }: SheetContext) {
  let type = 'n'
  let isFormatted = false
  let isFormula = false
  let text = ''
  let listening = false
  let phoneticDepth = 0

  return {
    begin(attributes: Readonly<Record<string, string>>): void {
      type = attributes.t ?? 'n'
      isFormatted = attributes.s !== undefined && (formattedStyles[Number(attributes.s)] ?? false)
      isFormula = false
      text = ''
    },
    open(name: string): void {
      if (name === 'f') isFormula = true
      else if (name === 'rPh') phoneticDepth++
      else if (name === 'v' || name === 't') listening = phoneticDepth === 0
    },
    text(part: string, rowNumber: number): void {
      if (!listening) return
      text += part
      if (text.length > limits.cellLength) throw new DomainError('spreadsheet_cell_too_long', { row: rowNumber, limit: limits.cellLength })
    },
    close(name: string): void {
      if (name === 'v' || name === 't') listening = false
      else if (name === 'rPh') phoneticDepth--
    },
    end(rowNumber: number): CellContent | null {
      if (text === '' && !isFormula) return null
      const kind = kinds.get(type)
      if (kind === undefined) throw malformed('cell_type', rowNumber)
      const stored = type === 's' && text !== '' ? sharedText(strings, text) : text
      if (stored === null) throw malformed('shared_string', rowNumber)
      if (stored === '' && !isFormula) return null
      const content = kind === 'text' ? unescapeFromExcel(stored) : stored
      return { kind, text: content, isFormula, isFormatted: kind === 'number' && isFormatted }
    },
  }
}

function sharedText(strings: TextTable | undefined, index: string): string | null {
  const position = /^\d{1,9}$/.test(index) ? Number(index) : -1
  return strings === undefined || position < 0 || position >= strings.length ? null : strings.at(position)
}

function malformed(reason: string, row: number): DomainError {
  return new DomainError('spreadsheet_malformed', { reason, part: 'sheet', row })
}

const kinds: ReadonlyMap<string, Cell['kind']> = new Map([
  ['s', 'text'],
  ['str', 'text'],
  ['inlineStr', 'text'],
  ['d', 'text'],
  ['n', 'number'],
  ['b', 'boolean'],
  ['e', 'error'],
])

/** The column of an address such as `AB12`; 0 when it is none, or names another row. */
function columnOf(address: string, rowNumber: number): number {
  let column = 0
  let at = 0
  for (; at < address.length && at < 4; at++) {
    const letter = address.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return positiveInteger(address.slice(at)) === rowNumber ? column : 0
}

function positiveInteger(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
}
