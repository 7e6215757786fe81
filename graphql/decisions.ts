import { bodiesById } from '../domain/bodies/reads.ts';
import { coalitionsById } from '../domain/coalitions/reads.ts';
import { mayAnnounce, mayKnowDecision } from '../domain/decisions/policy.ts';
import { waitingAppeals } from '../domain/decisions/reads-appeals.ts';
import { decisionsById, type Decision as DecisionRow } from '../domain/decisions/reads.ts';
import { missingAgreement, missingAnswers, quorumOf } from '../domain/decisions/rule.ts';
import { standingOfDecision } from '../domain/decisions/standing.ts';
import { dayIn } from '../domain/platform.ts';
import { mayKnowStatement } from '../domain/statements/policy.ts';
import { statementsById } from '../domain/statements/reads.ts';
import { missingSentence, notFinalSentence, ruleSentence } from '../domain/words/decision-rules.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { DecisionAnswer, DecisionCounts, DecisionVoter, saidTo } from './decision-answers.ts';
import { DecisionPermissions, OurAnswer } from './decision-rights.ts';
import { Language } from './language.ts';
import { Standing } from './positions.ts';
import { Act, actsOf } from './record.ts';
import { Statement } from './statements.ts';
import { Version } from './versions.ts';
import { Voice, voiceOf } from './voices.ts';

export const Decision = builder.loadableNodeRef('Decision', {
  id: { resolve: (decision) => decision.id },
  sort: (decision: DecisionRow) => decision.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<DecisionRow[]> =>
    (await decisionsById(platform.store.read, ids)).filter(
      (decision) => mayKnowDecision(viewer, decision).allowed,
    ),
});

export const DecisionKind = builder.enumType('DecisionKind', {
  values: {
    consent: { description: 'Whoever cannot accept it objects, and says why.' },
    majority: { description: 'A vote: for, against or neither.' },
    score: { description: 'Each option is given 0 to 5 points, and the highest sum is chosen.' },
    ranked: { description: 'Options are put in order and counted by instant run-off.' },
    times: { description: 'Proposed times: yes, if need be, no; whoever runs it chooses.' },
  } as const,
});

const DecisionState = builder.enumType('DecisionState', {
  values: {
    open: { description: 'It takes answers until it closes, and then waits to be closed.' },
    revising: { description: 'An objection was accepted and the text is open again.' },
    closed: { description: 'It was counted; its outcome is not announced yet.' },
    announced: {},
    withdrawn: {},
  } as const,
});

export const DecisionResult = builder.enumType('DecisionResult', {
  values: {
    adopted: { value: 'adopted' },
    notAdopted: { value: 'not-adopted' },
    noQuorum: { value: 'no-quorum', description: 'Answers were missing that its rule asks for.' },
  } as const,
});

