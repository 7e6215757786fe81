import { afterAll, expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { letterOf } from '../../../domain/editions/letter.ts';
import { editionJobs, letterFor } from '../../../domain/editions/printing.ts';
import { currentEditions, currentPrints } from '../../../domain/editions/reads.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { createPress } from '../../../domain/print/press.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import { signOnJobs } from '../../../domain/sign-ons/actions.ts';
import { decideLate } from '../../../domain/sign-ons/decide-late.ts';
import { askLate } from '../../../domain/sign-ons/late.ts';
import { sincePublication } from '../../../domain/sign-ons/reads-since.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { withdrawSignature } from '../../../domain/sign-ons/sign.ts';
import { groupsOf, tallyOf } from '../../../domain/sign-ons/tally.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { readPdf } from './letter-reading.ts';

const press = createPress();
const printing = { press, origin: 'https://acuerdo.example' };
afterAll(() => press.close());

/** Three have signed, one without a name, and it is published; a day later. */
async function published(world: SigningWorld) {
  const { platform, ana, tom, luz, ines } = world;
  const signOn = await world.open();
  const signatures = {
    tom: await world.sign(tom, signOn, { name: 'Puente Norte Collective' }),
    luz: await world.sign(luz, signOn, { name: 'Foro Lenca Migrante' }),
    ines: await world.sign(ines, signOn, { name: 'Fundación Izote', visibility: 'withheld' }),
  };
  platform.clock.set(later(signOn.closesAt, HOUR));
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  platform.clock.advance(DAY);
  return { signOn, signatures };
}

const withdraw = async (world: SigningWorld, player: Player, signature: string, shown = false) =>
  withdrawSignature(world.platform, await player.viewer(), { seat: player.seat, signature, shown });
const since = ({ platform }: SigningWorld, signOn: SignOn) =>
  sincePublication(platform.store.read, signOn, platform.clock.now());
const listed = async ({ platform }: SigningWorld, signOn: SignOn) =>
  (await groupsOf(platform.store.read, signOn, 'es', platform.clock.now())).flatMap(({ signatures }) =>
    signatures.map(({ name }) => name),
  );
const model = async ({ platform }: SigningWorld, signOn: SignOn) =>
  letterOf(
    platform.store.read,
    await requireStatement(platform.store.read, signOn.statementId),
    { language: 'es' },
    {
      origin: printing.origin,
      now: platform.clock.now(),
      edition: (await currentEditions(platform.store.read, [signOn.statementId]))[0] ?? null,
    },
  );

eachEngine((engine) => {
  it('drops a name at once, keeps the edition as it was counted, and says both numbers', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, luz } = world;
    const { signOn, signatures } = await published(world);
    const row = () => platform.store.read.selectFrom('editions').selectAll().executeTakeFirstOrThrow();
    const version = () =>
      platform.store.read.selectFrom('coalitions').select('public_version').executeTakeFirstOrThrow();
    const leaves = async () =>
      (await platform.store.read.selectFrom('log_leaves').select('hash').execute()).length;
    const [asDelivered, seen, before] = [await row(), await version(), await leaves()];
    expect(await refusal(withdraw(world, luz, signatures.tom))).toBe('NotFound');
    await withdraw(world, tom, signatures.tom);
    await withdraw(world, tom, signatures.tom);
    expect(await leaves()).toBe(before + 1);
    expect((await version()).public_version).toBe(seen.public_version + 1);
    expect(await row()).toEqual(asDelivered);
    expect(await since(world, signOn)).toMatchObject({ published: 3, standing: 2, late: 0, withdrawn: [] });
    expect(await listed(world, signOn)).toEqual(['Foro Lenca Migrante']);
    expect(JSON.stringify(await model(world, signOn))).not.toContain('Puente Norte');
    expect(JSON.stringify(await model(world, signOn))).toContain('Nosotras, las 3 organizaciones.');
  });

  it('lets the organisation stand with the date of its withdrawal, and join again later', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, ana } = world;
    const { signOn, signatures } = await published(world);
    await withdraw(world, tom, signatures.tom, true);
    const at = platform.clock.now();
    expect((await since(world, signOn))?.withdrawn).toEqual([
      { id: signatures.tom, name: 'Puente Norte Collective', at },
    ]);
    expect(JSON.stringify(await model(world, signOn))).toContain('Puente Norte Collective');
    platform.clock.advance(HOUR);
    const request = await askLate(platform, await tom.viewer(), {
      ...world.form(tom, signOn),
      name: 'Puente Norte Collective',
    });
    await decideLate(platform, await ana.viewer(), { seat: ana.seat, request, accept: true });
    expect(await since(world, signOn)).toMatchObject({ published: 3, standing: 2, late: 1, withdrawn: [] });
  });

  it('tells of a withheld one by the number alone, whatever was asked', async () => {
    const world = await signingWorld({ engine });
    const { platform, ines } = world;
    const { signOn, signatures } = await published(world);
    const countries = async () =>
      (await tallyOf(platform.store.read, signOn, platform.clock.now())).byCountry;
    const before = (await countries()).filter(({ key }) => key !== 'region');
    await withdraw(world, ines, signatures.ines, true);
    expect(await since(world, signOn)).toMatchObject({ published: 3, standing: 2, withdrawn: [] });
    expect((await countries()).filter(({ key }) => key !== 'region')).toEqual(before);
    expect(JSON.stringify(await model(world, signOn))).not.toContain('Izote');
  });

  it('withdraws once of many at once, also while somebody is let in', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, ana } = world;
    const { signOn, signatures } = await published(world);
    const joins = await world.member({ name: 'Casa Jacaranda', countries: ['MX'] });
    const request = await askLate(platform, await joins.viewer(), world.form(joins, signOn));
    const viewer = await tom.viewer();
    const office = await ana.viewer();
    const outcomes = await Promise.all([
      ...Array.from({ length: 8 }, (_, at) =>
        refusal(
          withdrawSignature(platform, viewer, {
            seat: tom.seat,
            signature: signatures.tom,
            shown: at % 2 === 0,
          }),
        ),
      ),
      refusal(decideLate(platform, office, { seat: ana.seat, request, accept: true })),
      refusal(decideLate(platform, office, { seat: ana.seat, request, accept: true })),
    ]);
    expect(new Set(outcomes)).toEqual(new Set(['done']));
    const acts = await platform.store.read
      .selectFrom('signature_acts')
      .select('kind')
      .where('kind', '=', 'withdrawn')
      .execute();
    expect(acts).toHaveLength(1);
    expect(await since(world, signOn)).toMatchObject({ published: 3, standing: 2, late: 1 });
  });
});

