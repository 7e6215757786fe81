import { expect, it } from 'vitest';
import { textSite } from './text-site.ts';

const here = textSite();

it('begins the words of a text in a round high on a desk, under its state, with the tabs of the panel in one row', async () => {
  const [round] = await here.site.statements('comments', await here.site.play('Rosa'));
  const path = `/c/${here.site.slug}/texts/${round!.slug}`;
  for (const who of ['Rosa', 'Luz'])
    for (const language of ['es', 'en'] as const) {
      const page = await here.open(who, { path, language });
      await page.locator('.ProseMirror > *').first().waitFor();
      const at = await page.locator('.ProseMirror > *').first().boundingBox();
      expect(at!.y).toBeLessThanOrEqual(450);
      const state = await page.locator('.states').boundingBox();
      expect(state!.y + state!.height).toBeLessThan(at!.y);
      const tabs = await page
        .locator('#panel > .tabs a')
        .evaluateAll((all) =>
          all
            .map((one) => one.getBoundingClientRect())
            .map(({ top, height, right }) => ({ top, height, right })),
        );
      expect(new Set(tabs.map(({ top }) => Math.round(top))).size).toBe(1);
      expect(Math.max(...tabs.map(({ right }) => right))).toBeLessThanOrEqual(1280);
      const low = await page
        .locator('.language-switch > *:not([type=hidden]):visible')
        .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().height)));
      expect(low).toBeGreaterThanOrEqual(44);
      await page.context().close();
    }
});

it('leads a phone to what is suggested below the words, and to one’s own', async () => {
  for (const scripts of [true, false]) {
    const page = await here.open('Luz', { width: 360, scripts });
    const way = page.locator('.to-panel');
    const box = await way.boundingBox();
    expect(box!.height).toBeLessThanOrEqual(46);
    await way.getByRole('link', { name: 'Ver sugerencias (2)' }).click();
    await page.waitForURL(/panel=suggestions#panel$/);
    const top = () => page.locator('#panel').evaluate((panel) => panel.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
    if (scripts) await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('panel');
    await page.goto(here.text.path);
    await page.locator('.to-panel').getByRole('link', { name: 'Las suyas (1)' }).click();
    await page.waitForURL(/suggestions=mine#panel$/);
    await page.locator('#panel [aria-current]', { hasText: 'Mías 1' }).waitFor();
    await expect.poll(() => page.locator('#panel .by-paragraph article').count()).toBe(1);
    await page.context().close();
  }
});

it('marks in the margin the paragraphs that have an open amendment, with and without the editor', async () => {
  const [round] = await here.site.statements('comments', await here.site.play('Rosa'));
  const path = `/c/${here.site.slug}/texts/${round!.slug}`;
  for (const [width, language, scripts] of [
    [1280, 'es', true],
    [360, 'en', true],
    [1280, 'en', false],
  ] as const) {
    const page = await here.open('Rosa', { path, width, language, scripts });
    if (scripts && width === 1280) await page.locator('.ProseMirror > *').first().waitFor();
    const name = language === 'es' ? /^Enmienda \d+ a este párrafo/ : /^Amendment \d+ to this paragraph/;
    const mark = page.locator('.block-number').getByRole('link', { name }).first();
    const number = /\d+/.exec((await mark.textContent())!)![0];
    await mark.click();
    await page.waitForURL(new RegExp(`panel=amendments.*#amendment-${number}$`));
    const card = page.locator(`#amendment-${number}`);
    await card.waitFor();
    await expect.poll(async () => (await card.boundingBox())!.y).toBeLessThan(780);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  }
});

it('marks on a phone the words that are commented, with a sign in the margin that leads to their thread', async () => {
  const [round] = await here.site.statements('comments', await here.site.play('Rosa'));
  const path = `/c/${here.site.slug}/texts/${round!.slug}`;
  for (const [language, scripts, name] of [
    ['es', true, /^[0-9]+ comentarios?$/],
    ['en', false, /^[0-9]+ comments?$/],
  ] as const) {
    const page = await here.open('Rosa', { path: `${path}?language=es`, width: 360, language, scripts });
    await page.locator('.sheet:not(.not-shown) .commented').first().waitFor();
    const sign = page.locator('.block-number').getByRole('link', { name }).first();
    await sign.click();
    await page.waitForURL(/panel=comments.*#thread-/);
    await page.locator('#panel article.active').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  }
});
