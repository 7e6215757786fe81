import { nodeId } from '../../../graphql/ids.ts';
import { DAY, later } from '../../../domain/platform.ts';
import type { Target } from './samples.ts';
import { places } from './dimensions.ts';
import type { MatrixWorld } from './world.ts';

const OF_DELIVERIES = ['noteReply', 'chaseDelivery', 'removeDelivery'].map((name) => `Mutation.${name}`);

/** What is published, by the codes on its letters, and how it was delivered. */
export function editionTargets({ statements }: MatrixWorld, operation: string): Target[] | null {
  const all = (of: (place: (typeof places)[number]) => Pick<Target, 'ids' | 'also'>) =>
    places.map((relation) => ({ relation, state: 'published' as const, ...of(relation) }));
  if (operation === 'Mutation.checkAgainstEdition')
    return all((place) => ({ ids: {}, also: { code: statements[place].published.editionCode! } }));
  if (operation === 'Mutation.noteDelivery')
    return all((place) => ({ ids: { edition: nodeId('Edition', statements[place].published.editionId!) } }));
  if (!OF_DELIVERIES.includes(operation)) return null;
  return all((place) => ({ ids: { delivery: nodeId('Delivery', statements[place].published.deliveryId!) } }));
}

/** What they are tried with; undefined for any other argument. */
export function editionSample(
  operation: string,
  name: string,
  { target, now }: { target: Target; now: string },
): unknown {
  if (operation === 'Mutation.checkAgainstEdition')
    return { code: target.also?.['code'], pasted: 'Nadie debe ser detenido por migrar.' }[name];
  if (operation !== 'Mutation.noteDelivery' && !OF_DELIVERIES.includes(operation)) return undefined;
  const day = later(now, DAY).slice(0, 10);
  const sample: Record<string, unknown> = {
    ...{ addresseeEs: 'La cancillería', addresseeEn: null, method: 'hand', place: null, shown: true },
    ...{ deliveredAt: later(now, -DAY).slice(0, 16), zone: 'UTC', chaseOn: day },
    ...{ repliedOn: now.slice(0, 10), reply: 'Recibido.', language: 'es' },
  };
  return sample[name];
}

/** Asking for it by its code. */
export const editionQuestion = ({ statements }: MatrixWorld) =>
  places.map((relation) => ({
    text: 'query ($code: String!) { edition(code: $code) { id } }',
    variables: { code: statements[relation].published.editionCode },
    relation,
    state: 'published' as const,
  }));

/** Every delivery there is. */
export const deliveryNodes = {
  Delivery: (world: MatrixWorld) =>
    places.map((relation) => ({
      world,
      relation,
      state: 'published' as const,
      id: nodeId('Delivery', world.statements[relation].published.deliveryId!),
    })),
};

/** Where the papers of deliveries are. */
export const deliveryAddresses = ({ statements, coalitions }: MatrixWorld) =>
  places.map((relation) => ({
    relation,
    state: 'published' as const,
    put: {
      coalition: coalitions[relation === 'other coalition' ? 'foreign' : 'own'].slug,
      delivery: nodeId('Delivery', statements[relation].published.deliveryId!),
      paper: 'receipt',
    },
  }));
