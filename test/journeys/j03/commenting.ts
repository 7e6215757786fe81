import { expect } from 'vitest';
import { tapParagraph } from '../j04/people.ts';
import type { Step } from '../support/story.ts';
import { AMONG, titles, type CoDrafting } from './people.ts';
import { choose, paragraph, press } from './sheet.ts';

const QUOTED = 'supervisión independiente';
const ASKED = '¿Esto vale también para quien viaja con su abuela?';

/** Comments that keep their place. */
export function tellCommenting(world: CoDrafting, step: Step): void {
  step('5 Luz taps the fourth paragraph on her phone and mentions Marta, who is told', async () => {
    const { acuerdo, marta, luz, text } = world;
    const { page } = luz;
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await luz.go(text);
    await page.getByText('Toque un párrafo para comentarlo').waitFor();
    const sheet = await tapParagraph(page, AMONG);
    await sheet.getByRole('heading', { name: 'Párrafo 4' }).waitFor();
    await sheet.getByRole('button', { name: /^Comentar/ }).tap();
    const box = sheet.getByLabel('Su comentario');
    await box.pressSequentially('@mar');
    await sheet.getByRole('option', { name: /Marta Solís/ }).tap();
    await box.pressSequentially(ASKED);
    expect(await box.inputValue()).toBe(`@Marta Solís ${ASKED}`);
    await sheet.getByText('Se avisará a Marta Solís.').waitFor();
    await luz.inspect();
    await sheet.getByRole('button', { name: 'Enviar comentario' }).tap();
    await page.getByText('Comentario enviado.').waitFor();
    expect(fetched.filter((url) => url.includes('live-frame'))).toEqual([]);

    await marta.page.getByRole('link', { name: 'Comentarios 1' }).waitFor();
    const mails = await acuerdo.mailTo('marta@ruta-del-sur.example.org');
    const told = mails.filter(({ subject }) => subject.includes('menciona'));
    expect(told).toHaveLength(1);
    expect(told[0]!.text).not.toContain(ASKED);
    await marta.go('/c/red-ceiba');
    const item = marta.page.getByRole('listitem').filter({ hasText: titles.es });
    await item.getByText(/Luz Mejía \(Foro Lenca Migrante\) le menciona en un comentario/).waitFor();
    await marta.inspect();
  });

  step('5 Tom comments on some words of it', async () => {
    const { tom } = world;
    const { page } = tom;
    await choose(tom, paragraph(tom, AMONG), QUOTED);
    await page.locator('.comment-here:not([hidden])').click();
    await page.locator('#panel .picked').getByText(QUOTED).waitFor();
    await page.getByLabel('Your comment').fill('Who pays for it?');
    await tom.inspect();
    await page.locator('#panel').getByRole('button', { name: 'Comment', exact: true }).click();
    await page.locator('#panel .remark-quote', { hasText: QUOTED }).waitFor();
    await tom.inspect();
  });

  step(
    '5 Marta writes a paragraph above and words before: both threads stay where they were put',
    async () => {
      const { marta, tom, text } = world;
      const { page } = marta;
      await marta.go(text);
      await choose(marta, paragraph(marta, 'Este texto trata'), '[números y nombres].');
      await press(marta, 'ArrowRight', 'Enter');
      await page.keyboard.type('Lo hacemos desde las casas, los caminos y las dos orillas.');
      await choose(marta, paragraph(marta, AMONG), 'Los');
      await press(marta, 'ArrowLeft');
      await page.keyboard.type('En cada país, ');
      await page.getByText(/^Guardado · /).waitFor();
      for (const visitor of [marta, tom]) {
        await paragraph(visitor, 'En cada país, ').waitFor();
        await expect
          .poll(() => paragraph(visitor, AMONG).locator('.commented').allInnerTexts())
          .toEqual([QUOTED]);
        expect(await paragraph(visitor, AMONG).getAttribute('class')).toContain('commented-block');
      }
      await marta.go(`${text}?panel=comments`);
      const threads = page.locator('#panel article');
      await threads.filter({ hasText: ASKED }).getByText('En el párrafo 5').waitFor();
      await threads.filter({ hasText: 'Who pays for it?' }).getByText('En el párrafo 5').waitFor();
      await expect
        .poll(() => paragraph(marta, AMONG).locator('.commented').allInnerTexts())
        .toEqual([QUOTED]);
      await marta.inspect();
    },
  );
}
