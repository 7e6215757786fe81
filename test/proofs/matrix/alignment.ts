import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { openRound } from '../../../domain/statements/open-round.ts';
import { addLanguage } from '../../../domain/texts/actions-languages.ts';
import { checkBlocks } from '../../../domain/texts/checks/actions.ts';
import { alignmentOfText } from '../../../domain/texts/checks/reads.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { transact } from '../../../domain/transaction.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { wordsOf } from '../../realtime/suggesting.ts';
import { givenDraft } from '../../support/factories/drafts.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { places, type Place } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** What each of them cites. */
const CITED = 'https://example.org/';
const STATES = ['draft', 'comments'] as const;

/** A text of one paragraph, translated by its office, of which the Spanish was changed since. */
export interface KnownAlignment {
  textId: string;
  blockId: string;
  seen: string;
}

/** Statements of their own: one of each body, in draft and in comments. */
export async function tellAlignment(
  platform: TestPlatform,
  { cast, bodies }: Pick<MatrixWorld, 'cast' | 'bodies'>,
): Promise<MatrixWorld['aligned']> {
  const viewer = async ({ token }: Person) =>
    (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const tell = async (place: Place, state: (typeof STATES)[number]): Promise<KnownAlignment> => {
    const office = place === 'other coalition' ? cast.outsider : cast['staff coordinator'];
    const seat = office.seatId;
    const { id, textId } = await givenDraft(platform, await viewer(office), {
      seat,
      body: bodies[place],
      titles: [{ language: 'es', title: `Con traducción, ${place} ${state}` }],
    });
    const asked = { days: 7, bodies: [place === 'other coalition' ? bodies[place] : bodies.secretariat] };
    if (state === 'comments')
      await openRound(platform, await viewer(office), { seat, statement: id, kind: 'comments', ...asked });
    const pair = async () =>
      (await alignmentOfText(platform.store.read, { id: textId, languages: ['es', 'en'] })).pairs[0]!;
    const { block, seen } = await pair();
    await checkBlocks(platform, await viewer(office), {
      ...{ seat, text: textId, source: 'es', language: 'en', as: 'translated' },
      blocks: [{ id: block, seen }],
    });
    await transact(platform, async (tx) => {
      tx.begin();
      await changeText(tx, {
        textId,
        seatId: seat,
        change: (doc) => wordsOf(doc).insert(0, 'Hoy: ', { link: { href: CITED } }),
      });
    });
    const { seen: now } = await pair();
    await addLanguage(platform, await viewer(office), { seat, text: textId, language: 'mam' });
    return { textId, blockId: block, seen: now };
  };
  const told = {} as MatrixWorld['aligned'];
  for (const place of places)
    told[place] = { draft: await tell(place, 'draft'), comments: await tell(place, 'comments') };
  return told;
}

/** Of each operation, the language it is tried with: two that are written, one that is not the text's, an empty one. */
const OPERATIONS: Record<string, string> = {
  'Mutation.checkBlocks': 'en',
  'Mutation.excuseTypo': 'en',
  'Mutation.arrangeLanguage': 'en',
  'Mutation.addLanguage': 'quc',
  'Mutation.removeLanguage': 'mam',
  'Mutation.draftByMachine': 'en',
  'Mutation.checkSources': 'en',
  'Mutation.correctSource': 'en',
};

/** What an operation on two languages can be tried on; nothing for others. */
export function alignmentTargets({ aligned }: MatrixWorld, operation: string): Target[] | null {
  const language = OPERATIONS[operation];
  if (language === undefined) return null;
  return places.flatMap((relation) =>
    STATES.map((state): Target => {
      const { textId, blockId, seen } = aligned[relation][state];
      return {
        relation,
        state,
        ids: { text: nodeId('Text', textId) },
        also: { block: blockId, seen, language, role: 'translated' },
      };
    }),
  );
}

/** Plain values of two languages. */
export const alignmentSamples = {
  source: () => 'es',
  unreviewed: () => 'labelled',
  linkCheck: () => 'on',
  deadLinks: () => 'labelled',
  address: () => CITED,
  archived: () => null,
  allowed: () => true,
};
