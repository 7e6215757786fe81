import { expect } from 'vitest';
import { choose } from '../support/forms.ts';
import type { Step } from '../support/story.ts';
import { agenda, priorities, row, type Agenda } from './people.ts';

const statement = '/c/red-ceiba/texts/trabajo-de-temporada-derechos-de-todo-el-ano';

/** An ask, the paragraph that says it and the campaign that works for it lead to one another; views have addresses. */
export function tellLinks(world: Agenda, step: Step): void {
  step('Rosa links an ask with the paragraph of a statement that says it', async () => {
    const { rosa, joe } = world;
    const { page } = rosa;
    await row(rosa, 4).getByRole('link', { name: 'Abrir la prioridad 4' }).click();
    await rosa.arrive('Contratación justa');
    await page.getByText('Enlazar con un párrafo').click();
    await page
      .getByLabel('Pronunciamiento')
      .selectOption({ label: 'Trabajo de temporada, derechos de todo el año' });
    await page.getByRole('button', { name: 'Ver sus párrafos' }).click();
    const choices = page.getByRole('group', { name: 'Párrafo que la dice' }).getByRole('radio');
    await choices.nth(2).check();
    await rosa.inspect();
    await page.getByRole('button', { name: 'Enlazar', exact: true }).click();
    const link = page
      .getByRole('region', { name: 'Textos que la dicen' })
      .getByRole('link', { name: 'Abrir el texto' });
    await link.waitFor();
    await row(joe, 4).getByRole('link', { name: '1 text' }).waitFor();
    await link.click();
    await page.waitForURL(`**${statement}#block-*`);
    await page.getByRole('link', { name: '4. Contratación justa' }).waitFor();
    await rosa.inspect();
  });

  step('Luz takes the ask into the campaign, and each leads to the other', async () => {
    const { luz, joe } = world;
    const campaign = '/c/red-ceiba/campaigns/despues-del-foro-planes-nacionales';
    await luz.go(`${campaign}/asks`);
    const { page } = luz;
    await page.getByText('Agregar una demanda').tap();
    await luz.inspect();
    await choose(page.locator('details[open]').getByLabel('Demanda'), 'Contratación justa');
    await page.locator('details[open]').getByRole('button', { name: 'Agregar' }).tap();
    const asked = page.getByRole('row', { name: /Contratación justa/ });
    await asked.getByRole('link', { name: /Agenda de incidencia 2027/ }).waitFor();

    await row(joe, 4).getByRole('link', { name: '1 text' }).click();
    await joe.page.getByRole('heading', { level: 1, name: 'Fair recruitment' }).waitFor();
    await joe.page.getByRole('link', { name: 'After the forum: national plans' }).click();
    await joe.arrive('After the forum: national plans');
    await joe.page.getByText('Fair recruitment').first().waitFor();
    await joe.page.goBack();
  });

  step(
    'When the ask changes, the statement says that it has the earlier form, until they agree',
    async () => {
      const { rosa, joe } = world;
      const { page } = joe;
      await joe.page.getByRole('heading', { level: 1, name: 'Fair recruitment' }).waitFor();
      await page.getByRole('textbox', { name: 'Ask 4 in English' }).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' In three years at most.');
      await page.getByText(/^Saved · /).waitFor();
      await page.reload();
      const passages = page.getByRole('region', { name: 'Texts that say it' });
      await passages.getByText('The ask changed', { exact: true }).waitFor();
      await passages.getByText('In three years at most.', { exact: false }).waitFor();
      await joe.inspect();
      const saying = rosa.page.getByRole('region', { name: 'Lo dicen estas demandas' });
      await rosa.go(statement);
      await saying.getByText('Cambió la demanda').waitFor();
      await rosa.inspect();
      await passages.getByRole('button', { name: 'They are up to date' }).click();
      await passages.getByText('Up to date', { exact: true }).waitFor();
      await rosa.go(statement);
      await saying.getByText('Están al día').waitFor();
      await rosa.page.getByRole('link', { name: '4. Contratación justa' }).click();
      await rosa.page.getByRole('heading', { level: 1, name: 'Contratación justa' }).waitFor();
    },
  );

  step('Rosa narrows the table down; the address she sends shows Ana the same', async () => {
    const { rosa, ana, acuerdo } = world;
    const { page } = rosa;
    await rosa.go(agenda);
    const narrow = async (filter: string, value: string) => {
      await page.locator('.filter-menu summary', { hasText: filter }).click();
      await page.locator('.filter-menu[open]').getByRole('link', { name: value }).click();
      await page
        .getByRole('link', { name: /^Quitar el filtro/ })
        .filter({ hasText: chip(filter, value) })
        .waitFor();
    };
    const chip = (filter: string, value: string) => (filter === 'Objetivo' ? 'Objetivo 13' : value);
    await narrow('Objetivo', '13 · Alternativas a la detención');
    await page.getByText('1 de 8 prioridades').waitFor();
    await narrow('País', 'Honduras');
    await narrow('Estado', 'Aceptada en parte');
    expect(rosa.path).toBe(`${agenda}?objective=13&country=HN&status=in-part`);
    expect(await priorities(rosa)).toEqual(['2']);
    await page.getByText('1 de 8 prioridades').waitFor();
    await rosa.inspect();
    await rosa.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copiar enlace a esta vista' }).click();
    const address = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(address).toBe(acuerdo.origin + rosa.path);
    await ana.go(await address());
    await ana.page.getByText('1 de 8 prioridades').waitFor();
    expect(await priorities(ana)).toEqual(['2']);
    await row(ana, 2).getByText('Comisionado de migración, HN').waitFor();
    await ana.page.getByRole('link', { name: 'Quitar el filtro Objetivo 13' }).click();
    await ana.page.getByRole('link', { name: 'Quitar el filtro Aceptada en parte' }).click();
    await ana.page.getByText('3 de 8 prioridades').waitFor();
    expect(await priorities(ana)).toEqual(['2', '3', '7']);
    await ana.inspect();
  });

  step('Luz narrows it down on her phone by one form', async () => {
    const { luz } = world;
    const { page } = luz;
    await luz.go(agenda);
    await page.locator('.filter-form summary').tap();
    await page.getByLabel('País').selectOption('Honduras');
    await luz.inspect();
    await page.getByRole('button', { name: 'Ver', exact: true }).tap();
    await page.getByText('3 de 8 prioridades').waitFor();
    expect(await priorities(luz)).toEqual(['2', '3', '7']);
    expect(luz.path).toContain('country=HN');
    await luz.inspect();
  });
}
