import { story } from '../../db/demo/story.ts';
import type { DemoOrganization, DemoSeat } from '../../db/demo/types.ts';
import { foldEmail } from '../accounts/rules.ts';
import { addBodyMember } from '../bodies/actions.ts';
import { folded, sortKey } from '../organizations/names.ts';
import { giveSeat } from '../organizations/actions.ts';
import { later } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import { personOf, type Cast, type StoryPlatform } from './cast.ts';

/** Founds the coalition: its office, its members with their founding stewards, their seats, its bodies. */
export async function foundCoalition(platform: StoryPlatform, cast: Cast, start: string): Promise<string> {
  const { chapters, host, members } = story;
  platform.clock.set(later(start, chapters.founded));
  const coalitionId = await transact(platform, async (tx) => {
    tx.begin();
    const id = await insertCoalition(tx);
    await join(tx, cast, id, host);
    await tx.db
      .updateTable('coalitions')
      .set({ host_organization_id: cast.organization(host.key) })
      .where('id', '=', id)
      .execute();
    for (const seat of seatsOf(host.key).slice(1))
      await insertSeat(tx, cast, id, seat, cast.seat(`${seatsOf(host.key)[0]!.person}@${host.key}`));
    return id;
  });
  for (const [index, member] of members.entries()) {
    platform.clock.set(later(start, chapters.membersJoin + index * chapters.pace));
    await transact(platform, async (tx) => {
      tx.begin();
      await join(tx, cast, coalitionId, member);
    });
  }
  for (const [index, member] of members.entries()) {
    platform.clock.set(later(start, chapters.seatsGiven + index * chapters.pace));
    await giveSeats(platform, cast, member);
  }
  platform.clock.set(later(start, chapters.bodiesFormed));
  await formBodies(platform, cast, coalitionId);
  return coalitionId;
}

async function insertCoalition(tx: Tx): Promise<string> {
  const { coalition } = story;
  const id = tx.platform.newId();
  await tx.db
    .insertInto('coalitions')
    .values({
      id,
      slug: coalition.slug,
      name_es: coalition.names.es,
      name_en: coalition.names.en,
      short_name: coalition.shortName,
      time_zone: coalition.timeZone,
      place_es: coalition.places.es,
      place_en: coalition.places.en,
      email: coalition.email,
      host_organization_id: null,
      unreviewed: 'labelled',
      link_check: 'off',
      dead_links: 'labelled',
      machine_drafts: 0,
      office_keys: 0,
      public_version: 1,
      created_at: tx.now,
    })
    .execute();
  return id;
}

const seatsOf = (organization: string) => story.seats.filter((seat) => seat.organization === organization);

/** An organisation comes in, verified, with its contacts and its founding steward. */
async function join(tx: Tx, cast: Cast, coalitionId: string, member: DemoOrganization): Promise<void> {
  const organizationId = tx.platform.newId();
  cast.organizations.set(member.key, organizationId);
  await tx.db
    .insertInto('organizations')
    .values({
      id: organizationId,
      name: member.name,
      folded: folded(member.name),
      sort_key: sortKey(member.name),
      place: member.place,
      website: member.website,
      created_at: tx.now,
    })
    .execute();
  for (const [position, country] of member.countries.entries()) {
    await tx.db
      .insertInto('organization_countries')
      .values({ organization_id: organizationId, country, position })
      .execute();
  }
  const membershipId = tx.platform.newId();
  await tx.db
    .insertInto('memberships')
    .values({
      id: membershipId,
      coalition_id: coalitionId,
      organization_id: organizationId,
      class: member.class,
      verified_at: tx.now,
      from_at: tx.now,
      until_at: null,
      signing_rule: member.signingRule,
      at_risk: member.atRisk ? 1 : 0,
      risk_confided: 0,
      alias: null,
      logo_file_id: null,
      size: member.size,
    })
    .execute();
  for (const contact of member.contacts) {
    await tx.db
      .insertInto('membership_contacts')
      .values({ id: tx.platform.newId(), coalition_id: coalitionId, membership_id: membershipId, ...contact })
      .execute();
  }
  await insertSeat(tx, cast, coalitionId, seatsOf(member.key)[0]!, null);
}

