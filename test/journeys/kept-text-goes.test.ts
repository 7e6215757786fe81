import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { rowsKept } from '../support/kept-in-browser.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { KeptBrowser } from './support/kept-browser.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const TEXT = '/c/red-ceiba/texts/la-ninez-que-viaja-no-se-encierra';
const GROUP = 'Comisión redactora: Pacto Mundial y niñez';
const OPENING = 'Somos albergues';
const WRITTEN = ' La lluvia que no llegó.';
const SAID = 'Pregunto por la jacaranda de la plaza.';
const TYPED = 'Somos albergues y cocinas.';

const NOTHING = { updates: 0, pending: 0, places: 0, texts: 0, wordings: 0 };

describe('a text goes from the device of who may not read it any more', () => {
  let acuerdo: Acuerdo;
  let desk: KeptBrowser;
  let phone: KeptBrowser;
  let luz: Visitor;
  let tom: Visitor;
  let ana: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    desk = new KeptBrowser({ origin });
    phone = new KeptBrowser({ origin, width: 360, locale: 'en-US' });
    luz = await desk.open();
    tom = await phone.open();
    ana = await visit({ origin });
    await luz.enter('Luz Mejía');
    await tom.enter('Tom Keller');
    await ana.enter('Ana Lucía Morales');
  });
  const step = story(() => [luz, tom, ana]);
  const isKept = async ({ page }: Visitor) => {
    await expect.poll(() => rowsKept(page)).toMatchObject({ places: 1, texts: 1 });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  };
  const takeOut = async (person: string) => {
    await ana.go('/c/red-ceiba/bodies');
    await ana.page.getByRole('link', { name: GROUP }).click();
    const member = ana.page.getByRole('listitem').filter({ hasText: person });
    await member.getByRole('button', { name: 'Quitar' }).click();
    await expect.poll(() => member.count()).toBe(0);
  };
  const openRights = async () => {
    await ana.go(TEXT);
    await ana.page.getByText('Quién edita, sugiere o lee').click();
  };
  /** Whatever is asked for without a network, nothing of the text is shown. */
  const showsNothing = async (browser: KeptBrowser, not: string, words: string) => {
    const visitor = await browser.open({ network: false });
    await visitor.page.goto(acuerdo.origin + TEXT);
    await visitor.page.getByText(not, { exact: false }).waitFor();
    const shown = await visitor.page.locator('body').innerText();
    for (const word of [words, 'La niñez que viaja', 'Children on the move'])
      expect(shown).not.toContain(word);
    await visitor.inspect();
    return visitor;
  };

  step('Luz keeps the text, and writes and comments on the road', async () => {
    const { page } = luz;
    await luz.go(TEXT);
    const first = page.getByRole('textbox', { name: 'Texto en español' }).locator('p').first();
    await page.getByText(/^(Al día|Guardado · .*)$/).waitFor();
    await isKept(luz);
    await desk.network(false);
    await first.click();
    await page.keyboard.press('End');
    await page.keyboard.type(WRITTEN);
    await page.getByText('Guardado en este dispositivo. Se enviará al conectar.').waitFor();
    await page.goto(acuerdo.origin + TEXT);
    await page.getByText('Sin conexión. Este es el texto como estaba aquí.').waitFor();
    await page.getByRole('link', { name: /^Párrafo 3:/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Comentar' }).click();
    await dialog.getByLabel('Su comentario').fill(SAID);
    await dialog.getByRole('button', { name: 'Guardar para enviar' }).click();
    await page.getByText('cambios en 1 texto y 1 comentario', { exact: false }).waitFor();
    await desk.close();
  });

  step(
    'She is taken out of the group: wherever she comes back, the text goes, and her own words stay',
    async () => {
      await takeOut('Luz Mejía');
      luz = await desk.open();
      await luz.go('/c/red-ceiba');
      await expect.poll(() => rowsKept(luz.page)).toEqual(NOTHING);
      await luz.page.getByText('2 cosas suyas no entraron; puede copiarlas.').waitFor();
      await luz.page.locator('.what-waits summary').click();
      const unsent = luz.page.locator('.unsent');
      await unsent.getByText(WRITTEN.trim(), { exact: false }).waitFor();
      await unsent.getByText(SAID).waitFor();
      await luz.inspect();
      luz.takeRefusal();
    },
  );

  step('Without a network her device shows nothing of it', async () => {
    await desk.close();
    luz = await showsNothing(desk, 'Este texto no se guarda en este dispositivo.', OPENING);
    await desk.close();
    luz = await desk.open();
  });

  step('A right of her own brings it back, and takes it away again when it ends', async () => {
    const { page } = ana;
    await openRights();
    await page.getByLabel('¿A quién?').selectOption({ label: await optionOf(page, 'Luz Mejía') });
    await page.getByLabel('¿Qué puede?').selectOption({ label: 'Lee' });
    await page.getByRole('button', { name: 'Dar el permiso' }).click();
    await page.getByRole('button', { name: /^Quitar el permiso de Luz/ }).waitFor();
    await luz.go(TEXT);
    await luz.page.locator('.words').getByText(OPENING, { exact: false }).first().waitFor();
    await isKept(luz);
    await luz.page.goto('about:blank');
    await page.getByRole('button', { name: /^Quitar el permiso de Luz/ }).click();
    await expect.poll(() => page.getByRole('button', { name: /^Quitar el permiso de Luz/ }).count()).toBe(0);
    await luz.go('/c/red-ceiba/calendar');
    await expect.poll(() => rowsKept(luz.page)).toEqual(NOTHING);
  });

  step('Tom reads on a phone and has begun a wording when he is taken out', async () => {
    const { page } = tom;
    await tom.go(TEXT);
    await isKept(tom);
    await page.locator('.words').getByText(OPENING, { exact: false }).first().click();
    await page.getByRole('dialog').getByLabel('Write it as it should say').fill(TYPED);
    await expect.poll(() => rowsKept(page)).toMatchObject({ wordings: 1 });
    await takeOut('Tom Keller');
    await page.getByText('You are no longer in the group that writes this text.', { exact: false }).waitFor();
    await expect.poll(() => rowsKept(page)).toEqual(NOTHING);
    await tom.go('/c/red-ceiba');
    await page.locator('.what-waits summary').click();
    await page.locator('.unsent').getByText(TYPED).waitFor();
    await tom.inspect();
    await phone.close();
    tom = await showsNothing(phone, 'This text is not kept on this device.', OPENING);
  });
});

/** The words of the one choice that names somebody. */
const optionOf = async (page: Page, name: string) =>
  (await page.getByLabel('¿A quién?').locator('option', { hasText: name }).first().textContent())!;
