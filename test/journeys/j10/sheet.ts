import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { columnOf, editXlsx } from '../../domain/agendas/sheet-reading.ts';
import type { Step } from '../support/story.ts';
import { agenda, openCell, row, type Agenda } from './people.ts';

/** Out as a spreadsheet, and back with what was changed in it. */
export function tellSheet(world: Agenda, step: Step): void {
  let sheet: Buffer;

  step('Rosa takes the sheet with her and changes two cells; Joe changes one of them here', async () => {
    const { rosa, joe } = world;
    await rosa.go(agenda);
    const [file] = await Promise.all([
      rosa.page.waitForEvent('download'),
      rosa.page.getByRole('link', { name: 'Hoja XLSX' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^agenda-de-incidencia-2027.*\.xlsx$/);
    sheet = Buffer.from(
      await editXlsx(readFileSync(await file.path()), (asks) => {
        const cell = (line: number, heading: string) => asks.getRow(line).getCell(columnOf(asks, heading));
        expect(cell(2, 'Prioridad (es)').text).toBe('Plan nacional con metas anuales');
        expect(cell(3, 'Persona destinataria').text).toContain('Comisionado de migración');
        cell(6, 'Fecha').value = '2027-03-25';
        cell(7, 'Espacio (es)').value = 'Informe temático';
      }),
    );
    await joe.go(agenda);
    const when = await openCell(joe, 5, 'when');
    await when.getByLabel('Date').fill('2027-03-20');
    await when.getByRole('button', { name: 'Save' }).click();
    await row(joe, 5).getByText('Mar 20').waitFor();
  });

  step('Brought back, it is compared cell by cell, and what both changed is asked', async () => {
    const { rosa, joe } = world;
    const { page } = rosa;
    await page.getByRole('link', { name: 'Cargar una hoja' }).click();
    await rosa.arrive('Cargar una hoja');
    await rosa.inspect();
    await page.getByLabel('Hoja (.xlsx)').setInputFiles({
      name: 'agenda.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: sheet,
    });
    await page.getByRole('button', { name: 'Comparar' }).click();
    await page.getByText('1 dato cambió en la hoja · 1 cambió aquí y en la hoja').waitFor();
    const differences = page.getByRole('region', { name: 'Lo que cambia' }).getByRole('table');
    const theirs = differences.getByRole('row', { name: /Informe temático/ });
    expect(await theirs.innerText()).toMatch(
      /Demanda 6[^]*Informe anual[^]*Informe temático[^]*Cambió en la hoja/,
    );
    const both = differences.getByRole('row', { name: /Cambió en los dos/ });
    expect(await both.innerText()).toMatch(/Demanda 5[^]*2027-03-20[^]*2027-03-25/);
    expect(await both.getByRole('radio', { checked: true }).count()).toBe(0);
    await rosa.inspect();
    await row(joe, 6).getByText('Annual report').waitFor();
    await both.getByRole('radio', { name: 'La de la hoja' }).check();
    await page.getByRole('button', { name: 'Guardar lo elegido' }).click();
    await page.getByText('2 datos guardados').waitFor();
    await rosa.inspect();
    await row(joe, 5).getByText('Mar 25').waitFor();
    await row(joe, 5).getByText('Rosa changed it').waitFor();
    await page.getByRole('link', { name: 'Volver a la agenda' }).click();
    await row(rosa, 6).getByText('Informe temático').waitFor();
    await row(rosa, 5).getByText('25 mar').waitFor();
  });
}
