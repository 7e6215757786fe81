import { beforeAll, describe, expect } from 'vitest';
import { DAY, HOUR, later } from '../../domain/platform.ts';
import { URGENT, writeUrgentText } from './j11/drafting.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { weigh } from '../support/weigh.ts';
import { enterByCode } from './support/enter-by-code.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const base = '/c/red-ceiba';
const JOE = 'joe@alamo-families.example.org';
const ROSA = 'rosa@red-norte.example.org';
const LUZ = 'luz@foro-lenca.example.org';
const WHAT = 'Detuvieron a una familia en el puente.';

/** J11: an alert, two officers in two countries, a text within hours, and signatures that were promised beforehand. */
describe('a rapid response within a day', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let rosa: Visitor;
  let joe: Visitor;
  let luz: Visitor;
  let tom: Visitor;
  let marta: Visitor;
  let anybody: Visitor;
  let alert = '';
  let text = '';
  let zero = '';
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    rosa = await visit({ origin });
    joe = await visit({ origin });
    luz = await visit({ origin, width: 360 });
    tom = await visit({ origin, locale: 'en-US' });
    marta = await visit({ origin });
    anybody = await visit({ origin, width: 360 });
    await ana.enter('Ana Lucía Morales');
    await rosa.enter('Rosa Cantú');
    await luz.enter('Luz Mejía');
    await tom.enter('Tom Keller');
    await marta.enter('Marta Solís');
    await enterByCode(acuerdo, joe, JOE);
  });
  const step = story(() => [ana, rosa, joe, luz, tom, marta, anybody]);

  const slug = () => text.split('/').at(-1)!;
  const until = async (hours: number) => {
    acuerdo.clock.jump(later(zero, hours * HOUR));
    await acuerdo.running.settle();
  };

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
    await page.getByText('La guardia ya fue avisada').waitFor();
    await rosa.inspect();
    expect(await page.getByRole('button', { name: 'Proceder' }).count()).toBe(0);
    alert = new URL(page.url()).pathname;
    const told = (await acuerdo.mailTo(ROSA)).find(
      ({ subject }) => subject === 'La guardia recibió su aviso',
    );
    expect(told?.text).not.toContain('puente');
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
    await joe.go(base);
    await joe.page.getByRole('link', { name: 'An alert waits for your answer' }).waitFor();
    await joe.go(alert);
    await joe.page.getByText(WHAT).waitFor();
    await joe.inspect();
    await joe.page.getByRole('button', { name: 'Proceed', exact: true }).click();
    await joe.page.getByText('1/2').waitFor();
    await luz.go(alert);
    await luz.page
      .getByLabel('Grupo que redacta')
      .selectOption({ label: 'Comisión redactora: Pacto Mundial y niñez' });
    await luz.inspect();
    await luz.page.getByRole('button', { name: 'Proceder', exact: true }).click();
    await luz.page.getByText(/^Hora cero:/).waitFor();
    zero = acuerdo.clock.now();
    text = (await luz.page.getByRole('link', { name: 'Redactar el texto' }).getAttribute('href'))!;
    await luz.inspect();
  });

  step('3 The text stands as a template, of which nothing may be left when it is closed', async () => {
    const { page } = marta;
    // On duty and not of the group that drafts, Joe reads it; he does not close it.
    await joe.go(text);
    await joe.page.getByText('Once closed, the steering committee adopts it', { exact: false }).waitFor();
    expect(await joe.page.getByRole('link', { name: 'Close the text' }).count()).toBe(0);
    await marta.go(text);
    await page.getByText('Daremos seguimiento a lo que responda').first().waitFor();
    await page.getByText('We will follow up what is answered').first().waitFor();
    await page.getByText('Falta escribir: «[qué pasó]»', { exact: false }).waitFor();
    expect(await page.getByText('Detuvieron').count()).toBe(0);
    await marta.inspect();
    await marta.go(`${text}/close`);
    await page.getByRole('button', { name: 'Cerrar el texto' }).click();
    await page
      .getByText('todavía tiene partes de la plantilla sin escribir', { exact: false })
      .first()
      .waitFor();
    await marta.inspect();
    marta.takeRefusal();
    await writeUrgentText(marta, text);
    await until(3);
    await marta.go(`${text}/close`);
    await page.getByRole('button', { name: 'Cerrar el texto' }).click();
    await page.getByText('El texto está cerrado: nadie puede cambiarlo, en ningún idioma.').waitFor();
  });

  step('4 Steering is asked for six hours, and reads that silence counts and why', async () => {
    await ana.go(alert);
    await ana.page.getByText('El silencio cuenta aquí, porque', { exact: false }).waitFor();
    await ana.inspect();
    await ana.page.getByRole('button', { name: 'Preguntar al comité coordinador' }).click();
    await ana.page
      .getByRole('button', { name: 'Preguntar al comité coordinador' })
      .waitFor({ state: 'hidden' });
    const decision = async ({ page }: Visitor, question: RegExp) => {
      await page.goto(`${acuerdo.origin}${base}/decisions`);
      await page.getByRole('link', { name: question }).click();
      await page.getByRole('heading', { level: 1, name: question }).waitFor();
    };
    const spanish = /procedimiento urgente\? En estas 6 horas el silencio cuenta a favor/;
    for (const [visitor, question, choice, button] of [
      [rosa, spanish, 'Estoy de acuerdo', 'Responder'],
      [luz, spanish, 'Estoy de acuerdo', 'Responder'],
      [joe, /In these 6 hours silence counts in favour/, 'I agree', 'Answer'],
    ] as const) {
      await decision(visitor, question);
      await visitor.page.getByLabel(choice, { exact: true }).check();
      await visitor.page.getByRole('button', { name: button, exact: true }).click();
      await visitor.page.getByText(/Respuesta guardada|Answer saved/).waitFor();
    }
    await until(9.2);
    await decision(ana, spanish);
    await ana.page.getByRole('button', { name: 'Cerrar y contar' }).click();
    await ana.page.getByLabel('En español').first().fill('Se emite por procedimiento urgente.');
    await ana.page.getByLabel('En inglés').first().fill('It is issued under urgent procedure.');
    await ana.page.getByRole('button', { name: 'Anunciar' }).click();
    await ana.page.getByText('Se emite por procedimiento urgente.').first().waitFor();
  });

  step('5 Fast signing: Tom’s organisation is told when it will have signed; Luz’s is not', async () => {
    await until(10);
    const { page } = ana;
    await ana.go(`${text}/open`);
    const closes = later(zero, 20 * HOUR - 6 * HOUR);
    await expect.poll(() => page.getByLabel('Día').inputValue()).toBe(closes.slice(0, 10));
    await expect.poll(() => page.getByLabel('Hora', { exact: true }).inputValue()).toBe(closes.slice(11, 16));
    await expect.poll(() => page.getByRole('checkbox', { name: /Firma rápida/ }).isChecked()).toBe(true);
    await ana.inspect();
    await page.getByRole('button', { name: 'Revisar antes de abrir' }).click();
    await page.getByText('Los mandatos permanentes firman por sí solos').waitFor();
    await page.getByRole('button', { name: 'Abrir la firma' }).click();
    await page.waitForURL('**/manage');
    const told = (await acuerdo.mailTo('grace@puente-norte.example.org')).map(({ subject }) => subject);
    expect(
      told.filter((subject) => /^It will be signed on .* unless you say no$/.test(subject)),
    ).toHaveLength(1);
    const everybody = await acuerdo.running.platform.store.read
      .selectFrom('mailbox')
      .select(['subject', 'to_address'])
      .execute();
    const called = everybody.filter(({ subject }) => /^(Se firmará el|It will be signed on) /.test(subject));
    expect([...new Set(called.map((mail) => mail.to_address.split('@')[1]))]).toEqual([
      'puente-norte.example.org',
    ]);
    await tom.go(base);
    await tom.page.getByText('Your organisation’s mandate will sign it', { exact: false }).waitFor();
    await tom.inspect();
    await tom.go(`${base}/sign-ons/${slug()}`);
    await tom.page.getByText('Your organisation will have signed on', { exact: false }).waitFor();
    await tom.inspect();
    await tom.go(`${base}/mandates`);
    await tom.page.getByText('Will be signed, unless you say no').waitFor();
    await tom.inspect();
  });

  step(
    '6 Luz finds the message to share in both languages, and signs from her phone in three taps',
    async () => {
      const { page } = luz;
      await luz.go(alert);
      await luz.inspect();
      const link = `${acuerdo.origin}${base}/sign-ons/${slug()}`;
      for (const [button, words] of [
        ['Copiar en español', 'hay un texto urgente que espera la firma de su organización.'],
        ['Copiar en inglés', 'an urgent text awaits the signature of your organisation.'],
      ] as const) {
        await page.getByRole('button', { name: button }).waitFor();
        const message = await page.getByText(words, { exact: false }).textContent();
        expect(message).toContain(link);
        expect(message).not.toMatch(/Guatemala|detención|detention|familia/i);
      }
      // The first tap is on the link in the message.
      await luz.go(link);
      await page
        .getByText('Emitido por procedimiento urgente')
        .or(page.getByText(URGENT.es.title))
        .first()
        .waitFor();
      await page
        .locator('form')
        .getByRole('button', { name: /^Firmar/ })
        .tap();
      await page.waitForURL('**/done?**');
      await luz.inspect();
    },
  );

  step('6 The public page of the text weighs no more than a slow phone carries', async () => {
    for (const language of ['es', 'en']) {
      const address = `${acuerdo.origin}/red-ceiba/${language}/${slug()}`;
      const { bytes, scripts } = await weigh(anybody.context, address);
      expect(scripts).toBe(0);
      expect(bytes, `with the typefaces, in ${language}`).toBeLessThanOrEqual(46 * 1024);
      await anybody.context.setExtraHTTPHeaders({ 'save-data': 'on' });
      const saved = await weigh(anybody.context, address);
      await anybody.context.setExtraHTTPHeaders({});
      expect(saved.bytes, `where data is saved, in ${language}`).toBeLessThanOrEqual(42 * 1024);
    }
    await anybody.go(`/red-ceiba/es/${slug()}`);
    await anybody.page.getByText('Emitido por procedimiento urgente').first().waitFor();
    expect(await anybody.page.getByText('Puente Norte').count()).toBe(0);
    await anybody.inspect();
  });

  step(
    '7 Tom’s organisation has signed at its hour; the text is published with the hours of the procedure',
    async () => {
      await until(18.5);
      await tom.go(`${base}/sign-ons/${slug()}`);
      await tom.page.getByText('Your organisation signed', { exact: false }).first().waitFor();
      await until(22);
      await ana.go(`${base}/sign-ons/${slug()}/manage`);
      await ana.page.getByRole('button', { name: 'Publicar' }).click();
      await acuerdo.running.settle();
      await anybody.go(`/red-ceiba/es/${slug()}`);
      await anybody.page.getByText('Horas del procedimiento').waitFor();
      await anybody.page.getByText('Decisión del comité coordinador').waitFor();
      await anybody.page.getByText('Puente Norte', { exact: false }).first().waitFor();
      await anybody.inspect();
    },
  );

  step('8 After three days a review is asked for; after the retention the details are gone', async () => {
    await until(73);
    await ana.go(alert);
    await ana.page.getByText('archivada').first().waitFor();
    const { read } = acuerdo.running.platform.store;
    const tasks = await read.selectFrom('tasks').select('title').execute();
    expect(tasks.filter(({ title }) => title.startsWith('Revisar el procedimiento urgente'))).toHaveLength(1);
    acuerdo.clock.jump(later(acuerdo.clock.now(), 91 * DAY));
    await acuerdo.running.settle();
    const rows = await read.selectFrom('alerts').select(['what', 'purged_at']).execute();
    expect(rows.map(({ what }) => what)).toEqual([null]);
    await enterByCode(acuerdo, ana, 'ana@red-ceiba.example.org');
    await ana.go(alert);
    await ana.page.getByText(/^Los detalles se borraron el/).waitFor();
    expect(await ana.page.getByText(WHAT).count()).toBe(0);
  });
});
