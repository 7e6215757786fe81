import { resolveArrayConnection, resolveCursorConnection } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import type { z } from 'zod';

/** Pages are at most this long, whatever is asked for. */
const LONGEST = 200;
const USUAL = 50;

export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** A page by place, as domain reads take it. */
export interface Page<Place> {
  after: Place | undefined;
  before: Place | undefined;
  limit: number;
  inverted: boolean;
}

/** A connection over rows that know their place: plain JSON of the form `place`, which becomes the cursor. */
export function connection<Row extends object, Place>(
  args: PageArgs,
  place: z.ZodType<Place>,
  placeOf: (row: Row) => Place,
  read: (page: Page<Place>) => Promise<Row[]>,
) {
  if ((args.first ?? 0) < 0 || (args.last ?? 0) < 0)
    throw new GraphQLError('A page is not shorter than nothing.', WRONGLY_ASKED);
  return resolveCursorConnection<Promise<Row[]>>(
    { args, defaultSize: USUAL, maxSize: LONGEST, toCursor: (row) => toCursor(placeOf(row as Row)) },
    ({
      after,
      before,
      limit,
      inverted,
    }: {
      after?: string;
      before?: string;
      limit: number;
      inverted: boolean;
    }) => read({ after: fromCursor(place, after), before: fromCursor(place, before), limit, inverted }),
  );
}

/** Whoever asks so has made it up: no fault of ours, and no such page. */
const WRONGLY_ASKED = { extensions: { http: { status: 400 } } };

/** A connection over rows that are all at hand, by their place among them. */
export function arrayConnection<Row>(args: PageArgs, rows: Row[]) {
  if ((args.first ?? 0) < 0 || (args.last ?? 0) < 0)
    throw new GraphQLError('A page is not shorter than nothing.', WRONGLY_ASKED);
  for (const cursor of [args.after, args.before])
    if (cursor != null && !PLACE.test(Buffer.from(cursor, 'base64').toString('utf8')))
      throw new GraphQLError('This cursor is not one of ours.', WRONGLY_ASKED);
  return resolveArrayConnection({ args, defaultSize: USUAL, maxSize: LONGEST }, rows);
}

/** As the library writes the place of a row. */
const PLACE = /^OffsetConnection:\d{1,9}$/;

function toCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

function fromCursor<Place>(place: z.ZodType<Place>, cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new GraphQLError('This cursor is not one of ours.', WRONGLY_ASKED);
  }
}
