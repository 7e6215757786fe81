import { lookOf } from '../../../domain/organizations/look-alikes.ts';
import { DAY, dayIn, later } from '../../../domain/platform.ts';
import { USUAL_LEADS } from '../../../domain/statements/constants.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { places, signStates, type Place, type SignState } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld } from './world.ts';

export type KnownPapers = Record<Place, Record<SignState, string>>;

/** To every sign-on a sheet that waits for a second person, entered by somebody who has left the office since. */
export async function tellPapers(
  platform: TestPlatform,
  { statements, cast, extras }: Pick<MatrixWorld, 'statements' | 'cast' | 'extras'>,
): Promise<KnownPapers> {
  const now = platform.clock.now();
  const told = {} as KnownPapers;
  for (const place of places) {
    const seat = place === 'other coalition' ? extras.foreign.seatId : cast.drafter.seatId;
    for (const state of signStates) {
      const id = platform.newId();
      const { signOnId, versionId, termsDigest } = statements[place][state];
      const name = `Cooperativa de ${place} ${state}`;
      await platform.store.write(async (trx) => {
        const { coalition_id } = await trx
          .selectFrom('sign_ons')
          .where('id', '=', signOnId!)
          .select('coalition_id')
          .executeTakeFirstOrThrow();
        const file = { id, coalition_id, mime: 'application/pdf', size: 5, created_at: now };
        await trx
          .insertInto('files')
          .values({ ...file, bytes: new TextEncoder().encode('%PDF-') })
          .execute();
        await trx
          .insertInto('paper_signatures')
          .values({
            ...{ id, coalition_id, sign_on_id: signOnId!, version_id: versionId! },
            ...{ terms_digest: termsDigest, organization_id: null, name, look: lookOf(name), sort_key: name },
            ...{ country: 'HN', person_name: 'Rosa Güity', person_title: null, place: 'Trujillo' },
            ...{ signed_on: now.slice(0, 10), language: 'es', file_id: id, state: 'entered' as const },
            ...{ entered_by_seat_id: seat, entered_at: now, updated_at: now },
            ...{ confirmed_by_seat_id: null, confirmed_at: null },
          })
          .execute();
        await trx
          .insertInto('paper_acts')
          .values({
            ...{ id, coalition_id, paper_id: id, position: 1, kind: 'entered' as const, seat_id: seat },
            ...{ note: null, leaf_index: null, at: now },
          })
          .execute();
      });
      (told[place] ??= {} as Record<SignState, string>)[state] = id;
    }
  }
  return told;
}

const SETTLING = ['confirmPaper', 'voidPaper', 'restorePaper'].map((name) => `Mutation.${name}`);

/** What an act on a sheet is tried on; null for any other operation. */
export function deskTargets({ papers }: MatrixWorld, operation: string): Target[] | null {
  if (operation === 'Mutation.reverseInvalidation')
    return [{ ids: { invalidation: nodeId('Invalidation', 'none') } }];
  if (!SETTLING.includes(operation)) return null;
  return places.flatMap((relation) =>
    signStates.map((state) => ({
      relation,
      state,
      ids: { paper: nodeId('Paper', papers[relation][state]) },
    })),
  );
}

/** What these operations are tried with; undefined for any other argument. */
export function deskSample(
  { statements, now }: MatrixWorld,
  operation: string,
  name: string,
  { relation, state }: Target,
): unknown {
  if (operation === 'Mutation.invalidate' && name === 'shown') return 'a'.repeat(64);
  if (operation === 'Mutation.invalidate' && name === 'condition')
    return { source: 'all', country: 'HN', zone: 'UTC' };
  if (operation === 'Mutation.planLadder' && name === 'plan')
    return {
      ...{ deliveryAt: later(now, 90 * DAY).slice(0, 16), zone: 'UTC', countries: ['GT'] },
      leads: USUAL_LEADS,
    };
  if (operation !== 'Mutation.enterPaper') return undefined;
  const { versionId } = statements[(relation ?? 'own body') as Place][(state ?? 'sign-on') as SignState];
  const sample: Record<string, unknown> = {
    ...{ version: nodeId('Version', versionId!), language: 'es', member: null, name: 'Casa Suchiate' },
    ...{
      country: 'MX',
      person: 'Rosa Chub',
      title: null,
      // The day the texts were closed on: within every opening, the one that was closed early too.
      signedOn: dayIn(later(now, -5 * DAY), 'America/Guatemala'),
      place: 'Tapachula',
    },
    different: true,
  };
  return sample[name];
}

/** Where the scans of sheets are. */
export const paperAddresses = ({ papers, coalitions }: MatrixWorld) =>
  places.map((relation) => ({
    relation,
    state: 'published' as const,
    put: {
      coalition: coalitions[relation === 'other coalition' ? 'foreign' : 'own'].slug,
      sheet: nodeId('Paper', papers[relation].published),
    },
  }));
