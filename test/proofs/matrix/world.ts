import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { DAY, HOUR, later, type Instant, type Platform } from '../../../domain/platform.ts';
import { anonymous, type Viewer } from '../../../domain/viewer.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenLogo } from '../../support/factories/logos.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Answer, Place, Role, SignState, State } from './dimensions.ts';
import { house, seatCast } from './house.ts';
import { tellAlignment, type KnownAlignment } from './alignment.ts';
import { tellAlerts, type KnownAlerts } from './alerts.ts';
import { tellAmended, type Amended } from './amendments.ts';
import { tellAgendas, type AgendaKind, type KnownAgenda } from './agendas.ts';
import { tellCampaigns, type CampaignKind, type KnownCampaign, type KnownFeed } from './campaigns.ts';
import { tellCorrections, type KnownCorrections } from './corrections.ts';
import { tellDecisions, type KnownDecisions } from './decisions.ts';
import { tellLate, type KnownLate } from './late.ts';
import { tellMandates, type KnownMandates } from './mandates.ts';
import { tellPositions, type Kind, type KnownPosition } from './positions.ts';
import { tellPapers, type KnownPapers } from './desk.ts';
import { tellRequests, type KnownRequests } from './requests.ts';
import { tellRounds, type KnownRound } from './rounds.ts';
import { tellStatements } from './statements.ts';
import { tellSuggestions, type KnownSuggestions } from './suggestions.ts';
import { tellTags, type KnownTags } from './tags.ts';
import { tellTerms } from './terms.ts';

/** Someone with a seat and two sessions: one proved now, one proved yesterday. */
export interface Person {
  personId: string;
  seatId: string;
  organizationId: string;
  membershipId: string;
  session: string;
  token: string;
  oldToken: string;
}

export interface KnownStatement {
  id: string;
  slug: string;
  textId: string;
  versionId: string | null;
  signOnId: string | null;
  termsDigest: string;
  editionId: string | null;
  editionCode: string | null;
  /** How its edition reached somebody, with an acknowledgement. */
  deliveryId: string | null;
  /** Begun by the office while the text was open. */
  thread: { id: string; comment: string };
  /** The first draft of it, from when its body alone read it. */
  draftId: string;
  /** A file the office brought back, and a comment in it that waits for its place. */
  returned: { id: string; change: string; block: string };
}

/** Everything a cell can point at. Plain data: the same for every copy of the store. */
export interface MatrixWorld {
  now: Instant;
  cast: Record<Exclude<Role, 'anonymous'>, Person>;
  /** Members beside the cast: one in every body, one in none. */
  extras: { inBodies: Person; free: Person; foreign: Person };
  coalitions: Record<'own' | 'foreign', { id: string; slug: string }>;
  bodies: Record<Place | 'secretariat', string>;
  statements: Record<Place, Record<State, KnownStatement>>;
  suggestions: Record<Place, Record<'draft' | 'comments', KnownSuggestions>>;
  rounds: Record<Place, KnownRound>;
  requests: KnownRequests;
  papers: KnownPapers;
  aligned: Record<Place, Record<'draft' | 'comments', KnownAlignment>>;
  amended: Amended;
  signatures: Record<Answer | 'other coalition', Record<SignState, string>>;
  late: KnownLate;
  corrections: KnownCorrections;
  mandates: KnownMandates;
  alerts: KnownAlerts;
  positions: Record<Kind, KnownPosition>;
  decisions: Record<Place, KnownDecisions>;
  agendas: Record<AgendaKind, KnownAgenda>;
  campaigns: Record<CampaignKind, KnownCampaign>;
  feed: KnownFeed;
  tags: Record<'own' | 'foreign', KnownTags>;
  terms: Record<'own' | 'foreign', string>;
  acts: Record<'own' | 'foreign', string>;
  /** Files of the logos of who signs in public in each body, and of the member at risk. */
  logos: Record<Place | 'withheld', string>;
  /** A mail that is kept. */
  mail: string;
}

