import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const slug = 'un-plan-que-se-pueda-leer';
const ladder = `/c/red-ceiba/texts/${slug}/ladder`;

/** The days before a delivery (N18): planned, planned anew when it slips, by each reader's clock. */
describe('the days before a delivery', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let tom: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin, width: 360, scripts: false });
    tom = await visit({ origin, locale: 'en-US' });
    await ana.enter('Ana Lucía Morales');
    await tom.enter('Tom Keller');
  });
  const step = story(() => [ana, tom]);

  const plan = async (day: string) => {
    const { page } = ana;
    await page.getByLabel('Cuándo se entrega').fill(`${day}T10:00`);
    await page.getByRole('button', { name: 'Ver cómo queda' }).click();
    await page.getByRole('heading', { name: 'Así queda' }).waitFor();
  };

  step(
    'Ana lays the days back from the delivery, without scripts, and sees them before they are kept',
    async () => {
      const { page } = ana;
      await ana.go(ladder);
      await ana.arrive('Plazos hasta la entrega');
      await page.getByText('Todavía no hay plazos').waitFor();
      await page.getByLabel('Guatemala', { exact: true }).check();
      await plan('2027-03-31');
      // Holy Week: from Wednesday 31 two working days back is Monday 29, since it is not a holiday there.
      await page.getByText('lunes 29 de marzo de 2027').first().waitFor();
      expect(await page.getByText('Se avisa a quienes redactan el texto').count()).toBe(1);
      await page.getByRole('button', { name: 'Guardar y avisar' }).click();
      await page.getByText(/^Sigue: Cierre de firmas/).waitFor();
      expect(await page.getByText('Hecho', { exact: true }).count()).toBe(3);
    },
  );

  step('Tom reads them by his own clock, and on the calendar', async () => {
    const { page } = tom;
    await tom.go(ladder);
    await tom.arrive('The days before the delivery');
    await page.getByText(/^Next: /).waitFor();
    await page.getByRole('heading', { name: 'Print', exact: true }).waitFor();
    await tom.inspect();
    await tom.go('/c/red-ceiba/calendar?month=2027-03');
    await page
      .getByRole('link', { name: /Print: / })
      .first()
      .waitFor();
  });

  step('The delivery slips: what changes is shown first, and Tom’s page follows', async () => {
    await tom.go(ladder);
    await ana.go(ladder);
    await plan('2027-04-07');
    await ana.page.getByText('Cambian 6 días.').waitFor();
    await ana.page
      .getByText(/^antes: /)
      .first()
      .waitFor();
    await ana.page.getByRole('button', { name: 'Guardar y avisar' }).click();
    await ana.page.getByText(/^Sigue: /).waitFor();
    await tom.page
      .getByText(/April 7, 2027/)
      .first()
      .waitFor();
  });
});
