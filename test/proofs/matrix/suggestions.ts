import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { openRound } from '../../../domain/statements/open-round.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { backSuggestion, suggestWording } from '../../../domain/texts/suggestions/actions.ts';
import { decideSuggestions } from '../../../domain/texts/suggestions/actions-decide.ts';
import { seenNow } from '../../../domain/texts/suggestions/reads.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { givenDraft } from '../../support/factories/drafts.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { places, type Place } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

const SEEN = 'Nosotras, las {n} organizaciones.';
const STATES = ['draft', 'comments'] as const;

/** A text with suggestions by its office: one open, one open that the drafters of "own body" back, one declined. */
export interface KnownSuggestions {
  textId: string;
  blockId: string;
  open: string;
  backed: string;
  decided: string;
  /** What each of them proposes. */
  seen: Record<'open' | 'backed' | 'decided', string>;
}

/** Statements of their own, since a text with open suggestions does not close: one of each body, in draft and in comments. */
export async function tellSuggestions(
  platform: TestPlatform,
  { cast, bodies }: Pick<MatrixWorld, 'cast' | 'bodies'>,
): Promise<MatrixWorld['suggestions']> {
  const viewer = async ({ token }: Person) =>
    (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const tell = async (place: Place, state: (typeof STATES)[number]): Promise<KnownSuggestions> => {
    const office = place === 'other coalition' ? cast.outsider : cast['staff coordinator'];
    const seat = office.seatId;
    const titles = [{ language: 'es', title: `Con sugerencias, ${place} ${state}` }];
    const { id, textId } = await givenDraft(platform, await viewer(office), {
      seat,
      body: bodies[place],
      titles,
    });
    const asked = { days: 7, bodies: [place === 'other coalition' ? bodies[place] : bodies.secretariat] };
    if (state === 'comments')
      await openRound(platform, await viewer(office), { seat, statement: id, kind: 'comments', ...asked });
    const blockId = (await readText(platform.store, textId)).blocks['es']![0]!.id;
    const suggest = async (wording: string) => {
      const put = { seat, text: textId, language: 'es', block: blockId, seen: SEEN, wording };
      return (await suggestWording(platform, await viewer(office), put)).suggestion;
    };
    const decided = await suggest('Nosotros, las {n} organizaciones.');
    const by = { seat, text: textId };
    await decideSuggestions(platform, await viewer(office), {
      ...by,
      suggestions: [decided],
      seen: await seenNow(platform.store, textId, [decided]),
      accept: false,
    });
    const open = await suggest('Nosotras, {n} organizaciones.');
    const backed = await suggest('Nosotras, las {n} redes.');
    if (place === 'own body')
      await backSuggestion(platform, await viewer(cast.drafter), {
        seat: cast.drafter.seatId,
        text: textId,
        suggestion: backed,
        seen: (await seenNow(platform.store, textId, [backed]))[0]!,
      });
    const [openSeen = '', backedSeen = ''] = await seenNow(platform.store, textId, [open, backed]);
    return {
      textId,
      blockId,
      open,
      backed,
      decided,
      seen: { open: openSeen, backed: backedSeen, decided: '' },
    };
  };
  const told = {} as MatrixWorld['suggestions'];
  for (const place of places)
    told[place] = { draft: await tell(place, 'draft'), comments: await tell(place, 'comments') };
  return told;
}

/** What an operation on suggestions can be tried on; nothing for others. */
export function suggestionTargets(
  { suggestions }: MatrixWorld,
  operation: string,
  names: readonly string[],
): Target[] | null {
  const which =
    operation === 'Mutation.unbackSuggestion'
      ? 'backed'
      : operation === 'Mutation.undoSuggestionDecision'
        ? 'decided'
        : 'open';
  const name = ['suggestion', 'suggestions'].find((one) => names.includes(one));
  if (!name && operation !== 'Mutation.suggestWording') return null;
  return places.flatMap((relation) =>
    STATES.map((state): Target => {
      const { textId, blockId, seen, [which]: mark } = suggestions[relation][state];
      return {
        relation,
        state,
        ids: {
          text: nodeId('Text', textId),
          ...(name && { [name]: nodeId('Suggestion', `${textId}.${mark}`) }),
        },
        also: { block: blockId, ...(name && { seen: seen[which] }) },
      };
    }),
  );
}

/** Plain values of suggestions. */
export const suggestionSamples = {
  seen: () => SEEN,
  wording: () => 'Nosotras, todas las {n} organizaciones.',
  accept: () => true,
};
