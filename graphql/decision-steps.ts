import { answerDecision, replyToObjection } from '../domain/decisions/actions-answer.ts';
import {
  announceOutcome,
  closeDecision,
  confirmOutcome,
  remindVoters,
  resumeDecision,
  withdrawDecision,
} from '../domain/decisions/actions-end.ts';
import { openDecision } from '../domain/decisions/actions.ts';
import type { Minimum } from '../domain/decisions/constants.ts';
import { builder } from './builder.ts';
import { DecisionChoice } from './decision-answers.ts';
import { Decision, DecisionKind } from './decisions.ts';
import { chosenId, localId } from './ids.ts';

const QuorumKind = builder.enumType('QuorumKind', {
  values: {
    none: { value: 'none' },
    half: { value: 'half', description: 'At least half of those asked.' },
    twoThirds: { value: 'two-thirds' },
    number: { value: 'number', description: 'So many.' },
  } as const,
});

const Adoption = builder.enumType('Adoption', {
  description: 'When something is adopted.',
  values: {
    noObjection: { value: 'no-objection', description: 'Somebody agrees and nobody objects.' },
    simple: { value: 'simple', description: 'More agree than are against.' },
    absolute: { value: 'absolute', description: 'More than half of all asked agree.' },
    twoThirds: { value: 'two-thirds', description: 'At least twice as many agree as are against.' },
    bestScore: { value: 'best-score', description: 'Of scored options, the highest sum.' },
    runOff: { value: 'run-off', description: 'Of ranked options, by instant run-off.' },
    runnerChooses: { value: 'runner-chooses', description: 'Of times, as whoever runs it says.' },
  } as const,
});

const Silence = builder.enumType('Silence', {
  values: {
    nothing: { description: 'Who does not answer does not count.' },
    agrees: { description: 'Who does not answer counts as agreeing, but not for the quorum.' },
  } as const,
});

const AskedClass = builder.enumType('AskedClass', {
  values: ['full', 'observer', 'candidate', 'associate', 'individual', 'ally'] as const,
});

const MinimumOf = builder.enumType('MinimumOf', {
  description: 'From what so many answers are needed: a country, a class of members, a role in a corridor.',
  values: ['country', 'class', 'role'] as const,
});

const MinimumInput = builder.inputType('DecisionMinimumInput', {
  fields: (t) => ({
    of: t.field({ type: MinimumOf, required: true }),
    key: t.string({ required: true, description: 'ISO 3166-1 alpha-2, a class, or a role.' }),
    least: t.int({ required: true }),
  }),
});

const RuleInput = builder.inputType('DecisionRuleInput', {
  fields: (t) => ({
    classes: t.field({ type: [AskedClass], required: true, description: 'Whose organisations answer.' }),
    quorum: t.field({ type: QuorumKind, required: true }),
    quorumNumber: t.int({ description: 'Where the quorum is a number.' }),
    adopts: t.field({ type: Adoption, required: true }),
    silence: t.field({ type: Silence, required: true }),
    minimums: t.field({ type: [MinimumInput], required: true }),
    twoKeys: t.boolean({ required: true }),
    appealHours: t.int({
      description: 'For how long an announced outcome can be appealed; none: not at all.',
    }),
  }),
});

const OptionInput = builder.inputType('DecisionOptionInput', {
  description: 'Words in both languages, or a time.',
  fields: (t) => ({
    es: t.string(),
    en: t.string(),
    at: t.string({ description: 'A day and an hour by the coalition’s clock: "2027-01-17T17:00".' }),
  }),
});

const OpenDecisionInput = builder.inputType('OpenDecisionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    body: t.id({ required: true }),
    statement: t.id({ description: 'Whose text is closed; none for a proposal in words.' }),
    forwards: t.id({ description: 'What another body adopted, to be taken up as it stands.' }),
    decisionKind: t.field({ type: DecisionKind, required: true }),
    secret: t.boolean({ required: true }),
    questionEs: t.string({ required: true }),
    questionEn: t.string({ required: true }),
    proposalEs: t.string(),
    proposalEn: t.string(),
    rule: t.field({ type: RuleInput, required: true }),
    options: t.field({ type: [OptionInput], description: 'Where it is asked about options.' }),
    days: t.int(),
    hours: t.int(),
    closesAt: t.string({ description: 'A day and an hour by the coalition’s clock: "2027-01-17T17:00".' }),
  }),
});

const AnswerDecisionInput = builder.inputType('AnswerDecisionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    decision: t.id({ required: true }),
    choice: t.field({ type: DecisionChoice, required: true }),
    reason: t.string({ description: 'Of an objection always. In secret it is not kept.' }),
    wording: t.string({ description: 'How it should say instead.' }),
    language: t.string({ required: true, description: 'Of reason and wording, BCP-47.' }),
  }),
});

const ReplyToObjectionInput = builder.inputType('ReplyToObjectionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    decision: t.id({ required: true }),
    objection: t.id({ required: true }),
    accepted: t.boolean({ required: true }),
    reason: t.string({ required: true }),
    language: t.string({ required: true }),
  }),
});

const ResumeDecisionInput = builder.inputType('ResumeDecisionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    decision: t.id({ required: true }),
    proposalEs: t.string({ description: 'Of a proposal, its new wording.' }),
    proposalEn: t.string(),
    days: t.int(),
    hours: t.int(),
    closesAt: t.string(),
  }),
});

