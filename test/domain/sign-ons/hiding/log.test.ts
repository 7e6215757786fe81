import { expect, it } from 'vitest';
import { hideName } from '../../../../domain/sign-ons/hiding/actions.ts';
import { FORGOTTEN } from '../../../../domain/sign-ons/hiding/rules.ts';
import { voidPaper } from '../../../../domain/sign-ons/paper/actions.ts';
import { acceptRequest } from '../../../../domain/sign-ons/requests/actions-decide.ts';
import { transact } from '../../../../domain/transaction.ts';
import { actNames, sentenceFor } from '../../../../domain/words/record.ts';
import { paperWorld, type PaperWorld } from '../../../support/paper-world.ts';
import { eachEngine } from '../../../support/store.ts';

const hides = async ({ platform, ana }: PaperWorld, signature: string) =>
  hideName(platform, await ana.viewer(), { seat: ana.seat, signature, reason: 'Amenazas.' });

const ofSignatures = actNames('es').filter(
  (act) => act.startsWith('signature.') && !act.endsWith('-withheld'),
);

const lines = async ({ platform }: PaperWorld) =>
  platform.store.read.selectFrom('audit').selectAll().orderBy('seq').execute();

it('decides of every act on a signature how the log of acts tells it without a name', () => {
  expect(
    Object.keys(FORGOTTEN)
      .filter((act) => act.startsWith('signature.'))
      .sort(),
  ).toEqual(ofSignatures.sort());
  for (const act of Object.values(FORGOTTEN)) {
    expect(act.endsWith('-withheld')).toBe(true);
    for (const language of ['es', 'en'] as const)
      expect(sentenceFor({ act, detail: '{}' }, language)).not.toMatch(/undefined|\w\.\w+-withheld/);
  }
});

eachEngine((engine) => {
  it('forgets in every line who did what to a signature that is hidden', async () => {
    const world = await paperWorld({ engine });
    const { platform, coalitionId, luz, tom } = world;
    const signOn = await world.open();
    const signature = await world.sign(luz, signOn);
    await transact(platform, async (tx) => {
      tx.begin();
      for (const seatId of [luz.seat, tom.seat])
        for (const act of ofSignatures)
          tx.record({
            ...{ kind: 'audit', coalitionId, seatId, act },
            subject: { kind: 'statement', id: signOn.statementId },
          });
    });
    await hides(world, signature);
    const told = (await lines(world)).filter(({ act }) => act.startsWith('signature.'));
    expect(told.filter(({ seat_id }) => seat_id === luz.seat)).toEqual([]);
    expect(told.filter(({ seat_id }) => seat_id === tom.seat).map(({ act }) => act)).toEqual(ofSignatures);
  });

  it('names nobody hidden in the lines about sheets, from before or after', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana, luz } = world;
    const signOn = await world.open();
    const paper = await world.standing(signOn, { name: null, country: null, member: luz.organizationId });
    await world.standing(signOn);
    await hides(world, await world.sign(luz, signOn, { name: 'Foro Lenca Migrante' }));
    await voidPaper(platform, await ana.viewer(), { seat: ana.seat, paper: paper.id, reason: 'Doble.' });
    const told = (await lines(world)).filter(({ act }) => act.startsWith('paper.'));
    expect(told.map(({ act }) => act)).toEqual([
      'paper.confirmed-withheld',
      'paper.confirmed',
      'paper.voided-withheld',
    ]);
    expect(JSON.stringify(told)).not.toContain('Lenca');
    expect(JSON.stringify(told)).toContain('Tapachula');
  });

  it('names nobody hidden in the line about the request', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana } = world;
    const signOn = await world.toAsk();
    const request = await world.asked(signOn);
    const viewer = await ana.viewer();
    await acceptRequest(platform, viewer, { seat: ana.seat, request: request.id, different: false });
    const { id } = await platform.store.read.selectFrom('signatures').select('id').executeTakeFirstOrThrow();
    await hides(world, id);
    const told = await lines(world);
    expect(JSON.stringify(told)).not.toContain('Cafetalera');
    expect(told.map(({ act }) => act)).toContain('sign-request.accepted-withheld');
  });
});
