export const LINK_LENGTH = 2000;

/**
 * The one form in which a link may be stored, or null when it may not be one: an absolute http, https or
 * mailto address without user name or password, written as browsers resolve it, in printable ASCII.
 */
export function safeLink(href: string): string | null {
  if (href.length > LINK_LENGTH) return null;
  let url: URL;
  try {
    url = new URL(href.trim());
  } catch {
    return null;
  }
  if (url.username || url.password) return null;
  if (url.protocol === 'mailto:' ? !/^[^@\s]+@[^@\s]+$/.test(url.pathname) : !/^https?:$/.test(url.protocol))
    return null;
  const plain = encodeTarget(url.href);
  return plain.length > LINK_LENGTH ? null : plain;
}

/** Whether a stored link is in its one form. */
export const isLink = (href: unknown): href is string => typeof href === 'string' && safeLink(href) === href;

/** Writes everything in a link's target that is not printable ASCII, and `<` and `>`, as percent-encoded UTF-8. */
export function encodeTarget(href: string): string {
  return href
    .toWellFormed()
    .replace(/[^!-~]|[<>]/gu, (c) =>
      c < '\u0080'
        ? '%' + c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
        : encodeURIComponent(c),
    );
}
