import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { enterByCode } from './support/enter-by-code.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const SLUG = 'un-plan-que-se-pueda-leer';
const SIGN_ON = `/c/red-ceiba/sign-ons/${SLUG}`;
const PUBLIC = `/red-ceiba/es/${SLUG}`;
const DANIEL = 'daniel@casa-jacaranda.example.org';

/**
 * J6, steps 2 and 3, 7 and 8. The demonstration closes the text three days after it begins, at five in Guatemala; then
 * what a withdrawal after publication leaves.
 */
describe('the deadline, and who comes after it', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let tom: Visitor;
  let luz: Visitor;
  let daniel: Visitor;
  let sam: Visitor;
  const step = story(() => [ana, tom, luz, daniel, sam]);
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    tom = await visit({ origin, locale: 'en-US' });
    luz = await visit({ origin, width: 360 });
    daniel = await visit({ origin, width: 360 });
    sam = await visit({ origin, scripts: false });
    acuerdo.clock.jump('2026-11-27T22:40:00.000Z');
    await tom.enter('Tom Keller');
    await luz.enter('Luz');
    await tom.go(`${SIGN_ON}?language=en`);
    await luz.go(SIGN_ON);
  });

  const edition = () =>
    acuerdo.running.platform.store.read
      .selectFrom('editions')
      .innerJoin('statements', 'statements.id', 'editions.statement_id')
      .where('statements.slug', '=', SLUG)
      .selectAll('editions')
      .executeTakeFirstOrThrow();
  let published: Awaited<ReturnType<typeof edition>>;

  step('2 Luz signs without a network at 16:58: her page says that it will be sent', async () => {
    const { page, context } = luz;
    await page.getByRole('button', { name: 'Firmar', exact: true }).waitFor();
    await context.setOffline(true);
    await page.clock.setFixedTime('2026-11-27T22:58:00.000Z');
    await page.getByRole('button', { name: 'Firmar', exact: true }).click();
    await page.getByText('Se enviará al conectar').waitFor();
    await luz.inspect();
  });

  step('2 From 17:00:00 on the page says closed, and what is posted at 17:00:01 is refused', async () => {
    const { page } = tom;
    acuerdo.clock.jump('2026-11-27T23:00:01.000Z');
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByText('The sign-on is closed: its time is over.').first().waitFor();
    tom.takeRefusal();
    await tom.go(SIGN_ON);
    await page.getByText('Its time is over', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Sign', exact: true }).count()).toBe(0);
    await tom.inspect();
  });

  step('2 At 17:03 her signature arrives, and waits for the secretariat uncounted', async () => {
    const { page, context } = luz;
    acuerdo.clock.jump('2026-11-27T23:03:00.000Z');
    await context.setOffline(false);
    await page.getByText('Todavía no se cuenta.', { exact: false }).waitFor();
    await luz.inspect();
    await sam.go(PUBLIC);
    expect(await sam.page.locator('main').innerText()).not.toContain('Foro Lenca');
  });

  step('3 Ana sees what the device says, accepts it as timely with a reason, and Luz hears', async () => {
    const { page } = ana;
    await ana.enter('Ana Lucía Morales');
    await ana.go(`${SIGN_ON}/manage`);
    const late = page.locator('section', {
      has: page.getByRole('heading', { name: 'Llegaron después del cierre' }),
    });
    await late.getByText('Foro Lenca', { exact: false }).first().waitFor();
    await late.getByText('16:58', { exact: false }).waitFor();
    await late.getByText('Esa hora no se puede comprobar.', { exact: false }).waitFor();
    await ana.inspect();
    await late.getByRole('button', { name: 'Aceptar: llegó a tiempo' }).click();
    await late.getByText('Escriba el motivo.').first().waitFor();
    ana.takeRefusal();
    await late.getByLabel('Por qué se decide así').fill('Avisó por teléfono antes del cierre.');
    await late.getByRole('button', { name: 'Aceptar: llegó a tiempo' }).click();
    await late.getByText('Ya decididas').click();
    await late.getByText('Avisó por teléfono antes del cierre.', { exact: false }).waitFor();
    await luz.go(SIGN_ON);
    await luz.page.getByText(/Su organización firmó el/).waitFor();
    const mails = await acuerdo.mailTo('luz@foro-lenca.example.org');
    expect(mails.some(({ subject }) => subject.startsWith('Recibo de firma'))).toBe(true);
  });

  step('4 Ana publishes', async () => {
    const { page } = ana;
    await page.getByRole('button', { name: 'Publicar ahora' }).click();
    await page.getByText(/Se publicó el .* Código/).waitFor();
    published = await edition();
    await acuerdo.running.settle();
  });

  step('7 Casa Jacaranda asks to join, and stands nowhere until Ana lets it', async () => {
    acuerdo.clock.jump('2026-11-28T08:00:00.000Z');
    await enterByCode(acuerdo, daniel, DANIEL);
    const { page } = daniel;
    await daniel.go(SIGN_ON);
    await page.getByRole('heading', { name: 'Solicitud de adhesión posterior' }).waitFor();
    await daniel.inspect();
    const propose = page.getByRole('button', { name: /^(Pedir|Proponer) la adhesión$/ });
    expect(await propose.innerText()).toBe('Pedir la adhesión');
    await propose.click();
    await page.getByText('La adhesión espera la decisión de la secretaría.').waitFor();
    await daniel.inspect();
    await sam.go(PUBLIC);
    expect(await sam.page.locator('main').innerText()).not.toContain('Jacaranda');
    await ana.go(`${SIGN_ON}/manage`);
    await ana.page.getByRole('button', { name: 'Aceptar la adhesión' }).click();
    await ana.page.getByText('Adhesiones posteriores (28 nov)').waitFor();
    await ana.inspect();
  });

  step('8 She stands apart with the date; the total says both, and the edition is as it was', async () => {
    const { page } = sam;
    await sam.go(PUBLIC);
    const n = published.signature_count;
    const block = page.locator('.late-signatures');
    await block.getByText(`${n} + 1: ${n} al publicarse y 1 adhesión posterior.`).waitFor();
    await block
      .locator('section', { hasText: 'Adhesiones posteriores (28 nov)' })
      .getByText('Casa Jacaranda')
      .waitFor();
    await daniel.go(PUBLIC);
    await daniel.inspect();
    expect(await edition()).toEqual(published);
  });

  step(
    'Luz’s organisation withdraws: the page says so within seconds, and the edition is as it was',
    async () => {
      const { page } = luz;
      await luz.go(SIGN_ON);
      await page.getByText('Retirar la firma').first().click();
      await page.getByLabel('Se dice que se retiró').check();
      await luz.inspect();
      await page.getByRole('button', { name: 'Retirar la firma' }).click();
      await page.getByText('Su organización retiró su firma').first().waitFor();
      await sam.go(PUBLIC);
      const n = published.signature_count;
      const block = sam.page.locator('.late-signatures');
      await block
        .getByText(`${n - 1} + 1: ${n} al publicarse, ${n - 1} hoy y 1 adhesión posterior.`)
        .waitFor();
      await block.getByText('retirada el 28 nov').waitFor();
      expect(await sam.page.locator('.public-signatories > .signatories').innerText()).not.toContain(
        'Foro Lenca',
      );
      expect(await edition()).toEqual(published);
    },
  );
});
