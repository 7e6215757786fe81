import type { MembershipsTable } from '../../../db/tables/memberships.ts';
import type { SeatsTable } from '../../../db/tables/seats.ts';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { openSignOn } from '../../../domain/sign-ons/actions.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenCoalition } from '../../support/factories/coalitions.ts';
import { givenDraft } from '../../support/factories/drafts.ts';
import { givenLogo } from '../../support/factories/logos.ts';
import { opening } from '../../support/factories/openings.ts';
import { givenContact, givenMembership, givenOrganization } from '../../support/factories/organizations.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { givenSession } from '../../support/factories/sessions.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { tellDesk } from './desk.ts';
import { tellDecisions } from './decisions.ts';
import { MARKS, type Secret } from './marks.ts';
import { tellUrgent, type Urgent } from './urgent.ts';
import { tellWork, type Work } from './work.ts';

/** Someone who looks on, or acts: by their session's token. */
export interface Player {
  token: string;
  seatId: string;
  personId: string;
  organizationId: string;
}

/** A member at risk: who proposes, and two who approve. */
export type Guarded = Player & { approver: Player; second: Player };

/** A text that is signed. */
export interface KnownStatement {
  id: string;
  slug: string;
  textId: string;
}

/** A coalition in which two members at risk could sign an open statement, and everybody else looks on. */
export interface TaintWorld {
  coalitionSlug: string;
  statement: KnownStatement;
  signOn: { id: string; termsDigest: string };
  /** What an alert led to. */
  urgent: Urgent;
  bodyIds: string[];
  secrets: Record<Secret, Guarded>;
  office: Player;
  /** Signs in public, between the secret and the publication. */
  convenor: Player;
  /** Signs in public what it signed on paper, and lets a correction pass. */
  silent: Player;
  /** How the logos are called in addresses, and their bytes: of whoever signs in public, and of the two at risk. */
  logos: Record<'convenor' | Secret, { name: string; bytes: Buffer }>;
  /** What is worked on around the statement, with much that is for members alone. */
  work: Work;
  /** What an assembly is asked, as addresses call it. */
  decisions: string[];
  /** Everybody to whom the name is not confided. */
  viewers: Record<string, Player | null>;
  /** Those of the viewers who are no members: they know of neither organisation. */
  strangers: string[];
}

