import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect } from 'vitest';
import { HOUR, later } from '../../domain/platform.ts';
import { readPdf } from '../domain/sign-ons/letter-reading.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const ADDRESSEE = 'Oficialía de partes de la Secretaría de Gobernación';
const receipt = { name: 'acuse.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 acuse') };

/** J6, steps 4 to 6, and J12, steps 1 and 2: what is published, delivered, and checked by somebody who holds the letter. */
describe('a letter is published, delivered and checked', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let luz: Visitor;
  let sam: Visitor;
  let slug = '';
  let letter: Buffer;
  let words = '';
  let verify = '';
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    luz = await visit({ origin, width: 360 });
    sam = await visit({ origin, scripts: false });
    const { read } = acuerdo.running.platform.store;
    const open = await read
      .selectFrom('sign_ons')
      .innerJoin('statements', 'statements.id', 'sign_ons.statement_id')
      .where('sign_ons.state', '=', 'open')
      .select(['statements.slug', 'sign_ons.closes_at'])
      .orderBy('sign_ons.closes_at')
      .executeTakeFirstOrThrow();
    slug = open.slug;
    acuerdo.clock.jump(later(open.closes_at, HOUR));
    await acuerdo.running.settle();
    await ana.enter('Ana Lucía Morales');
  });
  const step = story(() => [ana, luz, sam]);

  step('4 Ana reads the list as it will be printed, and publishes', async () => {
    const { page } = ana;
    await ana.go(`/c/red-ceiba/sign-ons/${slug}/manage`);
    const list = page.locator('.print-preview');
    await list.locator('summary').click();
    const said = await list.innerText();
    const [, all, named] = /(\d+) = (\d+) con nombre/.exec(await page.locator('main').innerText())!;
    expect(said).toContain(`Las ${all} organizaciones que firman`);
    expect(await list.locator('li:not(.quiet)').count()).toBe(Number(named));
    await ana.inspect();
    await page.getByRole('button', { name: 'Publicar ahora' }).click();
    await page.getByText(/Se publicó el .* Código/).waitFor();
    await acuerdo.running.settle();
  });

  step('5 Sam takes the letter; its code and address lead to where it is checked', async () => {
    const { page } = sam;
    const link = page.getByRole('link', { name: 'Carta en PDF, tamaño carta', exact: true });
    const isPrinted = async () => {
      await sam.go(`/red-ceiba/es/${slug}`);
      return link.count();
    };
    await expect.poll(isPrinted, { timeout: 60_000, interval: 1000 }).toBe(1);
    words = await page.locator('#words').innerText();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    letter = readFileSync(await download.path());
    const printed = readPdf(letter).pages.join(' ');
    const [, code] = /Código ([2-9A-HJ-NP-Z]{8})/.exec(printed)!;
    verify = `/verify/${code}`;
    expect(printed.replace(/\s/g, '')).toContain(`${new URL(acuerdo.origin).host}${verify}`);
  });

  step(
    'J12 1 The page of the code tells what was published, in the reader’s language, without scripts',
    async () => {
      const { page } = sam;
      await sam.go(verify.toLowerCase());
      await page.getByText(/Edición 1 · versión \d+\.\d+ · publicada el/).waitFor();
      await page.getByText('Al publicarse').waitFor();
      expect(await page.locator('script').count()).toBe(0);
      expect(await page.locator('main').innerText()).not.toMatch(/Izote/);
      await luz.go(verify);
      await luz.inspect();
      await luz.page.getByRole('button', { name: 'EN' }).click();
      await luz.page.getByRole('heading', { name: 'Is it the same text?' }).waitFor();
      await luz.inspect();
    },
  );

  step('J12 2 The letter and its words match; an altered file and altered words do not', async () => {
    const { page } = sam;
    const check = async (given: {
      pasted?: string;
      file?: { name: string; mimeType: string; buffer: Buffer };
    }) => {
      await sam.go(verify);
      if (given.pasted !== undefined) await page.getByLabel('Texto pegado').fill(given.pasted);
      if (given.file) await page.getByLabel('O un archivo').setInputFiles(given.file);
      await page.getByRole('button', { name: 'Comprobar' }).click();
      await page.locator('#found').waitFor();
      return page.locator('#found').innerText();
    };
    const file = { name: 'carta.pdf', mimeType: 'application/pdf', buffer: letter };
    expect(await check({ file })).toContain('Coincide con la versión publicada');
    const altered = Buffer.from(letter);
    altered[altered.length - 40]! ^= 1;
    expect(await check({ file: { ...file, buffer: altered } })).toContain(
      'No coincide con ninguna carta emitida aquí',
    );
    expect(await check({ pasted: words })).toContain('Coincide con la versión publicada');
    const changed = await check({ pasted: words.replace(/\borganizaciones\b/, 'fundaciones') });
    expect(changed).toContain('No coincide con la versión publicada');
    expect(changed).toContain('fundaciones');
  });

  step('A code that is none is asked for again', async () => {
    const { page } = luz;
    await luz.page.goto(`${acuerdo.origin}/verify/AAAAAAAA`);
    await page.getByRole('heading', { name: 'There is no letter with that code' }).waitFor();
    luz.takeMissing();
    await luz.inspect();
    await page.getByLabel('Code of the letter').fill(verify.slice('/verify/'.length));
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('heading', { name: 'Is it the same text?' }).waitFor();
  });

  step(
    '6 Ana logs the delivery with its acknowledgement; the public reads to whom, and nothing more',
    async () => {
      const { page } = ana;
      await page.getByRole('link', { name: 'Entregas y respuestas' }).click();
      await ana.arrive('Entregas');
      acuerdo.clock.jump(later(acuerdo.clock.now(), 2 * HOUR));
      await ana.inspect();
      await page.getByRole('combobox', { name: 'A quién se entregó' }).fill(ADDRESSEE);
      await page.getByLabel('Cómo', { exact: true }).selectOption('window');
      await page.getByLabel('Día y hora').fill(later(acuerdo.clock.now(), -HOUR).slice(0, 16));
      await page.getByLabel('Zona horaria').selectOption('UTC');
      await page.locator('input[type=file]').first().setInputFiles(receipt);
      await page.getByRole('button', { name: 'Anotar la entrega' }).click();
      await page.getByText('Sin respuesta anotada', { exact: false }).waitFor();
      await page.getByRole('link', { name: 'Acuse', exact: true }).waitFor();
      await ana.inspect();
      await sam.go(`/red-ceiba/es/${slug}`);
      await sam.page.getByText(`Entregada a ${ADDRESSEE} el`).waitFor();
      expect(await sam.page.content()).not.toContain('/deliveries/');
    },
  );
});
