import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectPage } from '../../support/axe.ts';
import { sound } from '../../support/sounds.ts';
import { temporaryDirectory } from '../../support/temporary.ts';
import { textSite } from './text-site.ts';

const here = textSite();
/** How a page looks is asked of one that takes scripts: axe is one. */
const looksWell = async (shown: Page, width: number) => {
  const page = await here.open('Ana', { path: new URL(shown.url()).pathname, width });
  expect(await inspectPage(page)).toEqual({ found: [], overflow: expect.toSatisfy((n: number) => n <= 0) });
  await page.context().close();
};
/** Open for signature, with a summary in both languages: the secretariat keeps what stands beside it. */
const slug = 'un-plan-que-se-pueda-leer';

it.each([1280, 360])(
  'shows the summary and plays the recording, without scripts, at %i px',
  async (width) => {
    const page = await here.open('Ana', {
      path: `/c/${here.site.slug}/texts/${slug}/companions`,
      width,
      scripts: false,
    });
    await looksWell(page, width);
    const file = join(temporaryDirectory(), 'carta.mp3');
    writeFileSync(file, sound('mp3', 5000));
    const spanish = page.locator('section[aria-labelledby="in-es"]');
    await spanish.locator('input[type=file]').setInputFiles(file);
    await spanish
      .getByRole('button', { name: /la grabación$/ })
      .first()
      .click();
    await spanish.getByText('Hay grabación').waitFor();
    await spanish.getByText('Lee la versión').waitFor();
    await looksWell(page, width);

    await page.goto(`/${here.site.slug}/es/${slug}`);
    await page.getByRole('heading', { name: 'Resumen en lenguaje claro' }).waitFor();
    await page.getByText('No es el texto que se firma.').waitFor();
    const address = (await page.locator('audio[preload=none]').getAttribute('src'))!;
    await looksWell(page, width);
    const whole = await here.site.get(address);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([
      200,
      'audio/mpeg',
      'bytes',
    ]);
    expect(whole.headers.get('content-security-policy')).toContain('sandbox');
    const piece = await here.site.get(address, { range: 'bytes=10-19' });
    expect([
      piece.status,
      piece.headers.get('content-range'),
      (await piece.arrayBuffer()).byteLength,
    ]).toEqual([206, 'bytes 10-19/5000', 10]);
    expect((await here.site.get(address, { range: 'bytes=9000-' })).status).toBe(416);
    expect(
      (await here.site.get(`/${here.site.slug}/es/${slug}`)).headers.get('content-security-policy'),
    ).toContain("media-src 'self'");
    expect(
      (await here.site.read(`/${here.site.slug}/en/${slug}`)).includes('Summary in plain language'),
    ).toBe(true);
  },
);
