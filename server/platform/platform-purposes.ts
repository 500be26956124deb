/**
 * The only reasons to read or write without a shop. Each runs as the role `aftercart_platform`, which sees all shops of the
 * tables granted to it and nothing else; a test compares the catalogue's grants with this page.
 */
export const platformPurposes = {
  installation: 'know whose keys encrypted this database',
  'shops.resolve': 'find the shop of a handle or domain',
  'shops.create': 'create a shop, its first view and its owner',
  'staff.session': 'sign staff in and out and read their sessions over all their shops',
  'staff.manage': 'create staff accounts and set-up links, and let people accept invitations',
  'tokens.resolve': 'find the shop of an API token and write its last use',
  'answers.remove': 'remove the kept answers of requests whose day is over',
  'imports.sweep': 'find the shops in which rows of dead imports are staged',
  'audit.seal': 'find the shops whose audit entries wait for their seal',
  'jobs.shops': 'list the shops a schedule has to visit',
  'jobs.failed': 'keep failed jobs until a person has looked at them',
  'orders.auto-close': 'find the shops that close orders by themselves',
  'payments.expire': 'find the shops with payments whose time is over',
  'cards.expire': 'find the shops with unpaid card-key orders whose time is over',
  'payments.ask': 'find the shops with payments that a gateway has to be asked about',
  'webhooks.collect': 'find the shops with events that somebody outside wants to hear of',
  'webhooks.due': 'find webhooks whose next attempt is due or whose days are over',
  'mails.due': 'find mails whose next attempt is due',
  demo: 'see whether the demo exists, and tell a stranger the way to it',
  health: 'answer readiness and metrics',
} as const

export type PlatformPurpose = keyof typeof platformPurposes
