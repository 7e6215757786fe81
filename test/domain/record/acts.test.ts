import { expect, it } from 'vitest';
import { setSigningRule } from '../../../domain/organizations/actions.ts';
import { actsById, listActs } from '../../../domain/record/reads.ts';
import { mayReadActs } from '../../../domain/record/policy.ts';
import { actNames, sentenceFor } from '../../../domain/words/record.ts';
import { transact } from '../../../domain/transaction.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { ask, askContext } from '../../graphql/ask.ts';
import { givenBodyMember } from '../../support/factories/bodies.ts';
import { givenOrganization } from '../../support/factories/organizations.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { givenStatement } from '../../support/factories/statements.ts';
import { givenText } from '../../support/factories/texts.ts';
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
      await listActs(platform.store.read, { coalitionId: seat.coalition_id, after: acts[0]!.id, limit: 1 }),
    ).toEqual([acts[1]]);
    expect(
      await listActs(platform.store.read, {
        coalitionId: seat.coalition_id,
        before: acts[1]!.id,
        limit: 1,
        inverted: true,
      }),
    ).toEqual([acts[0]]);
    const subject = { kind: 'membership', id: 'another' };
    expect(
      await listActs(platform.store.read, { coalitionId: seat.coalition_id, subject, limit: 10 }),
    ).toEqual([]);
  });

  it('tells nobody of what is done with a draft they may not know of, and fills its pages all the same', async () => {
    const platform = await testPlatform({ engine });
    const { coalition_id, id: text_id, body_id } = await givenText(platform);
    const statement = await givenStatement(platform, { coalition_id, text_id });
    const someone = async (role: 'drafter' | null) => {
      const seat = await givenSeat(platform, { coalition_id });
      if (role) await givenBodyMember(platform, { coalition_id, body_id, seat_id: seat.id, role });
      return { seat, viewer: () => viewerOf(platform, seat.person_id) };
    };
    const [drafter, member] = [await someone('drafter'), await someone(null)];
    const entry = { kind: 'audit', coalitionId: coalition_id, seatId: drafter.seat.id } as const;
    const done = (act: string, subject: { kind: string; id: string }) =>
      transact(platform, (tx) => {
        tx.begin();
        tx.record({ ...entry, act, subject });
        return Promise.resolve();
      });
    const seat = { kind: 'seat', id: drafter.seat.id };
    await done('seat.given', seat);
    for (let n = 0; n < 3; n++) await done('amendment.proposed', { kind: 'statement', id: statement.id });
    await done('seat.given', seat);
    const told = async (who: typeof member, limit: number) => {
      const reader = { viewer: await who.viewer(), now: platform.clock.now() };
      const acts = await listActs(platform.store.read, { coalitionId: coalition_id, limit, reader });
      const byId = await actsById(platform.store.read, reader, ids);
      expect(byId.length).toBe(new Set(byId.map(({ id }) => id)).size);
      return { page: acts.map(({ seq }) => seq), byId: byId.map(({ seq }) => seq).sort() };
    };
    const ids = (await listActs(platform.store.read, { coalitionId: coalition_id, limit: 9 })).map(
      ({ id }) => id,
    );
    expect(await told(drafter, 9)).toEqual({ page: [5, 4, 3, 2, 1], byId: [1, 2, 3, 4, 5] });
    expect(await told(member, 2)).toEqual({ page: [5, 1], byId: [1, 5] });
    await platform.store.write((trx) =>
      trx.updateTable('statements').set({ state: 'comments' }).where('id', '=', statement.id).execute(),
    );
    expect(await told(member, 2)).toEqual({ page: [5, 4], byId: [1, 2, 3, 4, 5] });
  });

  it('tells by neither number nor cursor how many acts one may not know of', async () => {
    const platform = await testPlatform({ engine });
    const { coalition_id, id: text_id } = await givenText(platform);
    const statement = await givenStatement(platform, { coalition_id, text_id });
    const member = await givenSeat(platform, { coalition_id });
    const subjects = [
      { kind: 'seat', id: member.id },
      { kind: 'statement', id: statement.id },
      { kind: 'seat', id: member.id },
      { kind: 'seat', id: member.id },
    ];
    for (const subject of subjects)
      await transact(platform, (tx) => {
        tx.begin();
        const act = subject.kind === 'seat' ? 'seat.given' : 'amendment.proposed';
        tx.record({ kind: 'audit', coalitionId: coalition_id, seatId: member.id, act, subject });
        return Promise.resolve();
      });
    const { slug } = await platform.store.read
      .selectFrom('coalitions')
      .where('id', '=', coalition_id)
      .select('slug')
      .executeTakeFirstOrThrow();
    const PAGE = `query ($slug: String!, $after: String) {
      coalition(slug: $slug) { acts(first: 2, after: $after) { edges { cursor node { id } } } }
    }`;
    type Edges = { cursor: string; node: { id: string } }[];
    const viewer = await viewerOf(platform, member.person_id);
    const page = async (after: string | null): Promise<Edges> => {
      const answer = await ask(askContext(platform, viewer), PAGE, { slug, after });
      return (answer as unknown as { coalition: { acts: { edges: Edges } } }).coalition.acts.edges;
    };
    const first = await page(null);
    const second = await page(first.at(-1)!.cursor);
    expect([first.length, second.length]).toEqual([2, 1]);
    for (const { cursor } of [...first, ...second])
      expect(JSON.parse(Buffer.from(cursor, 'base64url').toString())).not.toBeTypeOf('number');
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
