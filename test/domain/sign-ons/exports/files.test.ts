import exceljs from 'exceljs';
import { afterAll, expect, it } from 'vitest';
import { publishStatement } from '../../../../domain/editions/actions.ts';
import { HOUR, later } from '../../../../domain/platform.ts';
import { createPress } from '../../../../domain/print/press.ts';
import { decideLate } from '../../../../domain/sign-ons/decide-late.ts';
import { signatoriesFile, type TakingData } from '../../../../domain/sign-ons/exports/files.ts';
import { csvOf, type DataModel } from '../../../../domain/sign-ons/exports/table.ts';
import { askLate } from '../../../../domain/sign-ons/late.ts';
import { requireStatement } from '../../../../domain/statements/reads.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld, type SigningWorld } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const press = createPress();
const printing = { press, origin: 'https://acuerdo.example' };
afterAll(() => press.close());

/** Takes the list of a statement in one form. */
function taker(world: SigningWorld, statement: string) {
  const take = async (more: Partial<TakingData> = {}) => {
    const { slug } = await requireStatement(world.platform.store.read, statement);
    const asked = {
      coalition: world.coalitionSlug,
      statement: slug,
      language: 'es',
      format: 'json',
    } as const;
    return signatoriesFile(world.platform, printing, { ...asked, ...more });
  };
  const json = async (more: Partial<TakingData> = {}) =>
    JSON.parse(Buffer.from((await take(more)).bytes).toString()) as DataModel;
  return { take, json };
}

eachEngine((engine) => {
  it('names whoever everybody reads, counts the withheld ones, and tells of nothing else', async () => {
    const world = await signingWorld({ engine });
    const { tom, luz, ines } = world;
    const signOn = await world.open({ convenors: [tom.organizationId] });
    await world.sign(tom, signOn, {
      name: 'Puente Norte',
      signatoryName: 'Tom Reyes',
      note: 'Solo para ustedes',
    });
    await world.sign(luz, signOn, { name: 'Álamo' });
    await world.sign(ines, signOn, { name: 'Fundación Izote', visibility: 'withheld' });
    const { take, json } = taker(world, signOn.statementId);
    expect(await json()).toMatchObject({
      edition: null,
      standing: 3,
      withheld: 1,
      late: 0,
      signatories: [
        {
          name: 'Álamo',
          countries: [{ code: 'HN', name: 'Honduras' }],
          convenes: false,
          block: 'open',
        },
        { name: 'Puente Norte', countries: [{ code: 'US' }], convenes: true },
      ],
    });
    for (const format of ['csv', 'json'] as const)
      expect(Buffer.from((await take({ format })).bytes).toString()).not.toMatch(/Izote|SV|Reyes|ustedes|@/);
    const { bytes, mime, fileName } = await take({ format: 'csv', language: 'en' });
    expect({ mime, fileName }).toMatchObject({
      mime: 'text/csv; charset=utf-8',
      fileName: expect.stringMatching(/^signatures-.*\.csv$/) as string,
    });
    const rows = Buffer.from(bytes).toString().split('\r\n');
    expect(rows[0]).toBe(
      '\uFEFFOrganisation,Country,Country code,Place,How it takes part,Date signed,Block,Reservation',
    );
    expect(rows[3]).toBe('1 organization with its name withheld for safety,Region,,,,,,');
  });

  it('is the same whoever it is that signs withheld', async () => {
    const made = await Promise.all(
      (['ines', 'luz'] as const).map(async (who) => {
        const world = await signingWorld({ engine });
        const signOn = await world.open();
        await world.sign(world.tom, signOn, { name: 'Puente Norte' });
        await world.sign(world[who], signOn, { visibility: 'withheld' });
        const { signatories, standing, withheld, late } = await taker(world, signOn.statementId).json();
        return { signatories, standing, withheld, late };
      }),
    );
    expect(made[0]).toEqual(made[1]);
  });

  it('is of an edition by its number, with who joined later in a block of their own', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, tom, luz } = world;
    const signOn = await world.open();
    await world.sign(tom, signOn, { name: 'Puente Norte' });
    platform.clock.set(later(signOn.closesAt, HOUR));
    const { json } = taker(world, signOn.statementId);
    expect(await refusal(json({ number: 1 }))).toBe('NotFound');
    await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
    platform.clock.advance(HOUR);
    const request = await askLate(platform, await luz.viewer(), {
      ...world.form(luz, signOn),
      name: 'Álamo',
      visibility: 'public',
    });
    await decideLate(platform, await ana.viewer(), { seat: ana.seat, request, accept: true });
    expect(await json({ number: 1, language: 'en' })).toMatchObject({
      address: expect.stringMatching(/\/en\/.*\/editions\/1$/) as string,
      edition: { number: 1, count: 1 },
      standing: 2,
      late: 1,
      withheld: 0,
      signatories: [
        { name: 'Puente Norte', block: 'published' },
        { name: 'Álamo', block: 'late' },
      ],
    });
    expect(await refusal(json({ number: 2 }))).toBe('NotFound');
  });

  it('is nowhere before the opening for signature, nor at an address that is none', async () => {
    const world = await signingWorld({ engine });
    for (const { id } of [await world.draft(), await world.closed()])
      expect(await refusal(taker(world, id).take())).toBe('NotFound');
    const signOn = await world.open();
    const { take } = taker(world, signOn.statementId);
    expect(await refusal(take({ statement: 'nothing' }))).toBe('NotFound');
    expect(await refusal(take({ coalition: 'nothing' }))).toBe('NotFound');
  });
});

const model: DataModel = {
  language: 'es',
  coalition: 'Red',
  title: 'Agua',
  address: 'https://acuerdo.example/red/es/agua',
  datedAt: '2027-01-16T12:00:00.000Z',
  edition: null,
  ...{ standing: 1, late: 0, withheld: 0, withReservation: 1, onPaper: 2 },
  signatories: [
    {
      name: '=HYPERLINK("https://example.org","Premio")',
      place: '+Sur, "el"',
      countries: ['GT', 'MX'],
      convenes: false,
      day: '2027-01-14',
      block: 'late',
      reservation: { paragraphs: [7], said: '-Salvo el párrafo 7.' },
    },
  ],
  paper: [{ name: '@Comité', countries: [] }],
};

it('is no formula in any cell, whatever an organisation is called', async () => {
  expect(csvOf(model).split('\r\n')[1]).toBe(
    `"'=HYPERLINK(""https://example.org"",""Premio"")",Guatemala y México,GT MX,"'+Sur, ""el""",Firma,2027-01-14,Adhesión posterior,'-Salvo el párrafo 7.`,
  );
  expect(csvOf(model).split('\r\n').slice(2, 4)).toEqual([
    `'@Comité,Región,,,Firma en papel,,"En papel, contadas aparte",`,
    `1 organización que firmó en papel y ya no figura en la lista,,,,Firma en papel,,"En papel, contadas aparte",`,
  ]);
  const bytes = await press.print<typeof import('../../../../domain/sign-ons/exports/table-printer.ts')>(
    new URL('../../../../domain/sign-ons/exports/table-printer.ts', import.meta.url),
    model,
  );
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const cells = book.worksheets[0]!.getRow(2);
  expect(cells.getCell(1).type).toBe(exceljs.ValueType.String);
  expect(cells.getCell(1).value).toBe('=HYPERLINK("https://example.org","Premio")');
  expect(book.creator ?? '').toBe('');
});
