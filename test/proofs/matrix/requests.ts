import { lookOf } from '../../../domain/organizations/look-alikes.ts';
import { later } from '../../../domain/platform.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { places, signStates, type Place, type SignState } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld } from './world.ts';

export type KnownRequests = Record<Place, Record<SignState, string>>;

/** To every sign-on a request that was confirmed and waits, by organisations none of which looks like another. */
export async function tellRequests(
  platform: TestPlatform,
  { statements }: Pick<MatrixWorld, 'statements'>,
): Promise<KnownRequests> {
  const now = platform.clock.now();
  const told = {} as KnownRequests;
  for (const place of places) {
    for (const state of signStates) {
      const id = platform.newId();
      const organization_name = `Pescadores de ${place} ${state}`;
      const row = {
        ...{ id, sign_on_id: statements[place][state].signOnId!, state: 'pending' as const },
        ...{ organization_name, look: lookOf(organization_name), country: 'HN', website: null },
        ...{ person_name: 'Rosa Güity', person_title: 'Presidenta', language: 'es' as const },
        ...{ email: `${id}@example.org`, email_folded: `${id}@example.org`, link_hash: id },
        ...{ created_at: now, expires_at: later(now, 1), confirmed_at: now },
      };
      await platform.store.write(async (trx) => {
        const { coalition_id } = await trx
          .selectFrom('sign_ons')
          .where('id', '=', row.sign_on_id)
          .select('coalition_id')
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('sign_requests')
          .values({ ...row, coalition_id })
          .execute();
      });
      (told[place] ??= {} as Record<SignState, string>)[state] = id;
    }
  }
  return told;
}

/** What deciding a request is tried on; null for any other operation. */
export function requestTargets({ requests }: MatrixWorld, operation: string): Target[] | null {
  if (operation === 'Mutation.resolveDispute') return [{ ids: { dispute: nodeId('Dispute', 'none') } }];
  if (!DECIDING.has(operation)) return null;
  return places.flatMap((relation) =>
    signStates.map((state) => ({
      relation,
      state,
      ids: { request: nodeId('SignRequest', requests[relation][state]) },
    })),
  );
}

/** What these operations are tried with; undefined for any other argument. */
export function requestSample(
  { cast }: MatrixWorld,
  operation: string,
  name: string,
  relation?: string,
): unknown {
  if (operation === 'Mutation.mergeSignRequest' && name === 'organization') {
    const member = relation === 'other coalition' ? cast.outsider : cast.signer;
    return nodeId('Organization', member.organizationId);
  }
  if (operation === 'Mutation.resolveDispute' && name === 'uphold') return true;
  if (operation === 'Mutation.acceptSignRequest' && name === 'different') return true;
  if (operation !== 'Mutation.requestToSign') return undefined;
  return { organization: 'Red Cafetalera', country: 'GT', website: null, person: 'Elena Tzoc' }[name];
}

const DECIDING = new Set([
  'Mutation.acceptSignRequest',
  'Mutation.mergeSignRequest',
  'Mutation.declineSignRequest',
]);
