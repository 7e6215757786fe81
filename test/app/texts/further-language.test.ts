import { beforeAll, expect, it } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import type { Page } from 'playwright-core';
import { readPdf } from '../../domain/sign-ons/letter-reading.ts';
import { textSite } from './text-site.ts';

const here = textSite();
const KREYOL = '<p>Dlo pwòp se yon dwa.</p>';
const looksWell = async (page: Page) =>
  expect(await inspectPage(page)).toEqual({ found: [], overflow: expect.toSatisfy((n: number) => n <= 0) });

let slug: string;
let statement: string;
let path: string;

/** What somebody of the cast asks with the API, by the seat they have here. */
async function asks<T>(who: string, query: string, variables: object = {}): Promise<T> {
  return here.site.ask<T>(query, { c: here.site.slug, ...variables }, await here.site.play(who));
}

beforeAll(async () => {
  const { coalition } = await asks<{
    coalition: { bodies: { id: string; members: { role: string; seat: { person: { name: string } } }[] }[] };
  }>(
    'Marta',
    'query ($c: String!) { coalition(slug: $c) { bodies { id members { role seat { person { name } } } } } }',
  );
  const body = coalition.bodies.find(({ members }) =>
    ['Marta', 'Tom'].every((who) =>
      members.some(({ role, seat }) => role !== 'member' && seat.person.name.startsWith(who)),
    ),
  )!.id;
  await here.does('Marta', 'createStatement', 'CreateStatementInput', {
    body,
    mode: 'optIn',
    titles: [
      { language: 'es', title: 'Agua limpia en la frontera' },
      { language: 'en', title: 'Clean water at the border' },
    ],
    languages: ['es', 'en'],
    referenceLanguage: 'es',
  });
  slug = 'agua-limpia-en-la-frontera';
  path = `/c/${here.site.slug}/texts/${slug}`;
  const known = await asks<{ coalition: { statement: { id: string } } }>(
    'Marta',
    'query ($c: String!, $s: String!) { coalition(slug: $c) { statement(slug: $s) { id } } }',
    { s: slug },
  );
  statement = known.coalition.statement.id;
  const write = (who: string, language: string, html: string) =>
    here.does(who, 'importText', 'ImportTextInput', { statement, language, html, replace: true });
  await write('Marta', 'es', '<p>El agua limpia es un derecho.</p>');
  await write('Tom', 'en', '<p>Clean water is a right.</p>');
}, 300_000);

it.each([1280, 360])('is offered by name on the page of the languages at %i px', async (width) => {
  const page = await here.open('Marta', { path: `${path}/alignment`, width });
  await page.getByText('Agregar o quitar un idioma').click();
  await page
    .getByRole('option', { name: 'criollo haitiano · Kreyòl ayisyen' })
    .waitFor({ state: 'attached' });
  await looksWell(page);
});

