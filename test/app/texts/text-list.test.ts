import { expect, it } from 'vitest';
import { inspectPage, WCAG } from '../../support/axe.ts';
import { textSite } from './text-site.ts';

const here = textSite();

it('says in the list how long a round is open, to those who may read the text as it is written', async () => {
  const path = `/c/${here.site.slug}/texts`;
  for (const [width, language, scripts, round] of [
    [1280, 'es', true, /ronda 1 · hasta \d+ [a-z]+ · faltan? \d+ (días?|h)/i],
    [360, 'en', true, /round 1 · until .+ · \d+ (days?|h).* left/i],
    [360, 'es', false, /ronda 1 · hasta \d+ [a-z]+ · faltan? \d+ (días?|h)/i],
  ] as const) {
    const page = await here.open('Rosa', { path, width, language, scripts });
    const comments = page.getByRole('region', {
      name: language === 'es' ? 'En comentarios' : 'Open for comments',
    });
    await comments.getByText(round).waitFor();
    expect(await page.getByText(round).count()).toBe(1);
    if (scripts) {
      const { found, overflow } = await inspectPage(page, WCAG);
      expect([found, overflow]).toEqual([[], 0]);
    }
    await page.context().close();
  }
});
