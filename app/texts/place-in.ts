/** What of an address says where somebody was: the language, the panel, the thread, which amendments. */
const KEPT = [
  'language',
  'panel',
  'view',
  'by',
  'suggestions',
  'thread',
  'show',
  'round',
  'threads-in',
  'amendments',
];

/** Where in the text’s page somebody was, of all an address says. */
export function placeIn(request: Request): [string, string][] {
  const query = new URL(request.url).searchParams;
  return KEPT.flatMap((name) => query.getAll(name).map((value): [string, string] => [name, value]));
}
