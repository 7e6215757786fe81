import { expect } from 'vitest';
import { choose, unfold } from '../support/forms.ts';
import type { Step } from '../support/story.ts';
import { campaign, letters, open, titles, type Campaign } from './people.ts';

/** What it wants, from whom, by what letters and until when. */
export function tellPlan(world: Campaign, step: Step): void {
  step('Tom begins a campaign with its goal and period, and members find it', async () => {
    const { acuerdo, tom, luz, sam } = world;
    const { page } = tom;
    await page.getByRole('link', { name: 'Campaigns' }).first().click();
    await tom.arrive('Campaigns');
    await page.getByRole('link', { name: 'New campaign' }).click();
    await tom.arrive('New campaign');
    await page.getByLabel('Name in Spanish').fill(titles.es);
    await page.getByLabel('Name in English').fill(titles.en);
    await page.getByLabel('Goal in Spanish').fill('Que cada plan diga quién responde y cuándo.');
    await page.getByLabel('Goal in English').fill('That every plan says who answers for it, and when.');
    await page.getByLabel('Begins on').fill('2026-11-20');
    await page.getByLabel('Ends on').fill('2027-06-30');
    await tom.inspect();
    await page.getByRole('button', { name: 'Create the campaign' }).click();
    await tom.arrive(titles.en);
    expect(tom.path).toBe(campaign);
    await page.getByRole('button', { name: 'Set it running' }).click();
    await page.getByText('Under way').first().waitFor();
    await tom.inspect();

    await luz.go('/c/red-ceiba/campaigns');
    await luz.page.getByRole('link', { name: titles.es }).waitFor();
    await luz.inspect();
    expect((await sam.context.request.get(acuerdo.origin + open.es)).status()).toBe(404);
  });

  step('He links two statements and three asks of the agenda', async () => {
    const { tom, luz } = world;
    const { page } = tom;
    await page.getByRole('link', { name: 'Letters', exact: true }).click();
    for (const title of Object.values(letters)) {
      const form = await unfold(page, 'Link a text');
      await choose(form.getByLabel('Text'), title);
      await form.getByRole('button', { name: 'Link' }).click();
      await page.getByRole('link', { name: title }).waitFor();
    }
    await tom.inspect();
    await page.getByRole('link', { name: 'Asks', exact: true }).click();
    for (const priority of ['A national plan', 'Alternatives to detention', 'Papers on return']) {
      const form = await unfold(page, 'Add an ask');
      await choose(form.getByLabel('Ask'), priority);
      await form.getByRole('button', { name: 'Add' }).click();
      await page.getByRole('row', { name: new RegExp(priority) }).waitFor();
    }
    await tom.inspect();
    await luz.go(`${campaign}/asks`);
    for (const words of [
      'Plan nacional con metas anuales',
      'Alternativas a la detención',
      'Documentos al volver',
    ])
      await luz.page.getByRole('row', { name: new RegExp(words) }).waitFor();
    await luz.page
      .getByRole('cell', { name: /Leonor Bustamante Rey/ })
      .first()
      .waitFor();
    await luz.inspect();
  });

  step('Five persons can decide; the one without a name is told of', async () => {
    const { tom, luz } = world;
    const { page } = tom;
    await page.getByRole('link', { name: 'Targets', exact: true }).click();
    for (const target of ['Leonor Bustamante Rey', 'Ofelia Tux Barrera', 'Attorney general']) {
      const form = await unfold(page, 'Choose from the register');
      await choose(form.getByLabel('Person from the register'), target);
      await form.getByRole('button', { name: 'Add to the campaign' }).click();
      await page
        .getByRole('rowheader', { name: target === 'Attorney general' ? /Name missing/ : target })
        .waitFor();
    }
    for (const [name, es, en, country] of [
      [
        'Baltasar Pineda Lobo',
        'Viceministro de relaciones exteriores',
        'Vice-minister of foreign affairs',
        'Honduras',
      ],
      ['Carlota Wren', 'Directora del plan nacional', 'Director of the national plan', 'United States'],
    ] as const) {
      const form = await unfold(page, 'Note a new person');
      await form.getByLabel('Name of the person').fill(name);
      await form.getByLabel('Office in Spanish').fill(es);
      await form.getByLabel('Office in English').fill(en);
      await form.getByLabel('Institution in Spanish').fill('Cancillería');
      await form.getByLabel('Institution in English').fill('Foreign ministry');
      await form.getByLabel('Country').selectOption(country);
      await form.getByRole('button', { name: /^(Note|Add)/ }).click();
      await page.getByRole('rowheader', { name }).waitFor();
    }
    await page.getByText('The name of 1 person is missing.', { exact: false }).waitFor();
    await tom.inspect();
    await luz.go(campaign);
    await luz.page.getByRole('link', { name: 'Falta el nombre de 1 destinatario' }).tap();
    await luz.page.getByText('Baltasar Pineda Lobo').first().waitFor();
    await luz.inspect();
  });
}
