import type { RequestContext } from '../../load-context.d.ts';
import { LostLinksQuery } from './queries.ts';

/** Whether whoever reads is left with nothing. */
export const isLost = ({ state, archived }: { state: string; archived: string | null }): boolean =>
  state === 'dead' && archived === null;

/** How much a text cites, and which of it is dead. */
export interface Cites {
  all: number;
  dead: string[];
  /** How many of the dead nobody gave a copy of. */
  lost: number;
}

export async function loadCites(context: RequestContext, text: string): Promise<Cites> {
  const { node } = await context.graphql(LostLinksQuery, { text });
  const sources = node?.__typename === 'Text' ? node.sources : [];
  const dead = sources.filter(({ state }) => state === 'dead');
  return {
    all: sources.length,
    dead: dead.map(({ address }) => address),
    lost: dead.filter(isLost).length,
  };
}
