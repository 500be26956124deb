import type { PlatformTx } from '#platform/tx.ts'

/** What a person may change about himself; absent stays. */
export type ProfileChange = { name?: string; locale?: 'zh-TW' | 'en' }

/** Changes name and language of a person, in all his shops. */
export async function changeProfile({ db }: PlatformTx, staffId: string, { name, locale }: ProfileChange): Promise<void> {
  if (name === undefined && locale === undefined) return
  await db
    .updateTable('staff')
    .where('id', '=', staffId)
    .set({ ...(name === undefined ? {} : { name }), ...(locale === undefined ? {} : { locale }) })
    .execute()
}
