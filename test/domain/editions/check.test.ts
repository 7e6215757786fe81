import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { checkAgainstEdition } from '../../../domain/editions/check.ts';
import { editionJobs, letterFor } from '../../../domain/editions/printing.ts';
import { editionByCode } from '../../../domain/editions/reads.ts';
import { countsOf } from '../../../domain/editions/reads-counts.ts';
import { HOUR, later } from '../../../domain/platform.ts';
import { createPress } from '../../../domain/print/press.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import { signOnJobs } from '../../../domain/sign-ons/actions.ts';
import { languagesOfVersions } from '../../../domain/statements/reads.ts';
import { createImporter } from '../../../domain/texts/import/importer.ts';
import { plainText, type Block } from '../../../domain/texts/schema.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const press = createPress();
const importer = createImporter();
const printing = { press, origin: 'https://acuerdo.example' };
afterAll(() => Promise.all([press.close(), importer.close()]));

/** Two sign by name and one without; it is published. */
async function published(world: SigningWorld) {
  const { platform, ana } = world;
  const signOn = await world.open();
  await world.sign(world.tom, signOn, { name: 'Puente Norte Collective' });
  await world.sign(world.luz, signOn, { name: 'Foro Lenca Migrante' });
  await world.sign(world.ines, signOn, { name: 'Fundación Izote', visibility: 'withheld' });
  platform.clock.set(later(signOn.closesAt, HOUR));
  const statement = await publishStatement(platform, await ana.viewer(), {
    seat: ana.seat,
    statement: signOn.statementId,
  });
  const { code } = await platform.store.read
    .selectFrom('editions')
    .select('code')
    .where('statement_id', '=', statement.id)
    .executeTakeFirstOrThrow();
  const [languages] = await languagesOfVersions(platform.store.read, [signOn.versionId]);
  const words = Object.fromEntries(
    languages!.map(({ language, blocks }) => [
      language,
      (JSON.parse(blocks) as Block[]).map(plainText).join('\n\n').replaceAll('{n}', '3'),
    ]),
  );
  const check = (given: { pasted?: string; file?: { name: string; bytes: Uint8Array } }, asked = code) =>
    checkAgainstEdition(platform, importer, 'somebody', {
      code: asked,
      pasted: given.pasted ?? null,
      file: given.file ? { type: '', ...given.file } : null,
    });
  return { platform, signOn, statement, code, languages: languages!, words, check };
}

