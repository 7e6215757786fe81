import type { MembershipsTable } from '../../db/tables/memberships.ts';
import type { SeatsTable } from '../../db/tables/seats.ts';
import { DAY, later, type Instant } from '../../domain/platform.ts';
import { openSignOn, type Opening } from '../../domain/sign-ons/actions.ts';
import { requireSignOn, type SignOn } from '../../domain/sign-ons/reads.ts';
import { signStatement, type Signing } from '../../domain/sign-ons/sign.ts';
import { closeText } from '../../domain/statements/close-text.ts';
import type { Statement } from '../../domain/statements/reads.ts';
import type { Viewer } from '../../domain/viewer.ts';
import { givenBody, givenBodyMember } from './factories/bodies.ts';
import { givenCoalition } from './factories/coalitions.ts';
import { givenDraft } from './factories/drafts.ts';
import { opening } from './factories/openings.ts';
import { givenContact, givenMembership, givenOrganization } from './factories/organizations.ts';
import { givenPerson, givenSeat } from './factories/people.ts';
import { viewerOf } from './factories/sessions.ts';
import { testPlatform, type TestPlatform, type TestPlatformOptions } from './platform.ts';

/** A person by one seat: who acts and what they name when they act. */
export interface Player {
  seat: string;
  personId: string;
  organizationId: string;
  /** A fresh viewer, with a session proved now or when said. */
  viewer(session?: { confirmedAt?: Instant; passkeyAt?: Instant }): Promise<Viewer>;
}

/** A coalition ready to write and sign: its office, a drafting group, and members that sign by either rule. */
export interface SigningWorld {
  platform: TestPlatform;
  coalitionId: string;
  coalitionSlug: string;
  bodyId: string;
  secretariatId: string;
  /** Coordinates the secretariat: knows withheld names. */
  ana: Player;
  /** Works in the secretariat. */
  diego: Player;
  /** Drafts, and proposes signatures for an organisation with approval. */
  marta: Player;
  /** Approves for Marta's organisation. */
  ibarra: Player;
  /** Drafts, and signs alone. */
  tom: Player;
  /** Signs alone for an organisation at risk. */
  ines: Player;
  /** A member like any other: signs alone, drafts nothing. */
  luz: Player;
  /** A fresh viewer of any person, with a session of their own. */
  viewerOf(personId: string, session?: { confirmedAt?: Instant; passkeyAt?: Instant }): Promise<Viewer>;
  /** Another person with a seat in the coalition; builds the organisation unless named. */
  member(
    overrides?: Partial<MembershipsTable> & {
      seat?: Partial<SeatsTable>;
      countries?: string[];
      name?: string;
    },
  ): Promise<Player>;
  /** A statement in draft with a paragraph in each language. */
  draft(overrides?: {
    mode?: 'institutional' | 'opt-in';
    words?: Record<string, string>;
    titles?: { language: string; title: string }[];
  }): Promise<Statement>;
  /** A statement closed, and by default opened for signature for ten days. */
  closed(mode?: 'institutional' | 'opt-in'): Promise<Statement>;
  open(overrides?: Partial<Opening>): Promise<SignOn>;
  /** What a form of this player would send. */
  form(player: Player, signOn: SignOn, overrides?: Partial<Signing>): Signing;
  sign(player: Player, signOn: SignOn, overrides?: Partial<Signing>): Promise<string>;
}

