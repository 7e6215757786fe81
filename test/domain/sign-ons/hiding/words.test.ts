import { expect, it } from 'vitest';
import { hideName, revealName } from '../../../../domain/sign-ons/hiding/actions.ts';
import { invalidate, reverseInvalidation } from '../../../../domain/sign-ons/invalidations/actions.ts';
import { chosenBy, digestOf, hitsOf } from '../../../../domain/sign-ons/invalidations/reads.ts';
import { acceptRequest } from '../../../../domain/sign-ons/requests/actions-decide.ts';
import { confirmRequest, requestToSign } from '../../../../domain/sign-ons/requests/actions-ask.ts';
import { requestsOf } from '../../../../domain/sign-ons/requests/reads.ts';
import type { SignOn } from '../../../../domain/sign-ons/reads.ts';
import { HOUR } from '../../../../domain/platform.ts';
import type { MailOrder } from '../../../../domain/record/mail.ts';
import { correctionWorld, type CorrectionWorld } from '../../../support/correction-world.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

type World = Pick<CorrectionWorld, 'platform' | 'ana'>;

const hides = async ({ platform, ana }: World, signature: string) =>
  hideName(platform, await ana.viewer(), { seat: ana.seat, signature, reason: 'Amenazas.' });

const reveals = async ({ platform }: World, player: Player, signature: string) =>
  revealName(platform, await player.viewer({ passkeyAt: platform.clock.now() }), {
    seat: player.seat,
    signature,
  });

/** To which words each act of an answer binds, and where its row stands. */
async function bound({ platform }: World, signature: string) {
  const db = platform.store.read;
  const acts = await db
    .selectFrom('signature_acts')
    .where('signature_id', '=', signature)
    .orderBy('position')
    .select(['authority', 'version_id', 'terms_digest'])
    .execute();
  const row = await db
    .selectFrom('signatures')
    .where('id', '=', signature)
    .select(['version_id', 'state'])
    .executeTakeFirstOrThrow();
  return { row, words: acts.map(({ version_id, terms_digest }) => ({ version_id, terms_digest })) };
}

const ASKING = 'Red Cafetalera de la Montaña';

/** Somebody from outside asks to sign, and the secretariat accepts. */
async function asksAndSigns({ platform, ana }: World, { id: signOn }: SignOn): Promise<void> {
  const client = { clientKey: 'a stranger' };
  await requestToSign(platform, client, {
    ...{ signOn, organization: ASKING, country: 'GT', website: null },
    ...{ person: 'Elena Tzoc', title: 'Coordinadora', email: 'e@cafetalera.example', language: 'es' },
  });
  const db = platform.store.read;
  const mails = await db.selectFrom('outbox').where('kind', '=', 'mail').select('payload').execute();
  const asked = mails
    .map(({ payload }) => JSON.parse(payload) as MailOrder)
    .find(({ mail }) => mail === 'signRequestConfirmation')!;
  await confirmRequest(platform, client, { token: asked.facts['path']!.split('?t=')[1]! });
  const [request] = await requestsOf(db, signOn);
  await acceptRequest(platform, await ana.viewer(), {
    ...{ seat: ana.seat, request: request!.id, different: false },
  });
}

eachEngine((engine) => {
  it('leaves a ratification where it is while a correction is under way', async () => {
    const world = await correctionWorld({ engine });
    const { platform, tom, signatures } = world;
    const correction = await world.corrected('substantive');
    await world.ratify(tom, correction, signatures.tom);
    const ratified = { version_id: correction.versionId, terms_digest: correction.termsDigest };
    await hides(world, signatures.tom);
    await reveals(world, tom, signatures.tom);
    await hides(world, signatures.luz);
    const { row, words } = await bound(world, signatures.tom);
    expect(row).toEqual({ version_id: correction.versionId, state: 'signed' });
    expect(words.slice(1)).toEqual([ratified, ratified, ratified]);
    platform.clock.set(correction.dueAt!);
    await world.publish(correction);
    expect((await bound(world, signatures.tom)).row.state).toBe('signed');
    expect((await bound(world, signatures.luz)).row.state).toBe('lapsed');
  });

  it('moves no signature to the words of an erratum', async () => {
    const world = await correctionWorld({ engine });
    const { platform, tom, signatures, signOn } = world;
    await world.publish(await world.corrected('erratum'));
    platform.clock.advance(HOUR);
    const now = await world.now();
    expect(now.signOn.versionId).not.toBe(signOn.versionId);
    await hides(world, signatures.tom);
    await reveals(world, tom, signatures.tom);
    const { row, words } = await bound(world, signatures.tom);
    const given = { version_id: signOn.versionId, terms_digest: signOn.termsDigest };
    expect(row.version_id).toBe(signOn.versionId);
    expect(words).toEqual([given, given, given]);
  });

  it('sets aside and reinstates what was signed, by the words it was signed with', async () => {
    const world = await correctionWorld({ engine, opening: { othersMayAsk: true }, before: asksAndSigns });
    const { platform, ana, signOn } = world;
    const { seat } = ana;
    const db = platform.store.read;
    const { id } = await db
      .selectFrom('signatures')
      .where('name', '=', ASKING)
      .select('id')
      .executeTakeFirstOrThrow();
    await world.publish(await world.corrected('erratum'));
    platform.clock.advance(HOUR);
    const condition = { source: 'requests', mailDomain: 'cafetalera.example', zone: 'UTC' } as const;
    const shown = digestOf(await hitsOf(db, await ana.viewer(), signOn, chosenBy(condition)));
    const made = await invalidate(platform, await ana.viewer(), {
      ...{ seat, signOn: signOn.id, condition, shown, reason: 'Se pidió con engaño.' },
    });
    await reverseInvalidation(platform, await ana.viewer(), {
      ...{ seat, invalidation: made.id, reason: 'Era cierto.' },
    });
    const { row, words } = await bound(world, id);
    const given = { version_id: signOn.versionId, terms_digest: signOn.termsDigest };
    expect(row).toEqual({ version_id: signOn.versionId, state: 'signed' });
    expect(words).toEqual([given, given, given]);
  });
});
