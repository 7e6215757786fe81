import { readdirSync, readFileSync } from 'node:fs';

/** An address of the product as its file in app/routes names it: "/c/:coalition/texts/:slug". */
export interface Route {
  path: string;
  /** It takes forms. */
  acts: boolean;
  /** Forms for it are sent to "?index": a frame has the same address. */
  index: boolean;
}

const room = new URL('../../../app/routes/', import.meta.url);
const ACTION = /^export (?:async )?(?:function|const) action\b/m;

/** Every address there is, with what its file does. */
export function routes(): Route[] {
  return routesIn(readdirSync(room), (file) => readFileSync(new URL(file, room), 'utf8'));
}

/** The addresses that such files answer; those that only frame others have none of their own. */
export function routesIn(files: readonly string[], read: (file: string) => string): Route[] {
  const known = files.map((file) => ({ file, segments: segmentsOf(file) }));
  const frames = (segments: readonly string[]) =>
    known.some(
      ({ segments: longer }) =>
        longer.length > segments.length && segments.every((segment, at) => longer[at] === segment),
    );
  return known
    .filter(({ segments }) => !frames(segments))
    .map(({ file, segments }) => ({
      path: `/${segments.flatMap(spoken).join('/')}`,
      acts: ACTION.test(read(file)),
      index: segments.at(-1) === '_index',
    }))
    .sort((one, other) => one.path.localeCompare(other.path));
}

/** Dots part an address; those in brackets belong to a word. */
const segmentsOf = (file: string) => file.replace(/\.tsx?$/, '').match(/(?:\[[^\]]*\]|[^.[])+/g) ?? [];

/** What a segment says in an address: an index nothing, "account_" only that it leaves the frame of "account". */
function spoken(segment: string): string[] {
  if (segment.startsWith('_')) return [];
  if (segment === '$') return ['*'];
  return [
    segment
      .replace(/_$/, '')
      .replace(/^\$/, ':')
      .replace(/\[([^\]]*)\]/g, '$1'),
  ];
}

/** What can be asked of them: "GET /c/:coalition", and "POST /language" of those that take forms. */
export function routeOperations(known: readonly Route[] = routes()): string[] {
  return known.flatMap(({ path, acts }) => [`GET ${path}`, ...(acts ? [`POST ${path}`] : [])]);
}
