import { outboundJob } from '#platform/jobs/job.ts'
import { importCodes } from './import-codes.ts'
import { IMPORT_QUEUE } from './start-import.ts'

/** Imports run beside requests; two at once keep one merchant's million codes from holding up another shop's hundred. */
export const importJob = outboundJob<{ importId: string }>({ name: IMPORT_QUEUE, concurrency: 2, retryLimit: 5, run: importCodes })
