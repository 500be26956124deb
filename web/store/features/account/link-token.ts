import { useEffect, useState } from 'react'

/**
 * The token of a mailed link stands behind the `#`, which no server sees; it is taken out of the address at once (SX-27). Only after the
 * page has come to stay: a rendering that React throws away would take the token with it.
 */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1))
  useEffect(() => {
    if (window.location.hash !== '') window.history.replaceState(null, '', window.location.pathname)
  }, [])
  return token
}
