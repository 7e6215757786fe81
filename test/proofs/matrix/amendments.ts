import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { openRound } from '../../../domain/statements/open-round.ts';
import { proposeAmendment } from '../../../domain/texts/amendments/actions.ts';
import { publishTreatments, treatAmendment } from '../../../domain/texts/amendments/actions-treatment.ts';
import { planMerge } from '../../../domain/texts/amendments/plan.ts';
import { amendmentsOf } from '../../../domain/texts/amendments/reads.ts';
import { presentWords } from '../../../domain/texts/amendments/reads-words.ts';
import { requireText } from '../../../domain/texts/reads.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { givenDraft } from '../../support/factories/drafts.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { places, type Place } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** A text whose office has proposed two amendments: one treated and not published, one answered for. */
export interface KnownAmendments {
  textId: string;
  hidden: string;
  published: string;
  /** What merging the first was seen to come to. */
  seen: string;
}

const STATES = ['draft', 'comments'] as const;
type AmendedState = (typeof STATES)[number];
export type Amended = Record<Place, Record<AmendedState, KnownAmendments>>;

/** Texts of their own, since none is closed while an amendment is undecided; told so early that their rounds are over. */
export async function tellAmended(
  platform: TestPlatform,
  { now, cast, bodies }: Pick<MatrixWorld, 'now' | 'cast' | 'bodies'>,
): Promise<Amended> {
  platform.clock.set(later(now, -2 * DAY));
  const amended = {} as Amended;
  for (const place of places) {
    const office = place === 'other coalition' ? cast.outsider : cast['staff coordinator'];
    const told = {} as Record<AmendedState, KnownAmendments>;
    for (const state of STATES) told[state] = await begin(platform, office, bodies[place], state);
    amended[place] = told;
  }
  return amended;
}

async function begin(
  platform: TestPlatform,
  { token, seatId: seat }: Person,
  body: string,
  state: AmendedState,
): Promise<KnownAmendments> {
  const viewer = (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const titles = [{ language: 'es', title: `Con enmiendas, ${state}` }];
  const { id: statement, textId } = await givenDraft(platform, viewer, { seat, body, titles });
  if (state === 'comments')
    await openRound(platform, viewer, { seat, statement, kind: 'comments', days: 1, bodies: [body] });
  const propose = async (words: string) => {
    const asked = { seat, text: textId, language: 'es', shape: { kind: 'paragraph' }, reason: 'Falta.' };
    return (await proposeAmendment(platform, viewer, { ...asked, kind: 'insert', words })).id;
  };
  const treat = async (amendment: string) =>
    treatAmendment(platform, viewer, { seat, amendment, treatment: 'accept' });
  const published = await propose('Un párrafo.');
  await treat(published);
  await publishTreatments(platform, viewer, { seat, text: textId, amendments: [] });
  const hidden = await propose('Otro párrafo.');
  await treat(hidden);
  const { read } = platform.store;
  const all = (await amendmentsOf(read, [textId])).get(textId)!;
  const chosen = all.filter(({ id }) => id === hidden);
  const { seen } = planMerge(chosen, all, await presentWords(read, await requireText(read, textId)));
  return { textId, hidden, published, seen };
}

/** What an operation on amendments can be tried on; nothing for others. */
export function amendmentTargets(
  world: MatrixWorld,
  operation: string,
  names: readonly string[],
): Target[] | null {
  const of = (ids: (known: KnownAmendments) => Record<string, string>): Target[] =>
    everyText(world).map(({ relation, state, known }) => ({
      relation,
      state,
      ids: ids(known),
      also: {
        kind: 'insert',
        words: 'Un párrafo más.',
        seen: known.seen,
        amendments: nodeId('Amendment', known.hidden),
      },
    }));
  if (ON_TEXTS.includes(operation)) return of(({ textId }) => ({ text: nodeId('Text', textId) }));
  if (!names.includes('amendment')) return null;
  const which = operation === 'Mutation.replyToTreatment' ? 'published' : 'hidden';
  return of((known) => ({ amendment: nodeId('Amendment', known[which]) }));
}

const ON_TEXTS = ['Mutation.proposeAmendment', 'Mutation.publishTreatments', 'Mutation.mergeAmendments'];

const everyText = ({ amended }: MatrixWorld) =>
  places.flatMap((relation) => STATES.map((state) => ({ relation, state, known: amended[relation][state] })));

/** Plain values of amendments. */
export const amendmentSamples = {
  shape: () => ({ kind: 'paragraph' }),
  treatment: () => 'accept',
  reply: () => 'agree',
  verdict: () => 'accepted',
};

/** Where amendments are found. */
export const amendmentNodes = {
  Amendment: (world: MatrixWorld) =>
    everyText(world).map(({ relation, state, known }) => ({
      world,
      relation,
      state,
      id: nodeId('Amendment', known.hidden),
    })),
};
