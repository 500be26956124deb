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
export function createRowReader({ strings, formattedStyles, limits }: SheetContext, emit: (row: SheetRow) => void): XmlHandlers {
  let rowNumber = 0
  let rowCount = 0
  let cells: Cell[] = []
  let column = 0
  let type = 'n'
  let isFormatted = false
  let isFormula = false
  let text = ''
  let inCell = false
  let listening = false
  let phoneticDepth = 0

  const refuse = (reason: string): never => {
    throw new DomainError('spreadsheet_malformed', { reason, part: 'sheet', row: rowNumber })
  }
  const openRow = (address: string | undefined) => {
    const next = address === undefined ? rowNumber + 1 : positiveInteger(address)
    if (next <= rowNumber || next > LAST_ROW) refuse('row_number')
    rowNumber = next
    cells = []
    column = 0
  }
  const openCell = (attributes: Readonly<Record<string, string>>) => {
    const next = attributes.r === undefined ? column + 1 : columnOf(attributes.r, rowNumber)
    if (next <= column || next > LAST_COLUMN || rowNumber === 0) refuse('cell_address')
    column = next
    type = attributes.t ?? 'n'
    isFormatted = attributes.s !== undefined && (formattedStyles[Number(attributes.s)] ?? false)
    isFormula = false
    text = ''
    inCell = true
  }
  const sharedText = (): string => {
    const index = /^\d{1,9}$/.test(text) ? Number(text) : -1
    if (strings === undefined || index < 0 || index >= strings.length) return refuse('shared_string')
    return strings.at(index)
  }
  const closeCell = () => {
    inCell = false
    if (text === '' && !isFormula) return
    const kind = kinds.get(type) ?? refuse('cell_type')
    const content = type === 's' ? unescapeFromExcel(sharedText()) : kind === 'text' ? unescapeFromExcel(text) : text
    if (content === '' && !isFormula) return
    if (cells.length === limits.cellsPerRow) {
      throw new DomainError('spreadsheet_too_many_cells', { row: rowNumber, limit: limits.cellsPerRow })
    }
    cells.push({ column, kind, text: content, isFormula, isFormatted: kind === 'number' && isFormatted })
  }
  const closeRow = () => {
    if (cells.length === 0) return
    if (++rowCount > limits.rows) throw new DomainError('spreadsheet_too_many_rows', { limit: limits.rows })
    emit({ rowNumber, cells })
  }

  return {
    open(name, attributes) {
      if (name === 'row') openRow(attributes.r)
      else if (name === 'c') openCell(attributes)
      else if (!inCell) return
      else if (name === 'f') isFormula = true
      else if (name === 'rPh') phoneticDepth++
      else if (name === 'v' || name === 't') listening = phoneticDepth === 0
    },
    text(part) {
      if (!listening) return
      text += part
      if (text.length > limits.cellLength) throw new DomainError('spreadsheet_cell_too_long', { row: rowNumber, limit: limits.cellLength })
    },
    close(name) {
      if (name === 'v' || name === 't') listening = false
      else if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
      else if (name === 'rPh') phoneticDepth--
    },
  }
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
