import type { RequestContext } from '../../load-context.d.ts';
import type { PanelSubject } from '../rail/panel-subject.ts';
import { SuggestionsQuery, type SuggestionRow } from './queries.ts';

/** Of those that were decided, so many are shown until all are asked for. */
const FEW = 10;

/** What the panel shows: `?suggestions=mine` one's own alone, `?suggestions=decided` all that is told of the past. */
export async function loadSuggestions(context: RequestContext, { text, query }: PanelSubject) {
  const { node } = await context.graphql(SuggestionsQuery, { text });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  const asked = query.get('suggestions');
  const all = node.suggestions.filter(isOpen);
  const mine = all.filter(({ voice }) => voice.mine);
  const every = node.suggestions.filter((one) => !isOpen(one));
  const own = every.filter(({ voice }) => voice.mine);
  const past = asked === 'mine' ? own : every;
  const whole = asked === 'mine' || asked === 'decided';
  return {
    now: context.now(),
    shown: asked === 'mine' || asked === 'decided' ? asked : ('all' as const),
    counts: {
      all: all.length,
      mine: mine.length,
      ownPast: own.length,
      past: asked === 'mine' ? own.length : node.pastSuggestions,
    },
    maySuggest: node.right === 'edit' || node.right === 'suggest',
    open: asked === 'mine' ? mine : all,
    past: whole ? past : past.slice(0, FEW),
    older: asked === 'decided' ? Math.max(0, node.pastSuggestions - past.length) : 0,
  };
}

const isOpen = ({ state }: SuggestionRow) => state === 'open';

export type SuggestionsData = Awaited<ReturnType<typeof loadSuggestions>>;
