import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { letterOf } from '../../../domain/editions/letter.ts';
import { editionJobs, letterFor } from '../../../domain/editions/printing.ts';
import { currentEditions, currentPrints } from '../../../domain/editions/reads.ts';
import { HOUR, later } from '../../../domain/platform.ts';
import { drainOutbox, type Handlers } from '../../../domain/record/outbox.ts';
import { closeSignOn, signOnJobs } from '../../../domain/sign-ons/actions.ts';
import { createPress } from '../../../domain/print/press.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { readPdf } from '../sign-ons/letter-reading.ts';

const press = createPress();
const printing = { press, origin: 'https://acuerdo.example' };
afterAll(() => press.close());

const publish = async ({ platform }: SigningWorld, player: Player, statement: string) =>
  publishStatement(platform, await player.viewer(), { seat: player.seat, statement });

/** Two sign with their names, one without; then time runs out. */
async function signed(world: SigningWorld): Promise<SignOn> {
  const signOn = await world.open();
  await world.sign(world.tom, signOn, {
    name: 'Puente Norte Collective',
    signatoryName: 'Tom Reyes',
    signatoryTitle: 'Director',
  });
  await world.sign(world.luz, signOn, { name: 'Foro Lenca Migrante' });
  await world.sign(world.ines, signOn, { name: 'Fundación Izote', visibility: 'withheld' });
  world.platform.clock.set(later(signOn.closesAt, HOUR));
  return signOn;
}

eachEngine((engine) => {
  it('publishes what was signed: count, leaves in order, a code, no name', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana } = world;
    const signOn = await signed(world);
    expect(await publish(world, ana, signOn.statementId)).toMatchObject({
      state: 'published',
      publishedAt: platform.clock.now(),
    });
    const row = await platform.store.read.selectFrom('editions').selectAll().executeTakeFirstOrThrow();
    const leaves = await platform.store.read
      .selectFrom('log_leaves')
      .select('hash')
      .orderBy('leaf_index')
      .execute();
    expect(row).toMatchObject({
      number: 1,
      signature_count: 3,
      sign_on_id: signOn.id,
      version_id: signOn.versionId,
    });
    expect(JSON.parse(row.leaf_hashes)).toEqual(leaves.slice(0, 3).map((leaf) => leaf.hash));
    expect(leaves).toHaveLength(4);
    expect(row.code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(JSON.stringify(row)).not.toContain('Puente');
  });

  it('refuses to publish while it is open, twice, or by anyone but the secretariat', async () => {
    const world = await signingWorld({ engine });
    const { ana, tom, luz } = world;
    const signOn = await world.open();
    expect(await refusal(publish(world, ana, signOn.statementId))).toBe('Forbidden sign-on-still-open');
    world.platform.clock.set(signOn.closesAt);
    for (const player of [tom, luz])
      expect(await refusal(publish(world, player, signOn.statementId))).toBe('Forbidden secretariat-only');
    expect(await refusal(publish(world, ana, 'none'))).toBe('NotFound');
    expect(await refusal(publish(world, luz, (await world.draft()).id))).toBe('NotFound');
    expect(await refusal(publish(world, ana, (await world.closed()).id))).toBe('Forbidden not-in-this-state');
    const twice = await Promise.all(
      [1, 2, 3].map(() => refusal(publish(world, world.diego, signOn.statementId))),
    );
    expect(twice.sort()).toEqual(['Forbidden not-in-this-state', 'Forbidden not-in-this-state', 'done']);
  });

  it('publishes the coalition’s own statement from its closed text, without signatures', async () => {
    const world = await signingWorld({ engine });
    const { id } = await world.closed('institutional');
    expect(await publish(world, world.ana, id)).toMatchObject({ state: 'published' });
    const [edition] = await currentEditions(world.platform.store.read, [id]);
    expect(edition).toMatchObject({ signOnId: null, signatureCount: 0 });
  });

  it('draws the letter from what may be named now, counting those that may not', async () => {
    const world = await signingWorld({ engine });
    const { platform } = world;
    const signOn = await signed(world);
    const statement = await requireStatement(platform.store.read, signOn.statementId);
    const model = await letterOf(
      platform.store.read,
      statement,
      { language: 'es' },
      {
        origin: printing.origin,
        now: platform.clock.now(),
        edition: null,
      },
    );
    expect(model).toMatchObject({
      count: 3,
      withheldCount: 1,
      totals: { organizations: 3, named: 2, withheld: 1, countries: 2 },
      version: '1.0',
      code: null,
      address: `https://acuerdo.example/${world.coalitionSlug}/es/${statement.slug}`,
    });
    expect(model.region).toBe(true);
    expect(model.groups.at(-1)).toMatchObject({ entries: [], withheld: 1 });
    expect(JSON.stringify(model)).toContain('Tom Reyes, Director');
    expect(JSON.stringify(model)).toContain('Nosotras, las 3 organizaciones.');
    expect(JSON.stringify(model)).not.toContain('Izote');
  });
});

