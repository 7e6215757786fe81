import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { enterByCode } from './support/enter-by-code.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const base = '/c/red-ceiba';
const JOE = 'joe@alamo-families.example.org';
const LUZ = 'luz@foro-lenca.example.org';
const WHAT = 'Detuvieron a una familia en el puente.';

/** J11, its beginning: an alert that names nobody without consent, and two officers in two countries. */
describe('an alert is raised and confirmed', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let rosa: Visitor;
  let joe: Visitor;
  let luz: Visitor;
  let tom: Visitor;
  let alert = '';
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    rosa = await visit({ origin });
    joe = await visit({ origin });
    luz = await visit({ origin, width: 360 });
    tom = await visit({ origin, locale: 'en-US' });
    await ana.enter('Ana Lucía Morales');
    await rosa.enter('Rosa Cantú');
    await luz.enter('Luz Mejía');
    await tom.enter('Tom Keller');
    await enterByCode(acuerdo, joe, JOE);
  });
  const step = story(() => [ana, rosa, joe, luz, tom]);

  step(
    '0 The secretariat names who is on duty; Tom’s organisation promises to sign on detention',
    async () => {
      await ana.go(`${base}/alerts`);
      await ana.inspect();
      await ana.page.getByLabel('Grupo de guardia').selectOption({ label: 'Grupo de trabajo: incidencia' });
      await ana.page.getByRole('button', { name: 'Guardar' }).click();
      await ana.page.getByText('De guardia: Grupo de trabajo: incidencia.').waitFor();
      const { page } = tom;
      await tom.go(`${base}/mandates`);
      await tom.inspect();
      await page.getByLabel('Detention', { exact: true }).check();
      await page.getByLabel('Hours to say no, each time').fill('8');
      await page.getByRole('button', { name: 'Give a mandate' }).click();
      await page.getByText('in force').waitFor();
      await tom.inspect();
    },
  );

  step('1 Rosa raises an alert; names are not kept without consent', async () => {
    const { page } = rosa;
    await rosa.go(`${base}/alerts`);
    await page.getByRole('link', { name: 'Dar una alerta' }).click();
    await rosa.arrive('Dar una alerta');
    await rosa.inspect();
    await page.getByLabel('Qué pasó').fill(WHAT);
    await page.getByLabel('En qué país').selectOption('GT');
    await page.getByLabel('Detención', { exact: true }).check();
    await page.getByLabel('De dónde se sabe').fill('Llamada de la familia.');
    await page.getByLabel('Quién lo comprobó').fill('Visita del albergue.');
    await page.getByLabel('Qué riesgo corren las personas').fill('Deportación esta noche.');
    await page.getByLabel('Nombres de las personas afectadas').fill('María López');
    await page.getByRole('button', { name: 'Avisar a la guardia' }).click();
    await page.getByText('no se guardan sus nombres').first().waitFor();
    rosa.takeRefusal();
    await page.getByLabel('Nombres de las personas afectadas').fill('');
    await page.getByRole('button', { name: 'Avisar a la guardia' }).click();
    await rosa.arrive('Alerta en Guatemala');
    await page.getByText('0/2').waitFor();
    expect(await page.getByRole('button', { name: 'Proceder' }).count()).toBe(0);
    alert = rosa.path;
    for (const address of [JOE, LUZ]) {
      const waits = (await acuerdo.mailTo(address)).findLast(({ subject }) =>
        /guardia|On duty/i.test(subject),
      );
      expect(waits?.text).toContain(alert);
      expect(waits?.text).not.toContain('puente');
    }
  });

  step('1 To those who are not on duty it is not there', async () => {
    await tom.page.goto(acuerdo.origin + alert);
    await tom.page.getByRole('heading', { level: 1 }).waitFor();
    tom.takeMissing();
    await tom.go(`${base}/alerts`);
    await tom.page.getByText('There are no alerts you may see').waitFor();
  });

  step('2 Two officers in two countries say to proceed; the second fixes hour zero', async () => {
    await joe.go(alert);
    await joe.page.getByText(WHAT).waitFor();
    await joe.inspect();
    await joe.page.getByRole('button', { name: 'Proceed', exact: true }).click();
    await joe.page.getByText('1/2').waitFor();
    await luz.go(alert);
    await luz.inspect();
    await luz.page.getByRole('button', { name: 'Proceder', exact: true }).click();
    await luz.page.getByText(/^Hora cero:/).waitFor();
  });
});
