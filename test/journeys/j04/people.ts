import type { Locator, Page } from 'playwright-core';
import { startStory, type Acuerdo } from '../support/acuerdo.ts';
import { visit, type Visitor } from '../support/visitor.ts';

export const TITLE = 'La niñez que viaja no se encierra';
export const TEXT = '/c/red-ceiba/texts/la-ninez-que-viaja-no-se-encierra';

/** Marta drafts; five organisations of the assembly are asked, three of them on phones, one without scripts. */
export interface Consultation {
  acuerdo: Acuerdo;
  marta: Visitor;
  rosa: Visitor;
  ines: Visitor;
  teresa: Visitor;
  edilma: Visitor;
  pascual: Visitor;
}

export const addresses = {
  rosa: 'rosa@red-norte.example.org',
  ines: 'ines@izote.example.org',
  teresa: 'teresa@pastoral-caminos.example.org',
  edilma: 'edilma@mesa-darien.example.org',
  pascual: 'pascual@tzikin-mam.example.org',
};

export async function gather(): Promise<Consultation> {
  const acuerdo = await startStory();
  const { origin } = acuerdo;
  return {
    acuerdo,
    marta: await visit({ origin }),
    rosa: await visit({ origin }),
    ines: await visit({ origin, width: 360 }),
    teresa: await visit({ origin, width: 360 }),
    edilma: await visit({ origin, width: 360 }),
    pascual: await visit({ origin, width: 360, scripts: false }),
  };
}

export const everybody = ({ marta, rosa, ines, teresa, edilma, pascual }: Consultation): Visitor[] =>
  [marta, rosa, ines, teresa, edilma, pascual].filter((one) => one !== undefined);

/** Taps a paragraph of the words and gives the sheet that rises. */
export async function tapParagraph(page: Page, words: string): Promise<Locator> {
  await page.locator('.desk.static .sheet', { hasText: words }).first().tap();
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  return sheet;
}
