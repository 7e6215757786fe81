import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const base = '/c/red-ceiba';
const LETTER = `${base}/decisions/pedimos-una-reunion-a-la-cancilleria`;
const PLACE = `${base}/decisions/donde-nos-reunimos`;
const TIME = `${base}/decisions/cuando-nos-reunimos`;

/** What J4 leaves out: an outcome that is appealed, taken to another group, and questions about options. */
describe('other ways of deciding', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let tom: Visitor;
  let rosa: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    tom = await visit({ origin, locale: 'en-US' });
    rosa = await visit({ origin, width: 360, scripts: false });
    await ana.enter('Ana Lucía Morales');
    await tom.enter('Tom Keller');
    await rosa.enter('Rosa Cantú');
  });
  const step = story(() => [ana, tom, rosa]);

  const ask = async (
    es: string,
    en: string,
    way: 'consent' | 'ranked' | 'times',
    more: () => Promise<void>,
  ) => {
    const { page } = ana;
    await ana.go(`${base}/decisions/new`);
    await page.getByLabel('Pregunta en español').fill(es);
    await page.getByLabel('Pregunta en inglés').fill(en);
    await page.getByLabel('Propuesta en español').fill('Lo prepara la secretaría.');
    await page.getByLabel('Propuesta en inglés').fill('The secretariat prepares it.');
    await page.getByLabel('Tiempo para responder').fill('6');
    await page.getByLabel('En', { exact: true }).selectOption('hours');
    await page.locator(`[name=way][value=${way}]`).check();
    await page.getByLabel('Cuántas tienen que responder').selectOption('none');
    await more();
    await page.getByRole('button', { name: 'Preguntar al grupo' }).click();
    await ana.arrive(es);
    await page.getByText('La decisión está abierta.', { exact: false }).waitFor();
  };
  const announce = async (es: string) => {
    const { page } = ana;
    await page.getByRole('button', { name: 'Cerrar y contar' }).click();
    await page.getByLabel('Resultado en español').fill(es);
    await page.getByLabel('Resultado en inglés').fill(`Outcome: ${es}`);
  };

  step('A question is open for hours, and its outcome can be appealed for two days', async () => {
    const { page } = ana;
    await ask('¿Pedimos una reunión a la cancillería?', 'Do we ask for a meeting?', 'consent', async () => {
      await page.getByLabel('Quién decide').selectOption({ label: 'Comité coordinador' });
      await page.getByText('Más condiciones').click();
      await page.getByLabel('Horas para apelar el resultado').fill('12');
      await page.getByRole('button', { name: 'Preguntar al grupo' }).click();
      await page.getByText('El plazo para apelar va de 48 a 720 horas.', { exact: false }).first().waitFor();
      ana.takeRefusal();
      await page.getByLabel('Horas para apelar el resultado').fill('48');
      await ana.inspect();
    });
    await page.getByText('pueden apelarlo durante 2 días', { exact: false }).waitFor();
    await rosa.go(LETTER);
    await rosa.page.getByLabel('Estoy de acuerdo', { exact: true }).check();
    await rosa.page.getByRole('button', { name: 'Responder', exact: true }).click();
    await rosa.page.getByText('Respuesta guardada.', { exact: false }).waitFor();
    acuerdo.clock.jump('2026-11-25T00:00:00.000Z');
    await ana.go(LETTER);
    await announce('El comité pide la reunión.');
    await page.getByRole('button', { name: 'Anunciar' }).click();
    await page.getByText('Queda firme el', { exact: false }).first().waitFor();
    await page.getByText('Se puede apelar', { exact: true }).waitFor();
    await ana.inspect();
  });

  step('Rosa appeals on a phone without scripts; the outcome waits for its answer', async () => {
    const { page } = rosa;
    await rosa.go(LETTER);
    await page.getByText('Apelar el resultado').click();
    await page.getByLabel('Por qué apela').fill('Falta decir quién acompaña a las familias.');
    await page.getByRole('button', { name: 'Apelar', exact: true }).click();
    await page.getByText('Apelación guardada.', { exact: false }).waitFor();
    await page.getByText('En apelación', { exact: true }).waitFor();
    await ana.go(`${base}`);
    await ana.page.getByText('Apelación sin responder').waitFor();
    acuerdo.clock.jump('2026-11-27T01:00:00.000Z');
    await acuerdo.running.settle();
    await ana.go(LETTER);
    await ana.page.getByText('Hay 1 apelación sin responder: no queda firme.').waitFor();
    await ana.page.getByText('Responder a las apelaciones').click();
    await ana.page.getByLabel('El resultado se mantiene').check();
    await ana.page.getByLabel('Porque').fill('Las acompaña la secretaría; se agrega a la carta.');
    await ana.inspect();
    await ana.page.getByRole('button', { name: 'Guardar la respuesta' }).click();
    await ana.page.getByText('Respuesta guardada. El resultado se mantiene.').waitFor();
    await ana.page.getByText('Vigente', { exact: true }).waitFor();
  });

  step('What the committee adopted is taken to the assembly, and both are seen', async () => {
    const { page } = ana;
    await page.getByRole('link', { name: 'Llevar a otro grupo' }).click();
    await ana.arrive('Llevar a otro grupo');
    await page.getByText('Lo adoptó «Comité coordinador».', { exact: false }).waitFor();
    await ana.inspect();
    await page.getByLabel('Quién decide').selectOption({ label: 'Asamblea' });
    await page.getByRole('button', { name: 'Preguntar al grupo' }).click();
    await page.getByText('La decisión está abierta.', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'Por qué grupos pasó' }).waitFor();
    await page.getByRole('link', { name: 'Comité coordinador' }).waitFor();
    await ana.inspect();
  });

  step('An accepted objection revises the proposal as its second wording', async () => {
    await tom.go(`${LETTER}-2`);
    await tom.page.getByLabel('I object', { exact: true }).check();
    await tom.page.getByLabel('Reason').fill('It does not say when.');
    await tom.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await tom.page.getByText('Answer saved.', { exact: false }).waitFor();
    const { page } = ana;
    await ana.go(`${LETTER}-2`);
    await page.getByText('Responder a la objeción').click();
    await page.getByLabel('Se acepta: la propuesta se corrige').check();
    await page.getByLabel('Porque').fill('Se agrega la fecha.');
    await page.getByRole('button', { name: 'Guardar la respuesta' }).click();
    await page.getByLabel('Propuesta en español').fill('Lo prepara la secretaría en enero.');
    await page.getByLabel('Propuesta en inglés').fill('The secretariat prepares it in January.');
    await ana.inspect();
    await page.getByRole('button', { name: 'Volver a preguntar' }).click();
    await page.getByText('Redacciones anteriores', { exact: false }).waitFor();
    await tom.go(`${LETTER}-2`);
    await tom.page.getByText('in January', { exact: false }).first().waitFor();
    await tom.page.getByText('to wording 1', { exact: false }).waitFor();
    await tom.inspect();
  });

  step('Options are ranked and counted round by round', async () => {
    const { page } = ana;
    await ask('¿Dónde nos reunimos?', 'Where do we meet?', 'ranked', async () => {
      for (const [n, place] of ['Tapachula', 'Tijuana', 'Bogotá'].entries()) {
        await page.getByLabel(`Opción ${n + 1} en español`).fill(place);
        await page.getByLabel(`Opción ${n + 1} en inglés`).fill(place);
      }
      await ana.inspect();
    });
    for (const [visitor, label, first, second, answer] of [
      [tom, 'Place of', 'Bogotá', 'Tapachula', 'Answer'],
      [rosa, 'Lugar de', 'Tapachula', 'Bogotá', 'Responder'],
    ] as const) {
      await visitor.go(PLACE);
      await visitor.page.getByLabel(`${label} ${first}`).selectOption('1');
      await visitor.page.getByLabel(`${label} ${second}`).selectOption('2');
      await visitor.page.getByRole('button', { name: answer, exact: true }).click();
      await visitor.page.getByText(/^(Answer saved|Respuesta guardada)\./).waitFor();
    }
    await tom.inspect();
    acuerdo.clock.jump('2026-11-27T12:00:00.000Z');
    await ana.go(PLACE);
    await announce('Nos reunimos en Tapachula.');
    await page.getByRole('button', { name: 'Anunciar' }).click();
    await page.getByText('Gana: Tapachula.').waitFor();
    await page.getByText('Elegida', { exact: true }).waitFor();
    await ana.inspect();
  });

  step('Of proposed times, shown by the reader’s clock and in UTC, a person chooses', async () => {
    const { page } = ana;
    await ask('¿Cuándo nos reunimos?', 'When do we meet?', 'times', async () => {
      for (const unfit of ['secret', 'silence', 'option-1-es'])
        expect(await page.locator(`[name=${unfit}]`).first().isVisible(), unfit).toBe(false);
      await page.getByText('Más horas, de la quinta a la octava').click();
      await page.getByLabel('Hora 8').waitFor();
      await page.getByLabel('Hora 1').fill('2027-01-12T09:00');
      await page.getByLabel('Hora 2').fill('2027-01-13T16:00');
    });
    await tom.go(TIME);
    const times = tom.page.getByRole('combobox');
    await tom.page.getByText('UTC', { exact: false }).first().waitFor();
    await times.nth(0).selectOption({ label: 'Can' });
    await times.nth(1).selectOption({ label: 'If need be' });
    await tom.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await tom.page.getByText('1 can, 0 if need be, 0 cannot').waitFor();
    await tom.inspect();
    acuerdo.clock.jump('2026-11-27T20:00:00.000Z');
    await ana.go(TIME);
    await announce('El miércoles, que es cuando hay sala.');
    await page.getByLabel('Opción elegida').selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Anunciar' }).click();
    await page.getByText('Elegida', { exact: true }).waitFor();
    await ana.inspect();
  });
});
