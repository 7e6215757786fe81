import { z } from 'zod';
import { day, id, line, lines, orNothing } from '../input.ts';
import { languageTag } from '../texts/rules.ts';
import { isCountry } from '../words/places.ts';
import {
  ADOPTIONS,
  APPEAL_HOURS,
  ASKED_CLASSES,
  BALLOT_KINDS,
  CHOSEN_BY,
  CHOICES,
  DECISION_LIMITS,
  MOST_DECISION_DAYS,
  MOST_MINIMUMS,
  OPTIONS,
  isBallot,
  isOfOptions,
  type Rule,
  QUORUMS,
  ROLES,
  SILENCES,
} from './constants.ts';

/** Longer than this is said in days. */
const MOST_HOURS = 72;
const ROLL = 1000;

const count = z
  .number('number-not-valid')
  .int('number-not-valid')
  .min(1, 'number-not-valid')
  .max(ROLL, 'number-not-valid');
const span = (most: number) =>
  z
    .number('decision-length')
    .int('decision-length')
    .min(1, 'decision-length')
    .max(most, 'decision-length')
    .nullish();

/** Until when: so many days, or so many hours, or a day and an hour by the coalition's clock. */
const until = {
  days: span(MOST_DECISION_DAYS),
  hours: span(MOST_HOURS),
  closesAt: z.string().max(16, 'time-not-valid').nullish(),
};

const oneEnd = (asked: { days?: unknown; hours?: unknown; closesAt?: unknown }, context: z.RefinementCtx) => {
  const said = [asked.days, asked.hours, asked.closesAt].filter((one) => one !== null && one !== undefined);
  if (said.length !== 1)
    context.addIssue({ code: 'custom', path: ['closesAt'], message: 'decision-end-missing' });
};

const minimum = z.discriminatedUnion('of', [
  z.object({ of: z.literal('country'), key: z.string().refine(isCountry, 'not-valid'), least: count }),
  z.object({ of: z.literal('class'), key: z.enum(ASKED_CLASSES), least: count }),
  z.object({ of: z.literal('role'), key: z.enum(ROLES), least: count }),
]);

const rule = z.object({
  classes: z.array(z.enum(ASKED_CLASSES)).min(1, 'decision-classes').max(ASKED_CLASSES.length),
  quorum: z
    .object({
      of: z.enum(QUORUMS),
      number: z.number('number-not-valid').int('number-not-valid').max(ROLL, 'number-not-valid'),
    })
    .refine(({ of, number }) => of !== 'number' || number >= 1, {
      path: ['number'],
      message: 'number-not-valid',
    })
    .transform(({ of, number }) => ({ of, number: of === 'number' ? number : 0 })),
  adopts: z.enum(ADOPTIONS),
  silence: z.enum(SILENCES),
  minimums: z.array(minimum).max(MOST_MINIMUMS, 'too-long'),
  twoKeys: z.boolean(),
  appealHours: z
    .number('appeal-length')
    .int('appeal-length')
    .refine((n) => n === 0 || (n >= APPEAL_HOURS.least && n <= APPEAL_HOURS.most), 'appeal-length'),
});

const option = z.object({
  es: orNothing(line(DECISION_LIMITS.option)),
  en: orNothing(line(DECISION_LIMITS.option)),
  at: z.string().max(16, 'time-not-valid').nullish(),
});

interface AskedOptions {
  kind: string;
  secret: boolean;
  statement?: string | null | undefined;
  forwards?: string | null | undefined;
  rule: Pick<Rule, 'adopts' | 'silence'>;
  options: z.infer<typeof option>[];
}

/** Options go with the ways that are about options, each in both languages or with its time. */
function checkOptions(asked: AskedOptions, context: z.RefinementCtx): void {
  const { kind, rule: chosen, options } = asked;
  const fault = (message: string, ...path: (string | number)[]) =>
    context.addIssue({ code: 'custom', path, message });
  if (!isBallot(kind)) {
    if (isOfOptions(chosen.adopts)) fault('not-valid', 'rule', 'adopts');
    if (options.length > 0) fault('options-without-way', 'options');
    return;
  }
  if (chosen.adopts !== CHOSEN_BY[kind]) fault('not-valid', 'rule', 'adopts');
  if (chosen.silence !== 'nothing') fault('options-silence', 'rule', 'silence');
  if (asked.secret && kind !== 'score') fault('options-secret', 'secret');
  if (asked.statement || asked.forwards) fault('options-on-text', 'statement');
  if (options.length < OPTIONS.least) fault('options-few', 'options');
  for (const [at, { es, en, at: time }] of options.entries()) {
    if (kind === 'times' && !time) fault('required', 'options', at, 'at');
    if (kind === 'times') continue;
    if (time) fault('not-valid', 'options', at, 'at');
    if (es === null) fault('required', 'options', at, 'es');
    if (en === null) fault('required', 'options', at, 'en');
  }
}

