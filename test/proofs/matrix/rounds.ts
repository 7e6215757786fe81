import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { HOUR, later, type Instant } from '../../../domain/platform.ts';
import { giveTextRight } from '../../../domain/statements/actions-rights.ts';
import { openRound } from '../../../domain/statements/open-round.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { roundsOfTexts } from '../../../domain/texts/rounds/reads.ts';
import { rightsGiven } from '../../../domain/texts/rights/reads.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { givenDraft } from '../../support/factories/drafts.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { places, type Place } from './dimensions.ts';
import type { Address } from './addresses.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld } from './world.ts';

/** A text in an open round, with a right given on it. */
export interface KnownRound {
  slug: string;
  textId: string;
  blockId: string;
  roundId: string;
  givenId: string;
}

/** In each body one text that asks the coalition's office for comments, and that a free member may read. */
export async function tellRounds(
  platform: TestPlatform,
  { cast, extras, bodies, now }: Pick<MatrixWorld, 'cast' | 'extras' | 'bodies'> & { now: Instant },
): Promise<MatrixWorld['rounds']> {
  const told = {} as MatrixWorld['rounds'];
  platform.clock.set(later(now, -HOUR));
  for (const place of places) {
    const abroad = place === 'other coalition';
    const office = abroad ? cast.outsider : cast['staff coordinator'];
    const by = (await loadViewer(platform.store, { token: office.token }, platform.clock.now()))!;
    const seat = office.seatId;
    const { id, slug, textId } = await givenDraft(platform, by, {
      seat,
      body: bodies[place],
      titles: [
        { language: 'es', title: `${place} en ronda` },
        { language: 'en', title: `${place} in a round` },
      ],
    });
    const asked = [abroad ? bodies[place] : bodies.secretariat];
    await openRound(platform, by, { seat, statement: id, kind: 'comments', days: 7, bodies: asked });
    await giveTextRight(platform, by, {
      seat,
      text: textId,
      kind: 'organization',
      grantee: (abroad ? extras.foreign : extras.free).organizationId,
      right: 'read',
    });
    const [round] = await roundsOfTexts(platform.store.read, [textId]);
    const [given] = await rightsGiven(platform.store.read, [textId]);
    const [block] = (await readText(platform.store, textId)).blocks['es']!;
    told[place] = { slug, textId, blockId: block!.id, roundId: round!.id, givenId: given!.id };
  }
  return told;
}

/** What an operation on a round or on a text's rights can be tried on; nothing for other operations. */
export function roundTargets(world: MatrixWorld, operation: string): Target[] | null {
  const wanted = {
    'Mutation.changeRound': ['text', 'round'],
    'Mutation.endRound': ['text', 'round'],
    'Mutation.giveTextRight': ['text', 'grantee'],
    'Mutation.takeTextRight': ['text', 'given'],
  }[operation];
  if (!wanted) return null;
  return places.map((relation: Place) => {
    const { textId, roundId, givenId } = world.rounds[relation];
    const member = relation === 'other coalition' ? world.cast.outsider : world.cast['sole signer'];
    const ids: Record<string, string> = {
      text: nodeId('Text', textId),
      round: nodeId('Round', roundId),
      given: nodeId('GivenRight', givenId),
      grantee: nodeId('Organization', member.organizationId),
    };
    return {
      relation,
      state: 'comments',
      ids: Object.fromEntries(wanted.map((name) => [name, ids[name]!])),
    };
  });
}

/** What a round that is opened or changed is given; undefined for other arguments. */
export function roundSample(
  world: MatrixWorld,
  operation: string,
  name: string,
  relation: string | undefined,
): unknown {
  if (operation !== 'Mutation.openRound' && operation !== 'Mutation.changeRound') return undefined;
  const body = world.bodies[relation === 'other coalition' ? relation : 'own body'];
  const sample: Record<string, unknown> = {
    ...{ kind: 'redLines', days: 3, hours: null, closesAt: null },
    bodies: [nodeId('Body', body)],
  };
  return sample[name];
}

/** Where one paragraph of a text is commented. */
export function paragraphAddresses({ rounds, coalitions }: MatrixWorld): Address[] {
  return places.map((relation) => {
    const { slug, blockId } = rounds[relation];
    const coalition = coalitions[relation === 'other coalition' ? 'foreign' : 'own'].slug;
    return { relation, state: 'comments', put: { coalition, slug, block: blockId } };
  });
}
