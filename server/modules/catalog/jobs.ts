import { outboundJob } from '#platform/jobs/job.ts'
import { importProducts } from './import-products.ts'
import { PRODUCT_IMPORT_QUEUE } from './start-product-import.ts'

/** One file at a time per worker: it holds the rows of what it changes. */
export const productImportJob = outboundJob<{ importId: string }>({
  name: PRODUCT_IMPORT_QUEUE,
  concurrency: 1,
  retryLimit: 5,
  run: importProducts,
})
