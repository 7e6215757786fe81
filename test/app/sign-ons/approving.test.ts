import { expect, it } from 'vitest';
import { loader as toApprove } from '../../../app/routes/c.$coalition.sign-ons.$slug.approve._index.tsx';
import { sentBack, signingPages } from './pages.ts';

/** Marta has proposed; what Dr. Ibarra would be shown and send. */
async function proposed() {
  const pages = await signingPages();
  const { world, visit, send, form, read } = pages;
  const marta = await visit(world.marta);
  const answer = await send(
    marta,
    form(world.marta, {
      ...{ move: 'propose', name: 'Albergue La Ruta', note: 'Acta 4', mandateOn: '2026-11-02' },
    }),
  );
  const { answer: mine } = await read(marta);
  return { ...pages, marta, answer, signature: mine!.signature!.id };
}

it('waits for the approval: not counted, not listed, told to the delegate', async () => {
  const { world, answer, marta, visit, read, receipt, path } = await proposed();
  expect(answer.location).toMatch(`${path}/done?seat=`);
  expect((await receipt(marta)).data).toMatchObject({ answer: { signature: { state: 'proposed' } } });
  expect(await read(await visit(world.tom))).toMatchObject({
    signOn: { tally: { organizations: 0, waitingForApproval: null } },
    groups: [],
  });
  expect(await read(await visit(world.ana))).toMatchObject({ signOn: { tally: { waitingForApproval: 1 } } });
});

it('lets another authorised person correct the name and approve', async () => {
  const { world, visit, form, signature, readApproval, sendApproval, read, path } = await proposed();
  const ibarra = await visit(world.ibarra);
  expect((await readApproval(ibarra, signature)).data).toMatchObject({
    answer: {
      may: { approve: true },
      signature: { name: 'Albergue La Ruta', acts: [{ note: 'Acta 4', mandateOn: '2026-11-02' }] },
    },
  });
  const approved = await sendApproval(
    ibarra,
    signature,
    form(world.ibarra, { move: 'approve', signature, name: 'Albergue La Ruta del Sur, A. C.' }),
  );
  expect(approved).toMatchObject({ status: 303 });
  expect(approved.location).toMatch(`${path}/done?seat=`);
  const { groups } = await read(await visit(world.tom));
  expect(groups).toMatchObject([
    { key: 'MX', signatures: [{ name: 'Albergue La Ruta del Sur, A. C.' }], withheld: 0 },
  ]);
});

it('leads from the mail straight to the decision, and everybody else to the sign-on', async () => {
  const { world, visit, params, path, signature } = await proposed();
  const led = async (visitor: Awaited<ReturnType<typeof visit>>) =>
    (await visitor.load(toApprove, `${path}/approve`, params)).location;
  expect(await led(await visit(world.ibarra))).toMatch(
    `${path}/approve/${encodeURIComponent(signature)}?seat=`,
  );
  expect(await led(await visit(world.marta))).toBe(path);
  expect(await led(await visit(world.tom))).toBe(path);
  const { payload } = await world.platform.store.read
    .selectFrom('outbox')
    .select('payload')
    .where('key', 'like', 'mail:signature-approval:%')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(payload)).toMatchObject({
    mail: 'approvalRequest',
    facts: { path: `${path}/approve?seat=${world.ibarra.seat}` },
  });
});

it('asks the approver for a code when the proof is old', async () => {
  const { world, unproved, form, signature, sendApproval } = await proposed();
  const ibarra = await unproved(world.ibarra);
  const answer = await sendApproval(ibarra, signature, form(world.ibarra, { move: 'approve', signature }));
  expect(sentBack(answer)).toMatchObject({ move: 'approve', refusal: { problems: [] } });
  expect(sentBack(answer).code?.ticket).toEqual(expect.any(String));
});

it('lets the approver say no, with a reason', async () => {
  const { world, visit, form, signature, sendApproval, read, marta } = await proposed();
  const no = form(world.ibarra, { move: 'decline', reason: 'La junta no lo aprobó' });
  expect((await sendApproval(await visit(world.ibarra), signature, no)).status).toBe(303);
  expect(await read(marta)).toMatchObject({
    answer: { signature: { state: 'declined' }, may: { propose: true } },
  });
});

it('is not there for other organisations, nor under an id of something else', async () => {
  const { world, visit, signature, readApproval, sendApproval, form } = await proposed();
  for (const player of [world.tom, world.ana, world.diego]) {
    expect((await readApproval(await visit(player), signature)).status).toBe(404);
  }
  expect((await readApproval(await visit(world.ibarra), 'x')).status).toBe(404);
  const tom = await sendApproval(
    await visit(world.tom),
    signature,
    form(world.tom, { move: 'approve', signature }),
  );
  expect(tom.status).toBe(422);
});

it('does not let the one who proposed approve', async () => {
  const { world, visit, signature, readApproval, sendApproval, form } = await proposed();
  const marta = await visit(world.marta);
  expect((await readApproval(marta, signature)).data).toMatchObject({ answer: { may: { approve: false } } });
  const answer = await sendApproval(marta, signature, form(world.marta, { move: 'approve', signature }));
  expect(answer.status).toBe(422);
});
