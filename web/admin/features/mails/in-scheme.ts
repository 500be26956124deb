/** A mail's style sheet as it reads in one colour scheme, whatever the machine prefers. */
export function inScheme(css: string, scheme: 'light' | 'dark'): string {
  return css.replaceAll(/\(prefers-color-scheme:\s*(light|dark)\)/g, (_, wanted) => (wanted === scheme ? 'all' : 'not all'))
}
