import { expect, it } from 'vitest';
import type { SignOnPage } from '../../../app/sign-ons/load.ts';
import * as receiptPage from '../../../app/routes/c.$coalition.sign-ons.$slug.done.tsx';
import { ticketMail } from '../../domain/accounts/support.ts';
import { awaitsProposal } from '../../../app/sign-ons/steps.tsx';
import { sentBack, signingPages } from './pages.ts';

const acts = (world: Awaited<ReturnType<typeof signingPages>>['world']) =>
  world.platform.store.read.selectFrom('signature_acts').select(['kind', 'note']).execute();

it('shows what is signed, who may know, and what the reader may do about it', async () => {
  const { world, visit, read } = await signingPages();
  const page = await read(await visit(world.luz));
  expect(page).toMatchObject({
    language: 'es',
    office: false,
    text: { language: 'es', minutes: 1, languages: [{ tag: 'es' }, { tag: 'en' }] },
    signOn: { state: 'open', meaning: 'Su organización hace suyo este texto.' },
    answer: {
      listedUnder: 'Honduras',
      nameSuggested: 'Foro Lenca Migrante',
      signature: null,
      may: { sign: true, propose: false, codeNeeded: false },
    },
  });
  expect(page.signOn.whoKnowsWithheld).toHaveLength(1);
  expect(page.zones).toContain('America/New_York');
});

it('offers to withhold the name first where the organisation asked to be careful with it', async () => {
  const { world, visit, read } = await signingPages();
  expect(await read(await visit(world.ines))).toMatchObject({ atRisk: true });
  expect(await read(await visit(world.luz))).toMatchObject({ atRisk: false });
});

it('signs once, however often the form is sent, and keeps the receipt for the organisation', async () => {
  const { world, visit, send, form, receipt, path } = await signingPages();
  const luz = await visit(world.luz);
  const answers = await Promise.all([1, 2, 3].map(() => send(luz, form(world.luz))));
  for (const answer of answers) {
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(`${path}/done?seat=`);
  }
  expect(await acts(world)).toEqual([{ kind: 'signed', note: null }]);
  expect((await receipt(luz)).data).toMatchObject({
    answer: { signature: { receipt: { language: 'es', versionNumber: '1.0' } } },
  });
  const tom = await receipt(await visit(world.tom));
  expect(tom).toMatchObject({ status: 302, location: path });
});

it('says beside the field that a name is another’s or a date is still to come, and loses nothing', async () => {
  const { world, visit, send, form } = await signingPages();
  const typed = form(world.luz, {
    ...{ name: 'Puente Norte Collective, A. C.', note: 'Acta 12', mandateOn: '2030-01-01' },
  });
  const answer = await send(await visit(world.luz), typed);
  expect(answer.status).toBe(422);
  expect(sentBack(answer).refusal).toMatchObject({
    problems: [
      {
        field: 'name',
        message:
          'Ese nombre se confunde con el de otra organización de la coalición. Escriba el nombre de la suya.',
      },
      { field: 'mandateOn' },
    ],
    values: { name: 'Puente Norte Collective, A. C.', note: 'Acta 12', mandateOn: '2030-01-01' },
  });
  expect(JSON.stringify(sentBack(answer).refusal.problems)).not.toContain('Puente');
  expect(await acts(world)).toEqual([]);
});

it('asks for a code right there when the proof is old, and loses nothing that was typed', async () => {
  const { world, unproved, send, form } = await signingPages();
  const luz = await unproved(world.luz);
  const typed = form(world.luz, { name: 'Foro Lenca, A. C.', note: 'Acta 12', mandateOn: '2026-11-01' });
  const asked = await send(luz, typed);
  expect(asked.status).toBe(200);
  expect(sentBack(asked)).toMatchObject({
    move: 'sign',
    refusal: {
      problems: [],
      values: { name: 'Foro Lenca, A. C.', note: 'Acta 12', mandateOn: '2026-11-01' },
    },
  });
  const { ticket } = sentBack(asked).code!;
  const { code } = await ticketMail(world.platform, ticket);
  const again = { ...typed, ticket, codeSentTo: sentBack(asked).code!.email };
  const wrong = await send(luz, { ...again, code: code === '111111' ? '222222' : '111111' });
  expect(wrong.status).toBe(422);
  expect(sentBack(wrong)).toMatchObject({
    code: { ticket },
    refusal: { problems: [{ field: 'code' }], values: { name: 'Foro Lenca, A. C.' } },
  });
  expect(sentBack(wrong).refusal.values).not.toHaveProperty('code');
  expect(await acts(world)).toEqual([]);
  expect((await send(luz, { ...again, code })).status).toBe(303);
  expect(await acts(world)).toEqual([{ kind: 'signed', note: 'Acta 12' }]);
});

