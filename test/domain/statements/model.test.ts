import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { Conflict, Forbidden, NotFound } from '../../../domain/errors.ts';
import { DAY } from '../../../domain/platform.ts';
import { closeSignOn, openSignOn } from '../../../domain/sign-ons/actions.ts';
import { currentSignOns } from '../../../domain/sign-ons/reads.ts';
import { signStatement, withdrawSignature } from '../../../domain/sign-ons/sign.ts';
import { renameStatement, reopenDraft, reopenText } from '../../../domain/statements/actions.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { openRound } from '../../../domain/statements/open-round.ts';
import { languagesOfVersions, requireStatement } from '../../../domain/statements/reads.ts';
import { importBlocks } from '../../../domain/texts/co-editing/actions.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { transact } from '../../../domain/transaction.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';
import {
  carryOutCorrecting,
  corrected,
  correcting,
  isCorrecting,
  roles,
  type Correction,
  type Role,
} from './corrections-model.ts';

/** What a statement is, as told by hand: the product is held against it step by step. */
interface Model {
  mode: 'institutional' | 'opt-in';
  state: 'draft' | 'comments' | 'closed' | 'sign-on' | 'published';
  signOnOpen: boolean;
  roundOpen: boolean;
  /** Whose organisations stand under it now. */
  signed: readonly Role[];
  closings: number;
  correction: Correction | null;
  /** The words as closed; what may never change again. */
  frozen: string | null;
  /** The words as last published. */
  published: string | null;
}

const operations = [
  'openRound',
  'reopenDraft',
  'close',
  'reopen',
  'rename',
  'write',
  'openSignOn',
  'closeSignOn',
  'sign',
  'withdraw',
  'publish',
  'wait',
  ...correcting,
] as const;
type Operation = (typeof operations)[number];

const drafts: readonly Role[] = ['ana', 'diego', 'marta', 'tom'];
const office: readonly Role[] = ['ana', 'diego'];

/**
 * Whether the model lets this role do this now; and what becomes of it. Writing is the append itself,
 * beneath the gate: it minds only whether the text is open.
 */
function expected(model: Model, operation: Operation, role: Role): Model | null {
  if (isCorrecting(operation)) {
    const after = corrected(model, operation, role);
    // A second time the same ratification is once; everything else changes the words, or seals them anew.
    return (
      after && {
        ...model,
        ...after,
        frozen: operation === 'ratify' ? model.frozen : frozenAfter(model, operation),
      }
    );
  }
  const { mode, state, correction } = model;
  const drafting = state === 'draft' || state === 'comments';
  const by = (allowed: readonly Role[], when: boolean, next: Partial<Model>) =>
    when && allowed.includes(role) ? { ...model, ...next } : null;
  switch (operation) {
    case 'openRound':
      return by(drafts, drafting && !model.roundOpen, { state: 'comments', roundOpen: true });
    case 'reopenDraft':
      return by(drafts, state === 'comments', { state: 'draft', roundOpen: false });
    case 'rename':
      return by(drafts, drafting, {});
    case 'write':
      return by(roles, drafting || correction?.state === 'drafting', {});
    case 'close':
      return by(drafts, drafting, { state: 'closed', roundOpen: false, closings: model.closings + 1 });
    case 'reopen':
      return by(drafts, state === 'closed', { state: 'draft', frozen: null });
    case 'openSignOn':
      return by(office, state === 'closed' && mode === 'opt-in', { state: 'sign-on', signOnOpen: true });
    case 'closeSignOn':
      return by(office, state === 'sign-on' && model.signOnOpen, { signOnOpen: false });
    case 'sign':
      return by(['luz', 'tom'], state === 'sign-on' && model.signOnOpen && !model.signed.includes(role), {
        signed: [...model.signed, role],
      });
    case 'withdraw':
      return by(['luz'], (state === 'sign-on' || state === 'published') && model.signed.includes(role), {
        signed: model.signed.filter((one) => one !== role),
        correction: correction && {
          ...correction,
          ratified: correction.ratified.filter((one) => one !== role),
        },
      });
    case 'publish':
      return by(
        office,
        mode === 'institutional' ? state === 'closed' : state === 'sign-on' && !model.signOnOpen,
        { state: 'published' },
      );
    case 'wait':
      return {
        ...model,
        ...{ signOnOpen: false, roundOpen: false },
        correction: correction && { ...correction, over: correction.state === 'ratifying' },
      };
  }
}

