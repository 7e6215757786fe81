import type { Locator } from 'playwright-core';
import { startStory, type Acuerdo } from '../support/acuerdo.ts';
import { enterByCode } from '../support/enter-by-code.ts';
import { visit, type Visitor } from '../support/visitor.ts';

export const agenda = '/c/red-ceiba/agendas/agenda-de-incidencia-2027';

/** Everybody at a browser of their own. Joe reads English. */
export interface Agenda {
  acuerdo: Acuerdo;
  rosa: Visitor;
  joe: Visitor;
  luz: Visitor;
  ana: Visitor;
  sam: Visitor;
}

export async function gather(): Promise<Agenda> {
  const acuerdo = await startStory();
  const { origin } = acuerdo;
  const world = {
    acuerdo,
    rosa: await visit({ origin }),
    joe: await visit({ origin }),
    luz: await visit({ origin, width: 360 }),
    ana: await visit({ origin }),
    sam: await visit({ origin, scripts: false }),
  };
  await world.rosa.enter('Rosa Cantú');
  await world.luz.enter('Luz Mejía');
  await world.ana.enter('Ana Lucía Morales');
  // Joe is not of the cast.
  await enterByCode(world.acuerdo, world.joe, 'joe@alamo-families.example.org');
  return world;
}

export function everybody({ rosa, joe, luz, ana, sam }: Agenda): Visitor[] {
  return [rosa, joe, luz, ana, sam];
}

/** The row, or on a phone the card, of the n-th ask. */
export const row = ({ page }: Visitor, n: number): Locator => page.locator(`#ask-${n}`);

/** The priority and the ask of a row, read or being written, in the languages shown. */
export const words = (visitor: Visitor, n: number): Promise<string> =>
  row(visitor, n)
    .locator('.ask-words :is(textarea, b, p)')
    .evaluateAll((all) =>
      all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : one.textContent)).join('\n'),
    );

/** The priorities someone's table shows, in its order. */
export const priorities = ({ page }: Visitor): Promise<string[]> =>
  page
    .locator('table.asks tbody tr')
    .evaluateAll((rows) => rows.map((one) => one.querySelector('.ask-number')!.textContent.trim()));

/** Opens what a cell of the table is changed with. */
export async function openCell(visitor: Visitor, n: number, cell: 'target' | 'when' | 'lead' | 'status') {
  await row(visitor, n).locator(`#fact-${n}-${cell}`).click();
  const dialog = visitor.page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}
