import { expect, it } from 'vitest';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { endSeat, giveSeat, setSigningRule } from '../../../domain/organizations/actions.ts';
import { seatsById } from '../../../domain/organizations/reads-seats.ts';
import { Conflict, Forbidden, NotFound, type Invalid } from '../../../domain/errors.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { listActs } from '../../../domain/record/reads.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenContact, givenMembership } from '../../support/factories/organizations.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { givenText } from '../../support/factories/texts.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';
import { viewerOf, waitingMails } from '../accounts/support.ts';

/** A verified member with a steward. */
async function aMember(platform: TestPlatform, rights: { may_sign?: 0 | 1 } = {}) {
  const membership = await givenMembership(platform);
  const { coalition_id, organization_id } = membership;
  const steward = await givenSeat(platform, {
    coalition_id,
    organization_id,
    steward: 1,
    may_sign: 0,
    ...rights,
  });
  return {
    membership,
    coalition_id,
    organization_id,
    steward,
    viewer: await viewerOf(platform, steward.person_id),
  };
}

const giving = (seat: string, more: object = {}) => ({
  seat,
  email: 'julian@example.org',
  name: 'Dr. Julián Ibarra',
  language: 'es' as const,
  title: 'Dirección',
  steward: false,
  mayPropose: false,
  maySign: true,
  until: null,
  ...more,
});

const now = (viewer: Viewer, platform: TestPlatform) =>
  loadViewer(platform.store, { sessionId: viewer.session!.id }, platform.clock.now());
const leaves = (platform: TestPlatform) =>
  platform.store.read.selectFrom('log_leaves').selectAll().orderBy('leaf_index').execute();
const epochOf = async (platform: TestPlatform, id: string) =>
  (
    await platform.store.read
      .selectFrom('texts')
      .select('grant_epoch')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).grant_epoch;