it('hands out no print that names who has left, issues one with who came late, and keeps all by their digests', async () => {
  const world = await signingWorld();
  const { platform, ana, tom } = world;
  const { signOn, signatures } = await published(world);
  const jobs = { mail: async () => {}, ...signOnJobs(platform), ...editionJobs(platform, printing) };
  await drainOutbox(platform, jobs);
  const [edition] = await currentEditions(platform.store.read, [signOn.statementId]);
  const prints = () => currentPrints(platform.store.read, edition!, platform.clock.now());
  const first = await prints();
  expect(first.length).toBeGreaterThan(0);
  platform.clock.advance(HOUR);
  await withdraw(world, tom, signatures.tom, true);
  expect(await prints()).toEqual([]);
  platform.clock.advance(HOUR);
  await drainOutbox(platform, jobs);
  const second = await prints();
  expect(second.map(({ kind }) => kind)).toEqual(first.map(({ kind }) => kind));
  const joins = await world.member({ name: 'Casa Jacaranda', countries: ['MX'] });
  const request = await askLate(platform, await joins.viewer(), {
    ...world.form(joins, signOn),
    name: 'Casa Jacaranda',
  });
  await decideLate(platform, await ana.viewer(), { seat: ana.seat, request, accept: true });
  platform.clock.advance(HOUR);
  await drainOutbox(platform, jobs);
  const third = await prints();
  const files = [first, second, third].map((all) => all.find(({ kind }) => kind === 'pdf-letter-es')!.fileId);
  expect(new Set(files).size).toBe(3);
  const kept = await platform.store.read.selectFrom('files').select('id').where('id', 'in', files).execute();
  expect(kept).toHaveLength(3);
  const letter = await letterFor(platform, printing, anonymous('es'), signOn.statementId, {
    language: 'es',
    format: 'pdf',
    paper: 'letter',
  });
  const text = readPdf(letter.bytes).pages.join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('Adhesiones posteriores');
  expect(text).toContain('Casa Jacaranda');
  expect(text).toContain('Puente Norte Collective');
  expect(text).toMatch(/retirada el \d+ de/);
  expect(text).not.toContain('Izote');
});
