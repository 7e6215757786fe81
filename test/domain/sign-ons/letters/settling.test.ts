import { afterAll, expect, it } from 'vitest';
import { publishStatement } from '../../../../domain/editions/actions.ts';
import { letterOf } from '../../../../domain/editions/letter.ts';
import { letterFor } from '../../../../domain/editions/printing.ts';
import type { PrintForm } from '../../../../domain/editions/rules.ts';
import { HOUR, later } from '../../../../domain/platform.ts';
import { createPress } from '../../../../domain/print/press.ts';
import { setLetterLayout, type LayingOut } from '../../../../domain/sign-ons/letters/actions.ts';
import { PLAIN_LAYOUT } from '../../../../domain/sign-ons/letters/layout.ts';
import { letterLayoutOf } from '../../../../domain/sign-ons/letters/reads.ts';
import { requireStatement } from '../../../../domain/statements/reads.ts';
import { anonymous } from '../../../../domain/viewer.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { readPdf } from '../letter-reading.ts';

const press = createPress();
const printing = { press, origin: 'https://acuerdo.example' };
afterAll(() => press.close());

const settle = async (
  { platform }: SigningWorld,
  player: Player,
  statement: string,
  more: Partial<LayingOut> = {},
) =>
  setLetterLayout(platform, await player.viewer(), {
    ...{ seat: player.seat, statement, order: 'name', count: 'apart', cover: true },
    ...more,
  });

const addressed = ['Cancillería', 'Congreso'].map((name) => ({
  kind: 'to' as const,
  nameEs: name,
  nameEn: `${name} (en)`,
}));

eachEngine((engine) => {
  it('keeps what the secretariat settles, and settles it anew', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego } = world;
    const { statementId } = await world.open();
    expect(await letterLayoutOf(platform.store.read, statementId)).toEqual(PLAIN_LAYOUT);
    await settle(world, ana, statementId, {
      placeEs: ' Tapachula ',
      placeEn: 'Tapachula',
      day: '2027-02-01',
    });
    expect(await letterLayoutOf(platform.store.read, statementId)).toEqual({
      order: 'name',
      count: 'apart',
      cover: true,
      place: { es: 'Tapachula', en: 'Tapachula' },
      day: '2027-02-01',
    });
    await settle(world, diego, statementId, { order: 'country', count: 'together', cover: false });
    expect(await letterLayoutOf(platform.store.read, statementId)).toEqual(PLAIN_LAYOUT);
  });

  it('is for the secretariat alone, from closing until publication', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, tom, marta, luz } = world;
    const draft = await world.draft();
    expect(await refusal(settle(world, ana, draft.id))).toBe('Forbidden not-in-this-state');
    expect(await refusal(settle(world, luz, draft.id))).toBe('NotFound');
    expect(await refusal(settle(world, ana, (await world.closed()).id))).toBe('done');
    const signOn = await world.open();
    for (const player of [tom, marta, luz])
      expect(await refusal(settle(world, player, signOn.statementId))).toBe('Forbidden secretariat-only');
    expect(await refusal(settle(world, { ...ana, seat: tom.seat }, signOn.statementId))).toMatch(
      /^Forbidden/,
    );
    expect(await refusal(settle(world, ana, 'none'))).toBe('NotFound');
    platform.clock.set(later(signOn.closesAt, HOUR));
    await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
    expect(await refusal(settle(world, ana, signOn.statementId))).toBe('Forbidden not-in-this-state');
  });

  it('takes a place in both languages or in none, and days that exist', async () => {
    const world = await signingWorld({ engine });
    const { ana } = world;
    const { statementId } = await world.open();
    expect(await refusal(settle(world, ana, statementId, { placeEs: 'Tapachula' }))).toBe(
      'Invalid placeEn:letter-place-one-language',
    );
    expect(await refusal(settle(world, ana, statementId, { day: '2027-02-30' }))).toBe(
      'Invalid day:day-not-valid',
    );
  });

  it('says apart whoever convened and is named; a member that is not is left out, however it answered', async () => {
    const worlds = await Promise.all(
      (['withheld', 'none'] as const).map(async (answer) => {
        const world = await signingWorld({ engine });
        const { platform, ana, tom, ines } = world;
        const convenors = [ana.organizationId, tom.organizationId, ines.organizationId];
        const signOn = await world.open({ convenors });
        await world.sign(tom, signOn, { name: 'Puente Norte' });
        const other = answer === 'withheld' ? ines : world.luz;
        await world.sign(other, signOn, { visibility: 'withheld' });
        await settle(world, ana, signOn.statementId);
        const statement = await requireStatement(platform.store.read, signOn.statementId);
        return letterOf(
          platform.store.read,
          statement,
          { language: 'es' },
          {
            ...{ origin: printing.origin, now: platform.clock.now(), edition: null },
          },
        );
      }),
    );
    for (const { listTitles, groups } of worlds) {
      expect(listTitles[0]?.text).toMatch(/^Puente Norte y 1 organización, a convocatoria de /);
      expect(groups).toMatchObject([
        { labels: [{ text: 'Convoca' }], entries: [{ name: 'Puente Norte' }] },
        { labels: [{ text: 'Por orden alfabético' }], entries: [], withheld: 1 },
      ]);
    }
  });
});

it('makes a letter out to one addressee, in another order and in two columns, for the secretariat alone', async () => {
  const world = await signingWorld();
  const { platform, ana, tom } = world;
  const signOn = await world.open({ addressees: addressed });
  await world.sign(tom, signOn, { name: 'Puente Norte' });
  platform.clock.set(later(signOn.closesAt, HOUR));
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  const plain = { language: 'es', format: 'pdf', paper: 'a4' } as const;
  const ask = async (player: Player | null, more: Partial<PrintForm>) =>
    letterFor(platform, printing, player ? await player.viewer() : anonymous('es'), signOn.statementId, {
      ...plain,
      ...more,
    });
  const words = async (form: Partial<PrintForm>) => readPdf((await ask(ana, form)).bytes).pages.join(' ');

  const one = await words({ to: 2 });
  expect(one).toContain('Congreso');
  expect(one).not.toContain('Cancillería');
  expect(await words({ order: 'name' })).toContain('Por orden alfabético');
  expect((await ask(ana, { to: 1, beside: 'en' })).fileName).toMatch(/-es-en-1-a4\.pdf$/);

  expect((await ask(null, { beside: 'en' })).fileName).toMatch(/-es-en-a4\.pdf$/);
  const [settled, bare] = await Promise.all([
    ask(null, { order: 'country', count: 'together' }),
    ask(null, {}),
  ]);
  expect(Buffer.compare(settled.bytes, bare.bytes)).toBe(0);
  for (const form of [{ to: 1 }, { order: 'name' as const }, { count: 'apart' as const }])
    for (const player of [null, tom]) expect(await refusal(ask(player, form))).toBe('NotFound');
  expect(await refusal(ask(ana, { to: 3 }))).toBe('Invalid to:not-valid');
  expect(await refusal(ask(ana, { beside: 'es' }))).toBe('Invalid beside:not-valid');
  expect(await refusal(ask(ana, { beside: 'ht' }))).toBe('Invalid beside:no-language');
  const kept = await platform.store.read
    .selectFrom('edition_prints')
    .select('kind')
    .orderBy('kind')
    .execute();
  expect(kept.map(({ kind }) => kind)).toEqual([
    'pdf-a4-es',
    'pdf-a4-es+en',
    'pdf-a4-es+en;to=1',
    'pdf-a4-es;order=name',
    'pdf-a4-es;to=2',
  ]);
}, 60_000);
