import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, requireChromium } from '../../support/chromium.ts';
import { openSite, type Site } from '../public-pages/site.ts';

let site: Site;
let browser: Browser;
const directory = mkdtempSync(join(tmpdir(), 'acuerdo-files-'));

/** A PDF of so many bytes. */
function pdf(bytes: number): string {
  const path = join(directory, `${bytes}.pdf`);
  writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9)]));
  return path;
}

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser(requireChromium());
}, 300_000);
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await browser?.close();
  await site?.server.stop();
});

const TITLE = 'Que nadie duerma afuera';

/** A new position with its title typed, as a file. */
async function begin({ javaScriptEnabled = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 360, height: 800 },
    extraHTTPHeaders: { cookie: await site.play('Luz') },
  });
  const page = await context.newPage();
  await page.goto(`${site.server.origin}/c/${site.slug}/positions/new`);
  await fill(page, 'es', TITLE);
  return page;
}

async function fill(page: Page, tag: string, title: string): Promise<void> {
  await page.locator(`#title-${tag}`).fill(title);
  await page.locator(`input[name=kind-${tag}][value=file]`).check();
}

const submit = (page: Page) => page.locator('main form button.primary').click();

describe('a file that is too heavy', () => {
  it('is told of beside its field before anything is sent, and the rest stays', async () => {
    const page = await begin();
    const sent: string[] = [];
    page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())));
    const said = page.locator('#file-es-problem').getByText('pesa más de 10 MB y no se enviará');
    await page.locator('#file-es').setInputFiles(pdf(11_000_000));
    await said.waitFor();
    await submit(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file-es');
    expect(sent).toEqual([]);
    expect(await page.locator('#title-es').inputValue()).toBe(TITLE);
    await page.locator('#file-es').setInputFiles(pdf(1000));
    await said.waitFor({ state: 'detached' });
    await submit(page);
    await page.waitForURL(/que-nadie-duerma-afuera\?done=shared$/);
    await page.context().close();
  });

  it('together with another is told of beside the button, and the rest stays', async () => {
    const page = await begin();
    await fill(page, 'en', 'That nobody sleep outside');
    await page.locator('#file-es').setInputFiles(pdf(9_000_000));
    await page.locator('#file-en').setInputFiles(pdf(8_000_000));
    await submit(page);
    await page.getByRole('alert').getByText('los archivos juntos pesan demasiado').waitFor();
    expect(await page.locator('#title-es').inputValue()).toBe(TITLE);
    expect(await page.locator('#title-en').inputValue()).toBe('That nobody sleep outside');
    await page.locator('#file-en').setInputFiles(pdf(900));
    await submit(page);
    await page.waitForURL(/done=shared$/);
    await page.context().close();
  });

  it('is told of beside its field without scripts, and what was typed stays', async () => {
    const page = await begin({ javaScriptEnabled: false });
    await page.locator('#file-es').setInputFiles(pdf(10_500_000));
    await submit(page);
    await page.locator('#file-es-problem').getByText('pesa más de 10 MB').waitFor();
    expect(await page.locator('#title-es').inputValue()).toBe(TITLE);
    await page.context().close();
  });

  it('leads to a page with a way back without scripts, where it is too heavy to be read', async () => {
    const page = await begin({ javaScriptEnabled: false });
    await page.locator('#file-es').setInputFiles(pdf(30_000_000));
    await submit(page);
    await page.getByRole('heading', { name: 'Lo enviado pesa demasiado' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('undefined');
    await page.getByRole('link', { name: 'Volver al formulario' }).click();
    await page.locator('#title-es').waitFor();
    await page.context().close();
  });
});
