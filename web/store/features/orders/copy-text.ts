/** Copies a text, or selects it in `element` where the browser has no clipboard (plain http). */
export async function copyFrom(element: HTMLElement | null, text: string): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    if (element) window.getSelection()?.selectAllChildren(element)
    return 'selected'
  }
}
