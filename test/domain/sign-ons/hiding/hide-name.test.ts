import { expect, it } from 'vitest';
import { listActs } from '../../../../domain/record/reads.ts';
import { HOUR } from '../../../../domain/platform.ts';
import { hideName, revealName } from '../../../../domain/sign-ons/hiding/actions.ts';
import { findAnswer } from '../../../../domain/sign-ons/reads-answers.ts';
import { knownSignatures, knowerOf, namedSignatures } from '../../../../domain/sign-ons/reads-signatures.ts';
import type { SignOn } from '../../../../domain/sign-ons/reads.ts';
import { withdrawSignature } from '../../../../domain/sign-ons/sign.ts';
import { tallyOf } from '../../../../domain/sign-ons/tally.ts';
import { unansweredOf } from '../../../../domain/sign-ons/unanswered.ts';
import { anonymous } from '../../../../domain/viewer.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { waitingMails } from '../../accounts/support.ts';

const reason = 'Su oficina recibió amenazas.';

async function hides(world: SigningWorld, player: Player, signature: string) {
  return hideName(world.platform, await player.viewer(), { seat: player.seat, signature, reason });
}

async function reveals({ platform }: SigningWorld, player: Player, signature: string, key = true) {
  const viewer = await player.viewer(key ? { passkeyAt: platform.clock.now() } : {});
  return revealName(platform, viewer, { seat: player.seat, signature });
}

/** What the public, a member and the secretariat's staff know of a sign-on. */
async function told({ platform, diego, luz, coalitionId }: SigningWorld, signOn: SignOn) {
  const db = platform.store.read;
  const now = platform.clock.now();
  const known = [];
  for (const viewer of [anonymous('es'), await luz.viewer(), await diego.viewer()]) {
    const seen = await knownSignatures(db, knowerOf(viewer, coalitionId), now, {
      coalitionId,
      signOnId: signOn.id,
    });
    known.push(seen.map(({ organizationId, state }) => ({ organizationId, state })));
  }
  const acts = await listActs(db, {
    coalitionId,
    subject: { kind: 'statement', id: signOn.statementId },
    limit: 50,
  });
  return {
    known,
    named: (await namedSignatures(db, signOn.id, now)).map(({ organizationId }) => organizationId),
    tally: await tallyOf(db, signOn, now),
    unanswered: await unansweredOf(db, await diego.viewer(), signOn, now),
    lines: acts.map(({ act, seatId, actor }) => ({ act, seatId, actor })),
  };
}

eachEngine((engine) => {
  it('makes a public signature what one withheld from the first is, to everybody not entitled', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, tom } = world;
    const [hidden, withheld] = [await world.open(), await world.open()];
    const signature = await world.sign(tom, hidden);
    await world.sign(tom, withheld, { visibility: 'withheld' });
    const before = (await findAnswer(platform.store.read, hidden.id, tom.organizationId))!;
    platform.clock.advance(HOUR);
    await hides(world, ana, signature);
    const [one, other] = [await told(world, hidden), await told(world, withheld)];
    expect(one.known).toEqual([[], [], []]);
    expect(one.named).toEqual([]);
    expect({ ...one, lines: [] }).toEqual({ ...other, lines: [] });
    expect(one.tally).toMatchObject({ organizations: 1, named: 0, withheld: 1, countries: 0 });
    const acts = one.lines.filter(({ act }) => act.startsWith('signature.'));
    expect(acts).toEqual([
      { act: 'signature.hidden-withheld', seatId: null, actor: null },
      { act: 'signature.signed-withheld', seatId: null, actor: null },
    ]);
    const after = (await findAnswer(platform.store.read, hidden.id, tom.organizationId))!;
    expect(after.row).toMatchObject({
      visibility: 'withheld',
      receipt: before.row.receipt,
      signed_at: before.row.signed_at,
    });
    expect(after.acts.at(-1)).toMatchObject({ authority: 'hidden', note: reason, knownTo: 'knowing' });
    const mails = (await waitingMails(platform)).filter(({ mail }) => mail === 'signatureNewsWithheld');
    expect(mails).toHaveLength(2);
    expect(JSON.stringify(mails)).not.toMatch(/Puente|amenazas/);
  });

  it('is for those the names are confided to, of a signature that is public', async () => {
    const world = await signingWorld({ engine });
    const { ana, diego, luz, tom } = world;
    const signOn = await world.open();
    const signature = await world.sign(tom, signOn);
    expect(await refusal(hides(world, diego, signature))).toBe('Forbidden coordinators-only');
    expect(await refusal(hides(world, luz, signature))).toBe('Forbidden coordinators-only');
    expect(await refusal(hides(world, tom, signature))).toBe('Forbidden coordinators-only');
    expect(await refusal(hides(world, ana, 'nothing'))).toBe('NotFound');
    await hides(world, ana, signature);
    expect(await refusal(hides(world, ana, signature))).toBe('Forbidden name-hidden-already');
    expect(await refusal(hides(world, luz, signature))).toBe('NotFound');
    expect(await refusal(hides(world, diego, signature))).toBe('NotFound');
  });

  it('is undone by the organisation alone, after a proof by passkey, and then everything is as it was', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, luz, tom } = world;
    const signOn = await world.open();
    const signature = await world.sign(tom, signOn);
    const before = { ...(await told(world, signOn)), lines: [] };
    await hides(world, ana, signature);
    expect(await refusal(reveals(world, ana, signature))).toBe('NotFound');
    expect(await refusal(reveals(world, luz, signature))).toBe('NotFound');
    expect(await refusal(reveals(world, tom, signature, false))).toBe('Forbidden passkey-needed');
    platform.clock.advance(HOUR);
    await reveals(world, tom, signature);
    const after = await told(world, signOn);
    expect({ ...after, lines: [] }).toEqual(before);
    expect(after.lines[0]).toMatchObject({ act: 'signature.revealed', seatId: tom.seat });
    expect(await refusal(reveals(world, tom, signature))).toBe('Forbidden nothing-to-do');
  });

  it('lets a name withheld from the first be shown, and hides it again without a trace in the log', async () => {
    const world = await signingWorld({ engine });
    const { ana, ines } = world;
    const signOn = await world.open();
    const signature = await world.sign(ines, signOn, { visibility: 'withheld' });
    await reveals(world, ines, signature);
    expect((await told(world, signOn)).named).toEqual([ines.organizationId]);
    await hides(world, ana, signature);
    const { named, lines, known } = await told(world, signOn);
    expect(named).toEqual([]);
    expect(known).toEqual([[], [], []]);
    expect(lines.every(({ seatId }) => seatId !== ines.seat)).toBe(true);
  });

  it('is over where the organisation takes it back and signs anew in the open', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, tom } = world;
    const signOn = await world.open();
    const signature = await world.sign(tom, signOn);
    await hides(world, ana, signature);
    await withdrawSignature(platform, await tom.viewer(), { seat: tom.seat, signature, reason: 'Otra vez.' });
    expect((await told(world, signOn)).known).toEqual([[], [], []]);
    await world.sign(tom, signOn);
    expect((await told(world, signOn)).named).toEqual([tom.organizationId]);
  });
});
