import { countsOf, type EditionCounts as EditionCountsRow } from '../domain/editions/reads-counts.ts';
import type { Counted } from '../domain/editions/reads-counted.ts';
import { editionsOfStatement } from '../domain/editions/reads.ts';
import { builder } from './builder.ts';
import { Edition } from './editions.ts';
import { perRequest } from './per-request.ts';
import { SignOn } from './sign-ons.ts';
import { Statement } from './statements.ts';

const editionsOf = perRequest(async (ids, { platform }) => {
  const all = await Promise.all(ids.map((id) => editionsOfStatement(platform.store.read, id)));
  return (id) => all[ids.indexOf(id)] ?? [];
});

export const EditionCounted = builder.objectRef<Counted>('EditionCounted').implement({
  description:
    'What an edition counted, and goes on saying. A name that was hidden since counts among the withheld ones.',
  fields: (t) => ({
    organizations: t.exposeInt('organizations'),
    named: t.exposeInt('named'),
    withheld: t.exposeInt('withheld'),
    withReservation: t.exposeInt('withReservation', {
      description: 'How many of the named ones signed with a reservation.',
    }),
    onPaper: t.exposeInt('onPaper', {
      description: 'Signatures on paper, which are not among the organizations.',
    }),
  }),
});

const EditionCounts = builder.objectRef<EditionCountsRow>('EditionCounts').implement({
  description: 'How many signed, then and now: numbers alone, the same for everybody.',
  fields: (t) => ({
    published: t.exposeInt('published', { description: 'When it was published.' }),
    atPublication: t.field({
      type: EditionCounted,
      description: 'The same, told apart.',
      resolve: ({ counted }) => counted,
    }),
    withdrawn: t.exposeInt('withdrawn', { description: 'Of those, how many no longer stand.' }),
    later: t.exposeInt('later', { description: 'How many have signed since.' }),
    standing: t.exposeInt('standing', { description: 'How many stand now.' }),
    named: t.exposeInt('named', { description: 'Of those that stand, how many by name.' }),
    withReservation: t.exposeInt('withReservation', {
      description: 'How many of the named ones sign with a reservation.',
    }),
    withheld: t.exposeInt('withheld', {
      description: 'Of those that stand, how many without a public name.',
    }),
  }),
});

builder.objectFields(Edition, (t) => ({
  statement: t.field({ type: Statement, resolve: (edition) => edition.statementId }),
  signOn: t.field({
    type: SignOn,
    nullable: true,
    description: 'The opening whose signatures it was published with.',
    resolve: (edition) => edition.signOnId,
  }),
  newer: t.field({
    type: Edition,
    nullable: true,
    description: 'The one that stands in its place; null of the newest.',
    resolve: async (edition, _args, context) => {
      const [newest] = await editionsOf(context, edition.statementId);
      return newest && newest.number > edition.number ? newest.id : null;
    },
  }),
  counts: t.field({
    type: EditionCounts,
    resolve: (edition, _args, { platform }) => countsOf(platform.store.read, edition, platform.clock.now()),
  }),
}));

builder.objectFields(Statement, (t) => ({
  editions: t.field({
    type: [Edition],
    description: 'All that was published of it, the newest first.',
    resolve: async ({ id }, _args, context) => (await editionsOf(context, id)).map((edition) => edition.id),
  }),
  editionNumbered: t.field({
    type: Edition,
    nullable: true,
    description: 'What was published under a number.',
    args: { number: t.arg.int({ required: true }) },
    resolve: async ({ id }, { number }, context) =>
      (await editionsOf(context, id)).find((edition) => edition.number === number)?.id ?? null,
  }),
}));