/** A correction that is given up leaves the words as they were published; any other step leaves others. */
function frozenAfter({ frozen, published }: Model, operation: Operation): string | null {
  if (operation === 'giveUp') return published;
  return operation === 'correct' ? frozen : null;
}

async function carryOut(
  world: SigningWorld,
  statement: string,
  operation: Operation,
  role: Role,
): Promise<void> {
  const { platform } = world;
  if (isCorrecting(operation)) return carryOutCorrecting(world, statement, operation, role);
  const player = world[role];
  const { seat } = player;
  const viewer = await player.viewer();
  const [signOn] = await currentSignOns(platform.store.read, [statement]);
  const { textId } = await requireStatement(platform.store.read, statement);
  if (operation === 'openRound')
    await openRound(platform, viewer, { seat, statement, kind: 'comments', days: 7, bodies: [world.bodyId] });
  else if (operation === 'reopenDraft') await reopenDraft(platform, viewer, { seat, statement });
  else if (operation === 'close') await closeText(platform, viewer, { seat, statement });
  else if (operation === 'reopen')
    await reopenText(platform, viewer, { seat, statement, reason: 'Falta un párrafo.' });
  else if (operation === 'rename')
    await renameStatement(platform, viewer, { seat, statement, language: 'es', title: 'Otro título' });
  else if (operation === 'publish') await publishStatement(platform, viewer, { seat, statement });
  else if (operation === 'wait') platform.clock.advance(30 * DAY);
  else if (operation === 'write')
    await transact(
      platform,
      async (tx) => void (tx.begin(), await importBlocks(tx, { textId, seatId: seat, blocks: {} })),
    );
  else if (operation === 'openSignOn') {
    const closesAt = new Date(Date.parse(platform.clock.now()) + 10 * DAY).toISOString().slice(0, 16);
    const terms = {
      meaningEs: 'Hace suyo.',
      meaningEn: 'Its own.',
      addressees: [],
      convenors: [world.tom.organizationId],
      reconfirmationRule: 'lapse' as const,
      whoMaySign: ['full' as const],
    };
    await openSignOn(platform, viewer, { seat, statement, closesAt, zone: 'UTC', ...terms });
  } else if (!signOn) throw new NotFound();
  else if (operation === 'closeSignOn')
    await closeSignOn(platform, viewer, { seat, signOn: signOn.id, reason: 'Ya se entregó.' });
  else if (operation === 'sign')
    await signStatement(platform, viewer, {
      ...world.form(player, signOn),
      name: `Firma ${platform.newId()}`,
    });
  else {
    const row = await platform.store.read
      .selectFrom('signatures')
      .select(['id', 'state'])
      .where('organization_id', '=', player.organizationId)
      .executeTakeFirst();
    if (row?.state !== 'signed' || role !== 'luz') throw new NotFound();
    await withdrawSignature(platform, viewer, { seat, signature: row.id, reason: 'Un motivo.' });
  }
}

/** Everything of a statement that closing freezes. */
async function words(world: SigningWorld, statement: string): Promise<string> {
  const { store } = world.platform;
  const { textId, versionId, titles } = await requireStatement(store.read, statement);
  const [languages] = await languagesOfVersions(store.read, versionId === null ? [] : [versionId]);
  return JSON.stringify([titles, (await readText(store, textId)).blocks, languages ?? null, versionId]);
}

/** From a draft to what two have signed and is published. */
const PUBLISHED: [Operation, Role][] = [
  ['close', 'tom'],
  ['openSignOn', 'ana'],
  ['sign', 'luz'],
  ['sign', 'tom'],
  ['closeSignOn', 'ana'],
  ['publish', 'ana'],
];

