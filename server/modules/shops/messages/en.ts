/** Words of the exported audit log. */
export const auditTextsEn = {
  sheet: 'Audit log',
  filename: 'audit-log',
  columns: ['Time', 'Who', 'Action', 'Subject', 'Subject id', 'Before', 'After', 'Reason', 'IP address', 'Link'],
} as const
