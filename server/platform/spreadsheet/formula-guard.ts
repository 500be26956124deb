/**
 * A spreadsheet program runs a CSV cell as a formula when it begins with `= + - @`, their full-width forms, tab, CR or LF (SX-29).
 *
 * The convention: a value that consists of any number of apostrophes (also none) followed by one of these gets **one more
 * apostrophe** in front; reading takes **one** away from a value that consists of at least one apostrophe followed by one of these.
 * Nothing else is touched. This is byte stuffing, so it can be undone for every value:
 *
 *     value    =1+1    '=1+1    ''-x    'tis    O'Neill    '
 *     in file  '=1+1   ''=1+1   '''-x   'tis    O'Neill    '
 *
 * A file made elsewhere that guards its formulas in the usual way (one apostrophe) reads as the value that was meant.
 */
const GUARDED = /^'*[=+\-@\t\r\n＝＋－＠]/

/** The value as our CSV files hold it. */
export function guardFormula(value: string): string {
  return GUARDED.test(value) ? `'${value}` : value
}

/** The value behind a cell of a CSV file. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell
}
