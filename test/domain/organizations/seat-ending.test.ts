import { expect, it } from 'vitest';
import { endSeat, giveSeat, setSigningRule } from '../../../domain/organizations/actions.ts';
import { seatsById } from '../../../domain/organizations/reads-seats.ts';
import { Conflict, Forbidden, NotFound } from '../../../domain/errors.ts';
import { listActs } from '../../../domain/record/reads.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenMembership } from '../../support/factories/organizations.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { givenText } from '../../support/factories/texts.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';
import { waitingMails } from '../accounts/support.ts';
import { aMember, epochOf, giving, leaves, memberOn, now } from './support.ts';

eachEngine((engine) => {
  it('is ended by a steward or by its person, at once, and its writing with it', async () => {
    const { platform, coalition_id, organization_id, steward, viewer } = await memberOn(engine, {
      contacts: [{ email: 'oficina@example.org' }],
    });
    const [first, second] = [
      await givenSeat(platform, { coalition_id, organization_id }),
      await givenSeat(platform, { coalition_id, organization_id, may_sign: 0 }),
    ];
    const [drafting, elsewhere] = [
      await givenBody(platform, { coalition_id }),
      await givenBody(platform, { coalition_id }),
    ];
    await givenBodyMember(platform, { coalition_id, body_id: drafting.id, seat_id: first.id });
    const [text, untouched] = [
      await givenText(platform, { coalition_id, body_id: drafting.id }),
      await givenText(platform, { coalition_id, body_id: elsewhere.id }),
    ];
    const [one, other] = [
      await viewerOf(platform, first.person_id),
      await viewerOf(platform, second.person_id),
    ];
    const before = await epochOf(platform, untouched.id);
    await endSeat(platform, viewer, { seat: steward.id, endedSeat: first.id });
    expect((await now(one, platform))?.seats).toEqual([]);
    expect(await epochOf(platform, text.id)).toBe(text.grant_epoch + 1);
    expect(await epochOf(platform, untouched.id)).toBe(before);
    expect(platform.announcements).toEqual(
      expect.arrayContaining([
        { topic: `person:${first.person_id}`, change: 'seats' },
        { topic: `text:${text.id}`, change: 'grants' },
      ]),
    );
    expect(await leaves(platform)).toHaveLength(1);
    expect((await waitingMails(platform)).map(({ mail }) => mail).sort()).toEqual([
      'credentialLeft',
      'seatEndedNotice',
    ]);
    await expect(endSeat(platform, viewer, { seat: steward.id, endedSeat: first.id })).rejects.toEqual(
      new Conflict('seat-already-ended'),
    );
    await endSeat(platform, other, { seat: second.id, endedSeat: second.id });
    await expect(endSeat(platform, other, { seat: second.id, endedSeat: second.id })).rejects.toEqual(
      new Forbidden('not-your-seat'),
    );
    expect(await seatsById(platform.store.read, [first.id, second.id])).toHaveLength(2);
  });

  it('lets a seat in the secretariat go from every open text of the coalition', async () => {
    const { platform, coalition_id, organization_id, steward, viewer } = await memberOn(engine);
    const seat = await givenSeat(platform, { coalition_id, organization_id });
    const office = await givenBody(platform, { coalition_id, kind: 'secretariat' });
    await givenBodyMember(platform, { coalition_id, body_id: office.id, seat_id: seat.id, role: 'member' });
    const text = await givenText(platform, { coalition_id });
    const foreign = await givenText(platform);
    await endSeat(platform, viewer, { seat: steward.id, endedSeat: seat.id });
    expect(await epochOf(platform, text.id)).toBe(text.grant_epoch + 1);
    expect(await epochOf(platform, foreign.id)).toBe(foreign.grant_epoch);
  });

  it('is not ended by a steward of another organisation, nor known to another coalition', async () => {
    const { platform, coalition_id, steward } = await memberOn(engine);
    const neighbour = await givenSeat(platform, {
      coalition_id,
      organization_id: (await givenMembership(platform, { coalition_id })).organization_id,
      steward: 1,
    });
    const foreign = await aMember(platform);
    const end = async (viewer: Viewer, seat: string, endedSeat: string) =>
      endSeat(platform, viewer, { seat, endedSeat });
    await expect(
      end(await viewerOf(platform, neighbour.person_id), neighbour.id, steward.id),
    ).rejects.toEqual(new Forbidden('steward-only'));
    await expect(end(foreign.viewer, foreign.steward.id, steward.id)).rejects.toBeInstanceOf(NotFound);
    await expect(end(foreign.viewer, foreign.steward.id, 'none')).rejects.toBeInstanceOf(NotFound);
    await expect(end(foreign.viewer, steward.id, steward.id)).rejects.toEqual(new Forbidden('not-your-seat'));
  });

  it('ended while an act of its own is under way does not act', async () => {
    const { platform, coalition_id, organization_id, steward, viewer } = await memberOn(engine);
    const second = await givenSeat(platform, { coalition_id, organization_id, steward: 1 });
    const other = await viewerOf(platform, second.person_id);
    await endSeat(platform, viewer, { seat: steward.id, endedSeat: second.id });
    await expect(giveSeat(platform, other, giving(second.id))).rejects.toEqual(
      new Forbidden('not-your-seat'),
    );
  });

  it('sets how its organisation signs, and says so to its contacts', async () => {
    const { platform, coalition_id, organization_id, steward, viewer } = await memberOn(engine, {
      contacts: [{ email: 'oficina@example.org' }],
    });
    const plain = await givenSeat(platform, { coalition_id, organization_id });
    await expect(
      setSigningRule(platform, await viewerOf(platform, plain.person_id), {
        seat: plain.id,
        rule: 'approval',
      }),
    ).rejects.toEqual(new Forbidden('steward-only'));
    expect(await setSigningRule(platform, viewer, { seat: steward.id, rule: 'approval' })).toMatchObject({
      signingRule: 'approval',
    });
    expect((await now(viewer, platform))?.seats[0]?.signingRule).toBe('approval');
    expect((await waitingMails(platform)).map(({ mail }) => mail).sort()).toEqual([
      ...['signingRuleChanged', 'signingRuleChanged', 'signingRuleNotice'],
    ]);
  });

  it('keeps its person’s own right to leave, by any seat of theirs', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const [here, there] = [
      await givenSeat(platform, { person_id: person.id }),
      await givenSeat(platform, { person_id: person.id }),
    ];
    const viewer = await viewerOf(platform, person.id);
    await endSeat(platform, viewer, { seat: there.id, endedSeat: here.id });
    expect((await now(viewer, platform))?.seats.map(({ id }) => id)).toEqual([there.id]);
    expect(await listActs(platform.store.read, { coalitionId: here.coalition_id, limit: 9 })).toMatchObject([
      { act: 'seat.ended', seatId: here.id },
    ]);
  });
});
