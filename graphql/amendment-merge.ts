import type { Collision as CollisionRow } from '../domain/texts/amendments/collisions.ts';
import { planMerge, type Plan } from '../domain/texts/amendments/plan.ts';
import { presentWords } from '../domain/texts/amendments/reads-words.ts';
import { MOST_AT_ONCE } from '../domain/texts/amendments/rules.ts';
import { mayEditText } from '../domain/texts/policy.ts';
import { CollisionChoice, CollisionReason } from './amendment-enums.ts';
import { Amendment, amendmentsOfText } from './amendments.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Text } from './texts.ts';

const AmendmentCollision = builder.objectRef<CollisionRow>('AmendmentCollision').implement({
  description: 'What amendments do not settle by themselves: a merge carries one of the choices for it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'By which a merge names it.' }),
    reason: t.field({ type: CollisionReason, resolve: (collision) => collision.reason }),
    amendments: t.field({
      type: [Amendment],
      description: 'The first and the second, or the one that collides with the words as they stand.',
      resolve: ({ amendments }) => amendments.map(({ id }) => id),
    }),
    options: t.field({ type: [CollisionChoice], resolve: (collision) => [...collision.options] }),
    count: t.exposeInt('count', { description: 'How many undecided suggestions would go with the words.' }),
  }),
});

const AmendmentMerge = builder.objectRef<Plan>('AmendmentMerge').implement({
  description: 'What merging some amendments comes to before anything is chosen.',
  fields: (t) => ({
    seen: t.exposeString('seen', {
      description: 'Names exactly this; a merge carries it, and is refused once any of it has changed.',
    }),
    amendments: t.field({
      type: [Amendment],
      description: 'Those named that are undecided.',
      resolve: ({ proposals }) => proposals.map(({ id }) => id),
    }),
    waiting: t.field({
      type: [Amendment],
      description: 'Amendments to them that are decided first.',
      resolve: ({ waiting }) => waiting,
    }),
    collisions: t.field({ type: [AmendmentCollision], resolve: (plan) => plan.collisions }),
  }),
});

builder.objectField(Text, 'merge', (t) =>
  t.field({
    type: AmendmentMerge,
    nullable: true,
    description: 'What merging these amendments would come to, for those who may edit.',
    extensions: { policy: 'mayEditText' },
    complexity: 100,
    args: { amendments: t.arg.idList({ required: true }) },
    resolve: async (text, { amendments }, context) => {
      if (!mayEditText(context.viewer, text).allowed) return null;
      const named = new Set(amendments.slice(0, MOST_AT_ONCE).map((id) => localId('Amendment', id)));
      const all = await amendmentsOfText(context, text.id);
      const chosen = all.filter(
        ({ id, parentId, state }) => named.has(id) && parentId === null && state === 'open',
      );
      return planMerge(chosen, all, await presentWords(context.platform.store.read, text));
    },
  }),
);
