import type { Reader } from '../../../db/store.ts';
import { seatsIn, type Viewer } from '../../viewer.ts';
import { mayReadText } from '../policy.ts';
import { textsById } from '../reads.ts';
import { careOfLanguages, type LanguageCare } from './reads.ts';
import { sumsOfText } from './reads-sums.ts';

/** What a person was asked to do in one language of a text, as far as there is something to do. */
export interface AlignmentWaiting {
  textId: string;
  language: string;
  role: 'translator' | 'reviewer';
  /** Paragraphs: to write or bring up to date, or to review. */
  count: number;
  /** A day: "2027-01-14". */
  dueOn: string | null;
}

/** The languages the viewer was asked to translate or review in open texts, what is due first standing first. */
export async function alignmentWaitingFor(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
): Promise<AlignmentWaiting[]> {
  const seats = new Set(seatsIn(viewer, coalitionId).map(({ id }) => id));
  if (seats.size === 0) return [];
  const rows = await db
    .selectFrom('text_languages')
    .innerJoin('texts', 'texts.id', 'text_languages.text_id')
    .where('texts.coalition_id', '=', coalitionId)
    .where('texts.state', '=', 'open')
    .where((eb) =>
      eb.or([eb('translator_seat_id', 'in', [...seats]), eb('reviewer_seat_id', 'in', [...seats])]),
    )
    .select('texts.id')
    .distinct()
    .execute();
  const texts = await textsById(
    db,
    rows.map(({ id }) => id),
  );
  const found: AlignmentWaiting[] = [];
  for (const text of texts.filter((one) => mayReadText(viewer, one).allowed)) {
    const asked = (await careOfLanguages(db, [text.id])).filter((care) => rolesOf(care, seats).length > 0);
    const sums = await sumsOfText(db, text);
    for (const care of asked) {
      const sum = sums.find(({ language }) => language === care.language);
      for (const role of sum ? rolesOf(care, seats) : []) {
        const count = role === 'translator' ? sum!.absent + sum!.behind : sum!.unreviewed + sum!.typos;
        const { textId, language, dueOn } = care;
        if (count > 0) found.push({ textId, language, role, count, dueOn });
      }
    }
  }
  return found.sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
}

function rolesOf(
  { translatorSeatId, reviewerSeatId }: LanguageCare,
  seats: ReadonlySet<string>,
): AlignmentWaiting['role'][] {
  return [
    ...(seats.has(translatorSeatId ?? '') ? (['translator'] as const) : []),
    ...(seats.has(reviewerSeatId ?? '') ? (['reviewer'] as const) : []),
  ];
}

const keyOf = ({ dueOn, textId, language }: AlignmentWaiting) => `${dueOn ?? '9999'} ${textId} ${language}`;
