import { bodiesOf } from '../domain/bodies/reads.ts';
import { mayForward, mayKnowDecision } from '../domain/decisions/policy.ts';
import { earlierWordings, lineageOf, type Decision as DecisionRow } from '../domain/decisions/reads.ts';
import { versionsById } from '../domain/statements/reads.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { DecisionAnswer, saidTo } from './decision-answers.ts';
import { Decision } from './decisions.ts';
import { Language } from './language.ts';

const LineageStep = builder.objectRef<DecisionRow>('LineageStep').implement({
  description: 'One group on the way of what was decided.',
  fields: (t) => ({
    decision: t.field({ type: Decision, resolve: ({ id }) => id }),
    versions: t.stringList({
      description: 'The versions of the text it was asked about, or the wordings of its proposal, in order.',
      resolve: async ({ id, versionId, wording, statementId }, _args, context) => {
        if (statementId === null) return Array.from({ length: wording }, (_none, at) => String(at + 1));
        const { answers } = await saidTo(context, id);
        const ids = [...answers.map((one) => one.versionId), versionId].flatMap((one) => one ?? []);
        const versions = await versionsById(context.platform.store.read, [...new Set(ids)]);
        return versions.flatMap((one) => one?.number ?? []);
      },
    }),
  }),
});

type Wording = Awaited<ReturnType<typeof earlierWordings>>[number];
const DecisionWording = builder.objectRef<Wording>('DecisionWording').implement({
  description: 'What a proposal said until it was revised after an accepted objection.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    proposal: t.string({
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: ({ proposal }, { language }) => proposal[language],
    }),
    revisedAt: t.field({ type: 'Instant', resolve: ({ revisedAt }) => revisedAt }),
  }),
});

builder.objectFields(Decision, (t) => ({
  lineage: t.field({
    type: [LineageStep],
    description:
      'The groups it went through, this one too, as far as the viewer may know of them; one where it went through no other.',
    extensions: { policy: 'mayKnowDecision' },
    complexity: 5,
    resolve: async (decision, _args, { viewer, platform }) =>
      (await lineageOf(platform.store.read, decision)).filter((one) => mayKnowDecision(viewer, one).allowed),
  }),
  bodiesToForwardTo: t.field({
    type: [Body],
    description: 'The bodies that the viewer may take it to, once it is adopted for good.',
    extensions: { policy: 'mayForward' },
    resolve: async (decision, _args, { viewer, platform }) =>
      (await bodiesOf(platform.store.read, decision.coalitionId, platform.clock.now())).filter(
        ({ id, coalitionId }) => mayForward(viewer, decision, { coalitionId, bodyId: id }).allowed,
      ),
  }),
  wording: t.int({
    nullable: true,
    description: 'Which wording of its proposal stands, from 1; null on a text.',
    resolve: ({ statementId, wording }: DecisionRow) => (statementId === null ? wording : null),
  }),
  earlierWordings: t.field({
    type: [DecisionWording],
    description: 'What its proposal said before, from the first on.',
    resolve: ({ id }, _args, { platform }) => earlierWordings(platform.store.read, id),
  }),
}));

builder.objectField(DecisionAnswer, 'givenTo', (t) =>
  t.int({
    nullable: true,
    description: 'The number of the wording of the proposal it was given to; null on a text.',
    resolve: ({ givenTo }) => givenTo,
  }),
);
