import { castBallot } from '../domain/decisions/actions-ballot.ts';
import { builder } from './builder.ts';
import { stepOf } from './decision-steps.ts';
import { Decision } from './decisions.ts';

const MarkInput = builder.inputType('DecisionMarkInput', {
  fields: (t) => ({
    option: t.int({ required: true, description: 'Its number.' }),
    mark: t.int({
      required: true,
      description: '0 to 5 points; a place from 1; or 2, 1 and 0 for yes, if need be and no.',
    }),
  }),
});

const CastBallotInput = builder.inputType('CastBallotInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    decision: t.id({ required: true }),
    marks: t.field({ type: [MarkInput], required: true }),
  }),
});

builder.mutationField('castBallot', (t) =>
  t.field({
    type: Decision,
    errors: {},
    description:
      'Says for one’s organisation what it thinks of the options; again until it closes, and the last counts. In secret once, and only the sums are kept.',
    extensions: { policy: 'mayAnswer' },
    args: { input: t.arg({ type: CastBallotInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      castBallot(platform, viewer, { ...stepOf(input), marks: input.marks }),
  }),
);
