import { isMember } from '../domain/coalitions/policy.ts';
import { decisionsWaitingFor, type DecisionWaiting as Row } from '../domain/decisions/reads-waiting.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { Decision } from './decisions.ts';
import { Seat } from './organizations.ts';

const DecisionWaitingKind = builder.enumType('DecisionWaitingKind', {
  values: {
    answer: { description: 'The viewer’s organisation has not answered.' },
    reply: { description: 'An objection waits for those who draft.' },
    resume: { description: 'The text was closed again and can be put to the body once more.' },
    close: { description: 'Its time is over, or everybody answered.' },
    announce: { description: 'It was counted and its outcome is to be written.' },
    confirm: { description: 'The outcome waits for its second key.' },
    appeal: { description: 'An appeal against its outcome waits for an answer.' },
  } as const,
});

const DecisionWaiting = builder.objectRef<Row>('DecisionWaiting').implement({
  description: 'Something of a decision that waits for the viewer.',
  fields: (t) => ({
    kind: t.field({ type: DecisionWaitingKind, resolve: (row) => row.kind }),
    decision: t.field({ type: Decision, resolve: (row) => row.decisionId }),
    seat: t.field({ type: Seat, description: 'Of the viewer.', resolve: (row) => row.seatId }),
    due: t.field({ type: 'Instant', nullable: true, resolve: (row) => row.due }),
  }),
});

builder.objectField(Coalition, 'decisionsWaiting', (t) =>
  t.field({
    type: [DecisionWaiting],
    description:
      'What of decisions waits for the viewer’s organisations, or for the viewer who runs or drafts.',
    extensions: { policy: 'isMember' },
    complexity: 20,
    resolve: ({ id }, _args, { viewer, platform }) =>
      isMember(viewer, id).allowed
        ? decisionsWaitingFor(platform.store.read, viewer, id, platform.clock.now())
        : [],
  }),
);
