import { expect } from 'vitest';
import type { Step } from '../support/story.ts';
import type { Visitor } from '../support/visitor.ts';
import { AMONG, type CoDrafting } from './people.ts';
import { choose, marked, paragraph } from './sheet.ts';

/** The card of an open suggestion beside the words. */
export const card = ({ page }: Visitor, person: string, words: string) =>
  page
    .locator('article[id^="suggestion-"]', { hasText: person })
    .filter({ has: page.locator('ins, del', { hasText: words }) });

/** One proposes what the other sees at once. */
export function tellSuggesting(world: CoDrafting, step: Step): void {
  step(
    '4 Tom suggests another word; Marta, whose page is open, sees it struck and put, and his card',
    async () => {
      const { marta, tom, text } = world;
      await marta.go(text);
      await paragraph(marta, AMONG).waitFor();
      await marta.page.evaluate(() => (document.documentElement.dataset['never'] = 'reloaded'));
      await tom.page.getByRole('button', { name: 'Suggest', exact: true }).click();
      await tom.inspect();
      await choose(tom, paragraph(tom, AMONG), 'considerar');
      await tom.page.keyboard.type('financiar');
      await paragraph(marta, AMONG).locator('del', { hasText: 'considerar' }).waitFor();
      await paragraph(marta, AMONG).locator('ins', { hasText: 'financiar' }).waitFor();
      const seen = card(marta, 'Tom Keller', 'considerar');
      await seen.getByText('Puente Norte Collective · US').waitFor();
      await seen.locator('ins', { hasText: 'financiar' }).waitFor();
      await tom.page.getByLabel('Why?').fill('Considerar no obliga a nadie.');
      await tom.page.getByRole('button', { name: 'Save the reason' }).click();
      await seen.getByText('«Considerar no obliga a nadie.»').waitFor();
      expect(await marta.page.evaluate(() => document.documentElement.dataset['never'])).toBe('reloaded');
      await marta.inspect();
      await tom.inspect();
    },
  );
}

/** Two propose other words for the same ones, and a third goes on writing. */
export function tellOneSentence(world: CoDrafting, step: Step): void {
  const screens = () => [world.marta, world.tom, world.luz];
  const onScreens = () => Promise.all(screens().map((one) => marked(paragraph(one, AMONG))));

  step(
    'Tom and Luz suggest on the same words while Marta edits their sentence: all see the same',
    async () => {
      const { marta, tom, luz, text } = world;
      await marta.go(text);
      await luz.go(text);
      await luz.page.getByRole('button', { name: 'Editar', exact: true }).tap();
      await luz.page.getByRole('button', { name: 'Sugerir', exact: true }).tap();
      await luz.inspect();
      await luz.page.getByRole('toolbar').waitFor();
      await Promise.all([
        choose(tom, paragraph(tom, AMONG), 'personal formado'),
        choose(luz, paragraph(luz, AMONG), 'formado y supervisión'),
        choose(marta, paragraph(marta, AMONG), 'comunitarios'),
      ]);
      await Promise.all([
        tom.page.keyboard.type('equipos formados'),
        luz.page.keyboard.type('capacitado y vigilancia'),
        marta.page.keyboard.type('locales'),
      ]);
      const told = async () => {
        const [mine, ...others] = await onScreens();
        return others.every((one) => one === mine) ? mine!.replace(/\[-|-\]|\{\+|\+\}/g, '') : 'not the same';
      };
      await expect.poll(told).toMatch(/equipos formados/);
      await expect.poll(told).toMatch(/capacitado y vigilancia/);
      await expect.poll(told).toMatch(/programas locales de acogida/);
      await card(marta, 'Luz Mejía', 'capacitado').getByText('Foro Lenca Migrante · HN').waitFor();
      await marta.inspect();
      await luz.inspect();
    },
  );
}
