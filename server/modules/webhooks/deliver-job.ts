/** Queue of the job that delivers one webhook; by itself, because operations put jobs into it and the job runs operations. */
export const DELIVER_JOB = 'webhooks.deliver'
