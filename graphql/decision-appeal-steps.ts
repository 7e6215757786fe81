import { answerAppeals, appealDecision } from '../domain/decisions/actions-appeal.ts';
import { builder } from './builder.ts';
import { stepOf } from './decision-steps.ts';
import { Decision } from './decisions.ts';

const AppealDecisionInput = builder.inputType('AppealDecisionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    decision: t.id({ required: true }),
    reason: t.string({ required: true }),
    language: t.string({ required: true, description: 'Of the reason, BCP-47.' }),
  }),
});

const AnswerAppealsInput = builder.inputType('AnswerAppealsInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    decision: t.id({ required: true }),
    upheld: t.boolean({ required: true, description: 'The outcome stands; else it is taken up again.' }),
    reason: t.string({ required: true }),
    language: t.string({ required: true, description: 'Of the reason, BCP-47.' }),
    days: t.int({ description: 'Where it is taken up again: until when it takes answers.' }),
    hours: t.int(),
    closesAt: t.string(),
  }),
});

builder.mutationFields((t) => ({
  appealDecision: t.field({
    type: Decision,
    errors: {},
    description:
      'Says for one’s organisation why an announced outcome should not stand, once, while it can be appealed.',
    extensions: { policy: 'mayAppeal' },
    args: { input: t.arg({ type: AppealDecisionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      appealDecision(platform, viewer, {
        ...stepOf(input),
        reason: input.reason,
        language: input.language,
      }),
  }),
  answerAppeals: t.field({
    type: Decision,
    errors: {},
    description:
      'Answers all appeals that wait: the outcome stands, or the decision is taken up again with a new window.',
    extensions: { policy: 'mayAnswerAppeals' },
    args: { input: t.arg({ type: AnswerAppealsInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => {
      const { upheld, reason, language, days, hours, closesAt } = input;
      return answerAppeals(platform, viewer, {
        ...stepOf(input),
        ...{ upheld, reason, language, days, hours, closesAt },
      });
    },
  }),
}));
