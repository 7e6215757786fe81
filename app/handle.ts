/** What a route may say of itself: `export const handle: RouteHandle = { scriptless: true }`. */
export interface RouteHandle {
  /** The page is sent without any script and works so. */
  scriptless?: true;
}

/** A page has scripts when a matched route has a handle, or a page of its own, that does not refuse them. */
export function isScriptless(handles: unknown[]): boolean {
  return handles.some((handle) => (handle as RouteHandle | undefined)?.scriptless === true);
}
