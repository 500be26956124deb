/** Campaigns that may run at once: each is measured over every line of every cart. */
export const MAX_ACTIVE_CAMPAIGNS = 50

/** Products one campaign or coupon may name; larger scopes are "all". */
export const MAX_SCOPE_PRODUCTS = 1_000
