import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { addTerm } from '../../../domain/terms/actions.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** An avoided word in each coalition, kept by its office. */
export async function tellTerms(
  platform: TestPlatform,
  { cast, coalitions }: Pick<MatrixWorld, 'cast' | 'coalitions'>,
): Promise<MatrixWorld['terms']> {
  const keep = async ({ token, seatId: seat }: Person, coalition: string) => {
    const viewer = (await loadViewer(platform.store, { token }, platform.clock.now()))!;
    const words = [{ language: 'es', forms: ['ilegal*'], instead: 'en situación irregular' }];
    const reasons = { reasonEs: 'Ninguna persona es ilegal.', reasonEn: 'No person is illegal.' };
    return (await addTerm(platform, viewer, { seat, coalition, advice: 'avoided', words, ...reasons })).id;
  };
  return {
    own: await keep(cast['staff coordinator'], coalitions.own.id),
    foreign: await keep(cast.outsider, coalitions.foreign.id),
  };
}

export const termTargets = ({ terms }: MatrixWorld): Target[] => [
  { relation: 'own coalition', ids: { term: nodeId('Term', terms.own) } },
  { relation: 'other coalition', ids: { term: nodeId('Term', terms.foreign) } },
];

/** What a step of the glossary is tried with; undefined for any other argument. */
export function termSample(operation: string, name: string): unknown {
  if (!/^Mutation\.(add|change)Term$/.test(operation) || name !== 'words') return undefined;
  return [{ language: 'es', forms: ['retorn*'], instead: null }];
}