it('prints every form of an edition once, and retires a print that names someone since hidden', async () => {
  const world = await signingWorld();
  const { platform, ana, luz, diego } = world;
  const signOn = await signed(world);
  await closeSignOn(platform, await ana.viewer(), {
    seat: ana.seat,
    signOn: signOn.id,
    reason: 'Ya se entregó.',
  }).catch(() => undefined);
  await publish(world, ana, signOn.statementId);
  const jobs: Handlers = {
    mail: async () => {},
    ...signOnJobs(platform),
    ...editionJobs(platform, printing),
  };
  platform.clock.advance(HOUR);
  await drainOutbox(platform, jobs);
  const [edition] = await currentEditions(platform.store.read, [signOn.statementId]);
  const prints = await currentPrints(platform.store.read, edition!, platform.clock.now());
  expect(prints.map((print) => print.kind)).toEqual([
    'docx-a4-en',
    'docx-a4-es',
    'docx-letter-en',
    'docx-letter-es',
    'pdf-a4-en',
    'pdf-a4-es',
    'pdf-letter-en',
    'pdf-letter-es',
  ]);
  await jobs['edition-prints']!({
    id: 'again',
    key: 'again',
    coalitionId: null,
    tries: 2,
    payload: { edition: edition!.id },
  });
  expect(await platform.store.read.selectFrom('edition_prints').selectAll().execute()).toHaveLength(8);

  const form = { language: 'es', format: 'pdf', paper: 'letter' } as const;
  const first = await letterFor(platform, printing, anonymous('es'), signOn.statementId, form);
  expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(
    prints.find((print) => print.kind === 'pdf-letter-es')!.fileId,
  );
  const words = readPdf(first.bytes);
  for (const named of ['Puente Norte Collective', 'Foro Lenca Migrante', edition!.code])
    expect(words.pages.join(' ')).toContain(named);
  expect(words.everything).not.toContain('Izote');

  platform.clock.advance(HOUR);
  await platform.store.write((trx) =>
    trx
      .updateTable('signatures')
      .set({ visibility: 'withheld', updated_at: platform.clock.now() })
      .where('organization_id', '=', luz.organizationId)
      .execute(),
  );
  expect(await currentPrints(platform.store.read, edition!, platform.clock.now())).toEqual([]);
  platform.clock.advance(1);
  const second = await letterFor(platform, printing, await diego.viewer(), signOn.statementId, form);
  const hidden = readPdf(second.bytes);
  expect(hidden.pages.join(' ')).toContain('Puente Norte Collective');
  expect(hidden.everything).not.toContain('Foro Lenca');
  expect(
    (await currentPrints(platform.store.read, edition!, platform.clock.now())).map((print) => print.kind),
  ).toEqual(['pdf-letter-es']);
  const kept = await platform.store.read
    .selectFrom('edition_prints')
    .select('retired')
    .where('kind', '=', 'pdf-letter-es')
    .execute();
  expect(kept.map((row) => row.retired).sort()).toEqual([0, 1]);
}, 60_000);

it('shows the letter before publication to the secretariat alone, in languages it has', async () => {
  const world = await signingWorld();
  const { platform, ana, tom } = world;
  const draft = await world.draft();
  const signOn = await world.open();
  await world.sign(tom, signOn);
  const ask = (viewer: Awaited<ReturnType<Player['viewer']>>, statement: string, language = 'en') =>
    letterFor(platform, printing, viewer, statement, { language, format: 'docx', paper: 'a4' });
  expect(await ask(await ana.viewer(), signOn.statementId)).toMatchObject({
    mime: expect.stringContaining('wordprocessing') as string,
    fileName: expect.stringMatching(/-en\.docx$/) as string,
  });
  for (const viewer of [anonymous('es'), await tom.viewer()])
    expect(await refusal(ask(viewer, signOn.statementId))).toBe('NotFound');
  expect(await refusal(ask(await ana.viewer(), draft.id))).toBe('NotFound');
  expect(await refusal(ask(await ana.viewer(), signOn.statementId, 'ht'))).toBe(
    'Invalid language:no-language',
  );
  expect(await platform.store.read.selectFrom('edition_prints').selectAll().execute()).toEqual([]);
}, 60_000);
