import {
  mayKnowOwner,
  mayKnowPosition,
  isOwnOrganization,
  mayReadEndorsement,
  maySetStanding,
} from '../domain/positions/policy.ts';
import { standingsOf, type StatementStanding } from '../domain/positions/reads-register.ts';
import {
  endorsementsOf,
  usesInStatements,
  usesOfPositions,
  type Endorsement as EndorsementRow,
  type PositionUse as PositionUseRow,
} from '../domain/positions/reads-uses.ts';
import { positionsById } from '../domain/positions/reads.ts';
import { mayKnowStatement } from '../domain/statements/policy.ts';
import { statementsById } from '../domain/statements/reads.ts';
import { builder } from './builder.ts';
import { Organization } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { Position, Standing } from './positions.ts';
import { Statement, StatementPermissions } from './statements.ts';

export const EndorsementShown = builder.enumType('EndorsementShown', {
  description: 'Who reads that an organisation endorses a position: it chooses itself.',
  values: ['members', 'public'] as const,
});

const endorsementsOfPosition = perRequest(async (ids, { platform }) => {
  const all = await endorsementsOf(platform.store.read, ids, platform.clock.now());
  return (id) => all.filter(({ positionId }) => positionId === id);
});

const usesOfPosition = perRequest(async (ids, { viewer, platform }) => {
  const uses = await usesOfPositions(platform.store.read, ids);
  const statements = await statementsById(platform.store.read, [
    ...new Set(uses.map(({ statementId }) => statementId)),
  ]);
  const known = new Set(
    statements.flatMap((one) => (one && mayKnowStatement(viewer, one).allowed ? [one.id] : [])),
  );
  return (id) => uses.filter((use) => use.positionId === id && known.has(use.statementId));
});

const usesInStatement = perRequest(async (ids, { viewer, platform }) => {
  const uses = await usesInStatements(platform.store.read, ids);
  const positions = await positionsById(
    platform.store.read,
    [...new Set(uses.map(({ positionId }) => positionId))],
    platform.clock.now(),
  );
  const known = new Set(positions.filter((one) => mayKnowPosition(viewer, one).allowed).map(({ id }) => id));
  return (id) => uses.filter((use) => use.statementId === id && known.has(use.positionId));
});

const Endorsement = builder.objectRef<EndorsementRow>('Endorsement').implement({
  description: 'An organisation that says a position is also its own.',
  extensions: { policy: 'mayReadEndorsement' },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it goes by in this coalition.' }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'Null to the public, and where it goes by another name.',
      resolve: (one, _args, { viewer }) => (mayKnowOwner(viewer, one).allowed ? one.organizationId : null),
    }),
    own: t.boolean({
      description: 'It is of one of the viewer’s organisations.',
      resolve: (one, _args, { viewer }) => isOwnOrganization(viewer, one),
    }),
    shown: t.field({ type: EndorsementShown, resolve: (one) => one.shown }),
    since: t.field({ type: 'Instant', resolve: (one) => one.since }),
  }),
});

const PositionUseKind = builder.enumType('PositionUseKind', {
  values: {
    quote: { description: 'Words of it stand in the text.' },
    origin: { description: 'The text was begun from it.' },
  } as const,
});

const PositionUse = builder.objectRef<PositionUseRow>('PositionUse').implement({
  description: 'Where a position went.',
  fields: (t) => ({
    kind: t.field({ type: PositionUseKind, resolve: (use) => use.kind }),
    position: t.field({ type: Position, resolve: (use) => use.positionId }),
    statement: t.field({ type: Statement, resolve: (use) => use.statementId }),
    language: t.exposeString('language', { nullable: true }),
    block: t.exposeString('blockId', { nullable: true, description: 'The first block of the quotation.' }),
    at: t.field({ type: 'Instant', resolve: (use) => use.at }),
  }),
});

builder.objectFields(Position, (t) => ({
  endorsements: t.field({
    type: [Endorsement],
    description: 'Who endorses it; to the public only those who show it.',
    extensions: { policy: 'mayReadEndorsement' },
    resolve: async ({ id }, _args, context) =>
      (await endorsementsOfPosition(context, id)).filter(
        (one) => mayReadEndorsement(context.viewer, one).allowed,
      ),
  }),
  uses: t.field({
    type: [PositionUse],
    description: 'Where it went, as far as the viewer may know of it.',
    extensions: { policy: 'mayKnowStatement' },
    resolve: ({ id }, _args, context) => usesOfPosition(context, id),
  }),
}));

const standingOfStatement = perRequest(async (ids, { platform }) => {
  const statements = (await statementsById(platform.store.read, ids)).filter((one) => one !== undefined);
  const standings = await standingsOf(platform.store.read, statements, platform.clock.now());
  return (id) => standings.get(id) ?? null;
});

const StatementStandingType = builder.objectRef<StatementStanding>('StatementStanding').implement({
  description: 'Whether a published statement is still what the coalition says.',
  fields: (t) => ({
    standing: t.field({ type: Standing, resolve: (one) => one.standing }),
    supersededBy: t.field({ type: Statement, nullable: true, resolve: (one) => one.supersededById }),
    expiresOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day it is in force.',
      resolve: (one) => one.expiresOn,
    }),
  }),
});

builder.objectFields(StatementPermissions, (t) => ({
  setStanding: t.boolean({
    description: 'Saying whether it is in force, once it is published.',
    resolve: (statement, _args, { viewer }) => maySetStanding(viewer, statement).allowed,
  }),
}));

builder.objectFields(Statement, (t) => ({
  positionUses: t.field({
    type: [PositionUse],
    description: 'The positions it began from and those it quotes, as far as the viewer may know of them.',
    extensions: { policy: 'mayKnowPosition' },
    resolve: ({ id }, _args, context) => usesInStatement(context, id),
  }),
  registered: t.field({
    type: StatementStandingType,
    nullable: true,
    description: 'How it stands in the register; null until it is published.',
    resolve: ({ id }, _args, context) => standingOfStatement(context, id),
  }),
}));
