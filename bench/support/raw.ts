import { readFileSync } from 'node:fs'
import pg from 'pg'

/** Installs the bare SQL of the raw limits into a database. */
export async function installRaw(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const file of ['purchase.sql', 'closing.sql', 'history.sql'])
      await client.query(readFileSync(new URL(`../raw/${file}`, import.meta.url), 'utf8'))
  } finally {
    await client.end()
  }
}
