import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { docxWords, readDocx, readPdf } from '../../domain/sign-ons/letter-reading.ts';
import type { Step } from '../support/story.ts';
import { titles, type MainJob } from './people.ts';

/** What is published, and what anyone finds. */
export function tellPublishing(world: MainJob, step: Step): void {
  step('Ana publishes', async () => {
    const { ana, signOn } = world;
    const { page } = ana;
    await ana.go(`${signOn}/manage`);
    await page.getByText('3 = 2 con nombre + 1 con nombre reservado').waitFor();
    await ana.inspect();
    await page.getByRole('button', { name: 'Publicar ahora' }).click();
    await page.getByText(/Se publicó el .* Código/).waitFor();
    await ana.inspect();
  });

  step('Sam reads it without scripts, in both languages, and takes the letters with him', async () => {
    const { acuerdo, sam } = world;
    await acuerdo.running.settle();
    const { page } = sam;
    await sam.go('/');
    expect(sam.path).toBe('/red-ceiba/es');
    await page.getByRole('link', { name: 'Publicados' }).first().click();
    await page.getByRole('link', { name: titles.es, exact: true }).click();
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
      const link = page.getByRole('link', { name, exact: true });
      const address = new URL((await link.getAttribute('href'))!, page.url()).href;
      const answered = page
        .waitForResponse(address)
        .then((answer) => expect(answer.status(), address).toBe(200));
      const [download] = await Promise.all([page.waitForEvent('download'), answered, link.click()]);
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
    const { luz, ana } = world;
    for (const reader of [ana, luz]) {
      await reader.go('/red-ceiba/es');
      await reader.inspect();
      await reader.page.getByRole('link', { name: 'Publicados' }).first().click();
      await reader.inspect();
      await reader.page.getByRole('link', { name: titles.es }).click();
      await reader.inspect();
    }
  });
}
