import {
  confirmCredential,
  endCredential,
  setCredential,
} from '../../domain/organizations/credentials/actions.ts';
import { answerSuccession, nameSuccessor } from '../../domain/organizations/credentials/actions-successor.ts';
import { credentialJobs } from '../../domain/organizations/credentials/actions-turns.ts';
import { holderBy } from '../../domain/organizations/credentials/reads.ts';
import type { CredentialSetting } from '../../domain/organizations/credentials/rules.ts';
import { later, type Instant } from '../../domain/platform.ts';
import type { MailOrder } from '../../domain/record/mail.ts';
import { drainOutbox } from '../../domain/record/outbox.ts';
import { tagThing } from '../../domain/tags/actions-tag.ts';
import { givenPerson, givenSeat } from './factories/people.ts';
import { viewerOf } from './factories/sessions.ts';
import { givenTheme } from './factories/themes.ts';
import { signingWorld, type Player } from './signing-world.ts';
import type { TestPlatformOptions } from './platform.ts';

/** A coalition with two themes, and an organisation of four people: a steward who signs, one who does not, two others. */
export async function credentialWorld(options: TestPlatformOptions = {}) {
  const world = await signingWorld(options);
  const { platform, coalitionId: coalition_id } = world;
  const [detention, children] = [
    await givenTheme(platform, { coalition_id, slug: 'detention' }),
    await givenTheme(platform, { coalition_id, slug: 'children' }),
  ];
  const rosa = await world.member({ name: 'Red del Norte', seat: { steward: 1, may_sign: 1 } });
  const seated = async (seat: Parameters<typeof givenSeat>[1] = {}): Promise<Player> => {
    const person = await givenPerson(platform);
    const row = await givenSeat(platform, {
      coalition_id,
      organization_id: rosa.organizationId,
      person_id: person.id,
      may_sign: 0,
      given_by_seat_id: rosa.seat,
      ...seat,
    });
    return {
      seat: row.id,
      personId: row.person_id,
      organizationId: rosa.organizationId,
      viewer: (session) => viewerOf(platform, row.person_id, session),
    };
  };
  const office = await seated({ steward: 1 });
  const [elena, pablo] = [await seated(), await seated()];
  const sent: MailOrder[] = [];
  const jobs = {
    ...credentialJobs(platform),
    mail: async ({ payload }: { payload: unknown }) => void sent.push(payload as MailOrder),
    'close-sign-on': async () => undefined,
  };
  const settle = async () => {
    while ((await drainOutbox(platform, jobs)) > 0);
  };
  return {
    ...world,
    ...{ detention: detention.id, children: children.id, rosa, office, elena, pablo, seated },
    /** A steward states what another may do; on detention, to sign, unless said otherwise. */
    set: async (by: Player, holder: Player, overrides: Partial<CredentialSetting> = {}) =>
      setCredential(platform, await by.viewer(), {
        seat: by.seat,
        holder: holder.seat,
        mayPropose: false,
        maySign: true,
        from: null,
        until: null,
        themes: [detention.id],
        source: 'Acta 3/2027',
        ...overrides,
      }),
    confirm: async (by: Player, holder: Player, session?: { confirmedAt?: Instant }) =>
      confirmCredential(platform, await by.viewer(session), { seat: by.seat, holder: holder.seat }),
    end: async (by: Player, holder: Player) =>
      endCredential(platform, await by.viewer(), { seat: by.seat, holder: holder.seat }),
    name: async (by: Player, holder: Player, successor: Player | null) =>
      nameSuccessor(platform, await by.viewer(), {
        seat: by.seat,
        holder: holder.seat,
        successor: successor?.seat ?? null,
      }),
    answer: async (by: Player, succession: string, agrees = true) =>
      answerSuccession(platform, await by.viewer(), { seat: by.seat, succession, agrees }),
    /** How a seat stands now. */
    holder: async ({ seat }: Player) => (await holderBy(platform.store.read, seat, platform.clock.now()))!,
    /** A text about these, open for ten days. */
    openOn: async (...themes: string[]) => {
      const statement = await world.closed();
      if (themes.length > 0)
        await tagThing(platform, await world.tom.viewer(), {
          seat: world.tom.seat,
          subject: { kind: 'statement', id: statement.id },
          tags: themes.map((theme) => ({ theme })),
        });
      return world.open({ statement: statement.id });
    },
    /** Lets time pass and does what is due. */
    after: async (milliseconds: number) => {
      await settle();
      platform.clock.set(later(platform.clock.now(), milliseconds));
      await settle();
    },
    /** The mails of a kind sent so far. */
    mails: async (kind: string): Promise<MailOrder[]> => {
      await settle();
      return sent.filter(({ mail }) => mail === kind);
    },
  };
}
