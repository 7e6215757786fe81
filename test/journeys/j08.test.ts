import { readFileSync } from 'node:fs';
import Excel from 'exceljs';
import { beforeAll, describe, expect } from 'vitest';
import { readDocx, readPdf } from '../domain/sign-ons/letter-reading.ts';
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
/** The name, its domain, and where it works: none of them may be in anything that others are given of this letter. */
const SECRET = /izote/i;

/** J8: an organisation at risk signs with its name withheld. */
describe('an organisation at risk signs with its name withheld', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let marta: Visitor;
  let luz: Visitor;
  let ines: Visitor;
  let elena: Visitor;
  let sam: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    marta = await visit({ origin });
    luz = await visit({ origin, width: 360 });
    ines = await visit({ origin, width: 360 });
    elena = await visit({ origin, width: 360 });
    sam = await visit({ origin, scripts: false });
    await giveDevice(ana.page);
    await ana.enter('Ana Lucía Morales');
    await marta.enter('Marta Solís');
    await luz.enter('Luz Mejía');
    await ines.enter('Inés Quintanilla');
  });
  const step = story(() => [ana, marta, luz, ines, elena, sam]);

  /** What somebody is given at an address, as bytes and headers. */
  async function given(who: Visitor, path: string): Promise<string> {
    const answer = await who.context.request.get(acuerdo.origin + path);
    expect(answer.status(), path).toBeLessThan(500);
    return JSON.stringify(answer.headers()) + (await answer.text());
  }

  /** Neither name nor domain, for the public, a member, the secretariat's letters; of a log, the lines of this text. */
  async function nowhere(withheld = 1): Promise<void> {
    const inPublic = [
      publicPage,
      `/red-ceiba/en/${slug}`,
      '/red-ceiba/es',
      '/red-ceiba/es/publicados',
      '/sitemap.xml',
      `${publicPage}/terms.txt`,
      `${publicPage}/manifest.txt`,
      `${publicPage}/text.txt`,
    ];
    for (const path of inPublic) expect(await given(sam, path), path).not.toMatch(SECRET);
    for (const path of [signOn, `${signOn}.data`, `${base}/sign-ons`])
      expect(await given(luz, path), path).not.toMatch(SECRET);
    const query = `{ coalition(slug: "red-ceiba") { statement(slug: "${slug}") { title: slug
      acts(first: 50) { edges { node { sentence actor } } }
      signOn { tally { organizations } groups { key label withheld signatures { id name organization { name } } } } } } }`;
    for (const who of [sam, luz]) {
      const answer = await who.context.request.post(`${acuerdo.origin}/graphql`, {
        data: { query },
        headers: { origin: acuerdo.origin },
      });
      const told = await answer.text();
      expect(told.includes('"withheld":1')).toBe(withheld === 1);
      expect(told).not.toMatch(SECRET);
    }
    for (const form of ['es-pdf-letter', 'es-docx-letter']) {
      const letter = await ana.context.request.get(`${acuerdo.origin}${signOn}/letter/${form}`);
      const bytes = await letter.body();
      const inside = form.includes('pdf')
        ? readPdf(bytes).everything + readPdf(bytes).pages.join(' ')
        : [...readDocx(bytes).values()].join(' ');
      expect(inside, form).not.toMatch(SECRET);
      expect(letter.headers()['content-disposition']).not.toMatch(SECRET);
    }
  }

  step('A text is closed and opened for signature', async () => {
    await beginText(marta, { es: 'Agua en el camino', en: 'Water on the way', slug });
    await closeText(marta, text);
    await ana.go(`${text}/open`);
    await ana.page.getByLabel('Día').fill('2027-01-14');
    await ana.page.getByRole('button', { name: 'Revisar antes de abrir' }).click();
    await ana.page.getByRole('button', { name: 'Abrir la firma' }).click();
    await ana.page.waitForURL('**/manage');
  });

  step(
    '1. Her organisation says itself that it is at risk; the secretariat knows once it is let know',
    async () => {
      const { page } = ines;
      const toMember = async (visitor: Visitor) => {
        await visitor.go(`${base}/members`);
        await visitor.page.getByRole('link', { name: 'Fundación Izote' }).first().click();
        await visitor.arrive('Fundación Izote');
      };
      const say = async (choice: string) => {
        await toMember(ines);
        await page.getByText('Decir si corre riesgo').click();
        await page.getByRole('radio', { name: choice }).check();
        const form = page.locator('form', { has: page.getByRole('radio', { name: choice }) });
        await form.getByRole('button', { name: 'Guardar' }).click();
        await page.getByText('Se guardó. No queda en ningún registro.').waitFor();
      };
      const note = ana.page.getByText('Se lo confió a la secretaría.', { exact: false });
      await toMember(ines);
      await say('No corre riesgo');
      await say('Sí; que nadie más lo sepa');
      await ines.inspect();
      await toMember(ana);
      expect(await note.count()).toBe(0);
      await toMember(ines);
      await say('Sí; que la secretaría lo sepa');
      await toMember(ana);
      await note.waitFor();
      await ana.inspect();
      await toMember(luz);
      expect(await luz.page.locator('main').innerText()).not.toMatch(/cuidado con su nombre/);
    },
  );

  step('2. The form offers to withhold the name, and says who will know and who will not', async () => {
    const { page } = ines;
    await ines.go(signOn);
    const withheld = page.getByRole('radio', { name: /Nombre reservado por seguridad/ });
    expect(await withheld.isChecked()).toBe(true);
    await page
      .getByText(/Lo sabrán .*Ana Lucía Morales/)
      .first()
      .waitFor();
    await page.getByText('Quién conocerá el nombre, caso por caso').click();
    await page.getByText(/No lo sabrán las demás organizaciones/).waitFor();
    await ines.inspect();
    await page.getByRole('button', { name: 'Proponer la firma' }).click();
    await page.getByText('Pendiente de Vo.Bo. de Elena Rauda.').waitFor();
  });

  step('3. Her director approves; the receipt is a code, and mails name nothing', async () => {
    const { page } = elena;
    await elena.enter('Elena Rauda');
    await elena.go(`${signOn}/approve`);
    await page.getByRole('button', { name: 'Autorizar' }).click();
    await elena.arrive('Confirmación recibida');
    const main = await page.locator('main').innerText();
    expect(main).toMatch(/[0-9A-Z]{10}/);
    expect(main).not.toMatch(/Izote|Agua en el camino/);
    for (const address of ['elena@izote.example.org', 'ines@izote.example.org']) {
      const mails = await acuerdo.mailTo(address);
      for (const mail of mails)
        expect(mail.subject + mail.text).not.toMatch(/Izote|Agua en el camino|agua-en/);
    }
    const subjects = (await acuerdo.mailTo('elena@izote.example.org')).map(({ subject }) => subject);
    expect(subjects).toContain('Confirmación recibida');
  });

  step('4. In public it counts in the total and under the region, never in its country', async () => {
    await expect.poll(() => given(sam, publicPage)).toMatch(/nombre.{0,20} reservado/);
    await sam.go(publicPage);
    const list = await sam.page.locator('.public-signatories').innerText();
    expect(list).toMatch(/Región/);
    expect(list).toMatch(/1 organización/);
    expect(list).not.toMatch(/El Salvador/);
  });

  step('5. Neither name nor domain is in anything that others are given', () => nowhere());

  step('6. The whole list needs a passkey and a reason, stands in the log, and Inés is told', async () => {
    const { page } = ana;
    await ana.go(`${signOn}/confidential`);
    await page.getByRole('link', { name: 'Confirmar con mi llave' }).waitFor();
    await ana.inspect();
    await ana.go('/account/passkeys');
    await page.getByLabel('Nombre de la llave').fill('Oficina');
    await page.getByRole('button', { name: 'Crear la llave en este aparato' }).click();
    await page.getByText('Hecho. Le enviamos un correo', { exact: false }).waitFor();
    await ana.go(`${signOn}/manage`);
    await page.getByRole('link', { name: 'Lista completa, con nombres reservados' }).click();
    await ana.arrive('Lista completa de firmas');
    await ana.inspect();
    await page.getByRole('button', { name: 'Preparar la lista' }).click();
    await page.getByRole('alert').waitFor();
    ana.takeRefusal();
    await page.getByLabel('Motivo').fill('Comprobar la lista antes de la entrega.');
    await page.getByRole('button', { name: 'Preparar la lista' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Descargar (XLSX)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('confidencial-firmas.xlsx');
    const book = new Excel.Workbook();
    await book.xlsx.load(readFileSync(await file.path()) as never);
    const cells: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => cells.push(value))));
    expect(cells).toContain('Fundación Izote');
    await ana.inspect();

    const address = new URL(page.url()).searchParams.get('taken')!;
    const others = await luz.context.request.get(
      `${acuerdo.origin}${signOn}/confidential/${encodeURIComponent(address)}`,
    );
    expect(others.status()).toBe(404);
    expect(await given(luz, `${base}/acts`)).toMatch(/Preparó para descargar la lista completa de firmas/);
    expect(await given(luz, `${base}/acts`)).not.toMatch(/antes de la entrega/);

    const mails = await acuerdo.mailTo('ines@izote.example.org');
    expect(mails.at(-1)?.subject).toBe('Aviso de su cuenta');
    expect(mails.at(-1)?.text).not.toMatch(/Izote|agua/i);
    await ines.go(signOn);
    await ines.page.getByRole('link', { name: 'Quién preparó la lista con su nombre' }).click();
    await ines.page.getByText('Comprobar la lista antes de la entrega.').waitFor();
    await ines.inspect();
  });

  step(
    '7. They show the name; after a threat the secretariat hides it, and nothing of it is left',
    async () => {
      const { page } = elena;
      await ines.go(signOn);
      await giveDevice(page);
      await elena.go('/account/passkeys');
      await page.getByLabel('Nombre de la llave').fill('Teléfono');
      await page.getByRole('button', { name: 'Crear la llave en este aparato' }).click();
      await page.getByText('Hecho. Le enviamos un correo', { exact: false }).waitFor();
      await elena.go(`${signOn}/confidential`);
      await page.getByRole('button', { name: 'Cambiar quién lo conoce' }).click();
      await page.waitForURL((url) => url.pathname.endsWith(slug));
      await expect.poll(() => given(sam, publicPage)).toMatch(/Fundación Izote/);

      await ana.go(`${signOn}/confidential`);
      const folded = ana.page.locator('details', { hasText: 'Reservar el nombre de Fundación Izote' });
      await folded.locator('summary').click();
      await folded.getByLabel('Motivo').fill('Su oficina recibió amenazas.');
      await ana.inspect();
      await folded.getByRole('button', { name: 'Reservar el nombre' }).click();
      await ana.page.getByText('El nombre quedó reservado.').waitFor();
      await expect.poll(() => given(sam, publicPage)).not.toMatch(SECRET);
      await nowhere();
    },
  );

  step(
    '7. They withdraw: neither the name nor that it was there is in public, and the log names nobody',
    async () => {
      const { page } = elena;
      await elena.go(signOn);
      await page.locator('summary', { hasText: 'Retirar la firma' }).click();
      await page.getByLabel('Por qué se retira').fill('Cambió la situación.');
      await page.getByRole('button', { name: 'Retirar la firma' }).click();
      await page.getByText('Su organización retiró su firma.', { exact: false }).first().waitFor();
      await expect.poll(() => given(sam, publicPage)).not.toMatch(/reservar su nombre/);
      expect(await given(sam, publicPage)).not.toMatch(SECRET);
      expect(await given(luz, `${base}/acts`)).toMatch(
        /Se retiró de .{0,200} una firma con nombre reservado\./,
      );
      await nowhere(0);
    },
  );
});
