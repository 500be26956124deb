/**
 * Where to go after signing in: a path inside this shop, never another site. `//evil.example` and `/\evil.example` are addresses of
 * other hosts to a browser, so they are refused as well.
 */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/'
  return /^\/(?![/\\])[^\\]*$/.test(next) ? next : '/'
}

/** The address of the sign-in page that leads back to `path`. */
export function signInPath(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`
}
