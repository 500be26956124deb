import type { Job } from '#platform/jobs/job.ts'
import { resumeMails } from './resume-mails.ts'
import { sendMail } from './send-mail.ts'

/** Sending, and what finds mails that were left lying. */
export const jobs: readonly Job[] = [sendMail, resumeMails]
