import { nodeId } from '../../../graphql/ids.ts';
import type { Place, State } from './dimensions.ts';
import { places, states } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld } from './world.ts';

/** What an operation on comments can be tried on: one thread of one comment by the office in each text; nothing for others. */
export function commentTargets(
  world: MatrixWorld,
  operation: string,
  names: readonly string[],
): Target[] | null {
  const on = (place: Place, state: State) => world.statements[place][state];
  const all = (ids: (place: Place, state: State) => Record<string, string>): Target[] =>
    places.flatMap((relation) =>
      states.map((state) => ({
        relation,
        state,
        ids: ids(relation, state),
        also: { kind: 'comment', answer: 'accepted' },
      })),
    );
  if (operation === 'Mutation.beginThread')
    return all((place, state) => ({ text: nodeId('Text', on(place, state).textId) }));
  if (names.includes('thread'))
    return all((place, state) => ({ thread: nodeId('Thread', on(place, state).thread.id) }));
  if (names.includes('comment'))
    return all((place, state) => ({ comment: nodeId('Comment', on(place, state).thread.comment) }));
  return null;
}

/** Plain values of comments. */
export const commentSamples = {
  body: () => 'Falta el plazo.',
  anchor: () => null,
  mentions: () => [],
};

/** Where threads are found. */
export const threadNodes = {
  Thread: (world: MatrixWorld) =>
    places.flatMap((relation) =>
      states.map((state) => ({
        world,
        relation,
        state,
        id: nodeId('Thread', world.statements[relation][state].thread.id),
      })),
    ),
};
