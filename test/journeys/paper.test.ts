import { beforeAll, describe, expect } from 'vitest';
import { HOUR, later } from '../../domain/platform.ts';
import { picture } from '../support/pictures.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { enterByCode } from './support/enter-by-code.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const slug = 'un-plan-que-se-pueda-leer';
const desk = `/c/red-ceiba/sign-ons/${slug}`;
const publicPage = `/red-ceiba/es/${slug}`;
const edition = `${publicPage}/ediciones/1`;
const NAME = 'Comité de Familiares de Tapachula';

/** Signatures gathered on paper (E15), and setting aside at once what came from outside (E13). */
describe('signatures on paper', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let diego: Visitor;
  let anybody: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    diego = await visit({ origin, width: 360 });
    anybody = await visit({ origin, width: 360, scripts: false });
    await ana.enter('Ana Lucía Morales');
    await enterByCode(acuerdo, diego, 'diego@red-ceiba.example.org');
  });
  const step = story(() => [ana, diego, anybody]);
  const today = () => acuerdo.clock.now().slice(0, 10);

  step('Diego enters a sheet with its scan from a phone; what is missing is said', async () => {
    const { page } = diego;
    await diego.go(`${desk}/paper`);
    await diego.arrive('Firmas en papel');
    await diego.inspect();
    await page.getByLabel('Quién firmó').fill('Rosa Chub');
    await page.getByLabel('Día que dice la hoja').fill(today());
    await page.getByLabel('Dónde se firmó').fill('Tapachula');
    await page.getByRole('button', { name: 'Anotar la hoja' }).click();
    await page.getByText('Elija la organización, o escriba su nombre si no es miembro.').first().waitFor();
    diego.takeRefusal();
    await page.getByLabel('Otra organización').fill(NAME);
    await page.getByLabel('Su país').selectOption('MX');
    await page.getByLabel('Hoja escaneada o fotografiada').setInputFiles({
      ...{ name: 'hoja.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await picture('jpeg')) },
    });
    await page.getByRole('button', { name: 'Anotar la hoja' }).click();
    await page.getByText('Usted la anotó. La confirma otra persona.').waitFor();
    expect(await page.getByRole('button', { name: 'Confirmar la firma' }).count()).toBe(0);
    await anybody.go(publicPage);
    expect(await anybody.page.locator('main').textContent()).not.toContain(NAME);
  });

  step('Ana sees the sheet and confirms it; everybody reads who signed on paper, apart', async () => {
    const { page } = ana;
    await ana.go(`${desk}/manage`);
    const publish = page.locator('section', { has: page.locator('#publish-heading') });
    await publish.getByText('1 hoja firmada en papel espera a que otra persona').waitFor();
    await publish.locator('.print-preview summary').click();
    expect(await publish.locator('.print-preview').innerText()).not.toContain(NAME);
    await ana.inspect();
    await page.getByRole('link', { name: 'Firmas en papel (1 por confirmar)' }).click();
    await ana.arrive('Firmas en papel');
    const scan = page.getByRole('link', { name: 'Ver la hoja' });
    const file = await ana.context.request.get(acuerdo.origin + (await scan.getAttribute('href'))!);
    expect(file.headers()['content-type']).toBe('image/jpeg');
    await page.getByRole('button', { name: 'Confirmar la firma' }).click();
    await page.getByText('1 organización cuenta en papel.').waitFor();
    await ana.inspect();
    await ana.go(`${desk}/manage`);
    await publish.locator('.print-preview summary').click();
    expect(await publish.locator('.print-preview').innerText()).toContain(`${NAME}, México`);
    expect(await publish.getByText('hoja firmada en papel espera').count()).toBe(0);
    await ana.inspect();
    await anybody.go(publicPage);
    const main = anybody.page.locator('main');
    await main.getByText('Además, 1 organización firmó en papel.').waitFor();
    await main.getByText(NAME).waitFor();
    expect(await main.textContent()).not.toContain('Rosa Chub');
  });

  step('The organisations of Mexico from outside are listed, set aside at once, and taken back', async () => {
    const { page } = ana;
    await ana.go(`${desk}/invalidate`);
    await ana.arrive('Anular en bloque');
    await page.getByRole('button', { name: 'Ver la lista' }).click();
    await page.getByText('Escriba al menos una condición: dominio, país u horas.').first().waitFor();
    await page.getByLabel('País').selectOption('MX');
    await page.getByRole('button', { name: 'Ver la lista' }).click();
    await page.getByRole('heading', { name: 'Se anularía 1:' }).waitFor();
    await ana.inspect();
    await page.getByLabel('Motivo').fill('La hoja no es suya.');
    await page.getByRole('button', { name: 'Anular 1' }).click();
    await page.getByText('La hoja no es suya.').waitFor();
    await anybody.go(publicPage);
    expect(await anybody.page.locator('main').textContent()).not.toContain(NAME);
    await page.getByText('Devolver todo').first().click();
    await page.getByLabel('Motivo').fill('Sí era suya.');
    await page.getByRole('button', { name: 'Devolver todo' }).click();
    await page.getByText('Devueltas por Ana Lucía Morales').waitFor();
    await ana.inspect();
    await anybody.go(publicPage);
    await anybody.page.locator('main').getByText(NAME).waitFor();
  });

  step('The text is published with what was counted on paper', async () => {
    const { read } = acuerdo.running.platform.store;
    const { closes_at } = await read
      .selectFrom('sign_ons')
      .innerJoin('statements', 'statements.id', 'sign_ons.statement_id')
      .where('statements.slug', '=', slug)
      .select('closes_at')
      .executeTakeFirstOrThrow();
    acuerdo.clock.jump(later(closes_at, HOUR));
    await acuerdo.running.settle();
    await ana.go(`${desk}/manage`);
    await ana.page.getByRole('button', { name: 'Publicar ahora' }).click();
    await ana.page.getByText(/Se publicó el .* Código/).waitFor();
    await acuerdo.running.settle();
    await anybody.go(edition);
    const main = anybody.page.locator('main');
    await main.getByText('Además, 1 organización firmó en papel.').waitFor();
    await main.getByText(NAME).waitFor();
    const list = await anybody.context.request.get(`${acuerdo.origin}${edition}/firmas.csv`);
    expect(await list.text()).toContain(`${NAME},México,MX,,Firma en papel,`);
  });

  step(
    'A sheet is voided with a reason that stays; the edition says what it counted, without the name',
    async () => {
      const { page } = diego;
      await diego.go(`${desk}/paper`);
      await page.getByText('Anular', { exact: true }).first().click();
      await page.getByLabel('Motivo').fill('El sello es de otra.');
      await page.getByRole('button', { name: 'Anular' }).click();
      await page.getByRole('heading', { name: 'Anuladas' }).waitFor();
      await anybody.go(publicPage);
      expect(await anybody.page.locator('main').textContent()).not.toContain(NAME);
      await anybody.go(edition);
      const main = anybody.page.locator('main');
      await main.getByText('Además, 1 organización firmó en papel.').waitFor();
      await main.getByText('De ellas, 1 ya no figura en la lista.').waitFor();
      expect(await main.textContent()).not.toContain(NAME);
      await diego.go(edition);
      await diego.inspect();
      const code = /Código ([2-9A-HJ-NP-Z]{8})/.exec(await ana.page.locator('main').innerText())![1]!;
      await anybody.go(`/verify/${code}`);
      await anybody.page.getByText('1 organización, contada aparte').waitFor();
    },
  );
});