export async function tellTaintWorld(platform: TestPlatform): Promise<TaintWorld> {
  const now = platform.clock.now();
  platform.clock.set(later(now, -3 * DAY));
  const office = await givenOrganization(platform, { name: 'Secretaría técnica' });
  const coalition = await givenCoalition(platform, { host_organization_id: office.id });
  const coalition_id = coalition.id;
  const secretariat = await givenBody(platform, { coalition_id, kind: 'secretariat' });
  const group = await givenBody(platform, { coalition_id });
  await givenMembership(platform, { coalition_id, organization_id: office.id, class: 'host' });
  const seated = (organization_id: string, seat: Partial<SeatsTable>, mark = '', coalition = coalition_id) =>
    givenPlayer(platform, { coalition_id: coalition, organization_id, ...seat }, mark);
  const member = async (name: string, membership: Partial<MembershipsTable> = {}, countries = ['MX']) => {
    const { id } = await givenOrganization(platform, { name, countries });
    const row = await givenMembership(platform, { coalition_id, organization_id: id, ...membership });
    await givenContact(platform, { coalition_id, membership_id: row.id });
    return id;
  };
  const plain = { may_sign: 0 } as const;
  const ana = await seated(office.id, plain);
  const staff = await seated(office.id, plain);
  const tomId = await member('Puente Norte');
  const tom = await seated(tomId, {});
  const gone = await seated(tomId, { steward: 1 });
  const lone = await seated(await member('Pastoral Caminos'), { steward: 1 });
  const observer = await seated(await member('Observatorio', { class: 'observer' }), {});
  const proposing = await seated(await member('Casa Abierta', { signing_rule: 'approval' }), {
    may_propose: 1,
    may_sign: 0,
  });
  const far = await givenPlayer(platform, {}, '');
  for (const [body_id, player, role] of [
    [secretariat.id, ana, 'coordinator'],
    [secretariat.id, staff, 'member'],
    [group.id, tom, 'coordinator'],
    [group.id, observer, 'observer'],
  ] as const)
    await givenBodyMember(platform, { coalition_id, body_id, seat_id: player.seatId, role });

  const secret = async (mark: string, countries: string[]) => {
    const { id } = await givenOrganization(platform, {
      name: `Fundación ${mark}`,
      place: `Santa ${mark}`,
      website: `https://${mark}.example.org`,
      countries,
    });
    const membership = {
      organization_id: id,
      signing_rule: 'approval',
      at_risk: 1,
      alias: `Alias ${mark}`,
    } as const;
    const row = await givenMembership(platform, { coalition_id, ...membership });
    const contact = { name: `Contacto ${mark}`, email: `contacto.${mark}@example.org` };
    await givenContact(platform, { coalition_id, membership_id: row.id, ...contact });
    const proposer = await seated(id, { may_propose: 1, may_sign: 0, title: `Programas ${mark}` }, mark);
    const approver = await seated(id, { title: `Dirección ${mark}`, steward: 1 }, mark);
    const second = await seated(id, { title: `Consejo ${mark}` }, mark);
    return { ...proposer, approver, second };
  };
  const secrets = { one: await secret(MARKS.one, ['SV']), two: await secret(MARKS.two, ['HN']) };

  const viewer = (await loadViewer(platform.store, { token: ana.token }, platform.clock.now()))!;
  const logo = ({ organizationId }: Player, colour: string) =>
    givenLogo(platform, { coalitionId: coalition_id, organizationId }, { viewer, seat: ana.seatId }, colour);
  const logos = {
    convenor: await logo(tom, '#17694f'),
    one: await logo(secrets.one, '#8a1f2d'),
    two: await logo(secrets.two, '#1f3a6e'),
  };
  const opened = await openStatement(platform, ana, tom, group.id, later(now, 5 * DAY));
  const work = await tellWork(platform, {
    office: ana,
    lead: tom,
    guarded: [secrets.one, secrets.two],
    body: group.id,
    statement: opened.statement.id,
  });
  await tellDesk(platform, {
    ...{ staff, office: ana, onPaper: lone, signOn: opened.signOn.id, statement: opened.statement.id },
  });
  const { body, decisions } = await tellDecisions(platform, {
    ...{ coalitionId: coalition_id, office: ana },
    ...{ guarded: [secrets.one, secrets.two], others: [tom, lone] },
  });
  const officer = async (name: string, country: string) => seated(await member(name, {}, [country]), {});
  const urgent = await tellUrgent(platform, {
    ...{ coalitionId: coalition_id, office: ana, body: group.id },
    duty: [
      await officer('Guardia Sur', 'GT'),
      await officer('Guardia Norte', 'US'),
      await officer('Ruta', 'CR'),
    ],
  });
  await platform.store.write((trx) =>
    trx
      .updateTable('seats')
      .set({ until_at: later(now, -HOUR) })
      .where('id', '=', gone.seatId)
      .execute(),
  );
  platform.clock.set(now);
  return {
    coalitionSlug: coalition.slug,
    ...opened,
    ...{ urgent, work },
    decisions: [...decisions, urgent.decision],
    bodyIds: [secretariat.id, group.id, body, urgent.dutyBody],
    secrets,
    logos,
    office: ana,
    convenor: tom,
    silent: lone,
    viewers: { anonymous: null, far, gone, lone, observer, proposing, staff, convenor: tom },
    strangers: ['anonymous', 'far', 'gone'],
  };
}

async function givenPlayer(platform: TestPlatform, seat: Partial<SeatsTable>, mark: string): Promise<Player> {
  const person = await givenPerson(
    platform,
    mark ? { name: `Persona ${mark}`, email: `${mark}.${platform.newId()}@example.org` } : {},
  );
  const row = await givenSeat(platform, { person_id: person.id, ...seat });
  const used = later(platform.clock.now(), 3 * DAY);
  const { token } = await givenSession(platform, { person_id: person.id, seen_at: used, confirmed_at: used });
  return { token, seatId: row.id, personId: person.id, organizationId: row.organization_id };
}

async function openStatement(
  platform: TestPlatform,
  ana: Player,
  tom: Player,
  body: string,
  closesAt: string,
): Promise<Pick<TaintWorld, 'statement' | 'signOn'>> {
  const viewer = (await loadViewer(platform.store, { token: ana.token }, platform.clock.now()))!;
  const { id, slug, textId } = await givenDraft(platform, viewer, {
    seat: ana.seatId,
    body,
    titles: [
      { language: 'es', title: 'Del compromiso al plan' },
      { language: 'en', title: 'From pledge to plan' },
    ],
  });
  const step = { seat: ana.seatId, statement: id };
  await closeText(platform, viewer, step);
  const input = opening({
    ...{ ...step, closes: closesAt, convenors: [tom.organizationId] },
    ...{ othersMayAsk: true, reconfirmationRule: 'carry' },
  });
  const signOn = await openSignOn(platform, viewer, input);
  return { statement: { id, slug, textId }, signOn: { id: signOn.id, termsDigest: signOn.termsDigest } };
}