/** Whole ways, so that no run leaves one of them out. */
const WAYS: [Operation, Role][][] = [
  [
    ['correct', 'tom'],
    ['closeErratum', 'diego'],
    ['putOut', 'ana'],
    ['correct', 'marta'],
    ['giveUp', 'tom'],
  ],
  [
    ['correct', 'ana'],
    ['closeErratum', 'ana'],
    ['giveUp', 'marta'],
    ['correct', 'diego'],
    ['write', 'luz'],
  ],
  [
    ...([
      ['correct', 'tom'],
      ['closeSubstantive', 'ana'],
      ['ratify', 'luz'],
      ['ratify', 'luz'],
    ] as const),
    ...([
      ['giveUp', 'ana'],
      ['putOut', 'ana'],
      ['wait', 'ana'],
      ['ratify', 'tom'],
      ['putOut', 'diego'],
    ] as const),
    ...([
      ['withdraw', 'luz'],
      ['correct', 'tom'],
      ['closeSubstantive', 'diego'],
      ['ratify', 'tom'],
    ] as const),
  ].map(([operation, role]) => [operation, role]),
];

eachEngine((engine) => {
  it('walks only legal ways, whoever asks for whatever, and freezes the words from closing on', async () => {
    const step = fc.tuple(fc.constantFrom(...operations), fc.constantFrom(...roles));
    const run = fc.record({
      mode: fc.constantFrom('opt-in' as const, 'opt-in' as const, 'institutional' as const),
      begun: fc.constantFrom([], PUBLISHED),
      steps: fc.array(step, { minLength: 5, maxLength: 25 }),
    });
    const examples = WAYS.map(
      (steps) =>
        [{ mode: 'opt-in' as const, begun: PUBLISHED, steps }] as [
          typeof run extends fc.Arbitrary<infer R> ? R : never,
        ],
    );
    const world = await signingWorld({ engine });
    await fc.assert(
      fc.asyncProperty(run, async ({ mode, begun, steps }) => walk(world, mode, [...begun, ...steps])),
      { numRuns: engine === 'sqlite' ? 60 : 6, examples },
    );
  }, 120_000);
});

async function walk(world: SigningWorld, mode: Model['mode'], steps: [Operation, Role][]): Promise<void> {
  const { id } = await world.draft({ mode });
  let model: Model = {
    ...{ mode, state: 'draft', signOnOpen: false, roundOpen: false, signed: [], closings: 0 },
    ...{ correction: null, frozen: null, published: null },
  };
  await world.platform.store.write(async (trx) => {
    await trx.deleteFrom('signature_disputes').execute();
    await trx.deleteFrom('signature_acts').execute();
    await trx.deleteFrom('signatures').execute();
  });
  for (const [operation, role] of steps) {
    const next = expected(model, operation, role);
    const done = await carryOut(world, id, operation, role).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Forbidden || error instanceof NotFound || error instanceof Conflict)
          return false;
        throw error;
      },
    );
    const told = `${operation} by ${role} in ${model.state} ${model.correction?.state ?? ''}`;
    expect(`${told}: ${done}`).toBe(`${told}: ${next !== null}`);
    model = next ?? model;
    const statement = await requireStatement(world.platform.store.read, id);
    expect(statement.state).toBe(model.state);
    const open = model.correction?.state === 'drafting';
    const frozen = model.state !== 'draft' && model.state !== 'comments' && !open;
    expect(statement.textState).toBe(frozen ? 'closed' : 'open');
    expect(await signedNow(world)).toEqual([...model.signed].sort());
    if (!frozen) continue;
    model = { ...model, frozen: model.frozen ?? (await words(world, id)) };
    expect(await words(world, id)).toBe(model.frozen);
    if (model.state === 'published' && model.correction === null)
      model = { ...model, published: model.frozen };
  }
}

/** Whose signatures stand. */
async function signedNow(world: SigningWorld): Promise<Role[]> {
  const rows = await world.platform.store.read
    .selectFrom('signatures')
    .where('state', '=', 'signed')
    .select('organization_id')
    .execute();
  return roles
    .filter((role) => rows.some((row) => row.organization_id === world[role].organizationId))
    .sort();
}
