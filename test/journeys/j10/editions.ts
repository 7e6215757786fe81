import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readPdf } from '../../domain/sign-ons/letter-reading.ts';
import type { Step } from '../support/story.ts';
import { agenda, openCell, row, type Agenda } from './people.ts';

const published = '/red-ceiba/es/agendas/agenda-de-incidencia-2027';
/** Members only: they are at risk, or support for members’ eyes. */
const KEPT = /Izote|Xolotlán|Qué prometió cada país|conserva el encargo|Bustamante/;

/** An edition is closed, the next goes on from it, and anyone reads the one that was published. */
export function tellEditions(world: Agenda, step: Step): void {
  step('Rosa closes the edition, and the next goes on from it', async () => {
    const { rosa, joe } = world;
    const { page } = rosa;
    await page.getByRole('link', { name: 'Cerrar la edición 1…' }).click();
    await rosa.arrive('Cerrar la edición 1');
    await rosa.inspect();
    await page.getByRole('button', { name: 'Cerrar la edición 1' }).click();
    await page.waitForURL('**/editions/1');
    await page.getByText('sin publicar', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Publicar esta edición' }).count()).toBe(0);
    await rosa.inspect();
    await joe.page.getByText('Edition 2 being drafted', { exact: false }).waitFor();

    const status = await openCell(joe, 1, 'status');
    await status.getByLabel('Status').selectOption('Won');
    await status.getByRole('button', { name: 'Save' }).click();
    await row(joe, 1).getByText('Won').waitFor();
    await page.reload();
    const main = await page.locator('main').innerText();
    expect(main).toContain('Sin otra prórroga: Publicar');
    expect(main).not.toContain('Lograda');
  });

  step(
    'Nobody outside reads it until Ana publishes; then anyone does, without what members keep',
    async () => {
      const { acuerdo, ana, sam } = world;
      const { page } = ana;
      const status = async (path: string) => (await sam.context.request.get(acuerdo.origin + path)).status();
      expect(await status(published)).toBe(404);
      expect(await status(`${published}/letter.pdf`)).toBe(404);
      await ana.go(`${agenda}/editions/1`);
      await ana.inspect();
      await page.getByRole('button', { name: 'Publicar esta edición' }).click();
      await page.getByText('publicada el', { exact: false }).waitFor();
      await page.getByRole('link', { name: 'Ver la página pública' }).waitFor();

      await sam.go(published);
      await sam.page.getByRole('heading', { level: 1, name: 'Agenda de incidencia 2027' }).waitFor();
      const said = await sam.page.locator('main').innerText();
      for (const words of [
        'Edición 1',
        'Sin otra prórroga: Publicar antes del 30 de junio',
        'Comisionado de migración',
        'Informe temático',
        'En su idioma.',
        'Aceptada en parte',
      ])
        expect(said).toContain(words);
      expect(await sam.page.content()).not.toMatch(KEPT);
      expect(await sam.page.locator('script').count()).toBe(0);
    },
  );

  step('It is one printed page, in both languages and on both papers', async () => {
    const { sam } = world;
    const { page } = sam;
    for (const [language, title, words, papers] of [
      [
        'es',
        'Agenda de incidencia 2027',
        'Sin otra prórroga: Publicar',
        ['Una página en PDF, tamaño carta', 'Una página en PDF, A4'],
      ],
      [
        'en',
        'Advocacy agenda 2027',
        'In three years at most.',
        ['One page in PDF, Letter', 'One page in PDF, A4'],
      ],
    ] as const)
      for (const paper of papers) {
        await sam.go(published.replace('/es/', `/${language}/`));
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: paper }).click(),
        ]);
        const { pages, everything } = readPdf(readFileSync(await file.path()));
        expect(pages).toHaveLength(1);
        for (const part of [title, words, '8']) expect(pages[0]).toContain(part);
        expect(everything).not.toMatch(KEPT);
        expect(everything).not.toMatch(/Rosa Cantú|Joe Villarreal/);
      }
  });

  step('The public page holds on a phone and on a desk', async () => {
    const { luz, ana } = world;
    for (const reader of [ana, luz]) {
      await reader.go(published);
      await reader.inspect();
      await reader.go(published.replace('/es/', '/en/'));
      await reader.inspect();
    }
  });
}
