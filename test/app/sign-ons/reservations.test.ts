import { expect, it } from 'vitest';
import { marksIn } from '../../../app/sign-ons/reservations/marks.ts';
import { sentBack, signingPages } from './pages.ts';

const RESERVED = { 'except-1': 'on', noteEs: 'Leemos «región»\r\ncomo Mesoamérica', noteEn: '' };

it('offers the paragraphs of the text, and lists the reservation below the names', async () => {
  const { world, visit, send, read, form, receipt } = await signingPages();
  const luz = await visit(world.luz);
  const { signOn, text } = await read(luz);
  expect(signOn.paragraphs).toMatchObject([{ number: 1, beginning: 'Nosotras, las … organizaciones.' }]);
  expect(text.blocks.map(({ id }) => id)).toContain(signOn.paragraphs[0]!.block);
  expect(
    await send(luz, form(world.luz, { name: 'Foro Lenca', nameConfirmed: 'Foro Lenca', ...RESERVED })),
  ).toMatchObject({ status: 303 });
  const page = await read(await visit(world.tom));
  expect(page.signOn.tally.withReservation).toBe(1);
  expect(marksIn(page.groups)).toMatchObject([
    {
      mark: 'R1',
      name: 'Foro Lenca',
      reservation: {
        except: 'Salvo el párrafo 1 («Nosotras, las … organizaciones.»).',
        note: { text: 'Leemos «región» como Mesoamérica', language: 'es' },
      },
    },
  ]);
  expect((await receipt(luz)).data).toMatchObject({
    answer: { signature: { reservation: { paragraphs: [1] } } },
  });
});

it('says beside the field what cannot be excepted, and loses nothing', async () => {
  const { world, visit, send, form } = await signingPages();
  const typed = form(world.luz, { ...RESERVED, 'except-9': 'on' });
  const answer = await send(await visit(world.luz), typed);
  expect(answer.status).toBe(422);
  expect(sentBack(answer).refusal).toMatchObject({
    problems: [{ field: 'except', message: 'Ese párrafo no está en el texto. Elija de la lista.' }],
    values: RESERVED,
  });
});

it('is approved only as it was shown', async () => {
  const { world, visit, send, form, read, sendApproval } = await signingPages();
  const marta = await visit(world.marta);
  await send(marta, form(world.marta, { move: 'propose', ...RESERVED }));
  const { answer: mine } = await read(marta);
  const signature = mine!.signature!.id;
  const ibarra = await visit(world.ibarra);
  const approve = (more: Record<string, string>) =>
    sendApproval(ibarra, signature, form(world.ibarra, { move: 'approve', signature, ...more }));
  const refused = await approve({});
  expect(sentBack(refused).refusal.problems).toEqual([
    { message: 'La reserva propuesta cambió. Por favor, léala de nuevo antes de autorizar.' },
  ]);
  expect(await approve({ ...RESERVED, noteEs: 'Leemos «región» como Mesoamérica' })).toMatchObject({
    status: 303,
  });
});
