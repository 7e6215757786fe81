import type { MemberClass } from '../../../db/tables/memberships.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import type { Instant } from '../../platform.ts';
import { isProved, type Signer } from '../../sign-ons/policy.ts';
import { isSecretariat, seatsIn, type Viewer } from '../../viewer.ts';
import { mayGiveSeatTo, mayGiveSigning, maySteward, type MemberFacts } from '../policy.ts';
import { covers } from './standing.ts';

/** Whose rights they are. */
export interface HolderFacts {
  personId: string;
  mayPropose: boolean;
  maySign: boolean;
}

/** Who acts: a viewer by one seat, and when their session was proved. */
type Steward = Viewer & Signer;

/** Who may sign and propose for an organisation, on what and until when: its own people and nobody else. */
export function mayReadCredentials(viewer: Viewer, member: MemberFacts): Permission {
  const own = seatsIn(viewer, member.coalitionId).some(
    ({ organizationId }) => organizationId === member.organizationId,
  );
  return own ? allowed : hidden;
}

/** Whether anybody can sign for it now, and nothing of who: itself and the secretariat. */
export function mayKnowWhetherSigned(viewer: Viewer, member: MemberFacts): Permission {
  return isSecretariat(viewer, member.coalitionId) ? allowed : mayReadCredentials(viewer, member);
}

/**
 * Stating what another's seat may do: a steward, proved by code or passkey. Whatever lets it sign more than before is given
 * by who may sign that much, or by any steward where nobody could lately.
 */
export function maySetCredential(
  steward: Steward,
  member: MemberFacts,
  { holder, widens, themeIds }: { holder: HolderFacts; widens: boolean; themeIds: readonly string[] },
  { signersLately, now }: { signersLately: number; now: Instant },
): Permission {
  return allOf(
    maySteward(steward, member),
    mayGiveSeatTo(steward, holder.personId),
    widens ? mayGiveSigning(steward, member, signersLately) : allowed,
    !widens || signersLately === 0 || covers(steward.seat, themeIds)
      ? allowed
      : refused('credential-beyond-own'),
    isProved(steward, now),
  );
}

/** Saying that it still holds: a steward, proved; of one's own right only where the organisation has no other steward. */
export function mayConfirmCredential(
  steward: Steward,
  member: MemberFacts,
  { holder, others }: { holder: HolderFacts; others: number },
  now: Instant,
): Permission {
  return allOf(
    maySteward(steward, member),
    holder.maySign || holder.mayPropose ? allowed : refused('credential-none'),
    holder.personId !== steward.personId || others === 0
      ? allowed
      : refused('credential-confirmed-by-another'),
    isProved(steward, now),
  );
}

/** Ending it: a steward, and whoever holds it. Nobody is asked for a code to have less. */
export function mayEndCredential(viewer: Viewer, member: MemberFacts, holder: HolderFacts): Permission {
  const own = holder.personId === viewer.personId;
  return allOf(
    own ? mayReadCredentials(viewer, member) : maySteward(viewer, member),
    holder.maySign || holder.mayPropose ? allowed : refused('credential-none'),
  );
}

/** Choosing who takes it over, as it would be given to them; taking the choice back is any steward's. */
export function mayNameSuccessor(
  steward: Steward,
  member: MemberFacts,
  named: { holder: HolderFacts; successor: HolderFacts; themeIds: readonly string[] } | null,
  at: { signersLately: number; now: Instant },
): Permission {
  if (named === null) return maySteward(steward, member);
  const { holder, successor, themeIds } = named;
  return allOf(
    maySteward(steward, member),
    holder.maySign || holder.mayPropose ? allowed : refused('credential-none'),
    holder.personId !== successor.personId ? allowed : refused('successor-is-holder'),
    maySetCredential(steward, member, { holder: successor, widens: holder.maySign, themeIds }, at),
  );
}

/** Agreeing to take over, or not: whom it asks, and nobody in their place. */
export function mayAnswerSuccession(
  signer: Signer & { personId: string | null },
  { successorPersonId, agrees }: { successorPersonId: string; agrees: boolean },
  now: Instant,
): Permission {
  return allOf(
    signer.personId === successorPersonId ? allowed : hidden,
    agrees ? isProved(signer, now) : allowed,
  );
}

/** Asking an organisation for which nobody can sign to see to it: the secretariat. */
export function mayAskForCredentials(
  viewer: Viewer,
  member: MemberFacts & { class: MemberClass },
  someone: boolean,
): Permission {
  return allOf(
    seatsIn(viewer, member.coalitionId).length > 0 ? allowed : hidden,
    isSecretariat(viewer, member.coalitionId) ? allowed : refused('secretariat-only'),
    member.class === 'host' ? refused('host-never-signs') : allowed,
    someone ? refused('credential-someone-signs') : allowed,
  );
}
