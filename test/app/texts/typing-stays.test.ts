import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, requireChromium } from '../../support/chromium.ts';
import { openSite, type Site } from '../public-pages/site.ts';

let site: Site;
let browser: Browser;
let marta: string;
let ana: string;
let text: { id: string; path: string; statement: string; blocks: { id: string }[] };

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser(requireChromium());
  [marta, ana] = await Promise.all([site.play('Marta'), site.play('Ana')]);
  const [draft] = await site.statements('draft', marta);
  const slug = draft!.slug;
  const { coalition } = await site.ask<{
    coalition: { statement: { id: string; text: { id: string; blocks: { id: string }[] } } };
  }>(
    `query ($c: String!, $s: String!) { coalition(slug: $c) { statement(slug: $s) { id text { id blocks(language: "es") } } } }`,
    { c: site.slug, s: slug },
    marta,
  );
  const { id, text: words } = coalition.statement;
  text = { id: words.id, path: `/c/${site.slug}/texts/${slug}`, statement: id, blocks: words.blocks };
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

/** Marta's browser, and what Ana does meanwhile in hers. */
async function open(path: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 760 },
    hasTouch: width < 600,
    baseURL: site.server.origin,
  });
  await context.addCookies(
    marta.split('; ').map((cookie) => {
      const [name, ...value] = cookie.split('=');
      return { name: name!, value: value.join('='), url: site.server.origin };
    }),
  );
  const page = await context.newPage();
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  expect(page.url()).toBe(site.server.origin + path);
  return page;
}

async function byAna(mutation: string, type: string, input: object): Promise<void> {
  const { viewer } = await site.ask<{ viewer: { seats: { id: string }[] } }>(
    '{ viewer { seats { id } } }',
    {},
    ana,
  );
  const { result } = await site.ask<{ result: { __typename: string } }>(
    `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`,
    { input: { seat: viewer.seats[0]!.id, ...input } },
    ana,
  );
  expect(result.__typename).not.toMatch(/Error$/);
}

const comment = (body: string, block: string) =>
  byAna('beginThread', 'BeginThreadInput', { text: text.id, language: 'es', kind: 'comment', block, body });

it('keeps a comment being typed on a phone when somebody else comments on that paragraph', async () => {
  const page = await open(text.path, 360);
  await page.getByText('Toque un párrafo').waitFor();
  await page.locator('.desk.static .sheet').first().tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /^Comentar/ }).click();
  const box = sheet.getByLabel('Su comentario');
  await box.fill('Lo que estoy escribiendo');
  const block = await sheet.locator('input[name=block]').inputValue();
  await comment('Lo que dice otra persona', block);
  await sheet.getByText('Lo que dice otra persona').waitFor();
  expect(await box.inputValue()).toBe('Lo que estoy escribiendo');
  await sheet.getByRole('button', { name: 'Enviar comentario' }).click();
  await page.getByText('Comentario enviado.').waitFor();
  await page.context().close();
});

it('keeps what is typed in the panels and in a new title, and clears what was sent', async () => {
  const page = await open(`${text.path}?panel=comments`, 1280);
  await page.locator('.new-comment > summary').click();
  const body = page.locator('#comment-body');
  await body.fill('Sin terminar');
  await page.locator('details.rename > summary').click();
  const title = page.locator('#title-es');
  await title.fill('Un título a medias');
  await comment('Otro comentario más', text.blocks[0]!.id);
  await page.getByText('Otro comentario más').first().waitFor();
  await byAna('renameStatement', 'RenameStatementInput', {
    statement: text.statement,
    language: 'es',
    title: 'El título de otra persona',
  });
  await page.getByRole('heading', { level: 1, name: 'El título de otra persona' }).waitFor();
  expect(await title.inputValue()).toBe('Un título a medias');
  expect(await body.inputValue()).toBe('Sin terminar');
  await page.locator('.new-comment').getByRole('button', { name: 'Comentar' }).click();
  await page.locator('.remark, .thread, article').getByText('Sin terminar').first().waitFor();
  await page.locator('.new-comment > summary').click();
  expect(await body.inputValue()).toBe('');
  expect(await title.inputValue()).toBe('Un título a medias');
  await page.context().close();
});
