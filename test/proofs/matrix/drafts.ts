import { nodeId } from '../../../graphql/ids.ts';
import { places, states } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld } from './world.ts';

/** What an operation on drafts can be tried on: each text, and its first draft; nothing for others. */
export function draftTargets(world: MatrixWorld, operation: string): Target[] | null {
  if (operation !== 'Mutation.nameDraft' && operation !== 'Mutation.restoreDraft') return null;
  return places.flatMap((relation) =>
    states.map((state): Target => {
      const { textId, draftId } = world.statements[relation][state];
      const ids: Record<string, string> =
        operation === 'Mutation.nameDraft'
          ? { text: nodeId('Text', textId) }
          : { draft: nodeId('Draft', draftId) };
      return { relation, state, ids };
    }),
  );
}
