const MEBIBYTE = 1024 * 1024

/** What one spreadsheet may ask of us. Each is checked before or while unpacking, so a bomb costs no more than the part already read (SX-28). */
export const SHEET_LIMITS = {
  /** Bytes of the file as uploaded (S0-15). */
  packedBytes: 64 * MEBIBYTE,
  /** Sum of the unpacked bytes of all archive entries, as declared and again as observed (S0-15). */
  unpackedBytes: 512 * MEBIBYTE,
  /** Unpacked bytes per packed byte, over the file and for each large entry (S0-15). */
  ratio: 100,
  /** Files inside the archive; a workbook with hundreds of sheets stays below. */
  entries: 1_000,
  /** Rows with content: a header and 1,000,000 rows of data (S0-15). */
  rows: 1_000_001,
  /** Cells with content in one row. */
  cellsPerRow: 256,
  /** UTF-16 units in one cell: what Excel itself can hold. */
  cellLength: 32_767,
  /** Bytes of the shared string table kept in memory while a sheet is read. */
  sharedTextBytes: 192 * MEBIBYTE,
} as const

/** The same limits, any of them lowered by the caller. */
export type SheetLimits = { readonly [name in keyof typeof SHEET_LIMITS]: number }

/** The last row and column an .xlsx sheet can have; addresses beyond are a broken or hostile file. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384
