import { nodeId } from '../../../graphql/ids.ts';
import type { Role } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

const ON_HOLDERS = ['setCredential', 'confirmCredential', 'endCredential', 'nameSuccessor'];

/** Whose rights these are tried on: one's own, a colleague's, a stranger's; null for any other operation. */
export function credentialTargets(world: MatrixWorld, operation: string, role: Role): Target[] | null {
  if (operation === 'Mutation.answerSuccession')
    return [{ ids: { succession: nodeId('Succession', '01jzzzzzzzzzzzzzzzzzzzzzzz') } }];
  if (!ON_HOLDERS.includes(operation.replace('Mutation.', ''))) return null;
  const target = (relation: string, { seatId }: Person): Target => ({
    relation,
    ids: { holder: nodeId('Seat', seatId) },
  });
  const mate =
    role === 'anonymous'
      ? undefined
      : Object.values(world.cast).find(
          ({ organizationId, seatId }) =>
            organizationId === world.cast[role].organizationId &&
            seatId !== world.cast[role].seatId &&
            seatId !== world.cast.removed.seatId,
        );
  return [
    ...(role === 'anonymous' ? [] : [target('oneself', world.cast[role])]),
    ...(mate ? [target('own organisation', mate)] : []),
    target('other organisation', world.extras.free),
    target('other coalition', role === 'outsider' ? world.cast.signer : world.extras.foreign),
  ];
}

/** What these operations are tried with; undefined for any other argument. */
export function credentialSample(operation: string, name: string): unknown {
  if (operation === 'Mutation.answerSuccession') return name === 'agrees' ? false : undefined;
  if (operation !== 'Mutation.setCredential') return undefined;
  return { mayPropose: true, maySign: false, credentialThemes: [] }[name];
}
