import type { OptionCount } from '../domain/decisions/ballots.ts';
import {
  answersOf,
  countOf,
  rollOf,
  standingAnswers,
  unansweredObjections,
  type Answer,
  type OnRoll,
} from '../domain/decisions/reads-answers.ts';
import { appealsOf, type Appeal } from '../domain/decisions/reads-appeals.ts';
import {
  optionCountOf,
  optionsOf,
  standingBallots,
  type Ballot,
  type Option,
} from '../domain/decisions/reads-options.ts';
import { decisionsById, type Decision } from '../domain/decisions/reads.ts';
import type { Counts } from '../domain/decisions/rule.ts';
import { versionsById } from '../domain/statements/reads.ts';
import { partiesOf, type Party as PartyRow } from '../domain/texts/rights/reads.ts';
import { builder } from './builder.ts';
import { nodeId } from './ids.ts';
import { Party } from './parties.ts';
import { perRequest } from './per-request.ts';
import { Voice, voiceOf } from './voices.ts';

/** Everything said to a decision, read once for all that its fields ask. */
export interface Said {
  roll: OnRoll[];
  answers: Answer[];
  standing: Answer[];
  unanswered: Answer[];
  appeals: Appeal[];
  counts: Counts;
  /** What is to be chosen from, what each said of it by name, and what it comes to; null where there are no options. */
  options: Option[];
  ballots: Ballot[];
  count: OptionCount | null;
  parties: Map<string, PartyRow>;
  /** The numbers of the versions that answers were given to. */
  versions: Map<string, string>;
}

export const saidTo = perRequest(async (ids, { platform }) => {
  const { store, clock } = platform;
  const decisions = await decisionsById(store.read, ids);
  const said = new Map<string, Said>();
  for (const decision of decisions) {
    const answers = await answersOf(store.read, decision.id);
    const roll = await rollOf(store.read, decision, clock.now());
    const appeals = await appealsOf(store.read, decision.id);
    const standing = standingAnswers(roll, answers);
    const speakers = [...roll, ...answers, ...appeals].map(({ organizationId }) => organizationId);
    const organizations = [...new Set(speakers)];
    const parties = await partiesOf(store.read, decision.coalitionId, organizations);
    const versions = await versionsById(
      store.read,
      answers.flatMap(({ versionId }) => versionId ?? []),
    );
    said.set(decision.id, {
      ...{ roll, answers, standing, appeals },
      unanswered: unansweredObjections(standing),
      options: await optionsOf(store.read, decision.id),
      ballots: await standingBallots(store.read, decision.id, roll),
      count: await optionCountOf(store.read, decision, roll),
      counts: decision.counts ?? (await countOf(store.read, decision, { roll, answers })),
      parties: new Map(parties.map((party) => [party.id, party])),
      versions: new Map(versions.flatMap((one) => (one ? [[one.id, one.number] as const] : []))),
    });
  }
  return (id) => said.get(id)!;
});

export const DecisionChoice = builder.enumType('DecisionChoice', {
  description: 'What an organisation answers.',
  values: {
    agree: { description: 'It agrees.' },
    aside: { description: 'It does not sign, and does not oppose.' },
    object: { description: 'It objects, and says why.' },
    abstain: { description: 'It abstains.' },
    against: { description: 'It is against.' },
  } as const,
});

const ObjectionReply = builder.objectRef<NonNullable<Answer['reply']>>('ObjectionReply').implement({
  description: 'What those who draft said to an objection.',
  fields: (t) => ({
    accepted: t.exposeBoolean('accepted', { description: 'The text was opened again for it.' }),
    reason: t.exposeString('reason'),
    language: t.exposeString('language', { description: 'Of the reason, BCP-47.' }),
    at: t.field({ type: 'Instant', resolve: (reply) => reply.at }),
    voice: t.field({ type: Voice, resolve: (reply, _args, context) => voiceOf(context, reply.seatId) }),
  }),
});

export const DecisionAnswer = builder.objectRef<Answer>('DecisionAnswer').implement({
  description: 'What an organisation answered by name. Read by whoever knows the decision.',
  extensions: { policy: 'mayKnowDecision' },
  fields: (t) => ({
    id: t.id({ resolve: (answer) => nodeId('DecisionAnswer', answer.id) }),
    choice: t.field({ type: DecisionChoice, resolve: (answer) => answer.choice }),
    reason: t.exposeString('reason', { nullable: true }),
    wording: t.exposeString('wording', { nullable: true, description: 'How it should say instead.' }),
    language: t.exposeString('language', { description: 'Of reason and wording, BCP-47.' }),
    at: t.field({ type: 'Instant', resolve: (answer) => answer.at }),
    version: t.string({
      nullable: true,
      description: 'The number of the version it was given to.',
      resolve: async ({ decisionId, versionId }, _args, context) =>
        (await saidTo(context, decisionId)).versions.get(versionId ?? '') ?? null,
    }),
    party: t.field({
      type: Party,
      resolve: async ({ decisionId, organizationId }, _args, context) =>
        (await saidTo(context, decisionId)).parties.get(organizationId)!,
    }),
    standing: t.boolean({
      description: 'It counts: it was not changed since, and is no objection that was accepted.',
      resolve: async ({ id, decisionId }, _args, context) =>
        (await saidTo(context, decisionId)).standing.some((one) => one.id === id),
    }),
    reply: t.field({ type: ObjectionReply, nullable: true, resolve: (answer) => answer.reply }),
  }),
});

export const DecisionVoter = builder
  .objectRef<{ voter: OnRoll; decision: Decision; said: Said }>('DecisionVoter')
  .implement({
    description: 'An organisation that is asked. Read by whoever knows the decision.',
    extensions: { policy: 'mayKnowDecision' },
    fields: (t) => ({
      party: t.field({
        type: Party,
        resolve: ({ voter, said }) => said.parties.get(voter.organizationId)!,
      }),
      answered: t.boolean({ resolve: ({ voter }) => voter.answered }),
      answer: t.field({
        type: DecisionAnswer,
        nullable: true,
        description: 'Null until it answers, where its objection was accepted, and always in secret.',
        resolve: ({ voter, said }) =>
          said.standing.find(({ organizationId }) => organizationId === voter.organizationId) ?? null,
      }),
    }),
  });

export const DecisionCounts = builder.objectRef<Counts>('DecisionCounts').implement({
  description: 'How many organisations answered what.',
  fields: (t) => ({
    asked: t.exposeInt('asked'),
    answered: t.exposeInt('answered'),
    for: t.exposeInt('for', { description: 'They agree.' }),
    neither: t.exposeInt('neither', { description: 'They stand aside, or abstain.' }),
    against: t.exposeInt('against', { description: 'They object, or are against.' }),
  }),
});
