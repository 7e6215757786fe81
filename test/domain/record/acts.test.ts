import { expect, it } from 'vitest';
import { setSigningRule } from '../../../domain/organizations/actions.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { mayReadActs } from '../../../domain/record/policy.ts';
import { actNames, sentenceFor } from '../../../domain/words/record.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { givenOrganization } from '../../support/factories/organizations.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('numbers acts without gaps and says each in both languages', async () => {
    const platform = await testPlatform({ engine });
    const organization = await givenOrganization(platform, { name: 'Albergue del Río' });
    const seat = await givenSeat(platform, { organization_id: organization.id, steward: 1 });
    const viewer = await viewerOf(platform, seat.person_id);
    for (const rule of ['approval', 'approval', 'sole'] as const)
      await setSigningRule(platform, viewer, { seat: seat.id, rule });
    const acts = await listActs(platform.store.read, { coalitionId: seat.coalition_id, limit: 10 });
    expect(acts.map((act) => [act.seq, act.seatId, act.act])).toEqual([
      [2, seat.id, 'membership.signing-rule'],
      [1, seat.id, 'membership.signing-rule'],
    ]);
    expect(sentenceFor(acts[0]!, 'es')).toBe(
      'Albergue del Río firma desde ahora con una sola persona autorizada.',
    );
    expect(sentenceFor(acts[1]!, 'en')).toBe('Albergue del Río now signs with a proposal and an approval.');
    expect(
      await listActs(platform.store.read, { coalitionId: seat.coalition_id, after: 2, limit: 1 }),
    ).toEqual([acts[1]]);
    expect(
      await listActs(platform.store.read, {
        coalitionId: seat.coalition_id,
        before: 1,
        limit: 1,
        inverted: true,
      }),
    ).toEqual([acts[0]]);
    const subject = { kind: 'membership', id: 'another' };
    expect(
      await listActs(platform.store.read, { coalitionId: seat.coalition_id, subject, limit: 10 }),
    ).toEqual([]);
  });

  it('is read by members only', async () => {
    const platform = await testPlatform({ engine });
    const [seat, stranger] = [await givenSeat(platform), await givenSeat(platform)];
    expect(mayReadActs(await viewerOf(platform, seat.person_id), seat.coalition_id).allowed).toBe(true);
    expect(mayReadActs(await viewerOf(platform, stranger.person_id), seat.coalition_id).allowed).toBe(false);
    expect(mayReadActs(anonymous('es'), seat.coalition_id).allowed).toBe(false);
  });
});

it('names the text where it is told how, and says “this text” where it is not', () => {
  const signed = { act: 'signature.signed', detail: '{"text":"otro"}' };
  expect(sentenceFor(signed, 'es')).toBe('Firmó este texto.');
  expect(sentenceFor(signed, 'en', '“A plan”')).toBe('Signed “A plan”.');
  const withheld = { act: 'signature.signed-withheld', detail: '{}' };
  expect(sentenceFor(withheld, 'es', '«Un plan»')).toBe(
    'Una organización firmó «Un plan» con nombre reservado.',
  );
});

it('has each act’s sentence in both languages', () => {
  expect(actNames('es')).toEqual(actNames('en'));
  for (const act of actNames('es'))
    for (const language of ['es', 'en'] as const)
      expect(sentenceFor({ act, detail: '{}' }, language)).not.toBe(act);
});
