import { expect } from 'vitest';
import { choose, unfold } from '../support/forms.ts';
import type { Step } from '../support/story.ts';
import type { Visitor } from '../support/visitor.ts';
import { campaign, open, titles, told, type Campaign } from './people.ts';

/** What no public page ever says. */
export const KEPT = [
  told,
  'Visita reservada',
  'Quiet visit',
  'Documentos al volver',
  'Papers on return',
  'Baltasar',
  'Bustamante',
  'Traducir las tres',
  'Izote',
];

export async function keepsToItself({ page }: Visitor): Promise<void> {
  const all = await page.content();
  for (const words of KEPT) expect(all).not.toContain(words);
}

/** What anyone reads: what was chosen, and nothing else. */
export function tellPublic(world: Campaign, step: Step): void {
  step('Ana chooses what the public page shows, and anyone reads that and nothing else', async () => {
    const { acuerdo, ana, sam } = world;
    const { page } = ana;
    await ana.go(`${campaign}/public`);
    for (const part of ['Meta', 'Demandas', 'Cartas', 'Próximas fechas'])
      await page.getByRole('checkbox', { name: new RegExp(`^${part}`) }).check();
    await page.getByRole('button', { name: 'Guardar las partes' }).click();
    for (const priority of ['Plan nacional con metas anuales', 'Alternativas a la detención']) {
      await page.getByRole('button', { name: `Mostrar : ${priority}` }).click();
      await page.getByRole('button', { name: `Ocultar : ${priority}` }).waitFor();
    }
    await ana.inspect();
    expect((await sam.context.request.get(acuerdo.origin + open.es)).status()).toBe(404);
    await page.getByRole('button', { name: 'Publicar la página' }).click();
    await page.getByText('La página pública está a la vista.').waitFor();

    await sam.go(open.es);
    await sam.page.getByRole('heading', { level: 1, name: titles.es }).waitFor();
    const said = await sam.page.locator('main').innerText();
    for (const words of [
      'Que cada plan diga quién responde y cuándo.',
      'Plan nacional con metas anuales',
      'Alternativas a la detención',
      'Un plan que se pueda leer',
      'Carta: protección temporal',
      'Día Internacional del Migrante',
      'Ventana para pedir audiencia',
      'Evento paralelo',
    ])
      expect(said).toContain(words);
    expect(said).not.toMatch(/Aceptada en parte|Puente Norte/);
    await keepsToItself(sam);
    expect(await sam.page.locator('script').count()).toBe(0);
    const ics = await (await sam.context.request.get(`${acuerdo.origin}${open.es}/calendar.ics`)).text();
    expect(ics).toContain('Evento paralelo');
    for (const words of KEPT) expect(ics).not.toContain(words);
  });

  step('Its pages hold on a phone and on a desk, in both languages', async () => {
    const { ana, luz } = world;
    for (const reader of [ana, luz])
      for (const path of [open.es, open.en, '/red-ceiba/es/campanas']) {
        await reader.go(path);
        await reader.inspect();
      }
  });

  step(
    'An ask is accepted in part: the document is linked, and the public page says so once it may',
    async () => {
      const { tom, luz, ana, sam, rosa } = world;
      const document = 'https://red-ceiba.example.org/biblioteca/respuesta-noviembre';
      // Tom may note it too, but how an ask stands is for those who write its agenda.
      await tom.go(`${campaign}/asks`);
      const his = await unfold(tom.page, 'Note an answer');
      await his.getByRole('radio', { name: 'Accepted in part' }).waitFor();
      expect(await his.getByRole('checkbox', { name: 'Change the status of the ask too' }).count()).toBe(0);

      const { page } = luz;
      await luz.go(`${campaign}/asks`);
      const form = await unfold(page, 'Anotar una respuesta');
      await choose(form.getByRole('combobox', { name: 'Demanda' }), 'Plan nacional');
      await choose(form.getByLabel('Quién respondió'), 'Leonor Bustamante Rey');
      await form.getByRole('radio', { name: 'Aceptó en parte' }).check();
      await form.getByRole('checkbox', { name: 'Cambiar también el estado de la demanda' }).check();
      await form.getByLabel('Enlace al documento').fill(document);
      await form.getByLabel('Nota (opcional)').fill('Baltasar pide esperar a Hacienda.');
      await form.getByRole('checkbox', { name: /público|pública/ }).check();
      await luz.inspect();
      await form.getByRole('button', { name: 'Anotar la respuesta' }).tap();
      const answered = tom.page.getByRole('row', { name: /A national plan/ }).getByRole('listitem');
      const last = answered.filter({ hasText: 'Accepted in part' });
      await last.getByText('Baltasar pide esperar a Hacienda.').waitFor();
      expect(await last.getByRole('link', { name: 'Document' }).getAttribute('href')).toBe(document);
      await rosa.go('/c/red-ceiba/agendas/agenda-de-incidencia-2027');
      await rosa.page.locator('#ask-1').getByText('Aceptada en parte').waitFor();

      await sam.go(open.es);
      expect(await sam.page.locator('main').innerText()).not.toContain('Aceptada en parte');
      await ana.go(`${campaign}/public`);
      await ana.page.getByRole('checkbox', { name: /^Respuestas/ }).check();
      await ana.page.getByRole('button', { name: 'Guardar las partes' }).click();
      const answer = ana.page.getByText('Aceptada en parte').first();
      await answer.waitFor();
      const shown = async () => {
        await sam.go(open.es);
        return sam.page.locator('main').innerText();
      };
      await expect.poll(shown).toMatch(/Aceptada en parte[^]*Aceptó en parte/);
      expect(await sam.page.locator(`a[href="${document}"]`).count()).toBe(1);
      await keepsToItself(sam);
    },
  );
}