/** A coalition, its neighbour, the cast, and statements of three bodies in every state; told once per engine. */
export async function tellWorld(platform: TestPlatform): Promise<MatrixWorld> {
  const now = platform.clock.now();
  platform.clock.set(later(now, -6 * DAY));
  const [own, foreign] = [await house(platform), await house(platform)];
  const bodies = {
    'own body': (await givenBody(platform, { coalition_id: own.id })).id,
    'other body': (await givenBody(platform, { coalition_id: own.id })).id,
    'other coalition': (await givenBody(platform, { coalition_id: foreign.id })).id,
    secretariat: own.office,
  };
  const { cast, extras } = await seatCast(own, foreign);
  const place = (body: string, person: Person, role: 'coordinator' | 'drafter' | 'observer' | 'member') =>
    givenBodyMember(platform, {
      coalition_id: body === bodies['other coalition'] || body === foreign.office ? foreign.id : own.id,
      body_id: body,
      seat_id: person.seatId,
      role,
    });
  await place(bodies['own body'], cast.drafter, 'drafter');
  await place(bodies['own body'], cast.coordinator, 'coordinator');
  await place(bodies['own body'], cast.observer, 'observer');
  await place(bodies['own body'], cast.removed, 'coordinator');
  await place(own.office, cast.staff, 'member');
  await place(own.office, cast['staff coordinator'], 'coordinator');
  await place(foreign.office, cast.outsider, 'coordinator');
  await place(bodies['other coalition'], cast.outsider, 'coordinator');
  for (const body of [bodies['own body'], own.office]) await place(body, extras.inBodies, 'member');
  await place(bodies['other body'], extras.inBodies, 'drafter');
  const told = await tellStatements(platform, { now, cast, extras, bodies });
  const rounds = await tellRounds(platform, { now, cast, extras, bodies });
  const decisions = await tellDecisions(platform, { now, cast, extras, bodies });
  const amended = await tellAmended(platform, { now, cast, bodies });
  const corrections = await tellCorrections(platform, { now, cast, bodies });
  platform.clock.set(now);
  const late = await tellLate(platform, { cast, ...told });
  const suggestions = await tellSuggestions(platform, { cast, bodies });
  const aligned = await tellAlignment(platform, { cast, bodies });
  const coalitions = {
    own: { id: own.id, slug: own.slug },
    foreign: { id: foreign.id, slug: foreign.slug },
  };
  const agendas = await tellAgendas(platform, { cast, bodies, ...told });
  const campaigned = await tellCampaigns(platform, { cast, extras, bodies, agendas, ...told });
  const positions = await tellPositions(platform, { cast, extras, bodies, coalitions, ...told });
  const tags = await tellTags(platform, {
    cast,
    coalitions,
    positions,
    agendas,
    campaigns: campaigned.campaigns,
    ...told,
  });
  const mandates = await tellMandates(platform, { cast, extras, tags, now });
  const alerts = await tellAlerts(platform, { cast, extras, bodies, tags });
  const terms = await tellTerms(platform, { cast, coalitions });
  const requests = await tellRequests(platform, told);
  const papers = await tellPapers(platform, { cast, extras, ...told });
  const logos = await tellLogos(platform, own.id, foreign.id, cast, extras);
  const mailId = platform.newId();
  await platform.store.write(async (trx) => {
    const ended = { until_at: later(now, -HOUR) };
    await trx.updateTable('seats').set(ended).where('id', '=', cast.removed.seatId).execute();
    const mail = {
      id: mailId,
      to_address: 'a@example.org',
      subject: 'Un código',
      text: '…',
      html: '…',
      at: now,
    };
    await trx.insertInto('mailbox').values(mail).execute();
  });
  const firstAct = async (coalition: string) =>
    (
      await platform.store.read
        .selectFrom('audit')
        .select('id')
        .where('coalition_id', '=', coalition)
        .where('act', '=', 'statement.created')
        .orderBy('seq')
        .limit(1)
        .executeTakeFirstOrThrow()
    ).id;
  return {
    now,
    cast,
    extras,
    bodies,
    ...told,
    late,
    corrections,
    papers,
    mandates,
    alerts,
    ...{ suggestions, aligned },
    ...{ rounds, requests, amended, decisions },
    positions,
    agendas,
    ...campaigned,
    tags,
    terms,
    coalitions,
    acts: { own: await firstAct(own.id), foreign: await firstAct(foreign.id) },
    logos,
    mail: mailId,
  };
}

/** A logo for each of those who sign, set by their offices. */
async function tellLogos(
  platform: TestPlatform,
  own: string,
  foreign: string,
  cast: MatrixWorld['cast'],
  extras: MatrixWorld['extras'],
): Promise<MatrixWorld['logos']> {
  const logo = async ({ organizationId }: Person, colour: string, abroad = false) => {
    const { seatId: seat, token } = abroad ? cast.outsider : cast['staff coordinator'];
    const viewer = (await loadViewer(platform.store, { token }, platform.clock.now()))!;
    const member = { coalitionId: abroad ? foreign : own, organizationId };
    return `${(await givenLogo(platform, member, { viewer, seat }, colour)).name}.webp`;
  };
  return {
    'own body': await logo(cast['sole signer'], 'olive'),
    'other body': await logo(extras.inBodies, 'teal'),
    'other coalition': await logo(extras.foreign, 'navy', true),
    withheld: await logo(cast['withheld signer'], 'maroon'),
  };
}

/** The viewer a role is at this moment, from fresh rows. */
export async function viewerOf(
  platform: Platform,
  world: MatrixWorld,
  role: Role,
  proof: 'fresh' | 'old' = 'fresh',
): Promise<Viewer> {
  if (role === 'anonymous') return anonymous('es');
  const { token, oldToken } = world.cast[role];
  const key = { token: proof === 'fresh' ? token : oldToken };
  const viewer = await loadViewer(platform.store, key, platform.clock.now());
  if (!viewer) throw new Error(`${role} has no session.`);
  return viewer;
}

/** The seat a role acts by: its own; the one that ended for whoever was removed; the office's for who has none. */
export function seatOf(world: MatrixWorld, role: Role): string {
  return world.cast[role === 'anonymous' ? 'staff coordinator' : role].seatId;
}

/** A seat of somebody else who may do everything here. */
export function strangeSeat(world: MatrixWorld, role: Role): string {
  return world.cast[role === 'staff coordinator' ? 'staff' : 'staff coordinator'].seatId;
}
