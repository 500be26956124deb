/** The server writes the nonce of this answer's policy here; every style element of the page carries it (SX-23). */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

/**
 * Gives the nonce to every style element a script makes. Ant Design passes it on for its own styles, but not for the ones that measure
 * scroll bars and hold the page behind a dialog; the browser would refuse those.
 */
export function giveStylesTheirNonce(): void {
  if (!styleNonce) return
  const create = document.createElement.bind(document)
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = styleNonce
    return element
  }) as typeof document.createElement
}
