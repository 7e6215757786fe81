import type { Reader, Writer } from '../../../db/store.ts';
import type { SignatureState } from '../../../db/tables/signatures.ts';
import { lookOf } from '../../organizations/look-alikes.ts';
import type { Instant } from '../../platform.ts';
import type { Viewer } from '../../viewer.ts';
import type { Authority } from '../reads-answers.ts';
import { selectNamed } from '../reads-signatures.ts';
import { circleIn, ownOrganizations } from '../visibility.ts';
import { UNTIL_REVEALED } from './rules.ts';

/** Something of the desk that names an organisation: a sheet, a request, what came late. */
export interface Naming {
  organizationId: string | null;
  name: string;
  at: Instant;
}

/**
 * What names, for this viewer, an organisation whose name was hidden here, and came before that: to whom withheld names are
 * not confided it is no longer there. What comes afterwards is looked at by itself, or its going would tell of the hiding.
 */
export async function hiddenFrom(
  db: Reader | Writer,
  viewer: Viewer,
  { id, coalitionId }: { id: string; coalitionId: string },
): Promise<(one: Naming) => boolean> {
  if (circleIn(viewer, coalitionId) === 'knowing') return () => false;
  const own = ownOrganizations(viewer, coalitionId);
  const rows = await db
    .selectFrom('signatures')
    .innerJoin('organizations', 'organizations.id', 'signatures.organization_id')
    .innerJoin('signature_acts as act', 'act.signature_id', 'signatures.id')
    .where('sign_on_id', '=', id)
    .where('embargoed_until', '=', UNTIL_REVEALED)
    .where('act.authority', '=', 'hidden')
    .select(['organization_id', 'signatures.name', 'organizations.name as own', 'act.at'])
    .execute();
  const hidden = rows
    .filter(({ organization_id }) => !own.includes(organization_id))
    .map((row) => ({ ...row, looks: [lookOf(row.name), lookOf(row.own)] }));
  if (hidden.length === 0) return () => false;
  return ({ organizationId, name, at }) =>
    hidden.some(
      (row) => at <= row.at && (row.organization_id === organizationId || row.looks.includes(lookOf(name))),
    );
}

/** Why a signature ended that an earlier edition still tells of. */
const TOLD: readonly Authority[] = ['silence', 'unconfirmed', 'invalidated'];

/** Whether the name of a signature is read anywhere, as far as its own visibility goes. */
export function isReadSomewhere({
  state,
  withdrawalShown,
  authority,
}: {
  state: SignatureState;
  withdrawalShown: boolean;
  authority: Authority;
}): boolean {
  if (state === 'signed') return true;
  return state === 'withdrawn' ? withdrawalShown : state === 'lapsed' && TOLD.includes(authority);
}

/** A name that everybody reads, and where its signature stands. */
export interface OpenName {
  id: string;
  name: string;
  state: SignatureState;
}

/** Every name of a sign-on that can be hidden, in Spanish order: of those that stand, came later, lapsed or left by name. */
export async function openNames(db: Reader, signOnId: string, now: Instant): Promise<OpenName[]> {
  const rows = await selectNamed(db, signOnId, now)
    .select((eb) => [
      'state',
      'withdrawal_shown',
      eb
        .selectFrom('signature_acts as act')
        .whereRef('act.signature_id', '=', 'signatures.id')
        .orderBy('act.position', 'desc')
        .limit(1)
        .select('act.authority')
        .as('authority'),
    ])
    .execute();
  return rows
    .filter(({ state, withdrawal_shown, authority }) =>
      isReadSomewhere({
        state,
        withdrawalShown: withdrawal_shown === 1,
        authority: authority as Authority,
      }),
    )
    .map(({ id, name, state }) => ({ id, name, state }));
}
