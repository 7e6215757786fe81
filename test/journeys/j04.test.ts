import { beforeAll, describe, expect } from 'vitest';
import { addresses, everybody, gather, tapParagraph, TEXT, TITLE, type Consultation } from './j04/people.ts';
import { enterByCode } from './support/enter-by-code.ts';
import { story } from './support/story.ts';

const COMMENTS = {
  rosa: '¿Quién avisa a la familia si el consulado está cerrado?',
  teresa: 'En la frontera sur no hay señal por la noche.',
  edilma: 'Falta decir qué pasa con quien llega sola por el Darién.',
  ines: '¿Y si la niña ya cumplió años en el camino?',
  pascual: 'Pedimos que el aviso sea también en idioma mam.',
};

/** Of the review of a text by the coalition: its comment rounds. The decision and the signature follow it elsewhere. */
describe('a text goes through two rounds of comments', () => {
  const world = {} as Consultation;
  beforeAll(async () => {
    Object.assign(world, await gather());
  });
  const step = story(() => everybody(world));
  let paragraph = '';

  step('1 Marta asks the assembly for comments for seven days', async () => {
    const { marta } = world;
    const { page } = marta;
    await marta.enter('Marta Solís');
    await marta.go(TEXT);
    await marta.arrive(TITLE);
    paragraph = (await page.locator('.sheet p').first().innerText()).slice(0, 40);
    await page.getByText('Abrir una ronda').click();
    await marta.inspect();
    await page.getByRole('button', { name: 'Abrir la ronda' }).click();
    await page
      .getByText(/Ronda 1, hasta el martes 1 de diciembre, .* Se consulta a: Asamblea\. Usted edita/)
      .waitFor();
    await page.getByText(/^ronda 1 · hasta 1 dic$/).waitFor();
    await marta.inspect();
    const mails = await world.acuerdo.mailTo(addresses.rosa);
    expect(
      mails.filter(({ subject }) => subject.startsWith('Puede comentar un texto hasta el 1 de diciembre')),
    ).toHaveLength(1);
    expect(mails.at(-1)?.text).toContain(TEXT);
  });

  step('1 Rosa finds it in Hoy; she reads and may suggest, and not write', async () => {
    const { rosa } = world;
    const { page } = rosa;
    await rosa.enter('Rosa Cantú');
    await page
      .getByText(/Sugiera y comente hasta las/)
      .first()
      .waitFor();
    await rosa.inspect();
    await rosa.go(TEXT);
    await page.getByText(/Ronda 1: usted puede sugerir y comentar hasta el martes 1 de diciembre/).waitFor();
    await page.getByText(/faltan (7 días|6 días 23 h)\./i).waitFor();
    await page.getByRole('button', { name: 'Sugerir', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Editar', exact: true }).count()).toBe(0);
    expect(await page.getByText('Cambiar la ronda').count()).toBe(0);
    await rosa.inspect();
  });

  step('2 On phones, paragraphs are commented and suggested without the editor', async () => {
    const { acuerdo, teresa, edilma, ines } = world;
    await enterByCode(acuerdo, teresa, addresses.teresa);
    await enterByCode(acuerdo, edilma, addresses.edilma);
    await ines.enter('Inés Quintanilla');
    for (const [visitor, words] of [
      [teresa, COMMENTS.teresa],
      [edilma, COMMENTS.edilma],
      [ines, COMMENTS.ines],
    ] as const) {
      const fetched: string[] = [];
      visitor.page.on('request', (request) => fetched.push(request.url()));
      await visitor.go(TEXT);
      await visitor.page.getByText('Toque un párrafo para comentarlo').waitFor();
      const sheet = await tapParagraph(visitor.page, paragraph);
      await sheet.getByRole('button', { name: /^Comentar/ }).tap();
      await visitor.inspect();
      await sheet.getByLabel('Su comentario').fill(words);
      await sheet.getByRole('button', { name: 'Enviar comentario' }).tap();
      await visitor.page.getByText('Comentario enviado.').waitFor();
      expect(fetched.filter((url) => url.includes('live-frame'))).toEqual([]);
    }
    await ines.go(TEXT);
    await ines.page.getByText('Toque un párrafo para comentarlo').waitFor();
    const sheet = await tapParagraph(ines.page, paragraph);
    const box = sheet.getByLabel('Escríbalo como debería decir');
    const before = await box.inputValue();
    await box.fill(`${before} Nunca.`);
    await sheet.getByText('Se verá así:').waitFor();
    await sheet.getByText('Guardado en este teléfono.').waitFor();
    await ines.inspect();
    await ines.page.reload();
    await ines.page.getByText('Toque un párrafo para comentarlo').waitFor();
    const again = await tapParagraph(ines.page, paragraph);
    const kept = again.getByLabel('Escríbalo como debería decir');
    await expect.poll(() => kept.inputValue()).toBe(`${before} Nunca.`);
    await again.getByRole('button', { name: 'Enviar sugerencia' }).dblclick();
    await ines.page.getByText('Sugerencia enviada.').waitFor();
    await ines.page.locator('.desk.static ins', { hasText: 'Nunca.' }).waitFor();
    expect(await ines.page.locator('.desk.static ins', { hasText: 'Nunca.' }).count()).toBe(1);
  });

  step('2 Without scripts, and beside the words, comments come too', async () => {
    const { acuerdo, pascual, rosa } = world;
    await enterByCode(acuerdo, pascual, addresses.pascual);
    await pascual.go(TEXT);
    await pascual.page.getByRole('link', { name: 'Párrafo 1: comentar o sugerir' }).click();
    await pascual.page.getByRole('link', { name: /^Comentar/ }).click();
    await pascual.page.getByLabel('Su comentario').fill(COMMENTS.pascual);
    await pascual.page.getByRole('button', { name: 'Enviar comentario' }).click();
    await pascual.page.getByText('Comentario enviado.').waitFor();
    await rosa.go(`${TEXT}?panel=comments`);
    await rosa.page.locator('#panel summary', { hasText: /^Comentar$/ }).click();
    await rosa.page.getByLabel('Su comentario').fill(COMMENTS.rosa);
    await rosa.page.locator('#panel').getByRole('button', { name: 'Comentar', exact: true }).click();
    await rosa.page.locator('#panel').getByText(COMMENTS.rosa).waitFor();
  });

  step('2 Marta answers each; the table lists who said what and why it was taken or not', async () => {
    const { marta } = world;
    const { page } = marta;
    await marta.go(`${TEXT}/comments`);
    await marta.arrive('Comentarios y respuestas');
    for (const [words, choice, note] of [
      [COMMENTS.rosa, 'Se acepta', ''],
      [COMMENTS.teresa, 'Se acepta en parte', 'Se agrega «por el medio más rápido».'],
      [COMMENTS.edilma, 'No se acepta', 'Lo dice ya el párrafo siguiente.'],
      [COMMENTS.pascual, 'Se acepta', ''],
      [COMMENTS.ines, 'Se acepta en parte', 'Se precisa en la nota al pie.'],
    ] as const) {
      const row = page.getByRole('row', { name: words });
      await row.getByText('Responder por quienes redactan').click();
      await row.getByLabel('Respuesta').selectOption({ label: choice });
      if (note !== '') await row.getByLabel(/Porque/).fill(note);
      await row.getByRole('button', { name: 'Guardar la respuesta' }).click();
      await row.getByText('Cambiar la respuesta').waitFor();
      if (note !== '') await row.getByText(note).first().waitFor();
    }
    for (const name of ['Red Norte de Familias Buscadoras', 'Pastoral'])
      await page.getByText(new RegExp(name)).first().waitFor();
    await marta.inspect();
  });

  step('3 When its time has passed the round is over, on open pages too', async () => {
    const { acuerdo, rosa } = world;
    await rosa.go(TEXT);
    await rosa.page.getByText(/usted puede sugerir y comentar/).waitFor();
    acuerdo.clock.jump('2026-12-01T16:30:00.000Z');
    await acuerdo.running.settle();
    await rosa.page.getByText(/Usted lee; redactan/).waitFor();
    await rosa.go(`${TEXT}?panel=comments`);
    expect(await rosa.page.getByLabel('Su comentario').count()).toBe(0);
  });

  step('3 The second round takes red lines only, for three days', async () => {
    const { acuerdo, marta, rosa } = world;
    await marta.go(TEXT);
    await marta.page.getByText('Abrir una ronda').click();
    await marta.page.getByLabel('Solo líneas rojas').check();
    await marta.page.getByLabel('Dura').fill('3');
    await marta.page.getByRole('button', { name: 'Abrir la ronda' }).click();
    await marta.page.getByText(/Ronda 2, solo líneas rojas, hasta el viernes 4 de diciembre/).waitFor();
    await marta.inspect();
    const mails = await acuerdo.mailTo(addresses.rosa);
    expect(mails.filter(({ subject }) => subject.startsWith('Puede señalar líneas rojas'))).toHaveLength(1);
    await rosa.go(TEXT);
    await rosa.page.getByText(/Ronda 2, solo líneas rojas: usted puede leer y señalar/).waitFor();
    const [first] = await rosa.page.locator('.block-number[id^=block-]').all();
    const block = (await first!.getAttribute('id'))!.replace('block-', '');
    await rosa.go(`${TEXT}/paragraphs/${block}?language=es`);
    await rosa.page
      .getByLabel(/Qué no puede aceptar su organización/)
      .fill('No podemos firmar si hay excepciones.');
    await rosa.inspect();
    await rosa.page.getByRole('button', { name: 'Señalar línea roja' }).click();
    await rosa.page.getByText('No podemos firmar si hay excepciones.').waitFor();
    await rosa.page.getByRole('link', { name: 'Sugerir', exact: true }).click();
    await rosa.page.getByText('En esta ronda solo se señalan líneas rojas, en la otra pestaña.').waitFor();
  });
});
