/** A cursor as an address carries it, if it is one of ours; else nothing, and the list begins at its beginning. */
export function cursorIn(value: string | null, holds: (place: unknown) => boolean): string | null {
  if (value === null) return null;
  try {
    const bytes = Uint8Array.from(atob(value.replace(/-/g, '+').replace(/_/g, '/')), (one) =>
      one.charCodeAt(0),
    );
    return holds(JSON.parse(new TextDecoder().decode(bytes))) ? value : null;
  } catch {
    return null;
  }
}
