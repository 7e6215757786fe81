import ICAL from 'ical.js';
import { expect } from 'vitest';
import { choose, unfold } from '../support/forms.ts';
import type { Step } from '../support/story.ts';
import { campaign, titles, told, type Campaign } from './people.ts';

/** The days of the campaign; times are of the zone they are said in. */
const dates = [
  {
    es: 'Ventana para pedir audiencia a la CIDH',
    en: 'Window to ask the IACHR for a hearing',
    kind: 'Legal filing',
    from: '2027-01-05',
    to: '2027-01-25',
    reminders: '21, 7, 1',
    zone: 'Washington',
    shown: true,
  },
  {
    es: 'Día Internacional del Migrante',
    en: 'International Migrants Day',
    kind: 'March',
    from: '2026-12-18',
    to: '2026-12-18',
    reminders: '7',
    zone: 'Guatemala',
    shown: true,
  },
  {
    es: 'Evento paralelo: planes a la vista',
    en: 'Side event: plans in sight',
    kind: 'Side event',
    from: '2027-02-02',
    at: ['13:15', '14:30'],
    to: '2027-02-02',
    reminders: '2',
    zone: 'Geneva',
    shown: true,
  },
  {
    es: 'Visita reservada a la cancillería',
    en: 'Quiet visit to the foreign ministry',
    kind: 'Meeting',
    from: '2026-12-03',
    at: ['10:00', '11:00'],
    to: '2026-12-03',
    reminders: '1',
    zone: 'Tegucigalpa',
    shown: false,
  },
];

