import { expect } from 'vitest';
import type { Step } from '../support/story.ts';
import { PARAGRAPH, titles, type CoDrafting } from './people.ts';
import { paragraph, sheet } from './sheet.ts';

const OBJECTIVES = [8, 13, 23];

/** A text of one organisation, and then of three. */
export function tellBeginning(world: CoDrafting, step: Step): void {
  step('1 Marta, alone in her group, starts a follow-up of the Compact in Spanish and English', async () => {
    const { marta } = world;
    const { page } = marta;
    await marta.enter('Marta Solís');
    await marta.go('/c/red-ceiba/bodies');
    await page.getByRole('link', { name: 'Comisión redactora: Pacto Mundial y niñez' }).click();
    for (const name of ['Tom Keller', 'Luz Mejía']) {
      await page.getByRole('button', { name: `Quitar a ${name} del grupo` }).click();
      await page.getByText('La persona ya no está en el grupo.').waitFor();
      await page.locator('b', { hasText: name }).waitFor({ state: 'detached' });
    }
    await marta.go('/c/red-ceiba/texts/new');
    await page.getByLabel('Título en español').fill(titles.es);
    await page.getByLabel('Título en inglés').fill(titles.en);
    await page.getByLabel('Texto de referencia').selectOption({ label: 'español' });
    await page.getByRole('radio', { name: /Con el modelo de seguimiento del Pacto Mundial/ }).check();
    await marta.inspect();
    await page.getByRole('button', { name: 'Crear el texto' }).click();
    await marta.arrive(titles.es);
    world.text = new URL(page.url()).pathname;
    const spanish = page.locator('.language-name', { hasText: 'Español' });
    await spanish.getByText(/^texto de referencia( · |$)/).waitFor();
    await sheet(marta).getByText('Qué se prometió').waitFor();
  });

  step('1 She tags it with three objectives; it is a draft, and the first of it is kept', async () => {
    const { marta, text } = world;
    const { page } = marta;
    await page.locator('summary', { hasText: 'Cambiar etiquetas' }).click();
    for (const objective of OBJECTIVES) {
      await page.getByLabel('Objetivo del Pacto Mundial').selectOption(String(objective));
      await page.getByRole('button', { name: 'Añadir', exact: true }).click();
      await page.locator('.tags.taking li', { hasText: `Objetivo ${objective}:` }).waitFor();
    }
    await marta.inspect();
    await page.locator('summary', { hasText: 'Cambiar etiquetas' }).click();
    await page.getByText('objetivos 8, 13 y 23').waitFor();
    await page.getByText(/^Borrador:/).waitFor();
    await marta.go(`${text}?panel=versions`);
    await page.locator('#draft-v0\\.1').getByText('Borrador v0.1').waitFor();
    await marta.inspect();
  });

  step('1 It is private to those who draft it: Rosa, Tom and Luz do not find it', async () => {
    const { rosa, tom, luz, text } = world;
    for (const [visitor, name] of [
      [rosa, 'Rosa Cantú'],
      [tom, 'Tom Keller'],
      [luz, 'Luz Mejía'],
    ] as const) {
      await visitor.enter(name);
      const answer = await visitor.page.goto(new URL(text, visitor.page.url()).href);
      expect(answer?.status()).toBe(404);
      await visitor.inspect();
      visitor.takeMissing();
      await visitor.go('/c/red-ceiba/texts');
      expect(await visitor.page.getByText(titles.es).count()).toBe(0);
      expect(await visitor.page.getByText(titles.en).count()).toBe(0);
    }
  });

  step('2 She invites the organisations of Tom and Luz: three chips, and a mail to each', async () => {
    const { acuerdo, marta, text } = world;
    const { page } = marta;
    await marta.go(text);
    const chips = page.locator('.text-head .party');
    expect(await chips.count()).toBe(1);
    await page.locator('summary', { hasText: 'Quién edita, sugiere o lee' }).click();
    for (const organisation of ['Puente Norte Collective', 'Foro Lenca Migrante']) {
      await page.getByLabel('¿A quién?').selectOption({ label: organisation });
      await page.getByLabel('¿Qué puede?').selectOption({ label: 'Edita' });
      await marta.inspect();
      await page.getByRole('button', { name: 'Dar el permiso' }).click();
      await chips.filter({ hasText: organisation }).waitFor({ state: 'attached' });
    }
    const drafters = page.locator('.text-head summary', { hasText: 'redactan 3 organizaciones' });
    await drafters.click();
    expect(await chips.allInnerTexts()).toHaveLength(3);
    for (const chip of await chips.all()) await chip.waitFor({ state: 'visible' });
    await page.getByRole('list', { name: 'redactan' }).waitFor();
    await marta.inspect();
    for (const address of ['grace@puente-norte.example.org', 'dilcia@foro-lenca.example.org']) {
      const mails = (await acuerdo.mailTo(address)).filter(({ text: said }) => said.includes(text));
      expect(mails, address).toHaveLength(1);
    }
  });

  step('They open it side by side, Luz on her phone; Marta writes what they will work on', async () => {
    const { marta, tom, luz, rosa, text } = world;
    const { page } = marta;
    await tom.go(text);
    await sheet(tom).waitFor();
    await luz.go(text);
    await luz.page.getByText('Toque un párrafo para comentarlo').waitFor();
    await luz.inspect();
    expect((await rosa.page.request.get(new URL(text, page.url()).href)).status()).toBe(404);
    await marta.go(text);
    await paragraph(marta, '[Quién se comprometió a qué').click({ clickCount: 3 });
    await page.keyboard.type(PARAGRAPH);
    await paragraph(tom, PARAGRAPH).waitFor();
    await page.getByText(/^Guardado · /).waitFor();
    await marta.go(`${text}?panel=versions`);
    await keepDraft(world, 'Primera redacción');
  });
}

/** Keeps the words as they stand under a name. */
export async function keepDraft({ marta }: CoDrafting, name: string): Promise<void> {
  const { page } = marta;
  await page.getByText('Guardar este momento').click();
  await page.getByLabel('Nombre', { exact: false }).first().fill(name);
  await page.getByRole('button', { name: 'Guardar borrador' }).click();
  await page.locator('.draft', { hasText: name }).waitFor();
}
