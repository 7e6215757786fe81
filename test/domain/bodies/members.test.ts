import { expect, it } from 'vitest';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { addBodyMember, endBodyMember } from '../../../domain/bodies/actions.ts';
import { bodiesOf, membersOfBodies } from '../../../domain/bodies/reads.ts';
import { Conflict, Forbidden, NotFound } from '../../../domain/errors.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { sentenceFor } from '../../../domain/words/record.ts';
import type { BodyKind } from '../../../db/tables/bodies.ts';
import type { BodyRole } from '../../../db/tables/body-members.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenCoalition } from '../../support/factories/coalitions.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { givenText } from '../../support/factories/texts.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';

/** A seat with a place in a body, and its viewer. */
async function seated(platform: TestPlatform, body: { id: string; coalition_id: string }, role: BodyRole) {
  const seat = await givenSeat(platform, { coalition_id: body.coalition_id });
  await givenBodyMember(platform, {
    coalition_id: body.coalition_id,
    body_id: body.id,
    seat_id: seat.id,
    role,
  });
  return { seat, viewer: await viewerOf(platform, seat.person_id) };
}

async function world(platform: TestPlatform, kind: BodyKind = 'drafting-group') {
  const coalition = await givenCoalition(platform);
  const body = await givenBody(platform, { coalition_id: coalition.id, kind });
  const office = await givenBody(platform, { coalition_id: coalition.id, kind: 'secretariat' });
  const newcomer = await givenSeat(platform, { coalition_id: coalition.id });
  return { coalition, body, office, newcomer };
}

const roles = async (platform: TestPlatform, bodyId: string) =>
  (await membersOfBodies(platform.store.read, [bodyId], platform.clock.now())).map(({ seatId, role }) => [
    seatId,
    role,
  ]);

