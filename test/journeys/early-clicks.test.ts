import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const base = '/c/red-ceiba';

describe('a hand quicker than the page', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  const step = story(() => [ana]);

  beforeAll(async () => {
    acuerdo = await startStory();
    ana = await visit({ origin: acuerdo.origin });
    await ana.enter('Ana Lucía Morales');
    await ana.page.addInitScript(() => {
      const clicks = setInterval(() => {
        document.querySelector('h1')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
      window.addEventListener('load', () => setTimeout(() => clearInterval(clicks), 3000));
    });
  });

  step('Ana clicks while her slow machine is still taking the pages over, and none fails', async () => {
    const { page, context } = ana;
    const machine = await context.newCDPSession(page);
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    for (const path of ['', '/texts', '/bodies', '/members', '/sign-ons', '/texts', '']) {
      await ana.go(base + path);
      // Only a page that has been taken over shuts the menu at Escape.
      await expect
        .poll(async () => {
          const menu = page.locator('.top-bar .acting');
          await menu.evaluate((details) => ((details as HTMLDetailsElement).open = true));
          await page.keyboard.press('Escape');
          return menu.evaluate((details) => (details as HTMLDetailsElement).open);
        })
        .toBe(false);
    }
  });

  step('What is typed before that stays, and is answered like what is typed after', async () => {
    const { page } = ana;
    await ana.go(`${base}/texts/la-ninez-que-viaja-no-se-encierra?language=es`);
    const paragraph = await page.locator('a[href*="/paragraphs/"]').first().getAttribute('href');
    await page.goto(`${acuerdo.origin}${paragraph!.split('#')[0]}&part=suggest`, { waitUntil: 'commit' });
    const box = page.locator('textarea[name=wording]');
    await box.fill('Escrito antes de tiempo.');
    await page.getByText('Guardado en este navegador', { exact: false }).first().waitFor();
    expect(await box.inputValue()).toBe('Escrito antes de tiempo.');
  });

  step('A link clicked before that leads where it says', async () => {
    const { page } = ana;
    await page.goto(acuerdo.origin + base, { waitUntil: 'commit' });
    await page.evaluate(() => {
      const link = () => document.querySelector<HTMLAnchorElement>('nav a[href$="/members"]');
      const soon = setInterval(() => {
        if (!link()) return;
        clearInterval(soon);
        link()!.click();
      });
    });
    await ana.arrive('Miembros');
  });
});