it('is added without scripts, checked, closed, signed, read by anyone and printed', async () => {
  const page = await here.open('Marta', { path: `${path}/alignment`, scripts: false });
  page.setDefaultTimeout(20_000);
  await page.getByText('Agregar o quitar un idioma').click();
  await page.getByLabel('Otro: su código').fill('HT!');
  await page.getByRole('button', { name: 'Agregar idioma' }).click();
  await page.getByText('Escriba el idioma con su etiqueta').first().waitFor();
  await page.getByLabel('Otro: su código').fill('');
  await page.getByLabel('Idioma', { exact: true }).selectOption('ht');
  await page.getByLabel('Título en ese idioma').fill('Dlo pwòp sou fwontyè a');
  await page.getByRole('button', { name: 'Agregar idioma' }).click();
  await page.getByRole('link', { name: 'Kreyòl ayisyen' }).waitFor();
  await here.does('Tom', 'importText', 'ImportTextInput', {
    statement,
    language: 'ht',
    html: KREYOL,
    replace: true,
  });

  await page.goto(`${path}?language=ht`);
  await page.locator('[lang="ht"]', { hasText: 'Dlo pwòp se yon dwa.' }).first().waitFor();
  await page.goto(`${path}/alignment?language=ht`);
  for (const tag of ['ht', 'en']) {
    await page.goto(`${path}/alignment?language=${tag}`);
    await page.getByRole('button', { name: 'Dice lo mismo' }).click();
    await page
      .getByText(`${tag === 'ht' ? 'Criollo haitiano' : 'Inglés'}: 1 de 1 revisados`)
      .first()
      .waitFor();
  }
  await page.goto(`${path}/close`);
  await page.locator('[lang="ht"]', { hasText: 'Dlo pwòp sou fwontyè a' }).waitFor();
  await here.does('Marta', 'closeText', 'CloseTextInput', { statement });
  const { coalition } = await asks<{
    coalition: { members: { edges: { node: { organization: { id: string } } }[] } };
  }>(
    'Ana',
    'query ($c: String!) { coalition(slug: $c) { members { edges { node { organization { id } } } } } }',
  );
  await here.does('Ana', 'openSignOn', 'OpenSignOnInput', {
    statement,
    convenors: [coalition.members.edges[0]!.node.organization.id],
    closesAt: `${new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)}T17:00`,
    zone: 'America/Guatemala',
    meaningEs: 'Su organización hace suyo este texto.',
    meaningEn: 'Your organization makes this text its own.',
    addressees: [{ kind: 'to', nameEs: 'Las cancillerías', nameEn: 'The foreign ministries' }],
    reconfirmationRule: 'lapse',
    whoMaySign: ['full', 'associate', 'ally'],
  });

  await page.goto(`/c/${here.site.slug}/sign-ons/${slug}`);
  const languages = page.getByRole('navigation', { name: 'Idioma del texto' });
  await expect
    .poll(() => languages.getByRole('link').allTextContents())
    .toEqual(['Español', 'English', 'Kreyòl ayisyen']);
  await languages.getByRole('link', { name: 'Kreyòl ayisyen' }).click();
  await page.locator('.reading[lang="ht"]', { hasText: 'Dlo pwòp se yon dwa.' }).waitFor();

  await page.goto(`/${here.site.slug}/es/${slug}`);
  await looksWell(await here.open('Luz', { path: `/${here.site.slug}/es/${slug}` }));
  await page
    .getByRole('navigation', { name: 'Este texto en otros idiomas' })
    .getByText('Kreyòl ayisyen')
    .click();
  await page.waitForURL(`**/${here.site.slug}/es/${slug}/ht`);
  await page.locator('h1[lang="ht"]', { hasText: 'Dlo pwòp sou fwontyè a' }).waitFor();
  await page.locator('article[lang="ht"]', { hasText: 'Dlo pwòp se yon dwa.' }).waitFor();
  await looksWell(await here.open('Luz', { path: `/${here.site.slug}/es/${slug}/ht`, width: 360 }));
  const files = await page
    .getByRole('link', { name: /criollo haitiano/ })
    .first()
    .getAttribute('href');
  expect(await here.site.read(files!)).toContain('Dlo pwòp se yon dwa.');
  expect(await here.site.read(`/${here.site.slug}/en/${slug}/ht`)).toMatch(/hreflang="ht"/i);
  expect((await here.site.get(`/${here.site.slug}/es/${slug}/mam`)).status).toBe(404);
  expect((await here.site.get(`/${here.site.slug}/es/${slug}/en`)).status).toBe(404);
  expect(await here.site.read('/sitemap.xml')).toContain(`/${here.site.slug}/es/${slug}/ht`);

  const letter = await here.site.get(`/c/${here.site.slug}/sign-ons/${slug}/letter/ht-pdf-letter`, {
    cookie: await here.site.play('Ana'),
  });
  const words = readPdf(new Uint8Array(await letter.arrayBuffer()))
    .pages.join(' ')
    .normalize('NFC');
  expect(words).toContain('Dlo pwòp sou fwontyè a');
  expect(words).toContain('Dlo pwòp se yon dwa.');
  expect(words).not.toMatch(/[\ufffd\0]/);
});
