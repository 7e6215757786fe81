/** An address that no page has. */
export const NOWHERE = '/-/-/-/-/-';

/**
 * The address to draw a page for. One whose first letters name another host to a browser ("//", "/\", written out or
 * escaped) is none of ours, and no page can be drawn for it.
 */
export function ownAddress(url: string): string {
  return /^\/(?:[\\/]|%5c|%2f)/i.test(url) ? NOWHERE : url;
}