/** Dates, tasks, a meeting. */
export function tellWork(world: Campaign, step: Step): void {
  step('Tom puts the dates down, and everybody finds them by month and in a list', async () => {
    const { tom, marta, luz } = world;
    const { page } = tom;
    await tom.go(`${campaign}/dates`);
    for (const date of dates) {
      const form = await unfold(page, 'Add a date');
      await form.getByLabel('Name in Spanish').fill(date.es);
      await form.getByLabel('Name in English').fill(date.en);
      await form.getByLabel('What it is').selectOption(date.kind);
      await form.getByRole('checkbox', { name: /^All day/ }).setChecked(date.at === undefined);
      await form.getByLabel('Begins on the day').fill(date.from);
      await form.getByLabel('Ends on the day').fill(date.to);
      if (date.at) {
        await form.getByLabel('At (optional)').fill(date.at[0]!);
        await form.getByLabel('Until').fill(date.at[1]!);
      }
      await form.getByLabel('Time of').selectOption(date.zone);
      await form.getByLabel('Remind these days before').fill(date.reminders);
      await form.getByRole('checkbox', { name: 'May appear on the public page' }).setChecked(date.shown);
      await form.getByRole('button', { name: 'Add the date' }).click();
      await page.getByRole('heading', { name: date.en }).waitFor();
    }
    await page.getByText(/6:15 AM – 7:30 AM \(Chicago\).*1:15 PM – 2:30 PM \(Geneva\)/).waitFor();
    await page.getByText('21 days, 7 days, and 1 day before').waitFor();
    await tom.inspect();

    await marta.go('/c/red-ceiba/calendar?month=2026-12');
    const month = marta.page.getByRole('table', { name: 'Calendario: diciembre de 2026' });
    const day = month.getByRole('cell', { name: /^18 de diciembre de 2026/ });
    await day.getByRole('link', { name: 'Día Internacional del Migrante' }).waitFor();
    await marta.inspect();
    await luz.go('/c/red-ceiba/calendar?view=list');
    for (const { es } of dates) await luz.page.getByText(es).first().waitFor();
    await luz.inspect();
  });

  step(
    'Luz subscribes from her phone: her calendar program reads what is there without entering',
    async () => {
      const { luz } = world;
      const { page } = luz;
      await luz.go(`/c/red-ceiba/calendar?campaign=${campaign.split('/').at(-1)!}`);
      expect(await page.getByLabel('Qué fechas').locator('option:checked').innerText()).toBe(titles.es);
      await page.getByRole('button', { name: 'Crear el enlace' }).tap();
      const address = await page.locator('.secret-address').innerText();
      await luz.inspect();
      const file = await fetch(address);
      expect(file.headers.get('content-type')).toContain('text/calendar');
      const calendar = new ICAL.Component(ICAL.parse(await file.text()) as never);
      for (const zone of calendar.getAllSubcomponents('vtimezone'))
        ICAL.TimezoneService.register(new ICAL.Timezone(zone));
      const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
      const event = (name: string) => events.find(({ summary }) => summary === name)!;
      for (const { es } of dates) expect(event(es)).toBeDefined();
      const audience = event(dates[0]!.es);
      expect([audience.startDate, audience.endDate].map(String)).toEqual(['2027-01-05', '2027-01-26']);
      expect(
        audience.component
          .getAllSubcomponents('valarm')
          .map((one) => String(one.getFirstPropertyValue('trigger'))),
      ).toEqual(['-P21D', '-P7D', '-P1D']);
      expect(event(dates[2]!.es).startDate.toJSDate().toISOString()).toBe('2027-02-02T12:15:00.000Z');

      await page.getByText('Anular', { exact: false }).first().tap();
      await page.getByRole('button', { name: 'Sí, anularlo' }).tap();
      await page.getByRole('heading', { name: 'Enlaces que usted creó' }).waitFor({ state: 'detached' });
      expect((await fetch(address)).status).toBe(404);
    },
  );

  step('Four organisations in three countries are given tasks, and find them at Hoy', async () => {
    const { tom, luz, marta, rosa } = world;
    const { page } = tom;
    const tasks = [
      ['Foro Lenca Migrante', 'Pedir la cita en la cancillería'],
      ['Asociación Tz', 'Traducir las tres demandas al mam'],
      ['Albergue La Ruta del Sur', 'Reunir las preguntas de los albergues'],
      ['Puente Norte Collective', 'Write to the four offices'],
    ] as const;
    await tom.go(`${campaign}/tasks`);
    for (const [organization, task] of tasks) {
      const form = await unfold(page, 'Give an organisation a task');
      await choose(form.getByLabel('Organisation'), organization);
      await form.getByLabel('What is to be done').fill(task);
      await form.getByLabel('By the day').fill('2026-12-10');
      await form.getByRole('button', { name: 'Give the task' }).click();
      await page.getByRole('heading', { name: task }).waitFor();
    }
    await tom.inspect();
    for (const [who, place, task] of [
      [luz, 'Compromisos de su organización', tasks[0][1]],
      [marta, 'Compromisos de su organización', tasks[2][1]],
      [tom, 'Tasks of your organisation', tasks[3][1]],
    ] as const) {
      await who.go('/c/red-ceiba');
      await who.page.getByRole('region', { name: place }).getByRole('heading', { name: task }).waitFor();
      await who.inspect();
    }
    await rosa.go('/c/red-ceiba');
    await rosa.page.getByRole('region', { name: 'Compromisos de su organización' }).waitFor();
    for (const [, task] of tasks) expect(await rosa.page.getByText(task).count()).toBe(0);
    await luz.page.getByRole('button', { name: `Hecho : ${tasks[0][1]}` }).tap();
    await luz.page.getByRole('heading', { name: tasks[0][1] }).waitFor({ state: 'detached' });
    await tom.go(`${campaign}/tasks`);
    await page.getByRole('region', { name: 'Done' }).getByRole('heading', { name: tasks[0][1] }).waitFor();
  });

  step(
    'Luz notes a meeting with the vice-minister, and those who take part read what came of it, nobody else',
    async () => {
      const { luz, tom, rosa } = world;
      const { page } = luz;
      await luz.go(`${campaign}/targets`);
      const form = await unfold(page, 'Anotar un contacto');
      await choose(form.getByLabel('Con quién'), 'Baltasar Pineda Lobo');
      await form.getByLabel('Qué resultó').fill(told);
      await luz.inspect();
      await form.getByRole('button', { name: 'Anotar el contacto' }).tap();
      await page.getByText(told).last().waitFor();
      await rosa.go(`${campaign}/targets`);
      await rosa.page.getByText('Los leen las organizaciones que participan', { exact: false }).waitFor();
      expect(await rosa.page.content()).not.toContain(told);
      await rosa.inspect();
      await rosa.go('/c/red-ceiba/acts');
      expect(await rosa.page.getByText('Anotó un contacto', { exact: false }).count()).toBe(0);
      await tom.go(`${campaign}/targets`);
      await tom.page.getByRole('region', { name: 'Contacts' }).getByText(told).waitFor();
      await tom.page.getByText('Only for those who take part').first().waitFor();
    },
  );
}
