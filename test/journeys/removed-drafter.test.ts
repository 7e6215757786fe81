import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const text = '/c/red-ceiba/texts/la-ninez-que-viaja-no-se-encierra';
const group = 'Comisión redactora: Pacto Mundial y niñez';

describe('a drafter is taken out of the group while writing', () => {
  let acuerdo: Acuerdo;
  let tom: Visitor;
  let luz: Visitor;
  let ana: Visitor;
  const step = story(() => [tom, luz, ana]);

  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    tom = await visit({ origin });
    luz = await visit({ origin, width: 360 });
    ana = await visit({ origin });
  });

  const writeIn = async ({ page }: Visitor, sheet: string, begins: string, words: string) => {
    await page.getByRole('textbox', { name: sheet }).getByText(begins).click();
    await page.keyboard.press('End');
    await page.keyboard.type(words);
  };
  const takeOut = async (person: string) => {
    await ana.go('/c/red-ceiba/bodies');
    await ana.page.getByRole('link', { name: group }).click();
    await ana.page
      .getByRole('listitem')
      .filter({ hasText: person })
      .getByRole('button', { name: 'Quitar' })
      .click();
    await expect.poll(() => ana.page.getByRole('listitem').filter({ hasText: person }).count()).toBe(0);
  };

  step('Tom and Luz write', async () => {
    await ana.enter('Ana Lucía Morales');
    await tom.enter('Tom Keller');
    await luz.enter('Luz Mejía');
    await tom.go(text);
    await luz.go(text);
    await luz.page.getByRole('button', { name: 'Editar' }).click();
    await writeIn(tom, 'Text in English', 'We are shelters', ' Tom’s, and saved.');
    await tom.page.getByText(/^Saved · /).waitFor();
    await writeIn(luz, 'Texto en español', 'Somos albergues', ' Lo guardado de Luz.');
    await luz.page.getByText(/^Guardado · /).waitFor();
  });

  step('Ana takes Tom out: his page stays and tells him so, and the text goes from it', async () => {
    await takeOut('Tom Keller');
    const { page } = tom;
    await page.getByText('You are no longer in the group that writes this text.', { exact: false }).waitFor();
    await expect.poll(() => page.getByText('We are shelters').count()).toBe(0);
    expect(await page.getByText('did not enter the text').count()).toBe(0);
    await tom.inspect();
    await page.getByRole('link', { name: 'Go to the texts' }).click();
    await tom.arrive('Texts');
    expect(await page.locator(`a[href="${text}"]`).count()).toBe(0);
  });

  step(
    'Luz writes without a connection, is taken out, and finds the words that had not arrived',
    async () => {
      const { page, context } = luz;
      await context.setOffline(true);
      await writeIn(luz, 'Texto en español', 'Somos albergues', ' Esto no llegó.');
      await page.getByText('Guardado en este dispositivo. Se enviará al conectar.').waitFor();
      await page.getByText('Sin conexión. Lo que escriba queda guardado', { exact: false }).waitFor();
      await takeOut('Luz Mejía');
      await context.setOffline(false);
      await page.getByText('Estas palabras suyas no entraron en el texto').waitFor();
      await page.getByText('Ya no está en el grupo que escribe este texto.', { exact: false }).waitFor();
      expect(await page.locator('.refused-words').textContent()).toContain('Esto no llegó.');
      await page.getByText('Ya no puede escribir aquí').waitFor();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Copiar mis palabras' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Esto no llegó.');
      await luz.inspect();
      await page.getByRole('button', { name: 'Ya las tengo' }).click();
      await expect.poll(() => page.locator('.refused-words').count()).toBe(0);
    },
  );
});