eachEngine((engine) => {
  it('is changed by its coordinators and the secretariat; texts check their writers again', async () => {
    const platform = await testPlatform({ engine });
    const { coalition, body, office, newcomer } = await world(platform);
    const text = await givenText(platform, { coalition_id: coalition.id, body_id: body.id });
    const coordinator = await seated(platform, body, 'coordinator');
    const staff = await seated(platform, office, 'member');
    await addBodyMember(platform, coordinator.viewer, {
      seat: coordinator.seat.id,
      body: body.id,
      member: newcomer.id,
      role: 'observer',
    });
    await addBodyMember(platform, staff.viewer, {
      seat: staff.seat.id,
      body: body.id,
      member: newcomer.id,
      role: 'drafter',
    });
    expect(await roles(platform, body.id)).toEqual([
      [coordinator.seat.id, 'coordinator'],
      [newcomer.id, 'drafter'],
    ]);
    const again = { seat: staff.seat.id, body: body.id, member: newcomer.id };
    await expect(addBodyMember(platform, staff.viewer, { ...again, role: 'drafter' })).rejects.toEqual(
      new Conflict('already-in-body'),
    );
    await endBodyMember(platform, staff.viewer, again);
    await expect(endBodyMember(platform, staff.viewer, again)).rejects.toEqual(new Conflict('not-in-body'));
    await addBodyMember(platform, staff.viewer, { ...again, role: 'guest' });
    const { grant_epoch } = await platform.store.read
      .selectFrom('texts')
      .select('grant_epoch')
      .where('id', '=', text.id)
      .executeTakeFirstOrThrow();
    expect(grant_epoch).toBe(text.grant_epoch + 4);
    expect(platform.announcements).toEqual(
      expect.arrayContaining([
        { topic: `text:${text.id}`, change: 'grants' },
        { topic: `person:${newcomer.person_id}`, change: 'seats' },
      ]),
    );
    const [latest] = await listActs(platform.store.read, {
      coalitionId: coalition.id,
      subject: { kind: 'body', id: body.id },
      limit: 1,
    });
    expect(sentenceFor(latest!, 'es')).toMatch(new RegExp(`entró a ${body.name_es} \\(invitación\\)\\.$`));
    expect(sentenceFor(latest!, 'en')).toMatch(new RegExp(`joined ${body.name_en} \\(guest\\)\\.$`));
  });

  it.each(['drafter', 'member', 'observer', 'guest'] as const)('is not changed by its %s', async (role) => {
    const platform = await testPlatform({ engine });
    const { body, newcomer } = await world(platform);
    const { seat, viewer } = await seated(platform, body, role);
    await expect(
      addBodyMember(platform, viewer, { seat: seat.id, body: body.id, member: newcomer.id, role: 'drafter' }),
    ).rejects.toEqual(new Forbidden('body-coordinator-only'));
    const third = await seated(platform, body, 'member');
    await expect(
      endBodyMember(platform, viewer, { seat: seat.id, body: body.id, member: third.seat.id }),
    ).rejects.toEqual(new Forbidden('body-coordinator-only'));
  });

  it('does not exist for another coalition, nor does another coalition’s seat for it', async () => {
    const platform = await testPlatform({ engine });
    const { body, newcomer } = await world(platform);
    const foreign = await world(platform);
    const { seat, viewer } = await seated(platform, foreign.body, 'coordinator');
    await expect(
      addBodyMember(platform, viewer, { seat: seat.id, body: body.id, member: newcomer.id, role: 'drafter' }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      addBodyMember(platform, viewer, {
        seat: seat.id,
        body: foreign.body.id,
        member: newcomer.id,
        role: 'drafter',
      }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      endBodyMember(platform, viewer, { seat: seat.id, body: foreign.body.id, member: newcomer.id }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      addBodyMember(platform, viewer, { seat: seat.id, body: 'none', member: newcomer.id, role: 'drafter' }),
    ).rejects.toBeInstanceOf(NotFound);
    expect(await roles(platform, body.id)).toEqual([]);
  });

  it('takes no seat that has ended, and is gone when it has ended itself', async () => {
    const platform = await testPlatform({ engine });
    const { coalition, body } = await world(platform);
    const { seat, viewer } = await seated(platform, body, 'coordinator');
    const former = await givenSeat(platform, { coalition_id: coalition.id, until_at: platform.clock.now() });
    await expect(
      addBodyMember(platform, viewer, { seat: seat.id, body: body.id, member: former.id, role: 'member' }),
    ).rejects.toBeInstanceOf(NotFound);
    await platform.store.write((trx) =>
      trx.updateTable('bodies').set({ ended_at: platform.clock.now() }).where('id', '=', body.id).execute(),
    );
    await expect(
      endBodyMember(platform, viewer, { seat: seat.id, body: body.id, member: seat.id }),
    ).rejects.toBeInstanceOf(NotFound);
    expect(
      (await bodiesOf(platform.store.read, coalition.id, platform.clock.now())).map((one) => one.kind),
    ).toEqual(['secretariat']);
  });

  it('may be left by anyone in it', async () => {
    const platform = await testPlatform({ engine });
    const { body } = await world(platform);
    const { seat, viewer } = await seated(platform, body, 'drafter');
    await endBodyMember(platform, viewer, { seat: seat.id, body: body.id, member: seat.id });
    expect(
      (await loadViewer(platform.store, { sessionId: viewer.session!.id }, platform.clock.now()))?.seats[0]
        ?.bodies,
    ).toEqual([]);
  });

  it('as the secretariat, is changed by its own coordinators alone and never left without one', async () => {
    const platform = await testPlatform({ engine });
    const { office, newcomer } = await world(platform);
    const staff = await seated(platform, office, 'member');
    const head = await seated(platform, office, 'coordinator');
    const add = { body: office.id, member: newcomer.id, role: 'member' as const };
    await expect(addBodyMember(platform, staff.viewer, { ...add, seat: staff.seat.id })).rejects.toEqual(
      new Forbidden('body-secretariat-only'),
    );
    await expect(
      addBodyMember(platform, staff.viewer, {
        ...add,
        seat: staff.seat.id,
        member: staff.seat.id,
        role: 'coordinator',
      }),
    ).rejects.toEqual(new Forbidden('body-secretariat-only'));
    const own = { seat: head.seat.id, body: office.id, member: head.seat.id };
    await expect(endBodyMember(platform, head.viewer, own)).rejects.toEqual(
      new Conflict('last-secretariat-coordinator'),
    );
    await expect(addBodyMember(platform, head.viewer, { ...own, role: 'member' })).rejects.toEqual(
      new Conflict('last-secretariat-coordinator'),
    );
    await addBodyMember(platform, head.viewer, { ...add, seat: head.seat.id, role: 'coordinator' });
    await endBodyMember(platform, head.viewer, own);
    expect(await roles(platform, office.id)).toEqual([
      [newcomer.id, 'coordinator'],
      [staff.seat.id, 'member'],
    ]);
  });
});
