import { useState } from 'react'

/** The token of a mailed link stands behind the `#`, which no server sees; it is taken out of the address at once (SX-27). */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1))
  if (window.location.hash !== '') window.history.replaceState(null, '', window.location.pathname)
  return token
}
