import type { Crumb } from './ui/breadcrumbs.tsx';

/** What a route may say of itself: `export const handle: RouteHandle<typeof loader> = { … }`. */
export interface RouteHandle<Data = never> {
  /** The page is sent without any script and works so. */
  scriptless?: true;
  /** Anyone may read, share and find it: the page says itself what a link to it looks like. */
  public?: true;
  /** The rail takes little room, as on a text's page. */
  slim?: true;
  /** What this route adds to the trail after the coalition's name. */
  crumbs?: (data: Data) => Crumb[];
}

/** A page is for everybody's eyes when any route it is made of says so. */
export function isPublic(handles: unknown[]): boolean {
  return handles.some((handle) => (handle as RouteHandle | undefined)?.public === true);
}

/** A page goes without scripts when any route it is made of says so. */
export function isScriptless(handles: unknown[]): boolean {
  return handles.some((handle) => (handle as RouteHandle | undefined)?.scriptless === true);
}
