import { mayReadVersion } from '../domain/statements/policy.ts';
import { statementsOfTexts, versionsOfText } from '../domain/statements/reads.ts';
import { mayNameDraft, mayReadBalance, mayReadDraft } from '../domain/texts/drafts/policy.ts';
import { draftsOfText, type Draft as DraftRow } from '../domain/texts/drafts/reads.ts';
import { builder } from './builder.ts';
import { nodeId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { Text } from './texts.ts';
import { Version } from './versions.ts';
import { Voice, voiceOf } from './voices.ts';

const DraftKind = builder.enumType('DraftKind', {
  description: 'Named by a person; made by itself; or made by putting an earlier draft back.',
  values: ['named', 'automatic', 'restored'] as const,
});

const draftsOf = perRequest(async (ids, { platform }) => {
  const all = await Promise.all(ids.map((id) => draftsOfText(platform.store.read, id)));
  return (id) => all[ids.indexOf(id)]!;
});

export const Draft = builder.objectRef<DraftRow>('Draft').implement({
  description:
    'The words of an open text as they stood at one moment, suggestions refused. One from when its body alone read the text stays with its body.',
  extensions: { policy: 'mayReadDraft' },
  fields: (t) => ({
    id: t.id({ description: 'What a mutation takes.', resolve: ({ id }) => nodeId('Draft', id) }),
    label: t.exposeString('label', {
      description: '"v0.4"; after version 1.0 was closed "v1.0.4". What a comparison takes.',
    }),
    kind: t.field({ type: DraftKind, resolve: ({ kind }) => kind }),
    name: t.exposeString('name', { nullable: true }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
    voice: t.field({
      type: Voice,
      nullable: true,
      description: 'Who named or restored it; null when it was made by itself.',
      resolve: ({ seatId }, _args, context) => (seatId === null ? null : voiceOf(context, seatId)),
    }),
    wordsAdded: t.exposeInt('wordsAdded', { description: 'Beside the draft before it.' }),
    wordsRemoved: t.exposeInt('wordsRemoved'),
    restoredFrom: t.string({
      nullable: true,
      description: 'The label of the draft whose words it put back.',
      resolve: async ({ textId, restoredFromId }, _args, context) =>
        (await draftsOf(context, textId)).find(({ id }) => id === restoredFromId)?.label ?? null,
    }),
  }),
});

builder.objectFields(Text, (t) => ({
  drafts: t.field({
    type: [Draft],
    description: 'What the viewer may read of them, newest first. Nothing is ever taken out of this list.',
    extensions: { policy: 'mayReadDraft' },
    complexity: { field: 10, multiplier: 20 },
    resolve: async (text, _args, context) =>
      (await draftsOf(context, text.id)).filter((one) => mayReadDraft(context.viewer, text, one).allowed),
  }),
  versions: t.field({
    type: [Version],
    description: 'Closed so far, newest first, as far as the viewer may read them.',
    extensions: { policy: 'mayReadVersion' },
    complexity: { field: 5, multiplier: 5 },
    resolve: async ({ id }, _args, { viewer, platform }) => {
      const db = platform.store.read;
      const [statement] = await statementsOfTexts(db, [id]);
      if (!statement) return [];
      const versions = await versionsOfText(db, id);
      return versions.filter((version) => mayReadVersion(viewer, statement, version).allowed);
    },
  }),
  mayNameDraft: t.boolean({
    description: 'Whether the viewer may keep the present words as a draft, and put one back.',
    resolve: (text, _args, { viewer }) => mayNameDraft(viewer, text).allowed,
  }),
  mayReadBalance: t.boolean({
    description: 'Whether the viewer may see how its words and suggestions are shared out.',
    resolve: (text, _args, { viewer }) => mayReadBalance(viewer, text).allowed,
  }),
}));