Decision.implement({
  description:
    'A question put to a body. Of the assembly every member knows it; of another body, whoever is in it and the secretariat, and once it is announced every member.',
  extensions: { policy: 'mayKnowDecision' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its part of every address.' }),
    coalition: t.field({ type: Coalition, resolve: (decision) => decision.coalitionId }),
    body: t.field({ type: Body, resolve: (decision) => decision.bodyId }),
    kind: t.field({ type: DecisionKind, resolve: (decision) => decision.kind }),
    secret: t.boolean({
      description: 'Who answered is known; what they answered is nowhere but in the sum.',
      resolve: (decision) => decision.secret,
    }),
    state: t.field({ type: DecisionState, resolve: (decision) => decision.state }),
    question: t.string({
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: (decision, { language }) => decision.question[language],
    }),
    proposal: t.string({
      nullable: true,
      description: 'What is proposed, where it is not a text.',
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: (decision, { language }) => decision.proposal?.[language] ?? null,
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'The statement whose text was put to it, if the viewer may know of it.',
      extensions: { policy: 'mayKnowStatement' },
      resolve: async ({ statementId }, _args, { viewer, platform }) => {
        if (statementId === null) return null;
        const [statement] = await statementsById(platform.store.read, [statementId]);
        return statement && mayKnowStatement(viewer, statement).allowed ? statement.id : null;
      },
    }),
    version: t.field({
      type: Version,
      nullable: true,
      description: 'The version that is asked about now, if the viewer may read it.',
      extensions: { policy: 'mayReadVersion' },
      resolve: (decision) => decision.versionId,
    }),
    rule: t.string({
      description: 'Its rule as people read it.',
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: async (decision, { language }, context) => {
        const asked = (await saidTo(context, decision.id)).roll.length;
        const [body] = await bodiesById(context.platform.store.read, [decision.bodyId]);
        const quorum = quorumOf(decision.rule, asked);
        return ruleSentence(decision.rule, { body: body!.name[language], asked, quorum }, language);
      },
    }),
    twoKeys: t.boolean({
      description: 'Another person confirms what one announces.',
      resolve: (decision) => decision.rule.twoKeys,
    }),
    missing: t.stringList({
      description:
        'What is missing for it to be adopted, and once it is announced to be final, as sentences; of a secret one only who has to answer.',
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: async (decision, { language }, context) => {
        if (decision.state === 'announced') return notFinal(decision, language, context);
        if (decision.state !== 'open' && decision.state !== 'revising') return [];
        const { roll, counts } = await saidTo(context, decision.id);
        const agreement = decision.secret ? [] : missingAgreement(decision.rule, counts);
        return [...missingAnswers(decision.rule, roll), ...agreement].map((one) =>
          missingSentence(one, language),
        );
      },
    }),
    opensAt: t.field({ type: 'Instant', resolve: (decision) => decision.opensAt }),
    closesAt: t.field({ type: 'Instant', resolve: (decision) => decision.closesAt }),
    takesAnswers: t.boolean({
      resolve: ({ state, closesAt }, _args, { platform }) =>
        state === 'open' && platform.clock.now() < closesAt,
    }),
    closedAt: t.field({ type: 'Instant', nullable: true, resolve: (decision) => decision.closedAt }),
    result: t.field({ type: DecisionResult, nullable: true, resolve: (decision) => decision.result }),
    asked: t.int({
      resolve: async ({ id, counts }, _args, context) =>
        counts?.asked ?? (await saidTo(context, id)).roll.length,
    }),
    answered: t.int({
      resolve: async ({ id, counts }, _args, context) =>
        counts?.answered ?? (await saidTo(context, id)).roll.filter((one) => one.answered).length,
    }),
    counts: t.field({
      type: DecisionCounts,
      nullable: true,
      description: 'Null while a secret one is not closed.',
      resolve: async ({ id, secret, counts }, _args, context) =>
        secret ? counts : (await saidTo(context, id)).counts,
    }),
    voters: t.field({
      type: [DecisionVoter],
      description: 'The roll, by name.',
      complexity: 10,
      resolve: async (decision, _args, context) => {
        const said = await saidTo(context, decision.id);
        const place = (id: string) => [...said.parties.keys()].indexOf(id);
        return [...said.roll]
          .sort((one, other) => place(one.organizationId) - place(other.organizationId))
          .map((voter) => ({ voter, decision, said }));
      },
    }),
    objections: t.field({
      type: [DecisionAnswer],
      description: 'Every objection ever made, in order.',
      complexity: 10,
      resolve: async ({ id }, _args, context) =>
        (await saidTo(context, id)).answers.filter(({ choice }) => choice === 'object'),
    }),
    ours: t.field({
      type: [OurAnswer],
      description: 'The viewer’s seats of organisations that are asked.',
      extensions: { policy: 'mayAnswer' },
      resolve: async (decision, _args, context) => {
        const { roll } = await saidTo(context, decision.id);
        return context.viewer.seats
          .filter((seat) => seat.coalitionId === decision.coalitionId)
          .filter((seat) => roll.some(({ organizationId }) => organizationId === seat.organizationId))
          .map((seat) => ({ seat, decision }));
      },
    }),
    outcome: t.string({
      nullable: true,
      description:
        'What was decided, in the words of a person. Before it is announced, to whoever may run it.',
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: (decision, { language }, { viewer }) =>
        decision.state === 'announced' || mayAnnounce(viewer, decision).allowed
          ? (decision.outcome?.[language] ?? null)
          : null,
    }),
    announcedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ state, confirmedAt, announcedAt }) =>
        state === 'announced' ? (confirmedAt ?? announcedAt) : null,
    }),
    writtenBy: t.field({
      type: Voice,
      nullable: true,
      description: 'Who wrote the outcome.',
      resolve: ({ announcedBySeatId }, _args, context) =>
        announcedBySeatId === null ? null : voiceOf(context, announcedBySeatId),
    }),
    confirmedBy: t.field({
      type: Voice,
      nullable: true,
      description: 'Who turned the second key.',
      resolve: ({ confirmedBySeatId }, _args, context) =>
        confirmedBySeatId === null ? null : voiceOf(context, confirmedBySeatId),
    }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true }),
    standing: t.field({
      type: Standing,
      nullable: true,
      description: 'Of what was adopted: whether it is in force today.',
      resolve: async (decision, _args, { platform }) => {
        const [coalition] = await coalitionsById(platform.store.read, [decision.coalitionId]);
        return standingOfDecision(decision, dayIn(platform.clock.now(), coalition!.timeZone));
      },
    }),
    expiresOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day it is in force.',
      resolve: (decision) => decision.expiresOn,
    }),
    supersededBy: t.field({
      type: Decision,
      nullable: true,
      extensions: { policy: 'mayKnowDecision' },
      resolve: (decision) => decision.supersededById,
    }),
    supersedes: t.field({
      type: Decision,
      nullable: true,
      extensions: { policy: 'mayKnowDecision' },
      resolve: (decision) => decision.supersedesId,
    }),
    permissions: t.field({ type: DecisionPermissions, resolve: (decision) => decision }),
    acts: t.connection({
      type: Act,
      nullable: true,
      description: 'What was done with it, newest first.',
      extensions: { policy: 'mayReadActs' },
      resolve: ({ id, coalitionId }, args, context) =>
        actsOf({ coalitionId, subject: { kind: 'decision', id } }, args, context),
    }),
  }),
});

async function notFinal(
  { id, coalitionId, finalAt, appealsUntil }: DecisionRow,
  language: 'es' | 'en',
  context: GraphContext,
): Promise<string[]> {
  if (finalAt !== null || appealsUntil === null) return [];
  const [coalition] = await coalitionsById(context.platform.store.read, [coalitionId]);
  const waiting = waitingAppeals((await saidTo(context, id)).appeals).length;
  return [notFinalSentence({ until: appealsUntil, waiting, zone: coalition!.timeZone }, language)];
}
