import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { askLate } from '../../../domain/sign-ons/late.ts';
import { requireSignOn } from '../../../domain/sign-ons/reads.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** What came late to the other body's published statement: one that would be public, one withheld, one only proposed. */
export type KnownLate = Record<'public' | 'withheld' | 'proposed', string> & { termsDigest: string };

export async function tellLate(
  platform: TestPlatform,
  { cast, statements }: Pick<MatrixWorld, 'cast' | 'statements'>,
): Promise<KnownLate> {
  const { id: signOn, termsDigest } = await requireSignOn(
    platform.store.read,
    statements['other body'].published.signOnId!,
  );
  const ask = async ({ seatId, token }: Person, visibility: 'public' | 'withheld', name: string) =>
    askLate(platform, (await loadViewer(platform.store, { token }, platform.clock.now()))!, {
      ...{ seat: seatId, signOn, termsDigest, language: 'es', name, visibility },
      note: 'Para nosotras.',
    });
  return {
    termsDigest,
    public: await ask(cast['sole signer'], 'public', 'Quien llega después'),
    withheld: await ask(cast['withheld signer'], 'withheld', 'Quien no se nombra'),
    proposed: await ask(cast.proposer, 'public', 'Quien espera un Vo.Bo.'),
  };
}

export function lateTargets({ late }: MatrixWorld): Target[] {
  return (['public', 'withheld', 'proposed'] as const).map((relation) => ({
    relation,
    termsDigest: late.termsDigest,
    ids: { request: nodeId('LateRequest', late[relation]) },
  }));
}
