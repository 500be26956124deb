import type { AdminText } from '#web/i18n/admin/use-text.tsx'

/** What the server calls a paste, which has no file. */
const pasteFileName = 'paste.csv'

/** Was it pasted? Then it has lines, no cells. Pure. */
export function isPaste({ fileName }: { fileName: string }): boolean {
  return fileName === pasteFileName
}

/** How an import is called: by its file, or that it was pasted. */
export function importName(t: AdminText, file: { fileName: string }): string {
  return isPaste(file) ? t('cards.cards.pasted') : file.fileName
}
