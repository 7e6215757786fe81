import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import { textSite } from '../texts/text-site.ts';

const here = textSite();

const card = (page: Page): Locator => page.getByRole('group', { name: /^Consejo sobre|^Advice on/ });
const agenda = () => `/c/${here.site.slug}/agendas/agenda-de-incidencia-2027`;

it.each([1280, 360])(
  'marks words of the glossary in an agenda’s field at %i px, and replaces them',
  async (width) => {
    const page = await here.open('Ana', { path: agenda(), width });
    // On a phone the words are written on the ask's own page.
    const whole = await page.locator('a[href*="/asks/"]').first().getAttribute('href');
    if (width < 600) await page.goto(whole!);
    const field = page.getByLabel('Demanda 1 en español');
    const around = page.locator('.advised-field', { has: field });
    await expect.poll(() => field.inputValue()).not.toBe('');
    const before = await field.inputValue();
    await field.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Ilegales');
    const mark = around.locator('.term-mark', { hasText: 'Ilegales' });
    await mark.waitFor();
    await card(page).getByText('La red prefiere En situación irregular.').waitFor();
    await page.locator('.hidden-words[role=status]', { hasText: /^«Ilegal.*»: palabra evitada\./ }).waitFor();

    // The line stands under the very words of the field.
    const [box, drawn] = [await field.boundingBox(), await mark.boundingBox()];
    expect(drawn!.y + drawn!.height).toBeLessThanOrEqual(box!.y + box!.height + 1);
    const sizes = await around.evaluate((frame) =>
      [...frame.querySelectorAll('.live-field')].map((one) => [one.clientWidth, one.clientHeight]),
    );
    expect(sizes[0]).toEqual(sizes[1]);
    expect(await inspectPage(page)).toEqual({ found: [], overflow: expect.toSatisfy((n: number) => n <= 0) });

    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Alt+Enter');
    await card(page).getByRole('button', { name: 'Sustituir por «En situación irregular»' }).press('Enter');
    await expect.poll(() => field.inputValue()).toBe(`${before} En situación irregular`);
    expect(await mark.count()).toBe(0);
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    for (let n = 0; n < ' En situación irregular'.length; n += 1) await page.keyboard.press('Backspace');
    await expect.poll(() => field.inputValue()).toBe(before);
    await page.context().close();
  },
);