eachEngine((engine) => {
  it('tells the same words from changed ones, in every language, and a passage from the whole', async () => {
    const { check, words, code, languages } = await published(await signingWorld({ engine }));
    expect(words['es']).toContain('las 3 organizaciones');
    expect(await check({ pasted: words['es']! })).toMatchObject({ outcome: 'same', language: 'es' });
    const title = languages.find((one) => one.language === 'en')!.title;
    expect(await check({ pasted: `${title}\n\n  ${words['en']!.replaceAll(' ', ' \n')}` })).toMatchObject({
      outcome: 'same',
      language: 'en',
    });
    expect(
      await check({ pasted: `Membrete de alguien.\n\n${words['es']!}\n\nFirman: todos.` }),
    ).toMatchObject({
      outcome: 'more',
      language: 'es',
      parting: null,
    });
    const changed = await check({ pasted: words['es']!.replace('organizaciones', 'fundaciones') });
    expect(changed).toMatchObject({ outcome: 'different', language: 'es' });
    expect(changed.parting).toMatchObject({
      before: expect.stringMatching(/las 3$/) as string,
      published: expect.stringMatching(/^organizaciones/) as string,
      given: expect.stringMatching(/^fundaciones/) as string,
    });
    expect(await check({ pasted: 'Otra cosa.' })).toMatchObject({ outcome: 'different', parting: null });
    expect(
      await check({ pasted: words['es']! }, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `),
    ).toMatchObject({
      outcome: 'same',
    });
  });

  it('knows the exact file of a text, and refuses what is nothing, both, or of no edition', async () => {
    const { check, languages } = await published(await signingWorld({ engine }));
    const { canonical } = languages.find((one) => one.language === 'en')!;
    const file = { name: 'x.txt', bytes: new TextEncoder().encode(canonical) };
    expect(await check({ file })).toMatchObject({ outcome: 'exact', language: 'en' });
    expect(await check({ pasted: canonical.replaceAll('\n', '\r\n') })).toMatchObject({ outcome: 'exact' });
    expect(await refusal(check({}))).toBe('Invalid file:check-neither');
    expect(await refusal(check({ pasted: 'a', file }))).toBe('Invalid pasted:check-both');
    expect(await refusal(check({ pasted: 'a' }, 'AAAAAAAA'))).toBe('NotFound');
    const empty = { name: 'x.pdf', bytes: new Uint8Array() };
    expect(await refusal(check({ file: empty }))).toBe('Invalid file:file-empty');
    const hostile = { name: 'x.docx', bytes: new Uint8Array([80, 75, 3, 4, 1, 2, 3]) };
    expect(await refusal(check({ file: hostile }))).toMatch(/^Invalid file:import-/);
  });

  it('counts then and now, without a name', async () => {
    const world = await signingWorld({ engine });
    const { platform, code } = await published(world);
    const edition = (await editionByCode(platform.store.read, code))!;
    expect(await countsOf(platform.store.read, edition, platform.clock.now())).toEqual({
      published: 3,
      counted: {
        ...{ organizations: 3, named: 2, withheld: 1, withReservation: 0, onPaper: 0 },
        ...{ countries: 2, regional: false },
      },
      withdrawn: 0,
      later: 0,
      standing: 3,
      named: 2,
      withheld: 1,
      withReservation: 0,
    });
  });
});

it('knows a letter issued here by its bytes, also once it names somebody since hidden, and no other PDF', async () => {
  const world = await signingWorld();
  const { platform, signOn, check } = await published(world);
  const jobs = { mail: async () => {}, ...signOnJobs(platform), ...editionJobs(platform, printing) };
  platform.clock.advance(HOUR);
  await drainOutbox(platform, jobs);
  const letter = (format: 'pdf' | 'docx') =>
    letterFor(platform, printing, anonymous('es'), signOn.statementId, {
      language: 'es',
      format,
      paper: 'letter',
    });
  const { bytes, fileName } = await letter('pdf');
  const file = { name: fileName, bytes };
  const said = await check({ file });
  expect(said).toMatchObject({ outcome: 'print', language: 'es' });
  const altered = Uint8Array.from(bytes);
  altered[altered.length - 40]! ^= 1;
  expect(await check({ file: { name: fileName, bytes: altered } })).toMatchObject({ outcome: 'unknownPdf' });
  await platform.store.write((trx) =>
    trx
      .updateTable('signatures')
      .set({ visibility: 'withheld', updated_at: platform.clock.now() })
      .where('organization_id', '=', world.luz.organizationId)
      .execute(),
  );
  await letter('pdf');
  expect(await check({ file })).toEqual(said);

  const docx = await letter('docx');
  const word = { name: docx.fileName, bytes: docx.bytes };
  expect(await check({ file: word })).toMatchObject({ outcome: 'print' });
  const other = readFileSync(new URL('../../support/files/papers-and-pathways.es.txt', import.meta.url));
  expect(await check({ file: { name: 'carta.txt', bytes: other } })).toMatchObject({ outcome: 'different' });
}, 60_000);

it('lets one client check only so often', async () => {
  const { check } = await published(await signingWorld());
  for (let time = 0; time < 40; time += 1) await check({ pasted: 'Otra cosa distinta.' });
  expect(await refusal(check({ pasted: 'Otra.' }))).toBe('Forbidden too-many-requests');
});
