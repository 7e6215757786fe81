import { beforeAll, describe, expect } from 'vitest';
import { readPdf } from '../domain/sign-ons/letter-reading.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { beginText, closeText } from './support/begin-text.ts';
import { giveDevice } from './support/device-key.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const base = '/c/red-ceiba';
const slug = 'agua-en-el-camino';
const text = `${base}/texts/${slug}`;
const signOn = `${base}/sign-ons/${slug}`;
const publicPage = `/red-ceiba/es/${slug}`;
const [TOM, INES] = ['Puente Norte Collective', 'Fundación Izote'];
/** Noon in Guatemala, the day after. */
const FROM = '2026-11-25T18:00:00.000Z';

/** One is named for whoever receives the letter alone, one for everybody from tomorrow on. */
describe('names that are not for everybody at once', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let marta: Visitor;
  let tom: Visitor;
  let ines: Visitor;
  let elena: Visitor;
  let sam: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    marta = await visit({ origin });
    tom = await visit({ origin, locale: 'en-US' });
    ines = await visit({ origin, width: 360 });
    elena = await visit({ origin, width: 360 });
    sam = await visit({ origin, scripts: false });
    await giveDevice(ana.page);
    await giveDevice(elena.page);
    await ana.enter('Ana Lucía Morales');
    await marta.enter('Marta Solís');
    await tom.enter('Tom Keller');
    await ines.enter('Inés Quintanilla');
    await elena.enter('Elena Rauda');
    await makesPasskey(ana);
    await makesPasskey(elena);
  });
  const step = story(() => [ana, marta, tom, ines, elena, sam]);

  const given = async (who: Visitor, path: string) => who.context.request.get(acuerdo.origin + path);
  /** Everything the public is given of the letter. */
  async function inPublic(): Promise<string> {
    const paths = [publicPage, `/red-ceiba/en/${slug}`, '/red-ceiba/es', `${publicPage}/datos/firmas.csv`];
    paths.push(`${publicPage}/datos/firmas.json`, `/embed/red-ceiba/es/${slug}/lista`, '/sitemap.xml');
    const all = [];
    for (const path of paths) {
      const answer = await given(sam, path);
      all.push(JSON.stringify(answer.headers()), await answer.text());
    }
    return all.join('\n');
  }
  const letter = async (query: string) => {
    const answer = await given(ana, `${signOn}/letter/made?languages=es&format=pdf&paper=letter&${query}`);
    expect(answer.status(), query).toBe(200);
    return readPdf(await answer.body()).pages.join(' ');
  };
  const makesPasskey = async (who: Visitor) => {
    await who.go('/account/passkeys');
    await who.page.getByLabel('Nombre de la llave').fill('Teléfono');
    await who.page.getByRole('button', { name: 'Crear la llave en este aparato' }).click();
    await who.page.getByText('Hecho. Le enviamos un correo', { exact: false }).waitFor();
  };
  const proves = async (who: Visitor) => {
    await who.go(`${signOn}/confidential`);
    const ask = who.page.getByRole('link', { name: 'Confirmar con mi llave' }).first();
    // Whoever has just made a key has proved who they are.
    if (!(await ask.isVisible())) return;
    await ask.click();
    await who.page.getByRole('button', { name: 'Usar mi llave' }).click();
    await who.page.waitForURL('**/confidential');
  };

  step('A text is closed and opened for signature', async () => {
    const title = { es: 'Agua en el camino', en: 'Water on the way', slug };
    expect(await beginText(marta, title)).toBe(text);
    await closeText(marta, text);
    await ana.go(`${text}/open`);
    await ana.page.getByLabel('Día').fill('2027-01-14');
    await ana.page.locator('#nameEs-0').fill('La ministra del Agua');
    await ana.page.locator('#nameEn-0').fill('The minister of Water');
    await ana.page.getByRole('button', { name: 'Revisar antes de abrir' }).click();
    await ana.page.getByRole('button', { name: 'Abrir la firma' }).click();
    await ana.page.waitForURL('**/manage');
  });

  step('Inés proposes from her phone, with the name for whoever receives the letter alone', async () => {
    const { page } = ines;
    await ines.go(signOn);
    const target = page.getByRole('radio', { name: /Solo para quien recibe la carta/ });
    await target.check();
    await ines.inspect();
    await page.getByRole('button', { name: 'Proponer la firma' }).click();
    await page.getByText('El nombre va solo en la carta de quien la recibe.').waitFor();
    await ines.inspect();
  });

  step('Elena approves what she is shown, and her receipt says what was chosen', async () => {
    const { page } = elena;
    await elena.go(`${signOn}/approve`);
    await page
      .getByText('El nombre va en la carta dirigida a cada persona destinataria', { exact: false })
      .waitFor();
    await elena.inspect();
    await page.getByRole('button', { name: 'Autorizar' }).click();
    await elena.arrive('Confirmación recibida');
    await page.getByText('Solo para quien recibe la carta').waitFor();
    await elena.inspect();
    for (const mail of await acuerdo.mailTo('elena@izote.example.org'))
      expect(mail.subject + mail.text).not.toMatch(/Izote|Agua en el camino|agua-en/);
  });

  step('Tom signs with his name public from tomorrow noon; a day that is over is sent back', async () => {
    const { page } = tom;
    await tom.go(`${signOn}?language=en`);
    await page.getByRole('radio', { name: /From a date/ }).check();
    const from = page.getByLabel('From which day and time');
    await tom.inspect();
    await from.fill('2026-11-23T12:00');
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByText('That time has passed. Choose a later one.').first().waitFor();
    tom.takeRefusal();
    await tom.inspect();
    await from.fill('2026-11-25T12:00');
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByText(/Withheld; public from Wednesday, November 25/).waitFor();
    await tom.inspect();
  });

  step(
    'In public both are counted and neither is named; only the confided letter names Inés’s organisation',
    async () => {
      await expect.poll(async () => (await given(sam, publicPage)).text()).toMatch(/2 organizaciones/);
      expect(await inPublic()).not.toMatch(/Puente Norte|Izote/);
      await proves(ana);
      await ana.page
        .getByText('1 organización aparece solo en la carta de cada persona destinataria', { exact: false })
        .waitFor();
      await ana.inspect();
      expect(await letter('to=1')).not.toMatch(/Puente Norte|Izote/);
      const confided = await letter('to=1&names=addressee');
      expect(confided).toContain(INES);
      expect(confided).not.toContain(TOM);
      const others = await given(tom, `${signOn}/letter/made?languages=es&to=1&names=addressee`);
      expect(others.status()).toBe(404);
    },
  );

  step('At noon Tom’s name is there without anybody acting, and kept pages are new', async () => {
    const before = await given(sam, publicPage);
    acuerdo.clock.jump(FROM);
    const after = await given(sam, publicPage);
    expect(await after.text()).toContain(TOM);
    expect(after.headers()['etag']).not.toBe(before.headers()['etag']);
    const all = await inPublic();
    expect(all).toContain(TOM);
    expect(all).not.toMatch(/Izote/);
    expect(await letter('to=1')).toContain(TOM);
    await sam.go(publicPage);
    expect(await sam.page.locator('.public-signatories').innerText()).toContain(TOM);
  });

  step(
    'Inés’s organisation shows its name; after a threat the office shows it to the addressee alone',
    async () => {
      const { page } = elena;
      await proves(elena);
      await elena.inspect();
      await page.getByRole('button', { name: 'Cambiar quién lo conoce' }).click();
      await page.waitForURL((url) => url.pathname.endsWith(slug));
      await expect.poll(inPublic).toContain(INES);
      await ana.go(`${signOn}/confidential`);
      const folded = ana.page.locator('details', { hasText: `Reservar el nombre de ${INES}` });
      await folded.locator('summary').click();
      await folded.getByLabel('Quién lo conoce desde ahora').selectOption('target');
      await folded.getByLabel('Motivo').fill('Su oficina recibió amenazas.');
      await ana.inspect();
      await folded.getByRole('button', { name: 'Reservar el nombre' }).click();
      await ana.page.getByText('El nombre quedó reservado.').waitFor();
      await expect.poll(inPublic).not.toMatch(/Izote/);
      expect(await letter('to=1')).not.toContain(INES);
    },
  );
});
