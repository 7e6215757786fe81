import { expect, it } from 'vitest';
import { giveSeat } from '../../../domain/organizations/actions.ts';
import { seatsById } from '../../../domain/organizations/reads-seats.ts';
import { Forbidden, NotFound, type Invalid } from '../../../domain/errors.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenMembership } from '../../support/factories/organizations.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { eachEngine } from '../../support/store.ts';
import { waitingMails } from '../accounts/support.ts';
import { aMember, giving, leaves, memberOn, now } from './support.ts';

eachEngine((engine) => {
  it('gives a seat to somebody new, tells the person and every contact, and records the right to sign', async () => {
    const { platform, coalition_id, organization_id, steward, viewer } = await memberOn(engine, {
      contacts: [{ email: 'oficina@example.org', language: 'en' }, { email: 'JULIAN@example.org' }],
    });
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
    const { platform, coalition_id, organization_id, steward, viewer } = await memberOn(engine);
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
    const { platform, steward, viewer } = await memberOn(engine);
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
    const { platform, steward, viewer } = await memberOn(engine);
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
    const { platform, coalition_id, organization_id, steward, viewer } = await memberOn(engine);
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
    const { platform, steward, viewer } = await memberOn(engine);
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
});