/** What is put to a body: a statement whose text is closed, or a proposal in both languages. */
export const openingDecision = z
  .object({
    seat: id,
    body: id,
    statement: id.nullish(),
    forwards: id.nullish(),
    kind: z.enum(['consent', 'majority', ...BALLOT_KINDS]),
    secret: z.boolean().default(false),
    questionEs: line(DECISION_LIMITS.question),
    questionEn: line(DECISION_LIMITS.question),
    proposalEs: orNothing(lines(DECISION_LIMITS.proposal)),
    proposalEn: orNothing(lines(DECISION_LIMITS.proposal)),
    rule,
    options: z.array(option).max(OPTIONS.most, 'options-many').default([]),
    ...until,
  })
  .superRefine(oneEnd)
  .superRefine(({ statement, forwards, proposalEs, proposalEn }, context) => {
    const missing = (field: string) =>
      context.addIssue({ code: 'custom', path: [field], message: 'decision-proposal-missing' });
    if (forwards && (statement || proposalEs !== null || proposalEn !== null))
      context.addIssue({ code: 'custom', path: ['forwards'], message: 'not-valid' });
    if (statement || forwards) return;
    if (proposalEs === null) missing('proposalEs');
    if (proposalEn === null) missing('proposalEn');
  })
  .superRefine(checkOptions)
  .superRefine(({ kind, secret, rule: { adopts } }, context) => {
    if (kind === 'consent' && secret)
      context.addIssue({ code: 'custom', path: ['secret'], message: 'decision-secret-consent' });
    if (kind === 'majority' && adopts === 'no-objection')
      context.addIssue({ code: 'custom', path: ['rule', 'adopts'], message: 'decision-majority-missing' });
  });

/** An organisation's answer; an objection says why. */
export const answering = z
  .object({
    seat: id,
    decision: id,
    choice: z.enum([...CHOICES.consent, 'abstain', 'against']),
    reason: orNothing(lines(DECISION_LIMITS.reason)),
    wording: orNothing(lines(DECISION_LIMITS.wording)),
    language: languageTag,
  })
  .refine(({ choice, reason }) => choice !== 'object' || reason !== null, {
    path: ['reason'],
    message: 'objection-without-reason',
  });

/** What an organisation says of options; at least of one. */
export const casting = z.object({
  seat: id,
  decision: id,
  marks: z
    .array(z.object({ option: z.number('marks-not-valid').int(), mark: z.number('marks-not-valid').int() }))
    .min(1, 'marks-missing')
    .max(OPTIONS.most, 'marks-not-valid'),
});

export const replying = z.object({
  seat: id,
  decision: id,
  answer: id,
  accepted: z.boolean(),
  reason: lines(DECISION_LIMITS.reason),
  language: languageTag,
});
/** Asking again; about a proposal, with its words revised in both languages. */
export const resuming = z
  .object({
    seat: id,
    decision: id,
    proposalEs: orNothing(lines(DECISION_LIMITS.proposal)),
    proposalEn: orNothing(lines(DECISION_LIMITS.proposal)),
    ...until,
  })
  .superRefine(oneEnd);
export const announcing = z.object({
  seat: id,
  decision: id,
  outcomeEs: lines(DECISION_LIMITS.outcome),
  outcomeEn: lines(DECISION_LIMITS.outcome),
  expiresOn: day.nullish(),
  option: z.number('not-valid').int('not-valid').nullish(),
  supersedes: id.nullish(),
});
export const appealing = z.object({
  seat: id,
  decision: id,
  reason: lines(DECISION_LIMITS.appeal),
  language: languageTag,
});
/** An outcome that does not stand is taken up again, with a new window for answers. */
export const answeringAppeals = z
  .object({
    seat: id,
    decision: id,
    upheld: z.boolean(),
    reason: lines(DECISION_LIMITS.appeal),
    language: languageTag,
    ...until,
  })
  .superRefine((asked, context) => {
    if (!asked.upheld) oneEnd(asked, context);
  });
export const withdrawing = z.object({ seat: id, decision: id, reason: lines(DECISION_LIMITS.reason) });
/** For the steps that need nothing but who and what. */
export const stepping = z.object({ seat: id, decision: id });
