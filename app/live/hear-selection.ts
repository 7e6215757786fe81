/**
 * Lets editors hear of a selection that the browser has changed and not yet told of. Before what others wrote is drawn:
 * an editor sets back the selection it knows, and what one types then would replace words that are chosen no longer.
 */
export function hearSelection(): void {
  globalThis.document?.dispatchEvent(new Event('selectionchange'));
}
