import { afterAll, expect, it } from 'vitest';
import { letterOf } from '../../../domain/editions/letter.ts';
import { editionsOfStatement } from '../../../domain/editions/reads.ts';
import { HOUR } from '../../../domain/platform.ts';
import { createPress } from '../../../domain/print/press.ts';
import { decideLate } from '../../../domain/sign-ons/decide-late.ts';
import { signatoriesFile } from '../../../domain/sign-ons/exports/files.ts';
import type { DataModel } from '../../../domain/sign-ons/exports/table.ts';
import { hideName, revealName } from '../../../domain/sign-ons/hiding/actions.ts';
import { askLate } from '../../../domain/sign-ons/late.ts';
import { totalsLine, type LetterModel } from '../../../domain/sign-ons/letter-model.ts';
import { confirmPaper, enterPaper, voidPaper } from '../../../domain/sign-ons/paper/actions.ts';
import { printLetter } from '../../../domain/sign-ons/print-letter.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { withdrawSignature } from '../../../domain/sign-ons/sign.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { ask, askContext } from '../../graphql/ask.ts';
import { correctionWorld, type CorrectionWorld } from '../../support/correction-world.ts';
import { picture } from '../../support/pictures.ts';
import { type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../support/store.ts';
import { docxWords, readDocx, readPdf } from '../sign-ons/letter-reading.ts';

const press = createPress();
const printing = { press, origin: 'https://acuerdo.example' };
afterAll(() => press.close());

const NOTE = 'Entendemos «región» como Mesoamérica y el Caribe';
const PAPER = 'Comité de Familiares de Tapachula';

/** Five have signed, one without a name, one with a reservation; one more on paper. */
async function published(engine: Engine) {
  const more = { eva: {} as Player, evas: '', sheet: '' };
  const before = async (world: SigningWorld, signOn: SignOn) => {
    const { platform, ana, diego } = world;
    more.eva = await world.member({ name: 'Red de Mujeres', countries: ['CR'] });
    more.evas = await world.sign(more.eva, signOn, {
      name: 'Red de Mujeres',
      reservation: { paragraphs: [1], noteEs: NOTE, noteEn: null },
    });
    const { id } = await enterPaper(platform, await diego.viewer(), {
      ...{ seat: diego.seat, signOn: signOn.id, version: signOn.versionId, language: 'es' },
      ...{ name: PAPER, country: 'MX', person: 'Rosa Chub', title: 'Presidenta', place: 'Tapachula' },
      ...{ signedOn: platform.clock.now().slice(0, 10), different: false },
      scan: { bytes: await picture('jpeg') },
    });
    await confirmPaper(platform, await ana.viewer(), { seat: ana.seat, paper: id });
    more.sheet = id;
  };
  return { ...(await correctionWorld({ engine, before })), ...more };
}

/** What a surface says of an edition. */
interface Said {
  counted: {
    organizations: number;
    named: number;
    withheld: number;
    withReservation: number;
    onPaper: number;
  };
  standing: number;
  late: number;
  names: string[];
  reserved: string[];
  paper: string[];
}

const byName = (names: readonly string[]) => [...names].sort();

async function onPage({ platform, statement, coalitionSlug }: CorrectionWorld, number: number) {
  const { coalition } = await ask(
    askContext(platform, null),
    `query ($coalition: String!, $slug: String!, $number: Int!) { coalition(slug: $coalition) { statement(slug: $slug) {
      editionNumbered(number: $number) { code signatories {
        counted { organizations named withheld withReservation onPaper }
        groups { withheld signatories { name reservation { except } } } paper { name }
        since { standing late } lateDays { signatories { name reservation { except } } } } } } } }`,
    { coalition: coalitionSlug, slug: statement.slug, number },
  );
  const edition = coalition!['statement']!['editionNumbered']! as unknown as {
    code: string;
    signatories: {
      counted: Said['counted'];
      groups: { signatories: { name: string; reservation: { except: string } | null }[] }[];
      paper: { name: string }[];
      since: { standing: number; late: number };
      lateDays: { signatories: { name: string; reservation: { except: string } | null }[] }[];
    };
  };
  const { counted, groups, paper, since, lateDays } = edition.signatories;
  const all = [...groups, ...lateDays].flatMap(({ signatories }) => signatories);
  const said: Said = {
    counted,
    ...since,
    names: byName(all.map(({ name }) => name)),
    reserved: all.filter(({ reservation }) => reservation !== null).map(({ name }) => name),
    paper: paper.map(({ name }) => name),
  };
  return { said, code: edition.code };
}

async function verified({ platform }: CorrectionWorld, code: string) {
  const { edition } = await ask(
    askContext(platform, null),
    `query ($code: String!) { edition(code: $code) { counts { published standing later
      atPublication { organizations named withheld withReservation onPaper } } } }`,
    { code },
  );
  const { published: all, standing, later, atPublication } = edition!['counts']!;
  expect(all).toBe((atPublication as unknown as Said['counted']).organizations);
  return { counted: atPublication, standing, late: later } as unknown as Pick<
    Said,
    'counted' | 'standing' | 'late'
  >;
}

async function inFile({ platform, statement, coalitionSlug: coalition }: CorrectionWorld, number: number) {
  const asked = { coalition, statement: statement.slug, language: 'es', format: 'json', number } as const;
  const { bytes } = await signatoriesFile(platform, printing, asked);
  const { edition, signatories, paper, standing, late } = JSON.parse(
    Buffer.from(bytes).toString(),
  ) as DataModel;
  const { count: organizations, named, withheld, withReservation, onPaper } = edition!;
  const said: Said = {
    counted: { organizations, named, withheld, withReservation, onPaper },
    ...{ standing: standing - late, late },
    names: byName(signatories.map(({ name }) => name)),
    reserved: signatories.filter(({ reservation }) => reservation !== null).map(({ name }) => name),
    paper: paper.map(({ name }) => name),
  };
  return said;
}

const letter = async ({ platform, statement }: CorrectionWorld, number: number): Promise<LetterModel> => {
  const all = await editionsOfStatement(platform.store.read, statement.id);
  const edition = all.find((one) => one.number === number)!;
  const row = await requireStatement(platform.store.read, statement.id);
  const now = platform.clock.now();
  return letterOf(platform.store.read, row, { language: 'es' }, { origin: printing.origin, now, edition });
};

/** What all surfaces say of an edition, which is the same. */
async function told(world: CorrectionWorld, number: number): Promise<Said> {
  const { said, code } = await onPage(world, number);
  const { counted, standing, late } = said;
  expect(await inFile(world, number)).toEqual(said);
  const there = await verified(world, code);
  expect({ counted: there.counted, standing: there.standing - there.late, late: there.late }).toEqual({
    ...{ counted, standing, late },
  });
  const model = await letter(world, number);
  const { totals, groups, reservations, paper, since } = model;
  expect(totals).toMatchObject(counted);
  expect(model.count).toBe(counted.organizations);
  const printed = JSON.stringify([groups, since]);
  for (const name of said.names) expect(printed).toContain(name);
  expect(reservations.map(({ name }) => name)).toEqual(said.reserved);
  const [sheets] = paper?.lists ?? [];
  expect(sheets?.entries.map((one) => one.replace(/, [^,]*$/, '')) ?? []).toEqual(said.paper);
  if (counted.onPaper > 0)
    expect(sheets!.headings[0]!.text).toMatch(new RegExp(`^${counted.onPaper} organiz`));
  return said;
}

const hides = async ({ platform, ana }: CorrectionWorld, signature: string) =>
  hideName(platform, await ana.viewer(), { seat: ana.seat, signature, reason: 'Amenazas.' });

eachEngine((engine) => {
  it('says on the page, in prints, in files and where it is verified what was true as it was published', async () => {
    const world = await published(engine);
    const { platform, ana, tom, luz, signatures, signOn } = world;
    const step = async (act: () => Promise<unknown>, number = 1) => {
      platform.clock.advance(HOUR);
      await act();
      platform.clock.advance(HOUR);
      return told(world, number);
    };
    const first = await told(world, 1);
    const names = [
      'Albergue La Ruta del Sur',
      'Foro Lenca Migrante',
      'Puente Norte Collective',
      'Red de Mujeres',
    ];
    expect(first).toEqual({
      counted: { organizations: 5, named: 4, withheld: 1, withReservation: 1, onPaper: 1 },
      ...{ standing: 5, late: 0, names, reserved: ['Red de Mujeres'], paper: [PAPER] },
    });

    const nora = await world.member({ name: 'Álamo', countries: ['PA'] });
    const joined = await step(async () => {
      const request = await askLate(platform, await nora.viewer(), {
        ...{ seat: nora.seat, signOn: signOn.id, termsDigest: signOn.termsDigest, language: 'es' },
        ...{ name: 'Álamo', visibility: 'public' },
        reservation: { paragraphs: [1], noteEs: null, noteEn: null },
      });
      await decideLate(platform, await ana.viewer(), { seat: ana.seat, request, accept: true });
    });
    expect(joined).toEqual({
      ...{ ...first, late: 1, names: byName([...names, 'Álamo']), reserved: ['Red de Mujeres', 'Álamo'] },
    });

    const left = await step(async () =>
      withdrawSignature(platform, await tom.viewer(), { seat: tom.seat, signature: signatures.tom }),
    );
    expect(left).toEqual({
      ...joined,
      ...{ standing: 4, names: joined.names.filter((name) => name !== 'Puente Norte Collective') },
    });

    const voided = await step(async () =>
      voidPaper(platform, await ana.viewer(), {
        seat: ana.seat,
        paper: world.sheet,
        reason: 'No es su sello.',
      }),
    );
    expect(voided).toEqual({ ...left, paper: [] });

    const hidden = await step(() => hides(world, world.evas));
    expect(hidden).toEqual({
      ...voided,
      counted: { organizations: 5, named: 3, withheld: 2, withReservation: 0, onPaper: 1 },
      ...{ names: voided.names.filter((name) => name !== 'Red de Mujeres'), reserved: ['Álamo'] },
    });
    const model = await letter(world, 1);
    const pdf = await printLetter(press, model, { format: 'pdf', paper: 'letter' });
    const docx = await printLetter(press, model, { format: 'docx', paper: 'letter' });
    const line = totalsLine(model, 'es');
    expect(line).toContain('3 organizaciones con nombre y 2 con nombre reservado');
    for (const words of [readPdf(pdf).pages.join(' '), docxWords(readDocx(docx).get('word/document.xml')!)]) {
      const flat = words.replace(/\s+/g, ' ');
      expect(flat).toContain('Las 5 organizaciones que firman');
      expect(flat).toContain('3 organizaciones con nombre y 2 con nombre reservado');
      expect(flat).not.toMatch(/Mujeres|Puente Norte|Tapachula/);
    }
    expect(JSON.stringify(model)).toContain('De ellas, 1 ya no figura en la lista.');

    const shown = await step(async () =>
      revealName(platform, await world.eva.viewer({ passkeyAt: platform.clock.now() }), {
        ...{ seat: world.eva.seat, signature: world.evas },
      }),
    );
    expect(shown).toEqual(voided);

    const corrected = await step(async () => {
      const correction = await world.corrected('substantive');
      await world.ratify(luz, correction, signatures.luz);
      platform.clock.set(correction.dueAt!);
      await world.publish(correction);
    });
    expect(corrected).toEqual(shown);
    expect(await told(world, 2)).toEqual({
      counted: { organizations: 1, named: 1, withheld: 0, withReservation: 0, onPaper: 0 },
      ...{ standing: 1, late: 0, names: ['Foro Lenca Migrante'], reserved: [], paper: [] },
    });
  });

  it('counts who left an edition in the open and came back without a name as it did before', async () => {
    const seen = await Promise.all(
      (['tom', 'nora'] as const).map(async (who) => {
        const world = await published(engine);
        const { platform, ana, tom, signatures, signOn } = world;
        const nora = await world.member({ name: 'Álamo', countries: ['PA'] });
        platform.clock.advance(HOUR);
        await withdrawSignature(platform, await tom.viewer(), { seat: tom.seat, signature: signatures.tom });
        platform.clock.advance(HOUR);
        const joins = who === 'tom' ? tom : nora;
        const request = await askLate(platform, await joins.viewer(), {
          ...{ seat: joins.seat, signOn: signOn.id, termsDigest: signOn.termsDigest, language: 'es' },
          ...{ name: who === 'tom' ? 'Puente Norte Collective' : 'Álamo', visibility: 'withheld' },
        });
        await decideLate(platform, await ana.viewer(), { seat: ana.seat, request, accept: true });
        return told(world, 1);
      }),
    );
    expect(seen[0]).toMatchObject({ counted: { named: 4, withheld: 1 }, standing: 4, late: 1 });
    expect(seen[0]).toEqual(seen[1]);
  });
});
