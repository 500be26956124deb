/** Queue of the job that sends one mail; by itself, because operations put jobs into it and the job runs operations. */
export const SEND_MAIL_JOB = 'notifications.send-mail'
