import { buffer } from 'node:stream/consumers'
import { formatDateTime } from '#kernel/time.ts'
import { type ImportView, importProblemText, importReport, listImportProblems, readImport } from '#modules/codes/index.ts'
import { listOrderCodes, readGroup, readOrderCodes } from '#modules/serial-codes/index.ts'
import type { MailAttachment } from '#platform/mail/smtp.ts'
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import { codesContent } from '../codes-content.ts'
import type { ContentRequest, ReadContent } from '../mail-contents.ts'
import { mailTexts } from '../mail-texts.ts'
import { readOrderOf } from './orders.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** What stands in a preview before the last four characters (S0-36). */
const MASK = '••••'

/** The codes of one closing, all in one mail (S0-34): exactly those its event names, so that a resend shows no others. */
export const codesIssued: ReadContent<'codes_issued'> = async (tx, request) => {
  const { mail } = request
  const [{ order, common }, codes, named] = await Promise.all([
    readOrderOf(tx, request),
    readCodes(tx, request),
    readEventCodeIds(tx, String(mail.refs.eventId)),
  ])
  const mine = codes
    .filter(({ codeId }) => named.has(codeId))
    .map(({ groupName, productName, code }) => ({ group: groupName, product: productName, code }))
  const content = await codesContent(mine, { language: mail.language, orderNumber: order.number })
  return { variables: { ...common, order, ...content.variables }, attachments: content.attachments }
}

async function readCodes(tx: Tx, { mail, keyring, isMasked }: ContentRequest) {
  const orderId = mail.orderId ?? ''
  if (!isMasked) return readOrderCodes(tx, keyring, orderId)
  return (await listOrderCodes(tx, orderId)).map((row) => ({ ...row, code: `${MASK}${row.tail}` }))
}

/** The event says which codes were given then; the mail row would grow with them. */
async function readEventCodeIds({ db, shopId }: Tx, eventId: string): Promise<ReadonlySet<string>> {
  const event = await db.selectFrom('events').where('shopId', '=', shopId).where('id', '=', eventId).select('payload').executeTakeFirst()
  const { codeIds } = (event?.payload ?? {}) as { codeIds?: string[] }
  return new Set(codeIds ?? [])
}

/** Why a file was refused: the first 1,000 cells in the mail, all of them in the file that comes with it (S0-17). */
export const importFailed: ReadContent<'codes_import_failed'> = async (tx, request) => {
  const { summary, ...report } = await readRefused(tx, request)
  return {
    variables: { shop: request.shopVariables, group: groupOf(request, summary), ...report.variables },
    attachments: report.attachments,
  }
}

/** What a refused file says of itself, of codes or of cards. */
export async function readRefused(tx: Tx, request: ContentRequest) {
  const { language, refs } = request.mail
  const importId = String(refs.importId)
  const [summary, lines] = await Promise.all([readImport(tx, importId), listImportProblems(tx, { importId })])
  const words = { language, of: summary.poolKind }
  const problems = lines
    .filter((line) => line.isBlocking)
    .map((line) => ({ row: line.row, cell: line.cell, text: importProblemText(words, line) }))
  const report = await buffer(importReport((page) => listImportProblems(tx, { importId, ...page }), words))
  return {
    summary,
    variables: {
      file_name: summary.fileName,
      problems,
      problem_count: summary.errorCount,
      problems_left: Math.max(0, summary.errorCount - problems.length),
    },
    attachments: [{ filename: mailTexts[language].importReportFile, content: report, contentType: XLSX }],
  }
}

/** A file was imported. */
export const importSucceeded: ReadContent<'codes_import_succeeded'> = async (tx, request) => {
  const summary = await readImport(tx, String(request.mail.refs.importId))
  const group = groupOf(request, summary)
  return {
    variables: { shop: request.shopVariables, group, file_name: summary.fileName, code_count: summary.importedCount },
    attachments: [],
  }
}

function groupOf({ adminUrl }: ContentRequest, { poolId, poolName }: ImportView) {
  return { name: poolName, url: groupUrl(adminUrl, poolId) }
}

function groupUrl(adminUrl: string, groupId: string): string {
  return `${adminUrl}/code-groups/${groupId}`
}

/** Fewer codes are left than the merchant wants (S0-14): the counts of that moment, not of the moment of reading. */
export const lowStock: ReadContent<'codes_low_stock'> = async (tx, request) => {
  const { refs } = request.mail
  const { group, attachments } = await readStock(tx, request)
  const counts = { unsent: Number(refs.unsent ?? 0), threshold: Number(refs.threshold ?? 0) }
  return { variables: { shop: request.shopVariables, group: { ...group, ...counts } }, attachments }
}

/** None is left (S0-14). */
export const exhausted: ReadContent<'codes_exhausted'> = async (tx, request) => {
  const { group, attachments } = await readStock(tx, request)
  const shortageCount = Number(request.mail.refs.shortages ?? 0)
  return { variables: { shop: request.shopVariables, group, shortage_count: shortageCount }, attachments }
}

async function readStock(tx: Tx, request: ContentRequest) {
  const view = await readGroup(tx, String(request.mail.refs.groupId))
  return {
    group: { name: view.name, url: groupUrl(request.adminUrl, view.id) },
    attachments: [await stockSheet(request, view)],
  }
}

/** The details as a workbook; no code stands in it (S0-14). */
async function stockSheet({ mail, shop }: ContentRequest, group: Awaited<ReturnType<typeof readGroup>>): Promise<MailAttachment> {
  const { refs, language, createdAt } = mail
  const words = mailTexts[language].stockFile
  const time = (at: Date | null) => (at === null ? '' : formatDateTime(at, shop.timeZone))
  const row = [
    group.id,
    group.name,
    time(group.startsAt),
    time(group.endsAt),
    group.products.map(({ name }) => name).join(', '),
    typeof refs.threshold === 'number' ? refs.threshold : '',
    Number(refs.imported ?? 0),
    Number(refs.sent ?? 0),
    Number(refs.unsent ?? 0),
    Number(refs.shortages ?? 0),
    time(createdAt),
  ]
  const content = await buffer(writeXlsx([[...words.columns], row], { sheetName: words.sheet }))
  return { filename: words.filename, content, contentType: XLSX }
}
