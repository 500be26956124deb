import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { modules } from '#server/modules.ts'

await migrate(process.argv[2] ?? '', queuesOf(modules, 10))
