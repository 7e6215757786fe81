import { z } from 'zod';
import {
  upcomingIn,
  waitingFor,
  type Upcoming as UpcomingRow,
  type Waiting as WaitingRow,
} from '../domain/sign-ons/waiting.ts';
import { mayKnowStatement } from '../domain/statements/policy.ts';
import {
  findStatementBySlug,
  knownStatements,
  type Statement as StatementRow,
} from '../domain/statements/reads.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { Seat } from './organizations.ts';
import { connection } from './pages.ts';
import { Statement, StatementState } from './statements.ts';

const WaitingKind = builder.enumType('WaitingKind', {
  description:
    'What the viewer’s organisation (sign, approve), those a round asks (comment, redLines), or they by their role (the others), are asked to do; and when the round they run ends.',
  values: [
    'sign',
    'approve',
    'comment',
    'redLines',
    'roundEnds',
    'draft',
    'readyToClose',
    'readyToOpen',
    'readyToPublish',
  ] as const,
});

const Waiting = builder.objectRef<WaitingRow>('Waiting').implement({
  description: 'Something that waits for the viewer.',
  fields: (t) => ({
    kind: t.field({ type: WaitingKind, resolve: (waiting) => waiting.kind }),
    statement: t.field({ type: Statement, resolve: (waiting) => waiting.statementId }),
    seat: t.field({
      type: Seat,
      description: 'By which it can be done.',
      resolve: (waiting) => waiting.seatId,
    }),
    due: t.field({ type: 'Instant', nullable: true, resolve: (waiting) => waiting.due }),
  }),
});

const UpcomingKind = builder.enumType('UpcomingKind', { values: ['signOnCloses'] as const });

const Upcoming = builder.objectRef<UpcomingRow>('Upcoming').implement({
  description: 'A date to come.',
  fields: (t) => ({
    at: t.field({ type: 'Instant', resolve: (upcoming) => upcoming.at }),
    statement: t.field({ type: Statement, resolve: (upcoming) => upcoming.statementId }),
    kind: t.field({ type: UpcomingKind, resolve: (upcoming) => upcoming.kind }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  statements: t.connection({
    type: Statement,
    description: 'Those the viewer may know of, newest first.',
    extensions: { policy: 'mayKnowStatement' },
    args: { states: t.arg({ type: [StatementState] }) },
    resolve: ({ id: coalitionId }, { states, ...args }, { viewer, platform }) =>
      connection(
        args,
        z.string(),
        (statement: StatementRow) => statement.id,
        (page) =>
          knownStatements(platform.store.read, viewer, { coalitionId, states: states ?? null, ...page }),
      ),
  }),
  statement: t.field({
    type: Statement,
    nullable: true,
    description: 'The statement at an address; null also when the viewer may not know of it.',
    extensions: { policy: 'mayKnowStatement' },
    args: { slug: t.arg.string({ required: true }) },
    resolve: async ({ id }, { slug }, { viewer, platform }) => {
      const statement = await findStatementBySlug(platform.store.read, id, slug);
      return statement && mayKnowStatement(viewer, statement).allowed ? statement : null;
    },
  }),
  waiting: t.field({
    type: [Waiting],
    description:
      'What waits for the viewer’s organisations and for them by their roles; what has a deadline first.',
    extensions: { policy: 'isMember' },
    complexity: 50,
    resolve: ({ id }, _args, { viewer, platform }) =>
      waitingFor(platform.store.read, viewer, id, platform.clock.now()),
  }),
  upcoming: t.field({
    type: [Upcoming],
    description: 'Public dates within so many days.',
    extensions: { policy: 'mayKnowCoalition' },
    args: { days: t.arg.int({ required: true }) },
    resolve: ({ id }, { days }, { platform }) =>
      upcomingIn(platform.store.read, id, days, platform.clock.now()),
  }),
}));

builder.objectFields(Body, (t) => ({
  texts: t.field({
    type: [Statement],
    description: 'The statements it writes, as far as the viewer may know of them, newest first.',
    extensions: { policy: 'mayKnowStatement' },
    resolve: ({ id, coalitionId }, _args, { viewer, platform }) =>
      knownStatements(platform.store.read, viewer, { coalitionId, bodyId: id, limit: 200 }),
  }),
}));
