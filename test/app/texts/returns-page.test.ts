import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import { editedInWord, type WordEdit } from '../../support/edited-in-word.ts';
import { textSite } from './text-site.ts';

const here = textSite();
const pageOf = () => `${here.text.path}/returns`;
const looksWell = async (page: Page) =>
  expect(await inspectPage(page)).toEqual({ found: [], overflow: expect.toSatisfy((n: number) => n <= 0) });

const LAWYER = 'Licda. Méndez';

/** The text as Marta downloads it, edited, and brought back by her. */
async function bring(page: Page, edits: readonly WordEdit[], name = 'revisado.docx') {
  const answer = await page.request.get(`${here.text.path}/file?language=es&format=docx`);
  expect(answer.status()).toBe(200);
  const buffer = Buffer.from(editedInWord(await answer.body(), edits));
  await hand(page, name, buffer);
}

async function hand(page: Page, name: string, buffer: Buffer) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Traer de vuelta' }).click();
}

const section = (page: Page, number: number) => page.locator(`section[aria-labelledby=file-${number}]`);
const waiting = (page: Page, words: string) => page.locator('.notice-list > li', { hasText: words });

it('brings what a lawyer changed in a file to its paragraphs, and lists what has no certain place', async () => {
  const page = await here.open('Marta', { path: pageOf() });
  await page.getByText('Todavía no ha vuelto ningún archivo.').waitFor();
  await looksWell(page);
  await bring(page, [
    { author: LAWYER, struck: 'cuarto con llave', put: 'cuarto cerrado con llave' },
    { untracked: 'comités de barrio', by: 'vecinas organizadas' },
    { untracked: 'La niñez que viaja', by: 'Las niñas que viajan' },
  ]);
  const file = section(page, 1);
  await file.getByText(/^revisado\.docx\. Lo trajo Marta Solís/).waitFor();
  await file.getByText('1 con lugar, 2 por colocar, 0 descartados').waitFor();
  await file.getByText('Es el título: se cambia en la página del texto.').waitFor();
  await file.getByRole('link', { name: 'Ir al texto a cambiar el título' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#file-1');
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await looksWell(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await file.getByText('Con lugar (1)').click();
  await file.locator('del', { hasText: 'cuarto con llave' }).or(file.locator('ins')).first().waitFor();
  await file.getByRole('link', { name: 'Sugerencia' }).click();
  const card = page.getByRole('article', { name: `${LAWYER}, según un archivo que trajo Marta Solís` });
  await card.getByText(/^según un archivo que trajo Marta Solís · /).waitFor();
  await looksWell(page);
});

it('places by keyboard what waits, drops the rest, and says whose words they are, without scripts too', async () => {
  const page = await here.open('Marta', { path: pageOf() });
  const untracked = waiting(page, 'vecinas');
  await untracked.getByLabel('Párrafo').selectOption({ index: 1 });
  await untracked.getByText('el texto sigue igual hasta que se acepte').waitFor();
  await untracked.getByLabel('¿Cómo?').selectOption('En lugar de ese párrafo');
  const place = untracked.getByRole('button', { name: 'Colocar aquí' });
  await place.focus();
  await page.keyboard.press('Enter');
  await section(page, 1).getByText('2 con lugar, 1 por colocar, 0 descartados').waitFor();
  await looksWell(page);

  const plain = await here.open('Marta', { path: pageOf(), scripts: false });
  await waiting(plain, 'Es el título').getByRole('button', { name: 'Descartar' }).click();
  await section(plain, 1).getByText('2 con lugar, 0 por colocar, 1 descartado').waitFor();
  await section(plain, 1).getByText('Quién habla en el archivo').click();
  const author = plain.locator('form', { hasText: LAWYER });
  await author.getByLabel(`${LAWYER}: Organización`).fill('Clínica Jurídica del Puente');
  await author.getByRole('button', { name: 'Guardar' }).click();
  await section(plain, 1).getByText('Con lugar (2)').click();
  await section(plain, 1).getByText(`${LAWYER} · Clínica Jurídica del Puente`).first().waitFor();
});

it('refuses with a reason and keeps the form: another kind of file, none, broken, one that brings nothing', async () => {
  const page = await here.open('Marta', { path: pageOf(), width: 360 });
  await page.getByRole('button', { name: 'Traer de vuelta' }).click();
  await page
    .getByText('Elija un archivo')
    .or(page.getByText(/archivo.*palabras|Falta/))
    .first()
    .waitFor();
  await looksWell(page);
  await hand(page, 'notas.pdf', Buffer.from('%PDF-1.4'));
  await page.getByText('Aquí se traen de vuelta archivos .docx y .odt.').first().waitFor();
  await hand(page, 'roto.docx', Buffer.from('PK\u0003\u0004 nothing'));
  await page.getByRole('alert').first().waitFor();
  await looksWell(page);
  await bring(page, []);
  await page.getByText('El archivo no trae nada que no esté ya aquí.').first().waitFor();
  await looksWell(page);
});

it('shows a long comment by its beginning, ten at a time, and keeps the name of whatever file', async () => {
  const page = await here.open('Marta', { path: pageOf() });
  const long = 'Falta decir quién responde. '.repeat(60).trim();
  const comments = Array.from({ length: 12 }, (_, at) => ({
    ...{ author: 'Ana Lucía Morales (Red Ceiba)', on: 'cuarto' },
    comment: at === 0 ? long : `Nota ${at}.`,
  }));
  await bring(page, comments, 'carta (v=2); final.docx');
  const file = section(page, 2);
  await file.getByText(/^carta \(v=2\); final\.docx\. /).waitFor();
  await file.getByText('12 con lugar').waitFor();
  expect(await file.locator('.notice-list > li').count()).toBe(10);
  expect((await file.locator('.comment-body').first().textContent())!.length).toBeLessThan(700);
  await file.getByRole('link', { name: 'Ver completo' }).click();
  await file.getByText(long).waitFor();
  await file.getByRole('link', { name: 'Siguientes (2 más)' }).click();
  await file.getByText('Nota 11.').waitFor();
  await file.getByText('Quién habla en el archivo').click();
  const organisation = file.getByLabel('Ana Lucía Morales (Red Ceiba): Organización');
  expect(await organisation.inputValue()).toBe('Red Ceiba');
  await looksWell(page);
  await page.goto(`${here.text.path}/comments`);
  const named = /^Ana Lucía Morales \(Red Ceiba\), según un archivo que trajo Marta Solís/;
  await page.getByText(named).first().waitFor();
  await page.goto(pageOf());
  await section(page, 1).getByRole('link', { name: 'Ver qué trajo' }).click();
  await section(page, 1).getByText('Descartados (1)').click();
  await section(page, 1).getByRole('button', { name: 'Borrar de la lista lo descartado' }).click();
  await section(page, 1).getByText('2 con lugar, 0 por colocar, 0 descartados').waitFor();
});

it('is not there for who has no seat in the drafting', async () => {
  const answer = await (await here.open('Rosa', { path: '/' })).request.get(pageOf());
  expect(answer.status()).toBe(404);
});