async function insertPerson(tx: Tx, cast: Cast, key: string): Promise<string> {
  const known = cast.people.get(key);
  if (known) return known;
  const person = personOf(key);
  const id = tx.platform.newId();
  cast.people.set(key, id);
  const { name, email, language, zone } = person;
  await tx.db
    .insertInto('people')
    .values({
      id,
      email,
      email_folded: foldEmail(email),
      name,
      language,
      time_zone: zone,
      created_at: tx.now,
    })
    .execute();
  return id;
}

async function insertSeat(
  tx: Tx,
  cast: Cast,
  coalitionId: string,
  seat: DemoSeat,
  givenBy: string | null,
): Promise<void> {
  const id = tx.platform.newId();
  cast.seats.set(`${seat.person}@${seat.organization}`, id);
  await tx.db
    .insertInto('seats')
    .values({
      id,
      coalition_id: coalitionId,
      organization_id: cast.organization(seat.organization),
      person_id: await insertPerson(tx, cast, seat.person),
      title: seat.title,
      steward: seat.steward ? 1 : 0,
      may_propose: seat.mayPropose ? 1 : 0,
      may_sign: seat.maySign ? 1 : 0,
      given_by_seat_id: givenBy,
      credential_id: null,
      from_at: tx.now,
      until_at: null,
      created_at: tx.now,
    })
    .execute();
}

/** The founding steward gives the organisation's other seats, by the product's own action. */
async function giveSeats(platform: StoryPlatform, cast: Cast, member: DemoOrganization): Promise<void> {
  const [steward, ...others] = seatsOf(member.key);
  for (const seat of others) {
    await transact(platform, async (tx) => {
      tx.begin();
      await insertPerson(tx, cast, seat.person);
    });
    const { name, email, language } = personOf(seat.person);
    const actor = await cast.act(`${steward!.person}@${member.key}`);
    const given = await giveSeat(platform, actor.viewer, {
      seat: actor.seat,
      name,
      email,
      language,
      title: seat.title,
      steward: seat.steward ?? false,
      mayPropose: seat.mayPropose ?? false,
      maySign: seat.maySign ?? false,
    });
    cast.seats.set(`${seat.person}@${member.key}`, given.id);
  }
}

/** The secretariat is there from the founding; it fills the other bodies. */
async function formBodies(platform: StoryPlatform, cast: Cast, coalitionId: string): Promise<void> {
  for (const body of story.bodies) {
    const office = body.kind === 'secretariat';
    const id = platform.newId();
    cast.bodies.set(body.key, id);
    await transact(platform, async (tx) => {
      tx.begin();
      const { kind, nameEs, nameEn } = body;
      await tx.db
        .insertInto('bodies')
        .values({
          id,
          coalition_id: coalitionId,
          kind,
          name_es: nameEs,
          name_en: nameEn,
          parent_id: null,
          created_at: tx.now,
          ended_at: null,
        })
        .execute();
      for (const { seat, role } of office ? body.members : []) {
        const member = {
          id: platform.newId(),
          coalition_id: coalitionId,
          body_id: id,
          seat_id: cast.seat(seat),
          role,
        };
        await tx.db
          .insertInto('body_members')
          .values({ ...member, from_at: tx.now, until_at: null })
          .execute();
      }
    });
  }
  const ana = await cast.act('ana@red-ceiba');
  for (const body of story.bodies.filter(({ kind }) => kind !== 'secretariat')) {
    for (const { seat, role } of body.members) {
      await addBodyMember(platform, ana.viewer, {
        seat: ana.seat,
        body: cast.body(body.key),
        member: cast.seat(seat),
        role,
      });
    }
  }
}
