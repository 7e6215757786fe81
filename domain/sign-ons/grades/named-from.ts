import type { SignaturesTable, SignatureState, Visibility } from '../../../db/tables/signatures.ts';
import { Invalid } from '../../errors.ts';
import type { Instant } from '../../platform.ts';
import type { OutboxEntry } from '../../record/entry.ts';
import { UNTIL_REVEALED } from '../hiding/rules.ts';
import type { Answer } from '../reads-answers.ts';
import { stateAfter } from '../rules.ts';

/** Who learns a name, and from when everybody does where that is later. */
export interface Grade {
  visibility: Visibility;
  /** Only of a withheld name. */
  namedFrom: Instant | null;
}

/** The job by which a name whose date has come is kept as a public one. */
export const OPENING_NAMES = 'names-open';
/** How far ahead a name may be withheld until. */
const LONGEST_DAYS = 731;

/** A grade as it is chosen now: a date that is still to come, and of a withheld name alone. */
export function requireGrade({ visibility, namedFrom }: Grade, now: Instant): Grade {
  if (namedFrom === null) return { visibility, namedFrom };
  if (visibility !== 'withheld') throw new Invalid([{ field: 'namedFrom', word: 'not-valid' }]);
  if (namedFrom <= now) throw new Invalid([{ field: 'namedFrom', word: 'named-from-past' }]);
  if (Date.parse(namedFrom) - Date.parse(now) > LONGEST_DAYS * 86_400_000)
    throw new Invalid([{ field: 'namedFrom', word: 'named-from-too-far' }]);
  return { visibility, namedFrom };
}

/** A grade that was chosen before, as it is by now. */
export function gradeNow({ visibility, namedFrom }: Grade, now: Instant): Grade {
  return namedFrom !== null && namedFrom <= now
    ? { visibility: 'public', namedFrom: null }
    : { visibility, namedFrom };
}

/** The grade that was chosen last for an answer that stands or is proposed. */
export function gradeOf({ row, acts }: Answer): Grade {
  return { visibility: row.visibility, namedFrom: row.visibility === 'withheld' ? chosenIn(acts) : null };
}

function chosenIn(acts: readonly Answer['acts'][number][]): Instant | null {
  const last = acts.findLast(({ kind }) => ['signed', 'proposed'].includes(stateAfter[kind]));
  return last?.namedFrom ?? null;
}

interface After {
  state: SignatureState;
  visibility: Visibility;
  /** As it is chosen now; as it was where nothing is said. */
  named_from: Instant | null | undefined;
  /** The organisation signs anew. */
  anew: boolean;
}

/**
 * From when an answer's name is public, after an act on it. What ends before that day is never told. A name that was hidden
 * is shown again where its organisation signs anew: now, or from the day it chooses.
 */
export function namesFrom(
  answer: Answer | null,
  { state, visibility, named_from, anew }: After,
  now: Instant,
): Pick<SignaturesTable, 'named_from'> & Partial<Pick<SignaturesTable, 'embargoed_until'>> {
  const hidden = answer?.row.embargoed_until != null && answer.row.embargoed_until > now;
  if (state !== 'signed' && state !== 'proposed')
    return { named_from: null, ...(hidden && { embargoed_until: UNTIL_REVEALED }) };
  const from =
    visibility !== 'withheld' ? null : named_from !== undefined ? named_from : chosenIn(answer?.acts ?? []);
  if (!anew) return { named_from: from };
  if (visibility === 'public') return { named_from: null, embargoed_until: null };
  return { named_from: from, ...(hidden && { embargoed_until: from ?? UNTIL_REVEALED }) };
}

/** What is left to do when that day comes: reads name it by themselves. */
export function openingAt(
  { id, coalition_id }: Pick<SignaturesTable, 'id' | 'coalition_id'>,
  actId: string,
  dueAt: Instant,
): OutboxEntry {
  return {
    kind: 'outbox',
    coalitionId: coalition_id,
    job: OPENING_NAMES,
    key: `${OPENING_NAMES}:${actId}`,
    payload: { signature: id, act: actId },
    dueAt,
  };
}
