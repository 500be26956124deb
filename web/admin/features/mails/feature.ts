import type { AdminFeature } from '../../app/feature.ts'

/** The mail log and the texts of mails. */
export const mailsFeature: AdminFeature = {
  nav: [
    { id: 'settings.mailTemplates', to: 'mail-templates', permission: 'mails.see' },
    { id: 'settings.mailLog', to: 'mails', permission: 'mails.see' },
  ],
  live: { mail: ['mails'] },
}
