import type { OptionCount, Tally } from '../domain/decisions/ballots.ts';
import type { Decision as DecisionRow } from '../domain/decisions/reads.ts';
import type { Round } from '../domain/decisions/run-off.ts';
import type { Option } from '../domain/decisions/reads-options.ts';
import { builder } from './builder.ts';
import { DecisionVoter, saidTo } from './decision-answers.ts';
import { OurAnswer } from './decision-rights.ts';
import { Decision } from './decisions.ts';
import { Language } from './language.ts';

/** The mark of a time: yes, if need be, no. */
const [NO, MAYBE, YES] = [0, 1, 2] as const;

const OptionTally = builder.objectRef<Tally>('DecisionOptionTally').implement({
  description: 'What was said of one option.',
  fields: (t) => ({
    answers: t.exposeInt('answers', { description: 'How many gave it a mark.' }),
    sum: t.exposeInt('sum', { description: 'Of its points, where options are scored.' }),
    mean: t.float({
      nullable: true,
      description: 'Of its points, among those that gave it some; null where nobody did.',
      resolve: ({ sum, answers }) => (answers === 0 ? null : sum / answers),
    }),
    yes: t.int({ description: 'Of a time: how many can.', resolve: ({ given }) => given?.[YES] ?? 0 }),
    ifNeedBe: t.int({ resolve: ({ given }) => given?.[MAYBE] ?? 0 }),
    no: t.int({ resolve: ({ given }) => given?.[NO] ?? 0 }),
  }),
});

const DecisionOption = builder
  .objectRef<{ option: Option; decision: DecisionRow; count: OptionCount }>('DecisionOption')
  .implement({
    description: 'Something to choose from: in words, or a time.',
    fields: (t) => ({
      number: t.int({
        description: 'Its place on the list, from 1.',
        resolve: ({ option }) => option.number,
      }),
      label: t.string({
        nullable: true,
        description: 'Null for a time.',
        args: { language: t.arg({ type: Language, required: true }) },
        resolve: ({ option }, { language }) => option.label?.[language] ?? null,
      }),
      at: t.field({ type: 'Instant', nullable: true, resolve: ({ option }) => option.at }),
      tally: t.field({
        type: OptionTally,
        nullable: true,
        description: 'Null while a secret one is not closed.',
        resolve: ({ option, decision, count }) =>
          isCounted(decision) ? count.tallies.find((one) => one.option === option.number)! : null,
      }),
      leads: t.boolean({
        description: 'It may be announced as chosen, as things stand.',
        resolve: ({ option, decision, count }) =>
          isCounted(decision) && count.leading.includes(option.number),
      }),
      chosen: t.boolean({
        description: 'It was announced as chosen.',
        resolve: ({ option, decision }) =>
          decision.state === 'announced' && decision.chosenOption === option.number,
      }),
    }),
  });

const isCounted = ({ secret, closedAt }: DecisionRow): boolean => !secret || closedAt !== null;

const FirstPlaces = builder.objectRef<Round['firsts'][number]>('FirstPlaces').implement({
  description: 'How many ballots count for an option in one round.',
  fields: (t) => ({ option: t.exposeInt('option'), ballots: t.exposeInt('n') }),
});

const RunOffRound = builder.objectRef<Round>('RunOffRound').implement({
  description: 'One count of first places among the options that are left.',
  fields: (t) => ({
    firsts: t.field({ type: [FirstPlaces], resolve: ({ firsts }) => firsts }),
    exhausted: t.exposeInt('exhausted', { description: 'Ballots that name none of those left.' }),
    out: t.exposeInt('out', { nullable: true, description: 'The option that goes; null in the last round.' }),
  }),
});

const DecisionMark = builder.objectRef<{ option: number; mark: number }>('DecisionMark').implement({
  description:
    'What an organisation said of one option: points, a place from 1, or 2, 1 and 0 for yes, if need be and no.',
  fields: (t) => ({ option: t.exposeInt('option'), mark: t.exposeInt('mark') }),
});

builder.objectFields(Decision, (t) => ({
  options: t.field({
    type: [DecisionOption],
    description: 'What is to be chosen from; none where it is not asked about options.',
    complexity: 5,
    resolve: async (decision, _args, context) => {
      const { options, count } = await saidTo(context, decision.id);
      return count === null ? [] : options.map((option) => ({ option, decision, count }));
    },
  }),
  runOff: t.field({
    type: [RunOffRound],
    description: 'The rounds of a ranked choice as it was closed, or as it would be counted now.',
    complexity: 5,
    resolve: async (decision, _args, context) =>
      (await saidTo(context, decision.id)).count?.runOff?.rounds ?? [],
  }),
}));

builder.objectField(DecisionVoter, 'marks', (t) =>
  t.field({
    type: [DecisionMark],
    description: 'What it said of the options; nothing until it answers, and always in secret.',
    resolve: ({ voter, said }) => [...marksOf(said, voter.organizationId)],
  }),
);

builder.objectField(OurAnswer, 'marks', (t) =>
  t.field({
    type: [DecisionMark],
    description: 'What it said of the options; never in secret.',
    resolve: async ({ seat, decision }, _args, context) => [
      ...marksOf(await saidTo(context, decision.id), seat.organizationId),
    ],
  }),
);

const marksOf = ({ ballots }: Awaited<ReturnType<typeof saidTo>>, organizationId: string) =>
  ballots.find((one) => one.organizationId === organizationId)?.marks ?? [];
