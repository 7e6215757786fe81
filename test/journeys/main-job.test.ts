import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect } from 'vitest';
import { docxWords, readDocx, readPdf } from '../domain/sign-ons/letter-reading.ts';
import { codeIn, startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const files = 'test/support/files';
const titles = {
  es: 'Pronunciamiento sobre documentos de identidad y vías regulares',
  en: 'Statement on Identity Documents and Regular Pathways',
};

describe('the main job', () => {
  let acuerdo: Acuerdo;
  let marta: Visitor;
  let tom: Visitor;
  let luz: Visitor;
  let ana: Visitor;
  let ibarra: Visitor;
  let ines: Visitor;
  let elena: Visitor;
  let sam: Visitor;
  let text: string;
  let signOn: string;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    marta = await visit({ origin });
    tom = await visit({ origin, locale: 'en-US' });
    luz = await visit({ origin, width: 360 });
    ana = await visit({ origin });
    ibarra = await visit({ origin, width: 360 });
    ines = await visit({ origin, width: 360 });
    elena = await visit({ origin });
    sam = await visit({ origin, scripts: false });
  });
  const step = story(() => [marta, tom, luz, ana, ibarra, ines, elena, sam]);

  step('Marta brings the statement in Spanish and in English', async () => {
    const { page } = marta;
    await marta.enter('Marta Solís');
    await marta.inspect();
    await page.getByRole('link', { name: 'Textos' }).first().click();
    await marta.arrive('Textos');
    await marta.inspect();
    await page.getByRole('link', { name: 'Nuevo texto' }).click();
    await page.getByLabel('Título en español').fill(titles.es);
    await page.getByLabel('Título en inglés').fill(titles.en);
    await page.getByRole('radio', { name: /Con un texto que ya existe/ }).check();
    await marta.inspect();
    await page.getByRole('button', { name: 'Crear el texto' }).click();
    await marta.arrive('Traer un texto');
    text = new URL(page.url()).pathname.replace(/\/import$/, '');
    await page.getByLabel('Archivo').setInputFiles(`${files}/papers-and-pathways.es.txt`);
    await marta.inspect();
    await page.getByRole('button', { name: 'Traer el texto' }).click();
    await page.getByText(/Entraron \d+ párrafos/).waitFor();
    await page.getByRole('link', { name: 'Traer otro idioma' }).click();
    await page.getByLabel('Archivo').setInputFiles(`${files}/papers-and-pathways.en.md`);
    expect(await page.getByRole('radio', { name: 'inglés' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Traer el texto' }).click();
    await page.getByText(/Entraron \d+ párrafos/).waitFor();
    await marta.inspect();
    await page.getByRole('link', { name: 'Ir al texto' }).click();
    await page.getByRole('textbox', { name: 'Texto en español' }).waitFor();
    await marta.inspect();
  });

  const sheet = (visitor: Visitor, name: string) => visitor.page.getByLabel(name, { exact: true });
  const paragraph = (visitor: Visitor, name: string, words: string) =>
    sheet(visitor, name).locator('p', { hasText: words });

  step('Tom and Luz open it beside her, and each sees who writes where', async () => {
    await tom.enter('Tom Keller');
    await tom.inspect();
    await tom.page.getByRole('link', { name: 'Texts' }).first().click();
    await tom.page.getByRole('link', { name: titles.en }).click();
    await sheet(tom, 'Text in English').waitFor();
    await luz.enter('Luz Mejía');
    await luz.inspect();
    await luz.go(text);
    await luz.page.getByRole('button', { name: 'Editar' }).click();
    await sheet(luz, 'Texto en español').waitFor();
    await luz.inspect();

    await paragraph(marta, 'Texto en español', 'Una partida de nacimiento').click();
    await marta.page.keyboard.press('End');
    await paragraph(tom, 'Text in English', 'A birth certificate').click();
    const carets = (visitor: Visitor) => visitor.page.locator('.cursor').allTextContents();
    await expect
      .poll(() => carets(tom).then((all) => all.join()))
      .toContain('Marta Solís · Albergue La Ruta del Sur');
    await expect
      .poll(() => carets(marta).then((all) => all.join()))
      .toContain('Tom Keller · Puente Norte Collective');
    await marta.page.getByRole('img', { name: /Luz Mejía · Foro Lenca Migrante/ }).waitFor();
  });

  /** What each sheet says, on all the screens that show it. */
  const seen = async (words: string) => {
    const sheets: [Visitor, string][] = [
      [marta, 'Texto en español'],
      [marta, 'Texto en inglés'],
      [tom, 'Text in Spanish'],
      [tom, 'Text in English'],
      [luz, 'Texto en español'],
    ];
    const texts = await Promise.all(
      sheets.map(([who, name]) =>
        sheet(who, name)
          .textContent({ timeout: 1_000 })
          .catch(() => ''),
      ),
    );
    return texts.map((text) => (text ?? '').split(words).length - 1);
  };

  step('They write at once, Luz without a connection, and nothing is lost', async () => {
    await paragraph(luz, 'Texto en español', 'Hay mejores ejemplos').click();
    await luz.page.keyboard.press('End');
    await luz.context.setOffline(true);
    await luz.page.keyboard.type(' Lo escribió Luz en el camino.');
    await luz.page.getByText('Guardado en este dispositivo. Se enviará al conectar.').waitFor();
    await luz.inspect();

    await Promise.all([
      marta.page.keyboard.type(' Pesa menos que una carta.'),
      tom.page.keyboard.press('End').then(() => tom.page.keyboard.type(' It weighs less than a letter.')),
    ]);
    await paragraph(marta, 'Texto en español', 'Hay mejores ejemplos').click();
    await marta.page.keyboard.press('Home');
    await marta.page.keyboard.type('Nosotras, las {n} organizaciones, lo sabemos. ');
    await paragraph(tom, 'Text in English', 'There are better examples').click();
    await tom.page.keyboard.press('Home');
    await tom.page.keyboard.type('We, the {n} organizations, know it. ');
    await expect.poll(() => seen('Pesa menos que una carta.')).toEqual([1, 0, 1, 0, 0]);
    await expect.poll(() => seen('It weighs less than a letter.')).toEqual([0, 1, 0, 1, 0]);
    await marta.page.getByText(/^Guardado · /).waitFor();
    await tom.page.getByText(/^Saved · /).waitFor();

    // Her phone closes the page before it is ever sent.
    await luz.closePage();
    await luz.context.setOffline(false);
    await luz.openPage();
    await luz.go(text);
    await expect.poll(() => seen('Lo escribió Luz en el camino.')).toEqual([1, 0, 1, 0, 1]);
    await expect.poll(() => seen('Nosotras, las {n} organizaciones, lo sabemos.')).toEqual([1, 0, 1, 0, 1]);
    expect(await seen('Pesa menos que una carta.')).toEqual([1, 0, 1, 0, 1]);
    expect(await seen('We, the {n} organizations, know it.')).toEqual([0, 1, 0, 1, 0]);
    await luz.page.getByText(/^(Al día|Guardado · .*)$/).waitFor();
  });

  step('Marta closes the text, in both languages and for everybody', async () => {
    const { page } = marta;
    await page.getByRole('link', { name: 'Cerrar el texto…' }).click();
    await marta.arrive('Cerrar el texto');
    await marta.inspect();
    await page.getByRole('button', { name: 'Cerrar el texto' }).click();
    await page.waitForURL(`**${text}`);
    await page.getByText('El texto está cerrado: nadie puede cambiarlo, en ningún idioma.').waitFor();
    await page.getByRole('heading', { name: 'Versiones cerradas' }).waitFor();
    await marta.inspect();
    await tom.page.getByText('The text was closed while you had it open.', { exact: false }).waitFor();
    await luz.page
      .getByText('El texto se cerró mientras usted lo tenía abierto.', { exact: false })
      .waitFor();
    for (const { page: open } of [marta, tom, luz])
      await expect.poll(() => open.getByRole('textbox', { name: /^Te/ }).count()).toBe(0);
    await tom.inspect();
    await luz.inspect();
  });

  step('Ana opens it for signature, once she has read its terms again', async () => {
    const { page } = ana;
    await ana.enter('Ana Lucía Morales');
    await ana.inspect();
    await ana.go(text);
    await page.getByRole('link', { name: 'Abrir a firma…' }).click();
    await page.getByLabel('Día').fill('2026-12-04');
    await page.getByLabel('Hora', { exact: true }).fill('17:00');
    await page.getByLabel('Nombre en español').fill('Las cancillerías de la región');
    await page.getByLabel('Nombre en inglés').fill('The foreign ministries of the region');
    await page.getByLabel('Organizaciones (opcional)').fill('20');
    await page.getByLabel('Países (opcional)').fill('6');
    await ana.inspect();
    await page.getByRole('button', { name: 'Revisar antes de abrir' }).click();
    await page.getByRole('heading', { name: 'Revise: al abrir, esto ya no cambia' }).waitFor();
    await ana.inspect();
    await page.getByRole('button', { name: 'Abrir la firma' }).click();
    await page.waitForURL('**/manage');
    await page.getByText('0 de 20 organizaciones').waitFor();
    await ana.inspect();
    signOn = new URL(page.url()).pathname.replace(/\/manage$/, '');
  });

  step('Luz reads it on her phone and leaves the page open', async () => {
    const { page } = luz;
    await luz.go('/c/red-ceiba');
    await page.getByRole('link', { name: 'Firmas' }).last().click();
    await page.getByRole('link', { name: titles.es }).first().click();
    await page.getByText('0 de 20 organizaciones').first().waitFor();
    await luz.inspect();
    await page.getByRole('textbox', { name: 'Nombre, tal como aparecerá' }).waitFor();
    await page.evaluate(() => (document.documentElement.dataset['never'] = 'reloaded'));
  });

  const tally = (sentence: string) => luz.page.getByText(sentence).first().waitFor();

  step('Marta proposes, and her organisation is on no list yet', async () => {
    const { page } = marta;
    await marta.go('/c/red-ceiba');
    await page.getByRole('link', { name: titles.es }).first().waitFor();
    await marta.go(signOn);
    await marta.inspect();
    await page.getByRole('button', { name: 'Proponer la firma' }).click();
    await page.waitForURL('**/done?*');
    await page.getByText('Pendiente de Vo.Bo. de Dr. Julián Ibarra.').waitFor();
    await marta.inspect();
    await tally('0 de 20 organizaciones');
    expect(await luz.page.locator('.signatories').count()).toBe(0);
  });

  step('Dr. Ibarra approves on his phone, from the mail', async () => {
    const [mail] = await acuerdo.mailTo('julian@ruta-del-sur.example.org');
    expect(mail?.subject).toBe('Se le pide un visto bueno');
    const link = /http\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    const { page } = ibarra;
    await ibarra.go(link);
    await page.getByRole('button', { name: /Dr. Julián Ibarra/ }).click();
    await page.waitForURL((url) => url.href === link);
    await page.getByText('Marta Solís propone que Albergue La Ruta del Sur firme este texto.').waitFor();
    await ibarra.inspect();
    await page.getByRole('link', { name: 'Leer y decidir' }).click();
    await ibarra.arrive('Falta su visto bueno');
    await ibarra.inspect();
    await page.getByRole('button', { name: 'Autorizar' }).click();
    await page.waitForURL('**/done?*');
    await ibarra.arrive('Firma confirmada');
    await ibarra.inspect();
    await tally('1 de 20 organizaciones');
    const mexico = luz.page.locator('.signatories section', { hasText: 'México' });
    await mexico.getByText('Albergue La Ruta del Sur').waitFor();
  });

  step('Tom signs alone; sending it twice makes one signature', async () => {
    const { page } = tom;
    await tom.go(signOn);
    const body = await page.getByRole('button', { name: 'Sign', exact: true }).evaluate((button) => {
      const form = button.closest('form')!;
      return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    });
    await tom.inspect();
    await page.getByRole('button', { name: 'Sign', exact: true }).dblclick();
    await page.waitForURL('**/done?*');
    await tom.arrive('Signature confirmed');
    await tom.inspect();
    const again = await tom.context.request.post(`${acuerdo.origin}${signOn}?index`, {
      form: body,
      headers: { origin: acuerdo.origin, 'sec-fetch-site': 'same-origin' },
    });
    expect(again.url()).toContain('/done');
    await tally('2 de 20 organizaciones');
    expect(await luz.page.locator('.signatories').getByText('Puente Norte Collective').count()).toBe(1);
    const receipts = (await acuerdo.mailTo('tom@puente-norte.example.org')).filter(({ subject }) =>
      subject.startsWith('Signature receipt'),
    );
    expect(receipts).toHaveLength(1);
  });

  step('Inés signs with the name withheld, as her organisation requires: her director approves', async () => {
    const { page } = ines;
    await ines.enter('Inés Quintanilla');
    await ines.go(signOn);
    const withheld = page.getByRole('radio', { name: /Nombre reservado por seguridad/ });
    expect(await withheld.isChecked()).toBe(true);
    await page.getByText(/Lo sabrán .*Ana Lucía Morales/).waitFor();
    await ines.inspect();
    await page.getByRole('button', { name: 'Proponer la firma' }).click();
    await page.getByText('Pendiente de Vo.Bo. de Elena Rauda.').waitFor();
    await ines.inspect();

    await elena.go('/sign-in');
    await elena.page.getByLabel('Correo electrónico').fill('elena@izote.example.org');
    await elena.page.getByRole('button', { name: 'Enviarme el código' }).click();
    const mails = await acuerdo.mailTo('elena@izote.example.org');
    expect(mails[0]?.subject).toBe('Algo espera su respuesta');
    await elena.page.getByLabel('Código de 6 cifras').fill(codeIn(mails));
    await elena.page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await elena.page.waitForURL('**/c/red-ceiba');
    await elena.page.getByRole('link', { name: 'Revisar y responder' }).first().click();
    await elena.page.getByRole('button', { name: 'Autorizar' }).click();
    await elena.page.waitForURL('**/done?*');
    await elena.arrive('Confirmación recibida');
    expect(await elena.page.locator('main').textContent()).not.toMatch(/Izote|documentos de identidad/);
    await elena.inspect();
    await tally('3 de 20 organizaciones');
    const list = luz.page.locator('.signatories');
    await list.locator('section', { hasText: 'Región' }).getByText('1 organización').waitFor();
    expect(await list.textContent()).not.toMatch(/Izote|El Salvador/);
    expect(await luz.page.evaluate(() => document.documentElement.dataset['never'])).toBe('reloaded');
  });

  step('Its time ends, and who comes late is refused', async () => {
    const { page } = luz;
    acuerdo.clock.jump('2026-12-04T23:00:00.000Z');
    await page.getByRole('button', { name: 'Firmar', exact: true }).click();
    await page.getByRole('alert').getByText('La firma está cerrada: el plazo terminó.').waitFor();
    luz.takeRefusal();
    await acuerdo.running.settle();
    await page.getByText('Ya no se puede firmar. El reloj del servidor decide.').waitFor();
    await tally('3 de 20 organizaciones');
    await luz.inspect();
  });

  step('Ana publishes', async () => {
    const { page } = ana;
    await ana.go(`${signOn}/manage`);
    await page.getByText('3 = 2 con nombre + 1 con nombre reservado').waitFor();
    await ana.inspect();
    await page.getByRole('button', { name: 'Publicar ahora' }).click();
    await page.getByText(/Se publicó el .* Código/).waitFor();
    await ana.inspect();
  });

  step('Sam reads it without scripts, in both languages, and takes the letters with him', async () => {
    await acuerdo.running.settle();
    const { page } = sam;
    await sam.go('/');
    expect(sam.path).toBe('/red-ceiba/es');
    await page.getByRole('link', { name: 'Publicados' }).first().click();
    await page.getByRole('link', { name: titles.es }).click();
    const said = await page.locator('main').innerText();
    expect(said).toContain('3 organizaciones firmaron este texto: 2 con nombre y 1 con nombre reservado');
    expect(said).toContain('Nosotras, las 3 organizaciones, lo sabemos.');
    expect(said).toContain('Lo escribió Luz en el camino.');
    const list = page.locator('.signatories');
    await list.locator('section', { hasText: 'México' }).getByText('Albergue La Ruta del Sur').waitFor();
    await list.locator('section', { hasText: 'Estados Unidos' }).getByText('Puente Norte').waitFor();
    await list.locator('section', { hasText: 'Región' }).waitFor();
    expect(await page.content()).not.toMatch(/Izote|El Salvador/);
    expect(await page.locator('script').count()).toBe(0);

    const take = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const names = ['Albergue La Ruta del Sur', 'Puente Norte Collective'];
    const pdf = readPdf(await take('Carta en PDF, tamaño carta'));
    const pdfWords = pdf.pages.join(' ');
    const docx = readDocx(await take('Word editable, A4'));
    const docxText = docxWords(docx.get('word/document.xml') ?? '');
    for (const letter of [pdfWords, docxText]) {
      expect(letter).toContain('Nosotras, las 3 organizaciones, lo sabemos.');
      for (const name of names) expect(letter).toContain(name);
    }
    for (const bytes of [pdf.everything, ...docx.values()])
      expect(bytes).not.toMatch(/Izote|Inés|Quintanilla|Rauda|Marta Solís|Ibarra/);

    await page
      .getByRole('link', { name: /English/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: titles.en }).waitFor();
    expect(await page.locator('main').innerText()).toContain('We, the 3 organizations, know it.');
  });

  step('The public pages hold at both widths', async () => {
    for (const reader of [ana, luz]) {
      await reader.go('/red-ceiba/es');
      await reader.inspect();
      await reader.page.getByRole('link', { name: 'Publicados' }).first().click();
      await reader.inspect();
      await reader.page.getByRole('link', { name: titles.es }).click();
      await reader.inspect();
    }
  });
});
