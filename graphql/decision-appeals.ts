import type { Decision as DecisionRow } from '../domain/decisions/reads.ts';
import { waitingAppeals, type Appeal } from '../domain/decisions/reads-appeals.ts';
import { builder } from './builder.ts';
import { saidTo } from './decision-answers.ts';
import { Decision, DecisionResult } from './decisions.ts';
import { Language } from './language.ts';
import { Party } from './parties.ts';
import { nodeId } from './ids.ts';
import { Voice, voiceOf } from './voices.ts';

const AppealAnswer = builder.objectRef<NonNullable<Appeal['answer']>>('AppealAnswer').implement({
  description: 'What whoever runs the decision said to an appeal.',
  fields: (t) => ({
    upheld: t.exposeBoolean('upheld', { description: 'The outcome stands; else it was taken up again.' }),
    reason: t.exposeString('reason'),
    language: t.exposeString('language', { description: 'Of the reason, BCP-47.' }),
    at: t.field({ type: 'Instant', resolve: (answer) => answer.at }),
    voice: t.field({ type: Voice, resolve: (answer, _args, context) => voiceOf(context, answer.seatId) }),
  }),
});

const DecisionAppeal = builder.objectRef<Appeal>('DecisionAppeal').implement({
  description: 'What an organisation said against an announced outcome. Read by whoever knows the decision.',
  extensions: { policy: 'mayKnowDecision' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('DecisionAppeal', id) }),
    reason: t.exposeString('reason'),
    language: t.exposeString('language', { description: 'Of the reason, BCP-47.' }),
    at: t.field({ type: 'Instant', resolve: (appeal) => appeal.at }),
    party: t.field({
      type: Party,
      resolve: async ({ decisionId, organizationId }, _args, context) =>
        (await saidTo(context, decisionId)).parties.get(organizationId)!,
    }),
    result: t.field({
      type: DecisionResult,
      description: 'What was appealed.',
      resolve: ({ appealed }) => appealed.result,
    }),
    outcome: t.string({
      description: 'What was appealed, in the words of its announcement.',
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: ({ appealed }, { language }) => appealed.outcome[language],
    }),
    answer: t.field({ type: AppealAnswer, nullable: true, resolve: ({ answer }) => answer }),
  }),
});

builder.objectFields(Decision, (t) => ({
  appealsUntil: t.field({
    type: 'Instant',
    nullable: true,
    description: 'Until when its announced outcome can be appealed, where its rule says so.',
    resolve: ({ appealsUntil }: DecisionRow) => appealsUntil,
  }),
  finalAt: t.field({
    type: 'Instant',
    nullable: true,
    description: 'From when on its outcome cannot be appealed any more; only then is anything done with it.',
    resolve: ({ finalAt }: DecisionRow) => finalAt,
  }),
  appealsWaiting: t.int({
    description: 'How many appeals have no answer.',
    resolve: async ({ id }, _args, context) => waitingAppeals((await saidTo(context, id)).appeals).length,
  }),
  appeals: t.field({
    type: [DecisionAppeal],
    description: 'Every appeal ever made, in order.',
    complexity: 10,
    resolve: async ({ id }, _args, context) => (await saidTo(context, id)).appeals,
  }),
}));
