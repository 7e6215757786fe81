import type { Permission } from '../domain/authorize.ts';
import {
  mayAnnounce,
  mayAnswer,
  mayAnswerAppeals,
  mayAppeal,
  mayCloseDecision,
  mayConfirm,
  mayRemind,
  mayReply,
  mayResumeDecision,
  mayWithdrawDecision,
} from '../domain/decisions/policy.ts';
import { hasAppealed, waitingAppeals } from '../domain/decisions/reads-appeals.ts';
import type { Decision as DecisionRow } from '../domain/decisions/reads.ts';
import type { Viewer, ViewerSeat } from '../domain/viewer.ts';
import { refusal } from '../domain/words/refusals.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { DecisionAnswer, saidTo } from './decision-answers.ts';
import { Seat } from './organizations.ts';

export const OurAnswer = builder
  .objectRef<{ seat: ViewerSeat; decision: DecisionRow }>('OurDecisionAnswer')
  .implement({
    description: 'What one seat of the viewer may do about its organisation’s answer.',
    extensions: { policy: 'mayAnswer' },
    fields: (t) => ({
      seat: t.field({ type: Seat, resolve: ({ seat }) => seat.id }),
      answered: t.boolean({
        resolve: async ({ seat, decision }, _args, context) =>
          (await saidTo(context, decision.id)).roll.some(
            ({ organizationId, answered }) => organizationId === seat.organizationId && answered,
          ),
      }),
      answer: t.field({
        type: DecisionAnswer,
        nullable: true,
        description: 'Its last, also an objection that was accepted; never one in secret.',
        resolve: async ({ seat, decision }, _args, context) =>
          (await saidTo(context, decision.id)).answers.findLast(
            ({ organizationId }) => organizationId === seat.organizationId,
          ) ?? null,
      }),
      mayAnswer: t.boolean({
        resolve: async ({ seat, decision }, _args, context) =>
          (await answerPermission(seat, decision, context)).allowed,
      }),
      why: t.string({
        nullable: true,
        description: 'Why it may not, in the language of the viewer.',
        resolve: async ({ seat, decision }, _args, context) =>
          whyNot(await answerPermission(seat, decision, context), context),
      }),
      mayAppeal: t.boolean({
        description: 'The announced outcome, which is not final yet.',
        resolve: async ({ seat, decision }, _args, context) => {
          const { platform, viewer } = context;
          const { organizationId } = seat;
          const { roll, appeals } = await saidTo(context, decision.id);
          return mayAppeal({ ...viewer, seats: [seat] }, decision, {
            now: platform.clock.now(),
            onRoll: roll.some((one) => one.organizationId === organizationId),
            appealed: hasAppealed(appeals, organizationId),
          }).allowed;
        },
      }),
    }),
  });

async function answerPermission(seat: ViewerSeat, decision: DecisionRow, context: GraphContext) {
  const { roll } = await saidTo(context, decision.id);
  const voter = roll.find(({ organizationId }) => organizationId === seat.organizationId) ?? null;
  const by: Viewer = { ...context.viewer, seats: [seat] };
  return mayAnswer(by, decision, { now: context.platform.clock.now(), voter });
}

const whyNot = (permission: Permission, { language }: GraphContext): string | null =>
  permission.allowed || permission.hidden ? null : refusal(language, permission.word);

async function closePermission(decision: DecisionRow, context: GraphContext): Promise<Permission> {
  const { roll, unanswered } = await saidTo(context, decision.id);
  return mayCloseDecision(context.viewer, decision, {
    now: context.platform.clock.now(),
    everybody: roll.every(({ answered }) => answered),
    unanswered: unanswered.length,
  });
}

export const DecisionPermissions = builder.objectRef<DecisionRow>('DecisionPermissions').implement({
  description:
    'What the viewer may do with it by the best of their seats; the act itself asks again, by the seat it names.',
  fields: (t) => ({
    reply: t.boolean({ resolve: (decision, _args, { viewer }) => mayReply(viewer, decision).allowed }),
    remind: t.boolean({
      resolve: (decision, _args, { viewer, platform }) =>
        mayRemind(viewer, decision, platform.clock.now()).allowed,
    }),
    resume: t.boolean({
      resolve: (decision, _args, { viewer }) => mayResumeDecision(viewer, decision).allowed,
    }),
    close: t.boolean({
      resolve: async (decision, _args, context) => (await closePermission(decision, context)).allowed,
    }),
    whyNotClose: t.string({
      nullable: true,
      description: 'To whoever would close it: why it cannot be closed yet, in their language.',
      resolve: async (decision, _args, context) =>
        mayWithdrawDecision(context.viewer, decision).allowed && decision.state === 'open'
          ? whyNot(await closePermission(decision, context), context)
          : null,
    }),
    announce: t.boolean({
      resolve: (decision, _args, { viewer }) => mayAnnounce(viewer, decision).allowed,
    }),
    confirm: t.boolean({
      resolve: (decision, _args, { viewer }) => mayConfirm(viewer, decision).allowed,
    }),
    answerAppeals: t.boolean({
      resolve: async (decision, _args, context) => {
        const { appeals } = await saidTo(context, decision.id);
        return mayAnswerAppeals(context.viewer, decision, waitingAppeals(appeals).length).allowed;
      },
    }),
    withdraw: t.boolean({
      resolve: (decision, _args, { viewer }) => mayWithdrawDecision(viewer, decision).allowed,
    }),
  }),
});