it('asks once about a name that is not the directory’s, and again when it is changed', async () => {
  const { world, visit, send, form } = await signingPages();
  const luz = await visit(world.luz);
  const typed = form(world.luz, { name: 'Foro de Lempira', note: 'Acta 12' });
  const asked = await send(luz, { ...typed, nameConfirmed: '' });
  expect(asked.status).toBe(200);
  expect(sentBack(asked)).toMatchObject({
    directoryName: 'Foro Lenca Migrante',
    refusal: { problems: [], values: { name: 'Foro de Lempira', note: 'Acta 12' } },
  });
  const other = await send(luz, { ...typed, name: 'Foro de Copán', nameConfirmed: 'Foro de Lempira' });
  expect(sentBack(other)).toMatchObject({ directoryName: 'Foro Lenca Migrante' });
  expect(await acts(world)).toEqual([]);
  expect((await send(luz, typed)).status).toBe(303);
});

it('asks nothing about a name that differs by capitals, accents and the legal suffix alone', async () => {
  const { world, visit, send, form } = await signingPages();
  const name = 'FORO LENCA MIGRANTE, A. C.';
  const answer = await send(await visit(world.luz), form(world.luz, { name, nameConfirmed: '' }));
  expect(answer.status).toBe(303);
});

it('keeps note and visibility where another seat is chosen, and neither name nor position', async () => {
  const { world, visit, send, form } = await signingPages();
  const typed = form(world.luz, { visibility: 'withheld', note: 'Acta 12', signatoryTitle: 'Directora' });
  const answer = await send(await visit(world.luz), { ...typed, send: 'other-seat' });
  expect(answer.status).toBe(200);
  expect(sentBack(answer)).toMatchObject({ otherSeat: true, code: null, refusal: { problems: [] } });
  expect(sentBack(answer).refusal.values).toMatchObject({ visibility: 'withheld', note: 'Acta 12' });
  for (const own of ['name', 'nameConfirmed', 'signatoryTitle'])
    expect(sentBack(answer).refusal.values).not.toHaveProperty(own);
  expect(await acts(world)).toEqual([]);
});

it('says how many tries a code has left, and after the last that it is void', async () => {
  const { world, unproved, send, form } = await signingPages();
  const luz = await unproved(world.luz);
  const { ticket, email } = sentBack(await send(luz, form(world.luz))).code!;
  const { code } = await ticketMail(world.platform, ticket);
  const wrong = code === '111111' ? '222222' : '111111';
  const tryIt = async () => {
    const answer = await send(luz, form(world.luz, { ticket, codeSentTo: email, code: wrong }));
    return sentBack(answer).refusal.problems[0]!;
  };
  expect(await tryIt()).toMatchObject({
    field: 'code',
    message: expect.stringContaining('quedan 4 intentos') as string,
  });
  for (let n = 0; n < 2; n++) await tryIt();
  expect((await tryIt()).message).toContain('queda 1 intento.');
  expect((await tryIt()).message).toContain('ya no sirve');
  const dead = await tryIt();
  expect(dead.field).toBeUndefined();
  expect(dead.message).toContain('Pida otro');
});

it('mails another code when one is asked for', async () => {
  const { world, unproved, send, form } = await signingPages();
  const luz = await unproved(world.luz);
  const first = sentBack(await send(luz, form(world.luz))).code!;
  const second = sentBack(await send(luz, form(world.luz, { ...first, send: 'new-code' }))).code!;
  expect(second.ticket).not.toBe(first.ticket);
});

it('tells that the text changed, keeps what was typed and signs nothing', async () => {
  const { world, visit, send, form } = await signingPages();
  const answer = await send(
    await visit(world.luz),
    form(world.luz, { termsDigest: 'f'.repeat(64), name: 'Foro' }),
  );
  expect(answer.status).toBe(422);
  expect(sentBack(answer).refusal).toMatchObject({
    problems: [{ message: expect.stringContaining('El texto cambió') as string }],
    values: { name: 'Foro' },
  });
  expect(await acts(world)).toEqual([]);
});

it('refuses who may not sign, says why, and names who may', async () => {
  const { world, visit, send, form, read } = await signingPages();
  const marta = await visit(world.marta);
  const answer = await send(marta, form(world.marta));
  expect(answer.status).toBe(422);
  expect(sentBack(answer).refusal.problems[0]?.message).toMatch(/autorizar|autoriza/);
  const { answer: mine } = await read(marta);
  expect(mine).toMatchObject({ may: { sign: false, propose: true }, approvers: { length: 1 } });
  const ana = await visit(world.ana);
  expect(await read(ana)).toMatchObject({ office: true, answer: undefined });
  expect((await send(ana, form(world.ana))).status).toBe(422);
  expect(await acts(world)).toEqual([]);
});