/** On a fresh store, or on the platform that is given. */
export async function signingWorld(
  options: TestPlatformOptions & { platform?: TestPlatform } = {},
): Promise<SigningWorld> {
  const platform = options.platform ?? (await testPlatform(options));
  const office = await givenOrganization(platform, { name: 'Secretaría técnica', countries: ['GT'] });
  const coalition = await givenCoalition(platform, { host_organization_id: office.id });
  const coalition_id = coalition.id;
  const secretariat = await givenBody(platform, { coalition_id, kind: 'secretariat' });
  const group = await givenBody(platform, { coalition_id });
  await givenMembership(platform, { coalition_id, organization_id: office.id, class: 'host' });

  const seated = async (organization_id: string, seat: Partial<SeatsTable> = {}): Promise<Player> => {
    const person = await givenPerson(platform);
    const row = await givenSeat(platform, { coalition_id, organization_id, person_id: person.id, ...seat });
    return {
      seat: row.id,
      personId: row.person_id,
      organizationId: organization_id,
      viewer: (session) => viewerOf(platform, row.person_id, session),
    };
  };
  const member: SigningWorld['member'] = async ({ seat, countries, name, ...membership } = {}) => {
    const organization =
      membership.organization_id ??
      (await givenOrganization(platform, { ...(countries && { countries }), ...(name && { name }) })).id;
    const row = await givenMembership(platform, {
      coalition_id,
      organization_id: organization,
      ...membership,
    });
    await givenContact(platform, { coalition_id, membership_id: row.id });
    return seated(organization, seat);
  };
  const ana = await seated(office.id, { may_sign: 0 });
  const diego = await seated(office.id, { may_sign: 0 });
  await givenBodyMember(platform, {
    coalition_id,
    body_id: secretariat.id,
    seat_id: ana.seat,
    role: 'coordinator',
  });
  await givenBodyMember(platform, {
    coalition_id,
    body_id: secretariat.id,
    seat_id: diego.seat,
    role: 'member',
  });
  const marta = await member({
    signing_rule: 'approval',
    seat: { may_sign: 0, may_propose: 1 },
    countries: ['MX'],
    name: 'Albergue La Ruta del Sur',
  });
  const ibarra = await seated(marta.organizationId);
  const tom = await member({ countries: ['US'], name: 'Puente Norte Collective' });
  const ines = await member({ countries: ['SV'], name: 'Fundación Izote', at_risk: 1 });
  const luz = await member({ countries: ['HN'], name: 'Foro Lenca Migrante' });
  for (const player of [marta, tom])
    await givenBodyMember(platform, { coalition_id, body_id: group.id, seat_id: player.seat });

  let drafts = 0;
  const draft: SigningWorld['draft'] = async ({ mode = 'opt-in', words, titles } = {}) => {
    const n = ++drafts;
    return givenDraft(platform, await marta.viewer(), {
      seat: marta.seat,
      body: group.id,
      mode,
      titles: titles ?? [
        { language: 'es', title: `Del compromiso al plan ${n}` },
        { language: 'en', title: `From pledge to plan ${n}` },
      ],
      ...(words && { words }),
    });
  };
  const closed: SigningWorld['closed'] = async (mode = 'opt-in') => {
    const { id } = await draft({ mode });
    return closeText(platform, await tom.viewer(), { seat: tom.seat, statement: id });
  };
  const open: SigningWorld['open'] = async (overrides = {}) => {
    const input = opening({
      seat: ana.seat,
      statement: overrides.statement ?? (await closed()).id,
      closes: later(platform.clock.now(), 10 * DAY),
      convenors: [tom.organizationId],
      ...overrides,
    });
    const signOn = await openSignOn(platform, await ana.viewer(), input);
    return requireSignOn(platform.store.read, signOn.id);
  };
  const form: SigningWorld['form'] = (player, signOn, overrides = {}) => ({
    seat: player.seat,
    signOn: signOn.id,
    termsDigest: signOn.termsDigest,
    language: 'es',
    name: 'Nombre tal como aparecerá',
    visibility: 'public',
    ...overrides,
  });
  const sign: SigningWorld['sign'] = async (player, signOn, overrides) =>
    signStatement(platform, await player.viewer(), form(player, signOn, overrides));
  return {
    platform,
    coalitionId: coalition_id,
    coalitionSlug: coalition.slug,
    bodyId: group.id,
    secretariatId: secretariat.id,
    ...{ ana, diego, marta, ibarra, tom, ines, luz },
    ...{ member, draft, closed, open, form, sign },
    viewerOf: (personId, session) => viewerOf(platform, personId, session),
  };
}
