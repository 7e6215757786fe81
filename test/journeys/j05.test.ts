import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect } from 'vitest';
import { readPdf } from '../domain/sign-ons/letter-reading.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { beginText } from './support/begin-text.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const titles = { es: 'Del compromiso al plan', en: 'From pledge to plan' };
const base = '/c/red-ceiba';
const slug = 'del-compromiso-al-plan';
const text = `${base}/texts/${slug}`;
const signOn = `${base}/sign-ons/${slug}`;
const publicPage = `/red-ceiba/es/${slug}`;

describe('closing, signing and a director’s approval', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let marta: Visitor;
  let tom: Visitor;
  let ibarra: Visitor;
  let sam: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    marta = await visit({ origin });
    tom = await visit({ origin, width: 360, locale: 'en-US' });
    ibarra = await visit({ origin, width: 360 });
    sam = await visit({ origin, scripts: false });
    await ana.enter('Ana Lucía Morales');
    await marta.enter('Marta Solís');
    await tom.enter('Tom Keller');
    await ibarra.enter('Dr. Julián Ibarra');
  });
  const step = story(() => [ana, marta, tom, ibarra, sam]);

  step('Marta begins a text from the template', async () => {
    const { page } = marta;
    await beginText(marta, { ...titles, slug });
    const es = page.getByRole('textbox', { name: 'Texto en español' });
    await es.getByText('Nosotras, las {n} organizaciones abajo firmantes', { exact: false }).waitFor();
  });

  step(
    'She closes it: digest and date are shown, and nobody’s late words enter, nor are they lost',
    async () => {
      const form = await staleImport();
      await tom.go(`${text}?language=en`);
      await tom.page.getByRole('button', { name: 'Edit', exact: true }).click();
      const sheet = tom.page.getByRole('textbox', { name: 'Text in English' });
      await sheet.locator('p', { hasText: 'We, the {n} undersigned' }).click();
      await tom.page.keyboard.press('End');
      await tom.context.setOffline(true);
      await tom.page.keyboard.type(' Written on a train.');
      await tom.page.getByText('Saved on this device. It will be sent when you connect.').waitFor();

      const { page } = marta;
      await marta.go(`${text}/close`);
      await page.getByRole('button', { name: 'Cerrar el texto' }).click();
      await page.waitForURL(`**${text}`);
      const versions = page.locator('section', {
        has: page.getByRole('heading', { name: 'Versiones cerradas' }),
      });
      await versions.getByText(/cerrada el martes 24 de noviembre/).waitFor();
      const digests = (await versions.textContent())?.replace(/\s/g, '').match(/[0-9a-f]{64}/g) ?? [];
      expect(new Set(digests).size).toBe(3);
      await page.getByText('El texto está cerrado: nadie puede cambiarlo, en ningún idioma.').waitFor();
      expect(await page.getByRole('textbox').count()).toBe(0);

      await tom.context.setOffline(false);
      const refused = tom.page.locator('.banner', { hasText: 'These words of yours did not enter the text' });
      await refused.getByText('Written on a train.', { exact: false }).waitFor();
      await refused.getByText('The text was closed before they arrived.', { exact: false }).waitFor();
      await refused.getByRole('button', { name: 'Copy my words' }).waitFor();
      await tom.inspect();
      await refused.getByRole('button', { name: 'I have them' }).click();
      await refused.waitFor({ state: 'detached' });

      // Another page of his, left open before the closing, and the same request sent by hand.
      await form.page.getByRole('button', { name: 'Bring the text' }).click();
      await form.page.getByRole('alert').getByText('The text is closed', { exact: false }).waitFor();
      expect(await form.page.getByLabel('Or paste it here').inputValue()).toBe('Words pasted too late.');
      const direct = await tom.context.request.post(`${acuerdo.origin}${text}/import`, {
        multipart: form.body,
        headers: { origin: acuerdo.origin, 'sec-fetch-site': 'same-origin' },
      });
      expect(direct.status()).toBeGreaterThanOrEqual(400);
      expect(await direct.text()).toMatch(/The text is closed.*Words pasted too late\./s);
      await marta.go(text);
      expect(await page.locator('main').textContent()).not.toMatch(/on a train|too late/);
      await form.page.close();
    },
  );

  /** A page on which Tom has pasted words and not sent them, and what sending them would send. */
  async function staleImport() {
    const page = await tom.context.newPage();
    await page.goto(`${acuerdo.origin}${text}/import?language=en`);
    await page.getByLabel('Or paste it here').fill('Words pasted too late.');
    const body = await page.getByRole('button', { name: 'Bring the text' }).evaluate((button) => {
      const all = [...new FormData(button.closest('form')!)].filter(([, value]) => typeof value === 'string');
      return Object.fromEntries(all.map(([name, value]) => [name, String(value)]));
    });
    return { page, body };
  }

  step('Ana opens it with its terms, and the public page is live with its preview', async () => {
    const { page } = ana;
    await ana.go(`${text}/open`);
    await page.getByLabel('Día').fill('2027-01-14');
    await page.getByLabel('Hora', { exact: true }).fill('17:00');
    await page.getByLabel('Nombre en español').fill('La Cumbre Regional de Cancillerías');
    await page.getByLabel('Nombre en inglés').fill('The Regional Summit of Foreign Ministries');
    await page.getByRole('button', { name: 'Agregar destinatario' }).click();
    await page.locator('#kind-1').selectOption('cc');
    await page.locator('#nameEs-1').fill('Las defensorías del pueblo');
    await page.locator('#nameEn-1').fill('The offices of the ombudsman');
    await page.getByLabel('Organizaciones (opcional)').fill('20');
    await page.getByLabel('Países (opcional)').fill('6');
    await page.getByRole('button', { name: 'Revisar antes de abrir' }).click();
    await page.getByText('Jueves 14 de enero de 2027, 17:00', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Abrir la firma' }).click();
    await page.waitForURL('**/manage');

    await sam.go(publicPage);
    const read = sam.page.locator('main');
    for (const words of [
      'La Cumbre Regional de Cancillerías',
      'Las defensorías del pueblo',
      'organizaciones',
    ])
      expect(await read.innerText()).toContain(words);
    const og = (name: string) => sam.page.locator(`meta[property="og:${name}"]`).getAttribute('content');
    expect(await og('title')).toContain(titles.es);
    expect(await og('description')).toMatch(
      /Abierto a firma hasta el jueves 14 de enero.* Solo firman organizaciones/,
    );
    expect(await og('url')).toBe(acuerdo.origin + publicPage);
    expect(await og('image')).toMatch(/^http/);
    expect(await og('locale')).toMatch(/^es/);
  });

  step('Marta proposes, and the public list does not know', async () => {
    const { page } = marta;
    await marta.go(signOn);
    await page.getByRole('button', { name: 'Proponer la firma' }).click();
    await page.getByText('Pendiente de Vo.Bo. del Dr. Julián Ibarra.').waitFor();
    expect(await publicList()).not.toContain('Ruta del Sur');
  });

  /** What the public page says of who signs. A shown name may lag a second. */
  async function publicList(): Promise<string> {
    await sam.go(publicPage);
    const { page } = sam;
    return page.locator('.public-signatories').innerText();
  }

  step('Dr. Ibarra reads on his phone, corrects the name, authorises, and keeps a receipt', async () => {
    const [mail] = await acuerdo.mailTo('julian@ruta-del-sur.example.org');
    await ibarra.go(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    const { page } = ibarra;
    await page.getByText('Nosotras, las', { exact: false }).first().waitFor();
    const name = page.getByRole('textbox', { name: 'Nombre, tal como aparecerá' });
    expect(await name.inputValue()).toBe('Albergue La Ruta del Sur');
    await name.fill('Albergue La Ruta del Sur, A.C.');
    await page.getByRole('button', { name: 'Autorizar' }).click();
    await ibarra.arrive('Firma confirmada');
    const number = await page
      .locator('main')
      .getByText(/^[0-9A-Z]{10}$/)
      .innerText();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Descargar el recibo en PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`recibo-${number}.pdf`);
    const receipt = readPdf(readFileSync(await file.path())).pages.join(' ');
    for (const words of ['Albergue La Ruta del Sur, A.C.', number, 'Autorizó', 'Propuso'])
      expect(receipt).toContain(words);
    const mails = await acuerdo.mailTo('julian@ruta-del-sur.example.org');
    expect(mails.at(-1)?.subject).toBe(`Recibo de firma ${number}`);
    await expect.poll(publicList).toContain('Albergue La Ruta del Sur, A.C.');
    const mexico = sam.page.locator('.signatories section', { hasText: 'México' });
    expect(await mexico.innerText()).toContain('Albergue La Ruta del Sur, A.C.');
  });

  step('Tom signs in two taps; from a page left open, his second is told of the first', async () => {
    const { page } = tom;
    await tom.go(signOn);
    const second = await tom.context.newPage();
    // Nothing live reaches it: it stays as it was.
    await second.routeWebSocket(/.*/, () => undefined);
    await second.goto(acuerdo.origin + signOn);
    await page.getByRole('link', { name: 'Sign', exact: true }).tap();
    await page.getByRole('button', { name: 'Sign', exact: true }).tap();
    await tom.arrive('Signature confirmed');
    await second
      .getByRole('textbox', { name: 'Name, as it will appear' })
      .fill('Puente Norte Collective, Inc.');
    await second.getByRole('button', { name: 'Sign', exact: true }).tap();
    await second
      .getByRole('alert')
      .getByText(/Your organisation already signed on November 24, 2026/)
      .waitFor();
    await second.close();
    expect((await publicList()).split('Puente Norte Collective').length - 1).toBe(1);
  });

  step('The secretariat sees how far it is, and whom to call', async () => {
    const { page } = ana;
    await page.getByText('2 de 20 organizaciones').waitFor();
    await page.getByText('2 de 6 países').waitFor();
    await page.getByText('22 sin respuesta').waitFor();
    const sheet = page.getByRole('table');
    await sheet.getByText('Luz Mejía').waitFor();
    await sheet.getByText('dilcia@foro-lenca.example.org').waitFor();
    expect(await sheet.innerText()).not.toMatch(/Ruta del Sur|Puente Norte/);
    await ana.inspect();
  });
});