it('tells the one person who approves whom to ask to propose, and nobody else', async () => {
  const { world, visit, read } = await signingPages();
  const { answer: ibarras } = await read(await visit(world.ibarra));
  expect(ibarras).toMatchObject({ may: { sign: false, propose: true }, approvers: [] });
  expect(ibarras!.proposers).toHaveLength(1);
  expect(awaitsProposal(ibarras!)).toBe(true);
  const { answer: martas } = await read(await visit(world.marta));
  expect(martas).toMatchObject({ proposers: [] });
  expect(awaitsProposal(martas!)).toBe(false);
  const { answer: luzs } = await read(await visit(world.luz));
  expect(awaitsProposal(luzs!)).toBe(false);
});

it('refuses what arrives late', async () => {
  const { world, signOn, visit, send, form, read } = await signingPages();
  const luz = await visit(world.luz);
  world.platform.clock.set(signOn.closesAt);
  const answer = await send(luz, form(world.luz));
  expect(answer.status).toBe(422);
  expect(sentBack(answer).refusal.problems[0]?.message).toContain('cerrada');
  expect(await read(luz)).toMatchObject({ signOn: { state: 'closed' }, answer: { may: { sign: false } } });
  expect(await acts(world)).toEqual([]);
});

it('marks the field that does not hold', async () => {
  const { world, visit, send, form } = await signingPages();
  const answer = await send(await visit(world.luz), form(world.luz, { name: '  ', mandateOn: '2026-02-31' }));
  const fields = sentBack(answer).refusal.problems.map(({ field }) => field);
  expect(fields.sort()).toEqual(['mandateOn', 'name']);
});

it('declines with a reason, and lets the organisation change its mind', async () => {
  const { world, visit, send, form, read } = await signingPages();
  const luz = await visit(world.luz);
  const empty = await send(luz, form(world.luz, { move: 'decline', reason: ' ' }));
  expect(sentBack(empty)).toMatchObject({ move: 'decline', refusal: { problems: [{ field: 'reason' }] } });
  expect((await send(luz, form(world.luz, { move: 'decline', reason: 'No es nuestro tema' }))).status).toBe(
    303,
  );
  expect(await read(luz)).toMatchObject({
    answer: { signature: { state: 'declined' }, may: { sign: true, decline: false } },
  });
  expect((await send(luz, form(world.luz))).status).toBe(303);
});

it('withdraws with a reason', async () => {
  const { world, visit, send, form, read } = await signingPages();
  const luz = await visit(world.luz);
  await send(luz, form(world.luz));
  const { answer: mine } = await read(luz);
  const withdraw = form(world.luz, {
    move: 'withdraw',
    signature: mine!.signature!.id,
    reason: 'Cambió la junta',
  });
  const withdrawn = await send(luz, withdraw);
  expect(withdrawn.status).toBe(303);
  expect(withdrawn.location).toMatch(/\?seat=[^&]+&answered=1$/);
  expect(await read(luz)).toMatchObject({
    answer: { signature: { state: 'withdrawn' } },
    signOn: { tally: { organizations: 0 } },
  });
});

it('shows the name of the person who signs only where it is asked for', async () => {
  const { world, visit, send, form, read } = await signingPages();
  const person = { signatoryName: 'Luz Mejía', signatoryTitle: 'Coordinadora' };
  const luz = await visit(world.luz);
  await send(luz, form(world.luz, person));
  expect((await read(luz)).answer?.signature?.signatoryName).toBeNull();
  const tom = await visit(world.tom);
  await send(tom, form(world.tom, { ...person, showSignatory: 'on' }));
  expect((await read(tom)).answer?.signature?.signatoryName).toBe('Luz Mejía');
  const ines = await visit(world.ines);
  await send(ines, form(world.ines, { ...person, showSignatory: 'on', visibility: 'withheld' }));
  expect((await read(ines)).answer?.signature?.signatoryName).toBeNull();
});

it('keeps a withheld name off every page of others, and out of its own receipt’s title and trail', async () => {
  const { world, visit, send, form, read, receipt } = await signingPages();
  const ines = await visit(world.ines);
  await send(ines, form(world.ines, { name: 'Fundación Izote', visibility: 'withheld' }));
  for (const player of [world.tom, world.diego, world.marta]) {
    expect(JSON.stringify(await read(await visit(player)))).not.toMatch(/Izote/);
  }
  const { data } = await receipt(ines);
  const page = data as SignOnPage & { answer: NonNullable<SignOnPage['answer']> };
  const titles = JSON.stringify([
    receiptPage.meta({ data: page } as never),
    receiptPage.handle.crumbs?.(page as never),
  ]);
  expect(titles).toContain('Confirmación recibida');
  expect(titles).not.toContain('Izote');
  expect(titles).not.toContain(page.title.title);
});

it('sends who is signed out to sign in and back', async () => {
  const { world, path, params } = await signingPages();
  const { Visitor } = await import('../accounts/visitor.ts');
  const answer = await new Visitor(world.platform, null).load(receiptPage.loader, `${path}/done`, params);
  expect(answer.location).toBe(`/sign-in?returnTo=${encodeURIComponent(`${path}/done`)}`);
});