const AnnounceOutcomeInput = builder.inputType('AnnounceOutcomeInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    decision: t.id({ required: true }),
    outcomeEs: t.string({ required: true }),
    outcomeEn: t.string({ required: true }),
    expiresOn: t.field({ type: 'Date', description: 'The last day it is in force, where it was adopted.' }),
    option: t.int({ description: 'The option chosen, where more than one may be.' }),
    supersedes: t.id({ description: 'An adopted decision in force whose place it takes.' }),
  }),
});

const WithdrawDecisionInput = builder.inputType('WithdrawDecisionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    decision: t.id({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const DecisionInput = builder.inputType('DecisionInput', {
  fields: (t) => ({ seat: t.id({ required: true }), decision: t.id({ required: true }) }),
});

/** Who does a step, and of which decision. */
export const stepOf = ({ seat, decision }: { seat: string; decision: string }) => ({
  seat: localId('Seat', seat),
  decision: localId('Decision', decision),
});

builder.mutationFields((t) => ({
  openDecision: t.field({
    type: Decision,
    errors: {},
    description:
      'Puts a closed text or a proposal to a body: whoever coordinates it, or the secretariat. The roll is made now.',
    extensions: { policy: 'mayOpenDecision' },
    args: { input: t.arg({ type: OpenDecisionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => {
      const { decisionKind, rule, statement, forwards, options, ...rest } = input;
      const { quorum, quorumNumber, minimums, appealHours, ...more } = rule;
      return openDecision(platform, viewer, {
        ...rest,
        seat: localId('Seat', input.seat),
        body: chosenId('Body', input.body),
        statement: statement ? localId('Statement', statement) : null,
        forwards: forwards ? localId('Decision', forwards) : null,
        kind: decisionKind,
        options: options ?? [],
        rule: {
          ...more,
          quorum: { of: quorum, number: quorumNumber ?? 0 },
          appealHours: appealHours ?? 0,
          // What is no country, class or role is refused by the rule.
          minimums: minimums as Minimum[],
        },
      });
    },
  }),
  answerDecision: t.field({
    type: Decision,
    errors: {},
    description:
      'Answers for one’s organisation; again until it closes, and the last counts. In secret once, and only the sum is kept.',
    extensions: { policy: 'mayAnswer' },
    args: { input: t.arg({ type: AnswerDecisionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => {
      const { choice, reason, wording, language } = input;
      return answerDecision(platform, viewer, {
        ...stepOf(input),
        ...{ choice, language, reason: reason ?? null, wording: wording ?? null },
      });
    },
  }),
  replyToObjection: t.field({
    type: Decision,
    errors: {},
    description:
      'Answers an objection: those who draft the text, and whoever runs the decision. Accepted, the text is opened again.',
    extensions: { policy: 'mayReply' },
    args: { input: t.arg({ type: ReplyToObjectionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      replyToObjection(platform, viewer, {
        ...stepOf(input),
        answer: localId('DecisionAnswer', input.objection),
        accepted: input.accepted,
        reason: input.reason,
        language: input.language,
      }),
  }),
  resumeDecision: t.field({
    type: Decision,
    errors: {},
    description:
      'Puts it to its body again with the text as it was closed anew or the proposal as it is revised, and a new window.',
    extensions: { policy: 'mayResumeDecision' },
    args: { input: t.arg({ type: ResumeDecisionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      resumeDecision(platform, viewer, {
        ...stepOf(input),
        ...{ days: input.days, hours: input.hours, closesAt: input.closesAt },
        ...{ proposalEs: input.proposalEs, proposalEn: input.proposalEn },
      }),
  }),
  remindVoters: t.field({
    type: Decision,
    errors: {},
    description: 'Writes to those who have not answered, and to nobody else; once a day.',
    extensions: { policy: 'mayRemind' },
    args: { input: t.arg({ type: DecisionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => remindVoters(platform, viewer, stepOf(input)),
  }),
  closeDecision: t.field({
    type: Decision,
    errors: {},
    description:
      'Counts what was answered, once time is over or everybody answered; never over an unanswered objection.',
    extensions: { policy: 'mayCloseDecision' },
    args: { input: t.arg({ type: DecisionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => closeDecision(platform, viewer, stepOf(input)),
  }),
  announceOutcome: t.field({
    type: Decision,
    errors: {},
    description: 'Writes the outcome in both languages and announces it, or leaves it to the second key.',
    extensions: { policy: 'mayAnnounce' },
    args: { input: t.arg({ type: AnnounceOutcomeInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      announceOutcome(platform, viewer, {
        ...stepOf(input),
        outcomeEs: input.outcomeEs,
        outcomeEn: input.outcomeEn,
        expiresOn: input.expiresOn ?? null,
        option: input.option ?? null,
        supersedes: input.supersedes ? localId('Decision', input.supersedes) : null,
      }),
  }),
  confirmOutcome: t.field({
    type: Decision,
    errors: {},
    description: 'The second key: announces the outcome that another person wrote.',
    extensions: { policy: 'mayConfirm' },
    args: { input: t.arg({ type: DecisionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => confirmOutcome(platform, viewer, stepOf(input)),
  }),
  withdrawDecision: t.field({
    type: Decision,
    errors: {},
    description: 'Takes a question back before its outcome is announced; a text stays closed.',
    extensions: { policy: 'mayWithdrawDecision' },
    args: { input: t.arg({ type: WithdrawDecisionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      withdrawDecision(platform, viewer, { ...stepOf(input), reason: input.reason }),
  }),
}));
