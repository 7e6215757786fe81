import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { expect } from 'vitest';
import { docxWords, readDocx, readPdf } from '../../domain/sign-ons/letter-reading.ts';
import { unfold } from '../support/forms.ts';
import type { Step } from '../support/story.ts';
import { campaign, letters, open, told, type Campaign } from './people.ts';
import { KEPT, keepsToItself } from './public.ts';

const report = `${campaign}/report`;

/** What was done, counted from the record, told together, closed and published. */
export function tellClosing(world: Campaign, step: Step): void {
  /** Signatures of each letter, as its own public page lists them. */
  const register = new Map<string, { title: string; all: number; named: number; places: string[] }>();
  /** Asks and answers, as the campaign's own page lists them. */
  let counted = { asks: 0, answers: 0 };

  step('Tom notes an article and what was spent', async () => {
    const { tom } = world;
    const { page } = tom;
    await tom.go(`${campaign}/press`);
    const press = await unfold(page, 'Note a press article');
    await press.getByLabel('Title of the article').fill('Who answers for the plan?');
    await press.getByLabel('Outlet').fill('Prairie Courier');
    await press.getByLabel('Link').fill('https://prairie-courier.example.org/who');
    await press.getByRole('button', { name: 'Note the article' }).click();
    await page.getByRole('rowheader', { name: 'Who answers for the plan?' }).waitFor();
    for (const [what, amount, currency] of [
      ['Printing', '120.50', 'USD'],
      ['Interpretation', '79.50', 'USD'],
      ['Pasajes', '310', 'GTQ'],
    ] as const) {
      const cost = await unfold(page, 'Note a cost');
      await cost.getByLabel('What for').fill(what);
      await cost.getByLabel('Amount').fill(amount);
      await cost.getByLabel('Currency').selectOption({ value: currency });
      await cost.getByRole('button', { name: 'Note the cost' }).click();
      await page.getByRole('rowheader', { name: what }).waitFor();
    }
    await page.getByText('USD 200.00', { exact: false }).waitFor();
    await tom.inspect();
  });

  step('The report counts what the register holds', async () => {
    const { tom, sam, ana } = world;
    await tom.go(`${campaign}/asks`);
    const asks = tom.page.getByRole('table').locator('tbody tr');
    await asks.first().waitFor();
    counted = { asks: await asks.count(), answers: await asks.locator('td li').count() };
    await sam.go(open.en);
    const links = sam.page.getByRole('list', { name: 'Letters' }).getByRole('heading').getByRole('link');
    const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      await sam.go(address);
      const title = await sam.page.getByRole('heading', { level: 1 }).innerText();
      const chips = sam.page.getByRole('list', { name: 'Signatures by country' }).getByRole('listitem');
      const places = (await chips.allInnerTexts()).filter((chip) => /^([A-Z]{2}|Region) \d+$/.test(chip));
      const named = await sam.page.locator('.signatories li').count();
      const all = Number(
        /^(\d+) organisations/.exec(await sam.page.locator('.count-phrase').innerText())?.[1],
      );
      register.set(title, { title, all, named, places });
    }
    expect([...register.keys()].sort()).toEqual(Object.values(letters).sort());
    await ana.go(report);
  });

  step('Ana closes the campaign: the figures stand, and nothing more is added', async () => {
    const { ana, tom } = world;
    const { page } = ana;
    await ana.inspect();
    await page.getByText('Cerrar la campaña').click();
    await page.getByRole('button', { name: 'Sí, cerrarla' }).click();
    await page.getByText('Cifras tal como estaban al cerrar', { exact: false }).waitFor();
    await ana.inspect();
    await tom.go(`${campaign}/tasks`);
    await tom.page.getByText('This campaign was closed on', { exact: false }).waitFor();
    expect(await tom.page.getByText('Give an organisation a task').count()).toBe(0);
  });

  step('Ana and Tom tell it together, and take it away in three formats', async () => {
    const { ana, tom } = world;
    await tom.go(report);
    const his = tom.page.getByRole('textbox', { name: 'Text in Spanish' });
    const hers = ana.page.getByRole('textbox', { name: 'Texto en español' });
    await hers.click();
    await ana.page.keyboard.type('Cuatro gobiernos respondieron.');
    await his.getByText('Cuatro gobiernos respondieron.').click();
    await tom.page.keyboard.press('End');
    await Promise.all([
      tom.page.keyboard.type(' El quinto no.'),
      ana.page.keyboard.press('Home').then(() => ana.page.keyboard.type('Al final: ')),
    ]);
    for (const sheet of [his, hers])
      await expect
        .poll(() => sheet.innerText())
        .toContain('Al final: Cuatro gobiernos respondieron. El quinto no.');
    await ana.page.getByText(/^Guardado · /).waitFor();
    await tom.page.getByText(/^Saved · /).waitFor();
    await tom.inspect();

    const take = async (name: string) => {
      const [file] = await Promise.all([
        tom.page.waitForEvent('download'),
        tom.page.getByRole('link', { name, exact: true }).click(),
      ]);
      return readFileSync(await file.path());
    };
    const pdf = readPdf(await take('PDF · In Spanish')).pages.join(' ');
    const docx = docxWords(readDocx(await take('Word · In Spanish')).get('word/document.xml') ?? '');
    for (const file of [pdf, docx]) {
      expect(file).toContain('Al final: Cuatro gobiernos respondieron. El quinto no.');
      expect(file).toContain('Who answers for the plan?');
      expect(file).not.toContain(told);
    }
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(await take('Excel · In English')).buffer);
    const rows = (name: string) => {
      const found: unknown[][] = [];
      book.getWorksheet(name)?.eachRow((row, at) => at > 1 && found.push((row.values as unknown[]).slice(1)));
      return found;
    };
    const all = [...register.values()];
    const sum = all.reduce((total, letter) => total + letter.all, 0);
    expect(Object.fromEntries(rows('In short'))).toEqual({
      'Organisation taking part': 1,
      'Letters and statements': 2,
      Signatures: sum,
      Asks: counted.asks,
      // One of them was given in another campaign, and is counted there.
      Answers: counted.answers - 1,
      'Activities planned': 4,
      'Press mention': 1,
    });
    expect(rows('Letters and signatures').map(([title, count, named]) => [title, count, named])).toEqual(
      expect.arrayContaining(all.map(({ title, all: count, named }) => [title, count, named])),
    );
    expect(rows('Costs')).toEqual([
      ['GTQ', 310, 1],
      ['USD', 200, 2],
    ]);
    const perPlace = all.flatMap(({ places }) => places.map((place) => Number(place.split(' ').at(-1))));
    expect(perPlace.length).toBeGreaterThan(2);
    expect(
      rows('Signatures by country')
        .map((row) => Number(row.at(-1)))
        .sort(),
    ).toEqual(perPlace.sort());
  });

  step(
    'The report is published: the public page keeps it, and says that the campaign has ended',
    async () => {
      const { ana, sam, luz } = world;
      const { page } = ana;
      await page.getByRole('button', { name: 'Publicar el informe' }).click();
      await page.getByText('Informe publicado el', { exact: false }).waitFor();
      await sam.go(open.es);
      expect(await sam.page.locator('main').innerText()).not.toContain('El quinto no.');
      await ana.go(`${campaign}/public`);
      await page.getByRole('checkbox', { name: /^Informe/ }).check();
      await page.getByRole('button', { name: 'Guardar las partes' }).click();
      const shown = async () => {
        await sam.go(open.es);
        return sam.page.locator('main').innerText();
      };
      await expect.poll(shown).toMatch(/En breve[^]*Demandas\s+2\b/);
      const said = await shown();
      expect(said).toContain('Esta campaña terminó. Esta página queda como archivo.');
      expect(said).toMatch(/Actividades previstas\s+3\b/);
      expect(said).not.toMatch(/USD|GTQ|Who answers for the plan/);
      await keepsToItself(sam);
      const [file] = await Promise.all([
        sam.page.waitForEvent('download'),
        sam.page.getByRole('link', { name: 'PDF · En español' }).click(),
      ]);
      const { pages, everything } = readPdf(readFileSync(await file.path()));
      expect(pages.join(' ')).toContain('Al final: Cuatro gobiernos respondieron. El quinto no.');
      for (const words of KEPT) expect(everything).not.toContain(words);
      await luz.go(open.es);
      await luz.inspect();
    },
  );
}
