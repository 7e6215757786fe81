import { expect } from 'vitest';
import { choose } from '../support/forms.ts';
import type { Step } from '../support/story.ts';
import { agenda, openCell, priorities, row, words, type Agenda } from './people.ts';

const english = '?both=1';

/** The table on two desks and the cards on a phone, all at once. */
export function tellTable(world: Agenda, step: Step): void {
  step('Rosa opens the agenda: eight priorities, each with its ask and its facts', async () => {
    const { rosa, sam } = world;
    const { page } = rosa;
    await page.getByRole('link', { name: 'Agendas' }).first().click();
    await rosa.arrive('Agendas');
    await rosa.inspect();
    await page.getByRole('link', { name: 'Agenda de incidencia 2027' }).first().click();
    await rosa.arrive('Agenda de incidencia 2027');
    await expect.poll(() => priorities(rosa)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    await page.getByText('8 de 8 prioridades').waitFor();
    expect(await words(rosa, 1)).toMatch(
      /^Plan nacional con metas anuales\nPublicar antes del 30 de junio el plan/,
    );
    const first = await row(rosa, 1).innerText();
    for (const part of [
      'Subsecretaria para asuntos multilaterales, MX',
      'Consulta regional',
      '8 feb',
      'Centro Tepozán de Derechos',
      '2 sustentos',
      'Propuesta',
      '2, 23',
    ])
      expect(first).toContain(part);
    await rosa.inspect();
    const address = '/red-ceiba/es/agendas/agenda-de-incidencia-2027';
    expect((await sam.context.request.get(world.acuerdo.origin + address)).status()).toBe(404);
  });

  step('Rosa and Joe change two facts of one ask at once, and both hold', async () => {
    const { rosa, joe, luz } = world;
    await joe.go(agenda + english);
    await luz.go(agenda);
    const target = await openCell(rosa, 2, 'target');
    const when = await openCell(joe, 2, 'when');
    await choose(target.getByRole('combobox').first(), 'Comisionado de migración, HN');
    await when.getByLabel('Date').fill('2027-03-16');
    await rosa.inspect();
    await Promise.all([
      target.getByRole('button', { name: 'Guardar' }).click(),
      when.getByRole('button', { name: 'Save' }).click(),
    ]);
    for (const [who, office, day] of [
      [rosa, 'Comisionado de migración, HN', '16 mar'],
      [joe, 'Commissioner for migration, HN', 'Mar 16'],
      [luz, 'Comisionado de migración, HN', '16 mar'],
    ] as const) {
      await row(who, 2).getByText(office).waitFor();
      await row(who, 2).getByText(day).waitFor();
    }
    await row(rosa, 2).getByText('Joe lo cambió').waitFor();
    await row(joe, 2).getByText('Rosa changed it').waitFor();
    expect(await row(rosa, 2).getByText('Rosa lo cambió').count()).toBe(0);
  });

  step('On the same fact the last one stands, says whose it replaced, and gives it back', async () => {
    const { rosa, joe } = world;
    const hers = await openCell(rosa, 7, 'status');
    const his = await openCell(joe, 7, 'status');
    await his.getByLabel('Status').selectOption('Won');
    await hers.getByLabel('Estado').selectOption('Adoptada');
    await hers.getByRole('button', { name: 'Guardar' }).click();
    await row(rosa, 7).getByText('Adoptada').waitFor();
    await joe.page.locator('#ask-7').getByText('Rosa changed it').waitFor();
    expect(await his.getByLabel('Status').inputValue()).toBe('won');
    await his.getByRole('button', { name: 'Save' }).click();

    const met = joe.page.getByText(/^Rosa · .* had changed the status to “Adopted”\.$/);
    await met.waitFor();
    await joe.page.getByText('What you set is what stands.').waitFor();
    await joe.inspect();
    await row(rosa, 7).getByText('Lograda').waitFor();
    await row(rosa, 7).getByText('Joe lo cambió').waitFor();
    await row(rosa, 7).getByText('Estado: antes «Adoptada».').waitFor();
    await rosa.inspect();
    await joe.page.getByRole('button', { name: /^Undo the change by Rosa .*: the status$/ }).click();
    await row(joe, 7).getByText('Adopted').waitFor();
    await met.waitFor({ state: 'detached' });
    await row(rosa, 7).getByText('Adoptada').waitFor();
  });

  step('They write in one ask at once, and each is seen in the row', async () => {
    const { rosa, joe } = world;
    const sheet = 'Demanda 1 en español';
    await rosa.page.getByRole('textbox', { name: sheet }).click();
    await rosa.page.keyboard.press('Control+End');
    await joe.page.getByRole('textbox', { name: 'Ask 1 in Spanish' }).click();
    await joe.page.keyboard.press('Control+Home');
    await row(rosa, 1).getByText('Joe', { exact: false }).first().waitFor();
    await row(joe, 1).getByText('Rosa', { exact: false }).first().waitFor();
    await Promise.all([
      rosa.page.keyboard.type(' Y decir quién responde.'),
      joe.page.keyboard.type('Sin otra prórroga: '),
    ]);
    for (const [{ page }, name] of [
      [rosa, sheet],
      [joe, 'Ask 1 in Spanish'],
    ] as const)
      await expect
        .poll(() => page.getByRole('textbox', { name }).inputValue())
        .toMatch(/^Sin otra prórroga: Publicar .* Y decir quién responde\.$/);
    await rosa.page.getByText(/^Guardado · /).waitFor();
    await joe.page.getByText(/^Saved · /).waitFor();
  });

  step('Rosa moves a priority by keyboard, and everybody has the new order', async () => {
    const { rosa, joe, luz } = world;
    const { page } = rosa;
    await page.getByRole('button', { name: 'Subir la prioridad 8' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('La prioridad 8 está ahora en el lugar 7.').waitFor();
    await expect.poll(() => words(joe, 7)).toContain('Documentos al volver');
    await expect.poll(() => words(luz, 7)).toContain('Documentos al volver');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Bajar la prioridad 7',
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => words(joe, 7)).toContain('Discapacidad y movilidad');
  });

  step('Luz changes the card of one ask on her phone, and it is in the others’ tables', async () => {
    const { rosa, joe, luz } = world;
    const { page } = luz;
    await luz.inspect();
    await row(luz, 3).getByRole('link', { name: 'Abrir la prioridad 3' }).tap();
    await luz.arrive('Búsqueda e identificación');
    await luz.inspect();
    await page.getByRole('textbox', { name: 'Demanda 3 en español' }).tap();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' En su idioma.');
    await page.getByText(/^Guardado · /).waitFor();
    await page.locator('summary', { hasText: 'Espacio y fecha' }).tap();
    await page.getByLabel('Fecha (opcional)').fill('2027-02-24');
    await luz.inspect();
    await page.locator('details[open]').getByRole('button', { name: 'Guardar' }).tap();
    await page.getByText('24 de febrero de 2027').first().waitFor();
    for (const [who, name, day, note] of [
      [rosa, 'Demanda 3 en español', '24 feb', 'Luz lo cambió'],
      [joe, 'Ask 3 in Spanish', 'Feb 24', 'Luz changed it'],
    ] as const) {
      await expect
        .poll(() => who.page.getByRole('textbox', { name }).inputValue())
        .toMatch(/cada familia\. En su idioma\.$/);
      await row(who, 3).getByText(day).waitFor();
      await row(who, 3).getByText(note).waitFor();
    }
    await luz.inspect();
  });
}
