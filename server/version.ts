import { readFileSync } from 'node:fs'

/** The version in package.json; shown by the CLI, the API document and the logs. */
export const VERSION: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
