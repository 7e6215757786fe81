import { expect, it } from 'vitest';
import { endBodyMember } from '../../../domain/bodies/actions.ts';
import { endSeat } from '../../../domain/organizations/actions.ts';
import { requireText } from '../../../domain/texts/reads.ts';
import { strongestRight } from '../../../domain/texts/policy.ts';
import type { TextGrantsTable } from '../../../db/tables/text-grants.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { givenStatement } from '../../support/factories/statements.ts';
import { givenText } from '../../support/factories/texts.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';

/** A draft, a seat that has no place in its body, and another body that the seat is in. */
async function world(platform: TestPlatform) {
  const text = await givenText(platform);
  const { coalition_id } = text;
  const statement = await givenStatement(platform, { coalition_id, text_id: text.id });
  const seat = await givenSeat(platform, { coalition_id });
  const body = await givenBody(platform, { coalition_id, kind: 'assembly' });
  const place = { coalition_id, body_id: body.id, seat_id: seat.id };
  await givenBodyMember(platform, { ...place, role: 'member' });
  const other = await givenSeat(platform, { coalition_id });
  await givenBodyMember(platform, { coalition_id, body_id: body.id, seat_id: other.id, role: 'coordinator' });
  const right = async () => {
    const viewer = await viewerOf(platform, seat.person_id);
    return strongestRight(viewer, await requireText(platform.store.read, text.id), platform.clock.now());
  };
  const epoch = async () => (await requireText(platform.store.read, text.id)).grantEpoch;
  const give = (to: Pick<TextGrantsTable, 'grantee_kind' | 'grantee_id'>) =>
    platform.store.write((trx) =>
      trx
        .insertInto('text_grants')
        .values({
          id: platform.newId(),
          coalition_id,
          text_id: text.id,
          ...to,
          access: 'edit',
          given_by_seat_id: other.id,
          at: platform.clock.now(),
        })
        .execute(),
    );
  const viewer = () => viewerOf(platform, seat.person_id);
  return { text, statement, seat, body, other, right, epoch, give, viewer };
}

eachEngine((engine) => {
  it('rights given on one text end with the seat, and its writers are asked again', async () => {
    const platform = await testPlatform({ engine });
    for (const kind of ['seat', 'organization', 'body'] as const) {
      const { seat, body, right, epoch, give, viewer } = await world(platform);
      expect(await right()).toBe(null);
      const ids = { seat: seat.id, organization: seat.organization_id, body: body.id };
      await give({ grantee_kind: kind, grantee_id: ids[kind] });
      expect(await right()).toBe('edit');
      const before = await epoch();
      await endSeat(platform, await viewer(), { seat: seat.id, endedSeat: seat.id });
      expect(await right()).toBe(null);
      expect(await epoch(), kind).toBeGreaterThan(before);
    }
  });

  it('leaving a body ends what was given to it, and what a round asks of it', async () => {
    const platform = await testPlatform({ engine });
    const { text, seat, body, other, right, epoch, give, viewer } = await world(platform);
    const leave = async () =>
      endBodyMember(platform, await viewer(), { seat: seat.id, body: body.id, member: seat.id });
    await platform.store.write(async (trx) => {
      const { coalition_id } = text;
      await trx.updateTable('statements').set({ state: 'comments' }).where('text_id', '=', text.id).execute();
      await trx
        .insertInto('rounds')
        .values({
          id: platform.newId(),
          coalition_id,
          text_id: text.id,
          number: 1,
          kind: 'comments',
          opened_at: platform.clock.now(),
          closes_at: later(platform.clock.now(), 7 * DAY),
          ended_at: null,
          opened_by_seat_id: other.id,
        })
        .execute();
      const round = await trx.selectFrom('rounds').select('id').executeTakeFirstOrThrow();
      await trx
        .insertInto('round_bodies')
        .values({ coalition_id, round_id: round.id, body_id: body.id })
        .execute();
    });
    expect(await right()).toBe('suggest');
    const first = await epoch();
    await leave();
    expect(await right()).toBe('read');
    const second = await epoch();
    expect(second).toBeGreaterThan(first);
    await give({ grantee_kind: 'body', grantee_id: body.id });
    expect(await right()).toBe('read');
  });
});
