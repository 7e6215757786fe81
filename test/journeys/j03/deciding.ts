import { expect } from 'vitest';
import { keepDraft } from './beginning.ts';
import type { Step } from '../support/story.ts';
import { AMONG, titles, type CoDrafting } from './people.ts';
import { marked, paragraph } from './sheet.ts';
import { card } from './suggesting.ts';

/** What becomes of it, and who did it. */
export function tellDeciding(world: CoDrafting, step: Step): void {
  const words = () => marked(paragraph(world.marta, AMONG));

  step('6 Marta accepts what Tom proposed and declines what Luz did; undone, it is open again', async () => {
    const { marta, luz, tom, text } = world;
    const { page } = marta;
    await marta.go(text);
    await card(marta, 'Tom Keller', 'considerar')
      .getByRole('button', { name: 'Aceptar', exact: true })
      .click();
    await expect.poll(words).toContain('deben financiar programas');
    await card(marta, 'Tom Keller', 'equipos').getByRole('button', { name: 'Aceptar', exact: true }).click();
    await expect.poll(words).not.toContain('personal');
    const ofLuz = () => card(marta, 'Luz Mejía', 'capacitado');
    const decline = () => ofLuz().getByRole('button', { name: 'Descartar', exact: true }).click();
    await decline();
    await expect.poll(words).not.toContain('capacitado');
    const past = page.locator('.past');
    await past.locator('summary', { hasText: 'Ya decididas 3' }).click();
    await marta.inspect();
    await past.locator('article', { hasText: 'Luz Mejía' }).getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(words).toContain('{+capacitado');
    await decline();
    const agreed =
      'En cada país, Los gobiernos deben financiar programas locales de acogida, con equipos formados y supervisión independiente.';
    for (const visitor of [marta, tom, luz])
      await expect.poll(() => marked(paragraph(visitor, AMONG))).toBe(agreed);
  });

  step('6 She answers Luz and resolves the thread, and Luz finds it on her phone', async () => {
    const { marta, luz, text } = world;
    const { page } = marta;
    await marta.go(`${text}?panel=comments`);
    await page.getByRole('link', { name: 'Abrir el hilo de Luz Mejía' }).click();
    await page.getByLabel('Su respuesta').fill('Sí: lo decimos en el párrafo siguiente.');
    await marta.inspect();
    await page.getByRole('button', { name: 'Responder', exact: true }).click();
    await page.locator('.thread-reply', { hasText: 'Sí: lo decimos' }).waitFor();
    await page.getByRole('button', { name: 'Resolver', exact: true }).click();
    await page.getByText('Lo resolvió Marta Solís').waitFor();
    await luz.go(`${text}?panel=comments&show=resolved`);
    await luz.page.locator('#panel').getByText('Resuelto', { exact: true }).waitFor();
    await luz.inspect();
  });

  step(
    '6 Who accepted whose is told: beside the text, in the log of acts, and in who wrote what',
    async () => {
      const { marta, rosa, text } = world;
      const { page } = marta;
      await marta.go(`${text}?suggestions=decided`);
      const accepted = page
        .locator('.past article')
        .filter({ has: page.locator('ins', { hasText: 'financiar' }) });
      await accepted.getByText('Tom Keller').waitFor();
      await accepted.getByText('Aceptada').waitFor();
      await accepted.getByText(/^Marta Solís, Albergue La Ruta del Sur · MX/).waitFor();
      await marta.go('/c/red-ceiba/acts');
      await page
        .getByText(/aceptó una sugerencia de Tom Keller en/)
        .first()
        .waitFor();
      await page
        .getByText(/declinó una sugerencia de Luz Mejía en/)
        .first()
        .waitFor();
      await marta.inspect();
      await rosa.go('/c/red-ceiba/acts');
      expect(await rosa.page.locator('main').innerText()).not.toContain(titles.es);
      await marta.go(`${text}?panel=versions`);
      await keepDraft(world, 'Con lo acordado');
      await page.getByRole('link', { name: 'Ver quién escribió' }).click();
      const legend = page.locator('.authored-legend');
      for (const name of ['Marta Solís', 'Tom Keller']) await legend.getByText(name).waitFor();
      expect(await legend.getByText('Luz Mejía').count()).toBe(0);
      await marta.inspect();
    },
  );
}
