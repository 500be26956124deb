import './events.ts'

export { bindVariant } from './bind-variant.ts'
export type { CardOrderStatus } from './card-order.ts'
export { type CardSettings, changeCardSettings, readCardSettings } from './card-settings.ts'
export { createPool, type NewCardPool } from './create-pool.ts'
export { listOrderCards, type OrderCard, type OrderCardsView, readOrderCards, revealOrderCards, type ShownField } from './order-cards.ts'
export { type CardPoolView, findPool, readPool } from './pool-views.ts'
export { OrderCards } from './schemas.ts'
