import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { giveMandate } from '../../../domain/sign-ons/mandates/actions.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** Standing mandates: one that waits for its approval, one of a lone signer, one of a member at risk, one abroad. */
export type KnownMandates = Record<'proposed' | 'public' | 'withheld' | 'other coalition', string>;

export async function tellMandates(
  platform: TestPlatform,
  { cast, extras, tags, now }: Pick<MatrixWorld, 'cast' | 'extras' | 'tags' | 'now'>,
): Promise<KnownMandates> {
  const give = async ({ token, seatId: seat }: Person, visibility: 'public' | 'withheld', theme: string) => {
    const viewer = (await loadViewer(platform.store, { token }, platform.clock.now()))!;
    const until = later(now, 100 * DAY).slice(0, 10);
    return (
      await giveMandate(platform, viewer, { seat, themes: [theme], until, windowHours: 12, visibility })
    ).id;
  };
  return {
    proposed: await give(cast.proposer, 'public', tags.own.theme),
    public: await give(cast['sole signer'], 'public', tags.own.theme),
    withheld: await give(cast['withheld signer'], 'withheld', tags.own.theme),
    'other coalition': await give(extras.foreign, 'public', tags.foreign.theme),
  };
}

/** What approving and taking back is tried on; null for any other operation. */
export function mandateTargets({ mandates }: MatrixWorld, operation: string): Target[] | null {
  if (operation !== 'Mutation.approveMandate' && operation !== 'Mutation.revokeMandate') return null;
  return Object.entries(mandates).map(([relation, id]) => ({
    relation,
    ids: { mandate: nodeId('StandingMandate', id) },
  }));
}

/** What these operations are tried with; undefined for any other argument. */
export function mandateSample({ tags, now }: MatrixWorld, operation: string, name: string): unknown {
  if (operation !== 'Mutation.giveMandate') return undefined;
  return {
    mandateThemes: [nodeId('Theme', tags.own.theme)],
    lastDay: later(now, 100 * DAY).slice(0, 10),
    windowHours: 12,
  }[name];
}
