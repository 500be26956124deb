import type { FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf, shopOf } from '#platform/http/request.ts'
import { sendFile } from '#platform/http/send-file.ts'
import type { Tx } from '#platform/tx.ts'
import type { PoolKind } from './create-pool.ts'
import { importReport, listImportProblems } from './import-report.ts'
import { type CodesLanguage, codesTexts } from './problem-text.ts'

/** Whose report, of which kind of pool, and in which language; the shop's unless told. */
type Wanted = { importId: string; of: PoolKind; locale: CodesLanguage | undefined }

/** Answers all problems of an import as .xlsx (S0-17). `find` throws when there is no such import of this kind. */
export async function sendImportReport(
  request: FastifyRequest,
  reply: FastifyReply,
  { importId, of, locale, find }: Wanted & { find: (tx: Tx) => Promise<unknown> },
): Promise<FastifyReply> {
  const { transactor } = request.server
  const scope = scopeOf(request)
  const language = locale ?? shopOf(request).locale
  await transactor.transact(scope, find)
  const content = importReport((page) => transactor.transact(scope, (tx) => listImportProblems(tx, { importId, ...page })), {
    language,
    of,
  })
  const { cards, report } = codesTexts[language]
  return sendFile(reply, { name: `${of === 'card' ? cards.filename : report.filename}.xlsx`, content })
}
