import { beforeAll, describe, expect } from 'vitest';
import { publishStatement } from '../../domain/editions/actions.ts';
import { ratifySignature } from '../../domain/editions/corrections/actions-ratify.ts';
import { correctionUnderWay } from '../../domain/editions/corrections/reads.ts';
import { DAY, HOUR, later } from '../../domain/platform.ts';
import { requireSignOn, signingSeats } from '../../domain/sign-ons/reads.ts';
import { signStatement } from '../../domain/sign-ons/sign.ts';
import { viewerOf } from '../support/factories/sessions.ts';
import { choose, paragraph, press } from './j03/sheet.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const SLUG = 'un-plan-que-se-pueda-leer';
const TEXT = `/c/red-ceiba/texts/${SLUG}`;
const SIGN_ON = `/c/red-ceiba/sign-ons/${SLUG}`;
const PUBLIC = `/red-ceiba/es/${SLUG}`;
const LUZ = 'Foro Lenca Migrante';
const TOM = 'Puente Norte Collective';

/** J7: nineteen have signed what is published, and a law is cited by the wrong article. On its own copy of what J6 leaves. */
describe('a published text is corrected', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let luz: Visitor;
  let tom: Visitor;
  let sam: Visitor;
  let signOn = '';
  let verify = '';
  const step = story(() => [ana, luz, tom, sam]);
  const reads = () => acuerdo.running.platform.store.read;

  /** Everybody who may sign alone and has not, until so many have; and it is published. */
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin, clock } = acuerdo;
    const { platform } = acuerdo.running;
    const statement = await reads()
      .selectFrom('statements')
      .innerJoin('sign_ons', 'sign_ons.statement_id', 'statements.id')
      .where('slug', '=', SLUG)
      .select(['statements.id', 'statements.coalition_id', 'sign_ons.id as sign_on', 'closes_at'])
      .executeTakeFirstOrThrow();
    signOn = statement.sign_on;
    const opened = await requireSignOn(reads(), signOn);
    for (const { personId, seat, organization } of await signersLeft(statement.coalition_id)) {
      if ((await signed()).length === 19) break;
      await signStatement(platform, await viewerOf(platform, personId, {}), {
        ...{ seat, signOn, termsDigest: opened.termsDigest, language: 'es', name: organization },
        visibility: 'public',
      });
    }
    clock.jump(later(statement.closes_at, HOUR));
    await acuerdo.running.settle();
    const office = await reads()
      .selectFrom('people')
      .innerJoin('seats', 'seats.person_id', 'people.id')
      .where('people.name', '=', 'Ana Lucía Morales')
      .select(['people.id', 'seats.id as seat'])
      .executeTakeFirstOrThrow();
    await publishStatement(platform, await viewerOf(platform, office.id, {}), {
      ...{ seat: office.seat, statement: statement.id },
    });
    const { code } = await reads()
      .selectFrom('editions')
      .select('code')
      .where('statement_id', '=', statement.id)
      .executeTakeFirstOrThrow();
    verify = `/verify/${code}`;
    ana = await visit({ origin });
    luz = await visit({ origin, width: 360 });
    tom = await visit({ origin, width: 360, locale: 'en-US' });
    sam = await visit({ origin, scripts: false });
    await ana.enter('Ana Lucía Morales');
  });

  const signed = async () =>
    reads()
      .selectFrom('signatures')
      .where('sign_on_id', '=', signOn)
      .where('state', '=', 'signed')
      .select(['id', 'organization_id', 'version_id', 'name', 'visibility'])
      .orderBy('id')
      .execute();

  async function signersLeft(coalition: string) {
    const done = new Set((await signed()).map(({ organization_id }) => organization_id));
    const members = await reads()
      .selectFrom('memberships')
      .innerJoin('organizations', 'organizations.id', 'organization_id')
      .where('coalition_id', '=', coalition)
      .where('signing_rule', '=', 'sole')
      .where('class', 'in', ['full', 'associate', 'ally'])
      .where('at_risk', '=', 0)
      .select(['organization_id as id', 'name'])
      .orderBy('name')
      .execute();
    const wanted = members
      .filter(({ id }) => !done.has(id))
      .toSorted((a, b) => Number([LUZ, TOM].includes(b.name)) - Number([LUZ, TOM].includes(a.name)));
    const seats = await signingSeats(
      reads(),
      coalition,
      wanted.map(({ id }) => id),
      acuerdo.clock.now(),
    );
    return wanted.flatMap(({ id, name }) => {
      const seat = seats.find(({ organizationId }) => organizationId === id);
      return seat ? [{ personId: seat.personId, seat: seat.id, organization: name }] : [];
    });
  }

  async function typeInto(words: string): Promise<void> {
    const { page } = ana;
    const end = (await paragraph(ana, 'Rendiremos cuentas igual').innerText()).trim().split(' ').slice(-2);
    await choose(ana, paragraph(ana, 'Rendiremos cuentas igual'), end.join(' '));
    await press(ana, 'ArrowRight');
    await page.keyboard.type(words);
    await page.getByText(/^Guardado · /).waitFor();
  }

  step('1 Ana begins a correction with a reason; the text opens and the page stays', async () => {
    const { page } = ana;
    await ana.go(TEXT);
    await page.getByRole('link', { name: 'Corregir este texto' }).click();
    await ana.arrive('Corrección');
    await ana.inspect();
    await page.getByLabel('Qué error se encontró').fill('El artículo citado no es ese.');
    await page.getByRole('button', { name: 'Iniciar la corrección' }).click();
    await page.getByText('Todavía es igual a lo publicado.').waitFor();
    await page.getByRole('link', { name: 'Editar el texto' }).click();
    await typeInto(' Es el artículo 42.');
    await ana.go(`${TEXT}/correction`);
    await expect.poll(() => page.locator('.compared-text').innerText()).toContain('artículo 42.');
    await ana.inspect();
    await sam.go(PUBLIC);
    expect(await sam.page.locator('main').innerText()).not.toContain('artículo 42');
  });

  step('2 She chooses the kind, and reads the effect before it is done', async () => {
    const { page } = ana;
    await page.getByText('19 organizaciones deben ratificar en el plazo.', { exact: false }).waitFor();
    await page.getByText('A nadie se le pregunta de nuevo', { exact: false }).waitFor();
    await page.getByRole('radio', { name: /^Corrección de fondo/ }).check();
    await page.getByLabel('Días para ratificar').fill('5');
    await page.getByLabel('Qué se corrige, en español').fill('La ley se cita por su artículo 42.');
    await page.getByLabel('Qué se corrige, en inglés').fill('The law is cited by its article 42.');
    await page.getByRole('button', { name: 'Cerrar la corrección' }).click();
    await page.getByText('La versión 2.0 se ratifica hasta el', { exact: false }).waitFor();
    await expect.poll(() => page.locator('dl.facts').innerText()).toMatch(/Consultadas\s*19/);
    await ana.inspect();
    await sam.go(PUBLIC);
    await sam.page.getByText('Se prepara una corrección de fondo.', { exact: false }).waitFor();
    expect(await sam.page.locator('main').innerText()).not.toContain('artículo 42');
  });

  step('3 Luz reads on her phone what changed, in two lines, and ratifies', async () => {
    const { page } = luz;
    const mails = await acuerdo.mailTo('luz@foro-lenca.example.org');
    expect(mails.some(({ subject }) => subject === 'Se corrigió un texto que su organización firmó')).toBe(
      true,
    );
    await luz.enter('Luz');
    await luz.go(SIGN_ON);
    await page.getByRole('link', { name: 'Ver qué cambió' }).click();
    await luz.arrive('Ratificar la firma');
    await page.getByText('La ley se cita por su artículo 42.').waitFor();
    await expect.poll(() => page.locator('main').innerText()).toContain('el artículo 42.');
    await luz.inspect();
    await page.getByRole('button', { name: 'Ratificar la firma' }).click();
    await page.getByText('Su organización ratificó.').waitFor();
    await luz.inspect();
  });

  step('4 Of nineteen fifteen ratify, one withdraws, three say nothing', async () => {
    const { platform } = acuerdo.running;
    const correction = (await correctionUnderWay(
      reads(),
      (await requireSignOn(reads(), signOn)).statementId,
    ))!;
    await tom.enter('Tom Keller');
    await tom.go(`${SIGN_ON}/ratify`);
    await tom.arrive('Ratify the signature');
    await tom.inspect();
    await tom.page.locator('summary', { hasText: 'Withdraw the signature' }).click();
    await tom.page.getByRole('button', { name: 'Withdraw the signature' }).click();
    await tom.page.waitForURL(({ search }) => search.includes('answered'));
    const all = await signed();
    let ratified = 1;
    for (const { id, organization_id, version_id } of all) {
      if (ratified === 15 || version_id === correction.versionId) continue;
      const [seat] = await signingSeats(
        reads(),
        correction.coalitionId,
        [organization_id],
        acuerdo.clock.now(),
      );
      await ratifySignature(platform, await viewerOf(platform, seat!.personId, {}), {
        ...{ seat: seat!.id, signature: id, termsDigest: correction.termsDigest!, language: 'es' },
      });
      ratified += 1;
    }
    await ana.go(`${TEXT}/correction`);
    const counts = ana.page.locator('dl.facts');
    await expect
      .poll(() => counts.innerText())
      .toMatch(/Ratificaron\s*15\s*Retiraron\s*1\s*Sin respuesta\s*3/);
    acuerdo.clock.jump(later(acuerdo.clock.now(), 5 * DAY));
    await acuerdo.running.settle();
    await ana.go(`${TEXT}/correction`);
    await ana.page.getByRole('button', { name: 'Publicar la nueva edición' }).click();
    await ana.page.getByRole('heading', { name: 'Iniciar una corrección' }).waitFor();
    await acuerdo.running.settle();
    await sam.go(PUBLIC);
    const said = await sam.page.locator('main').innerText();
    expect(said).toContain('Es el artículo 42.');
    expect(said).toContain('15');
    expect(said).toContain(LUZ);
  });

  step(
    '5 Who withdrew is nowhere on the new edition, and who was silent stays on the one they signed',
    async () => {
      const { page } = sam;
      const list = page.locator('.public-signatories');
      expect(await list.innerText()).not.toContain(TOM);
      await sam.go(`${PUBLIC}/ediciones/1`);
      await page.getByText('edición 2', { exact: false }).first().waitFor();
      const first = await page.locator('main').innerText();
      expect(await list.innerText()).not.toContain(TOM);
      expect(first).not.toContain('artículo 42');
      expect(
        await page.locator('.public-signatories .signatories').first().locator('li').count(),
      ).toBeGreaterThan(15);
    },
  );

  step('7 The old letter’s address tells of version 1.0 and points to the new one', async () => {
    const { page } = sam;
    await sam.go(verify);
    await page.getByText(/Edición 1 · versión 1\.0/).waitFor();
    await page.getByText('edición 2', { exact: false }).first().waitFor();
  });

  step('6 A typo is a dated note: nobody ratifies, and the page says which version was signed', async () => {
    const { page } = ana;
    await ana.go(`${TEXT}/correction`);
    await page.getByLabel('Qué error se encontró').fill('Sobra una coma.');
    await page.getByRole('button', { name: 'Iniciar la corrección' }).click();
    await page.getByRole('link', { name: 'Editar el texto' }).click();
    await typeInto(' Sin coma.');
    await ana.go(`${TEXT}/correction`);
    await page.getByRole('radio', { name: /^Fe de erratas/ }).check();
    await page.getByLabel('Qué se corrige, en español').fill('Sobraba una coma.');
    await page.getByLabel('Qué se corrige, en inglés').fill('There was a comma too many.');
    await page.getByLabel('Que se publique sola').check();
    await page.getByRole('button', { name: 'Cerrar la corrección' }).click();
    await page.getByRole('heading', { name: 'Iniciar una corrección' }).waitFor();
    await page.getByText('La corrección se publicó: versión 2.1').waitFor();
    await ana.inspect();
    await acuerdo.running.settle();
    await sam.go(PUBLIC);
    await sam.page.getByText('Sobraba una coma.').waitFor();
    await sam.page.getByText('firmaron la versión 2.0', { exact: false }).waitFor();
    expect((await signed()).length).toBe(15);
  });
});
