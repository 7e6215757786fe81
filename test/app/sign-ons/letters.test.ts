import { expect, it } from 'vitest';
import * as manage from '../../../app/routes/c.$coalition.sign-ons.$slug.manage.tsx';
import { formOfLetter } from '../../../app/sign-ons/letter-form.ts';
import type { Player } from '../../support/signing-world.ts';
import { idOf } from '../accounts/visitor.ts';
import { signingPages } from './pages.ts';

it('settles how the letter is printed, and sends the form back with what was typed', async () => {
  const { world, signOn, visit, params, path } = await signingPages();
  const ana = await visit(world.ana);
  const layout = async (player: Player) =>
    (
      (await (await visit(player)).load(manage.loader, `${path}/manage`, params)).data as {
        layout: unknown;
      }
    ).layout;
  expect(await layout(world.ana)).toMatchObject({ order: 'country', count: 'together', mayChange: true });
  expect(await layout(world.tom)).toBeNull();
  const form = {
    ...{ move: 'layout', seat: idOf('Seat', world.ana.seat) },
    statement: idOf('Statement', signOn.statementId),
    ...{ order: 'place', count: 'apart', cover: 'yes', placeEs: 'Tapachula', placeEn: '', day: '' },
  };
  const send = (fields: Record<string, string>) => ana.send(manage.action, `${path}/manage`, fields, params);
  expect(await send(form)).toMatchObject({
    status: 422,
    data: {
      move: 'layout',
      refusal: {
        problems: [{ field: 'placeEn', message: 'Escríbalo también en este idioma.' }],
        values: { placeEs: 'Tapachula', order: 'place' },
      },
    },
  });
  expect((await send({ ...form, placeEn: 'Tapachula' })).status).toBe(303);
  expect(await layout(world.ana)).toEqual({
    order: 'place',
    count: 'apart',
    cover: true,
    placeEs: 'Tapachula',
    placeEn: 'Tapachula',
    day: null,
    mayChange: true,
  });
  const tom = { ...form, seat: idOf('Seat', world.tom.seat), placeEn: 'Tapachula' };
  const refused = await (await visit(world.tom)).send(manage.action, `${path}/manage`, tom, params);
  expect(refused).toMatchObject({
    status: 422,
    data: { refusal: { problems: [{ message: 'Esto lo hace la secretaría de la coalición.' }] } },
  });
});

it.each([
  ['es-pdf-letter', '', { language: 'es', format: 'pdf', paper: 'letter' }],
  ['made', 'languages=es&format=docx&paper=a4', { language: 'es', format: 'docx', paper: 'a4' }],
  [
    'made',
    'languages=es%2Ben&to=2&order=name&count=apart',
    { language: 'es', beside: 'en', to: 2, order: 'name', count: 'apart', format: 'pdf', paper: 'letter' },
  ],
  ['made', 'languages=es&to=&order=&count=', { language: 'es', format: 'pdf', paper: 'letter' }],
  ['made', 'languages=es&to=-1&order=shoe-size', { language: 'es', format: 'pdf', paper: 'letter' }],
  ['made', '', null],
  ['nothing', 'languages=es', null],
])('reads of %s?%s which letter is asked for', (name, question, form) => {
  expect(formOfLetter(name, new URLSearchParams(question))).toEqual(form);
});
