/** No gateway says more; a stranger could. */
export const NOTICE_LIMIT_BYTES = 64 * 1024