eachEngine((engine) => {
  it('gives a seat to somebody new, tells the person and every contact, and records the right to sign', async () => {
    const platform = await testPlatform({ engine });
    const { membership, coalition_id, organization_id, steward, viewer } = await aMember(platform);
    await givenContact(platform, {
      coalition_id,
      membership_id: membership.id,
      email: 'oficina@example.org',
      language: 'en',
    });
    await givenContact(platform, { coalition_id, membership_id: membership.id, email: 'JULIAN@example.org' });
    const seat = await giveSeat(platform, viewer, giving(steward.id));
    expect(seat).toMatchObject({
      coalitionId: coalition_id,
      organizationId: organization_id,
      maySign: true,
      steward: false,
      until: null,
    });
    const mails = await waitingMails(platform);
    expect(mails.map(({ to, mail, language }) => [to, mail, language]).sort()).toEqual([
      ['julian@example.org', 'seatGiven', 'es'],
      ['oficina@example.org', 'seatGivenNotice', 'en'],
    ]);
    const [leaf, ...more] = await leaves(platform);
    expect(JSON.parse(leaf!.record!)).toMatchObject({
      kind: 'seat.given',
      seat: seat.id,
      maySign: 1,
      givenBy: steward.id,
    });
    expect(more).toEqual([]);
    expect(await listActs(platform.store.read, { coalitionId: coalition_id, limit: 9 })).toMatchObject([
      { act: 'seat.given', seatId: steward.id, subjectId: seat.id },
    ]);
    const julian = await viewerOf(platform, seat.personId);
    expect(julian.seats).toMatchObject([{ id: seat.id, maySign: true, selfGiven: false }]);
  });

  it('is given by a steward of that organisation and nobody else', async () => {
    const platform = await testPlatform({ engine });
    const { coalition_id, organization_id, steward, viewer } = await aMember(platform);
    const plain = await givenSeat(platform, { coalition_id, organization_id });
    const office = await givenSeat(platform, {
      coalition_id,
      organization_id: (await givenMembership(platform, { coalition_id })).organization_id,
      steward: 1,
    });
    const body = await givenBody(platform, { coalition_id, kind: 'secretariat' });
    await givenBodyMember(platform, {
      coalition_id,
      body_id: body.id,
      seat_id: office.id,
      role: 'coordinator',
    });
    const other = await aMember(platform);
    await expect(
      giveSeat(platform, await viewerOf(platform, plain.person_id), giving(plain.id)),
    ).rejects.toEqual(new Forbidden('steward-only'));
    await expect(giveSeat(platform, other.viewer, giving(steward.id))).rejects.toEqual(
      new Forbidden('not-your-seat'),
    );
    await expect(
      giveSeat(platform, await viewerOf(platform, office.person_id), giving(steward.id)),
    ).rejects.toEqual(new Forbidden('not-your-seat'));
    await expect(
      giveSeat(platform, { ...viewer, session: null, personId: null, seats: [] }, giving(steward.id)),
    ).rejects.toEqual(new Forbidden('signed-out'));
    await platform.store.write((trx) =>
      trx
        .updateTable('memberships')
        .set({ verified_at: null })
        .where('coalition_id', '=', coalition_id)
        .execute(),
    );
    await expect(giveSeat(platform, viewer, giving(steward.id))).rejects.toBeInstanceOf(NotFound);
    expect(await waitingMails(platform)).toEqual([]);
    expect(await leaves(platform)).toEqual([]);
  });

  it('is not given to oneself, by whatever spelling', async () => {
    const platform = await testPlatform({ engine });
    const { steward, viewer } = await aMember(platform);
    const { email } = await platform.store.read
      .selectFrom('people')
      .select('email')
      .where('id', '=', steward.person_id)
      .executeTakeFirstOrThrow();
    for (const spelling of [email, email.toUpperCase(), ` ${email} `])
      await expect(giveSeat(platform, viewer, giving(steward.id, { email: spelling }))).rejects.toEqual(
        new Forbidden('own-seat'),
      );
  });

  it('has a form: an address, a name in plain letters, an end to come', async () => {
    const platform = await testPlatform({ engine });
    const { steward, viewer } = await aMember(platform);
    const faults = async (more: object) =>
      giveSeat(platform, viewer, giving(steward.id, more)).catch((error: Invalid) => error.faults);
    expect(await faults({ email: 'a@example.org\nb@example.org', name: ' ', title: 'x\u202Ey' })).toEqual([
      { field: 'email', word: 'email-not-valid' },
      { field: 'name', word: 'required' },
      { field: 'title', word: 'unseen-characters' },
    ]);
    expect(await faults({ until: platform.clock.now() })).toEqual([
      { field: 'until', word: 'until-in-the-past' },
    ]);
  });

  it('replaces the seat the person had, with its places in bodies', async () => {
    const platform = await testPlatform({ engine });
    const { coalition_id, organization_id, steward, viewer } = await aMember(platform);
    const old = await givenSeat(platform, { coalition_id, organization_id, may_sign: 0, may_propose: 1 });
    const body = await givenBody(platform, { coalition_id });
    await givenBodyMember(platform, { coalition_id, body_id: body.id, seat_id: old.id, role: 'drafter' });
    const { email, name } = await platform.store.read
      .selectFrom('people')
      .selectAll()
      .where('id', '=', old.person_id)
      .executeTakeFirstOrThrow();
    platform.clock.advance(HOUR);
    const seat = await giveSeat(platform, viewer, giving(steward.id, { email, name: 'Otro nombre' }));
    const person = await viewerOf(platform, old.person_id);
    expect(person.name).toBe(name);
    expect(person.seats).toMatchObject([
      { id: seat.id, maySign: true, mayPropose: false, bodies: [{ bodyId: body.id, role: 'drafter' }] },
    ]);
    expect((await seatsById(platform.store.read, [old.id]))[0]?.until).toBe(platform.clock.now());
  });

  it('ends by itself on its day', async () => {
    const platform = await testPlatform({ engine });
    const { steward, viewer } = await aMember(platform);
    const seat = await giveSeat(
      platform,
      viewer,
      giving(steward.id, { until: later(platform.clock.now(), DAY) }),
    );
    const person = await viewerOf(platform, seat.personId);
    expect(person.seats).toHaveLength(1);
    platform.clock.advance(DAY);
    expect((await now(person, platform))?.seats).toEqual([]);
  });

  it('is ended by a steward or by its person, at once, and its writing with it', async () => {
    const platform = await testPlatform({ engine });
    const { membership, coalition_id, organization_id, steward, viewer } = await aMember(platform);
    await givenContact(platform, {
      coalition_id,
      membership_id: membership.id,
      email: 'oficina@example.org',
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
    expect((await waitingMails(platform)).map(({ to, mail }) => [to, mail])).toEqual([
      ['oficina@example.org', 'seatEndedNotice'],
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
    const platform = await testPlatform({ engine });
    const { coalition_id, organization_id, steward, viewer } = await aMember(platform);
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
    const platform = await testPlatform({ engine });
    const { coalition_id, steward } = await aMember(platform);
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
    const platform = await testPlatform({ engine });
    const { coalition_id, organization_id, steward, viewer } = await aMember(platform);
    const second = await givenSeat(platform, { coalition_id, organization_id, steward: 1 });
    const other = await viewerOf(platform, second.person_id);
    await endSeat(platform, viewer, { seat: steward.id, endedSeat: second.id });
    await expect(giveSeat(platform, other, giving(second.id))).rejects.toEqual(
      new Forbidden('not-your-seat'),
    );
  });

  it('sets how its organisation signs, and says so to its contacts', async () => {
    const platform = await testPlatform({ engine });
    const { membership, coalition_id, organization_id, steward, viewer } = await aMember(platform);
    await givenContact(platform, {
      coalition_id,
      membership_id: membership.id,
      email: 'oficina@example.org',
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
    expect((await waitingMails(platform)).map(({ mail }) => mail)).toEqual(['signingRuleNotice']);
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
