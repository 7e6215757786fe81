import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { beginText, closeText } from './support/begin-text.ts';
import { addresses } from './j04/people.ts';
import { enterByCode } from './support/enter-by-code.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const base = '/c/red-ceiba';
const slug = 'agua-en-el-camino';
const TEXT = `${base}/texts/${slug}`;
const QUESTION = '¿Hacemos nuestro «Agua en el camino»?';
const DECISION = `${base}/decisions/hacemos-nuestro-agua-en-el-camino`;
const JOE = 'joe@alamo-families.example.org';
const REASON = 'We cannot speak of “everybody” without naming those who are deported.';
const WORDING = 'Water for everybody, also for those who are deported.';

/** The second half of J4: what was commented is closed, decided on, objected to, mended and adopted. */
describe('a closed text is put to the assembly', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let marta: Visitor;
  let tom: Visitor;
  let luz: Visitor;
  let rosa: Visitor;
  let joe: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    marta = await visit({ origin });
    tom = await visit({ origin, locale: 'en-US' });
    luz = await visit({ origin, width: 360, scripts: false });
    rosa = await visit({ origin });
    joe = await visit({ origin, width: 360 });
    await ana.enter('Ana Lucía Morales');
    await marta.enter('Marta Solís');
  });
  const step = story(() => [ana, marta, tom, luz, rosa, joe]);

  const answer = async ({ page }: Visitor, choice: string, button: string) => {
    await page.getByLabel(choice, { exact: true }).check();
    await page.getByRole('button', { name: button, exact: true }).click();
  };

  step('4 The text is closed as version 1.0', async () => {
    await beginText(marta, { es: 'Agua en el camino', en: 'Water on the way', slug });
    await closeText(marta, TEXT);
  });

  step('4 Ana puts it to the assembly; its rule is a sentence, and those who answer are told', async () => {
    const { page } = ana;
    await ana.go(TEXT);
    await page.getByRole('link', { name: 'Poner a decisión' }).click();
    await ana.arrive('Proponer una decisión');
    await page.getByText('Sobre «Agua en el camino», versión 1.0, que está cerrada.').waitFor();
    await ana.inspect();
    await page.getByLabel('Cuántas tienen que responder').selectOption('number');
    await page.getByLabel('Número de respuestas').fill('8');
    await page.getByRole('button', { name: 'Preguntar al grupo' }).click();
    await ana.arrive(QUESTION);
    await page.getByText('La decisión está abierta.', { exact: false }).waitFor();
    await page.getByText('Hacen falta 8 respuestas de 24.', { exact: false }).waitFor();
    await page.getByText('Faltan 8 respuestas para el quórum de 8.').waitFor();
    await ana.inspect();
    const mails = await acuerdo.mailTo(JOE);
    expect(
      mails.filter(({ subject }) => subject.startsWith('Your organisation can answer until')),
    ).toHaveLength(1);
    expect(mails.at(-1)?.text).toContain(DECISION);
    await marta.go(TEXT);
    await marta.page.getByText('La coalición decide si lo hace suyo.').waitFor();
  });

  step('5 Alamo Families cannot object without a reason; with one, those who draft are told', async () => {
    await enterByCode(acuerdo, joe, JOE);
    const { page } = joe;
    await page.getByRole('link', { name: 'Do we make “Water on the way” our own?' }).waitFor();
    await joe.go(DECISION);
    await answer(joe, 'I object', 'Answer');
    await page.getByText('An objection needs its reason.', { exact: false }).first().waitFor();
    joe.takeRefusal();
    await joe.inspect();
    await page.getByLabel('Reason').fill(REASON);
    await page.getByLabel('How it should say instead').fill(WORDING);
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByText('Answer saved.', { exact: false }).waitFor();
    await page.locator('.objections').getByText(WORDING).waitFor();
    await joe.inspect();
    const mails = await acuerdo.mailTo('marta@ruta-del-sur.example.org');
    expect(mails.map(({ subject }) => subject)).toContain('Una objeción espera respuesta');
  });

  step('5 It cannot be closed while the objection waits, and says why', async () => {
    const { page } = ana;
    await ana.go(DECISION);
    await page.getByText('Espera respuesta').waitFor();
    const close = page.getByRole('button', { name: 'Cerrar y contar' });
    await expect.poll(() => close.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Hay objeciones sin responder.', { exact: false }).waitFor();
    await ana.inspect();
  });

  step('5 Others answer, in English, on a phone and without scripts', async () => {
    await tom.enter('Tom Keller');
    await tom.go(DECISION);
    await answer(tom, 'I agree', 'Answer');
    await tom.page.getByText('Answer saved.', { exact: false }).waitFor();
    await tom.inspect();
    await luz.enter('Luz Mejía');
    await luz.go(DECISION);
    await answer(luz, 'No firmo, pero no me opongo', 'Responder');
    await luz.page.getByText('Respuesta guardada.', { exact: false }).waitFor();
    await rosa.enter('Rosa Cantú');
    await rosa.go(DECISION);
    await answer(rosa, 'Estoy de acuerdo', 'Responder');
    await rosa.page.getByText('Respuesta guardada.', { exact: false }).waitFor();
    await marta.go(DECISION);
    await answer(marta, 'Estoy de acuerdo', 'Responder');
    await marta.page.getByText('Respuesta guardada.', { exact: false }).waitFor();
  });

  step('5 Four more answer on a phone; nine of twenty-four have, and the rule needs eight', async () => {
    for (const address of [addresses.ines, addresses.teresa, addresses.edilma, addresses.pascual]) {
      await luz.context.clearCookies();
      await enterByCode(acuerdo, luz, address);
      await luz.go(DECISION);
      await answer(luz, 'Estoy de acuerdo', 'Responder');
      await luz.page.getByText('Respuesta guardada.', { exact: false }).waitFor();
    }
    await luz.page.getByText('Respondieron 9 de 24').first().waitFor();
    expect(await luz.page.getByText('para el quórum de 8').count()).toBe(0);
  });

  step(
    '6 Marta accepts the objection: the text opens again, she mends it and closes version 1.1',
    async () => {
      const { page } = marta;
      await page.getByText('Responder a la objeción').click();
      await page.getByLabel('Se acepta: el texto se abre otra vez').check();
      await page.getByLabel('Porque').fill('Tiene razón: se nombra a quienes se deporta.');
      await marta.inspect();
      await page.getByRole('button', { name: 'Guardar la respuesta' }).click();
      await page.getByText('Objeción aceptada. El texto está abierto otra vez.').waitFor();
      await marta.go(`${TEXT}?mode=edit`);
      const sheet = page.getByRole('textbox', { name: 'Texto en español' });
      await sheet.locator('p').first().click();
      await page.keyboard.press('End');
      await page.keyboard.type(` ${WORDING}`);
      await page.getByText(/^Guardado · /).waitFor();
      await closeText(marta, TEXT);
    },
  );

  step(
    '6 Only who objected is asked again; earlier answers say which version they were given to',
    async () => {
      const { page } = ana;
      await ana.go(DECISION);
      await page.getByRole('button', { name: 'Volver a preguntar' }).click();
      await page.getByText('Se pregunta de nuevo, sobre la versión nueva.').waitFor();
      const again = 'The text changed after an objection: check your answer';
      expect((await acuerdo.mailTo(JOE)).map(({ subject }) => subject)).toContain(again);
      const tomsMails = await acuerdo.mailTo('tom@puente-norte.example.org');
      expect(tomsMails.filter(({ subject }) => subject.startsWith('The text changed'))).toEqual([]);
      await joe.go(DECISION);
      await joe.page
        .getByText('Your objection was accepted and the text changed.', { exact: false })
        .waitFor();
      await answer(joe, 'I agree', 'Answer');
      await joe.page.getByText('Answer saved.', { exact: false }).waitFor();
      const row = (name: string) => joe.page.getByRole('row', { name });
      await row('Alamo Migrant Families').getByText('1.1', { exact: true }).waitFor();
      await row('Puente Norte Collective').getByText('1.0', { exact: true }).waitFor();
      await joe.inspect();
    },
  );

  step(
    '7 Its time passes, the quorum is there: Ana closes it and writes the outcome in both languages',
    async () => {
      acuerdo.clock.jump('2026-11-28T18:00:00.000Z');
      const { page } = ana;
      await ana.go(DECISION);
      await page.getByText('Respondieron 9 de 24').first().waitFor();
      await page.getByRole('button', { name: 'Cerrar y contar' }).click();
      await page.getByText('Decisión cerrada. Falta escribir el resultado.').waitFor();
      await page.getByRole('button', { name: 'Anunciar' }).click();
      await page.getByText('Falta este dato.').first().waitFor();
      ana.takeRefusal();
      await page.getByLabel('Resultado en español').fill('La asamblea lo hace suyo y lo abre a firma.');
      await page
        .getByLabel('Resultado en inglés')
        .fill('The assembly makes it its own and opens it for signature.');
      await ana.inspect();
      await page.getByRole('button', { name: 'Anunciar' }).click();
      await page.getByText('Resultado anunciado.').waitFor();
      await ana.inspect();
      const mails = await acuerdo.mailTo('tom@puente-norte.example.org');
      const told = mails.filter(({ subject }) => subject === 'A decision has its outcome');
      expect(told).toHaveLength(1);
      expect(told[0]?.text).toContain('opens it for signature');
      await ana.go(`${base}/decisions?show=inForce&q=abre+a+firma`);
      await page.getByRole('link', { name: QUESTION }).waitFor();
      await ana.inspect();
      await ana.go(TEXT);
      await page.getByRole('link', { name: 'Abrir a firma' }).waitFor();
    },
  );

  step('8 A second one without quorum closes as such, and is not adopted', async () => {
    const { page } = ana;
    await ana.go(`${base}/decisions/new`);
    await page.getByLabel('Pregunta en español').fill('¿Compramos un generador?');
    await page.getByLabel('Pregunta en inglés').fill('Do we buy a generator?');
    await page.getByLabel('Propuesta en español').fill('Que la red compre un generador.');
    await page.getByLabel('Propuesta en inglés').fill('That the network buys a generator.');
    await page.getByRole('button', { name: 'Preguntar al grupo' }).click();
    await ana.arrive('¿Compramos un generador?');
    await rosa.go(`${base}/decisions/compramos-un-generador`);
    await answer(rosa, 'Estoy de acuerdo', 'Responder');
    await rosa.page.getByText('Respuesta guardada.', { exact: false }).waitFor();
    acuerdo.clock.jump('2026-12-02T18:00:00.000Z');
    await ana.go(`${base}/decisions/compramos-un-generador`);
    await page.getByRole('button', { name: 'Cerrar y contar' }).click();
    await page.getByLabel('Resultado en español').fill('No hubo quórum. No se compra.');
    await page.getByLabel('Resultado en inglés').fill('There was no quorum. It is not bought.');
    await page.getByRole('button', { name: 'Anunciar' }).click();
    await page.getByText('Resultado anunciado.').waitFor();
    await page.getByText('Sin quórum', { exact: true }).waitFor();
    await ana.go(`${base}/decisions?show=notAdopted`);
    await page.getByRole('link', { name: '¿Compramos un generador?' }).waitFor();
  });
});
