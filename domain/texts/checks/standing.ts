import type { ChecksTable } from '../../../db/tables/checks.ts';
import type { MachineDraft } from '../machine/reads.ts';
import type { Wording } from './wording.ts';

/** What of a check a standing depends on. */
export type CheckFacts = Pick<
  ChecksTable,
  | 'id'
  | 'source'
  | 'language'
  | 'source_hash'
  | 'language_hash'
  | 'kind'
  | 'changed'
  | 'role'
  | 'seat_id'
  | 'at'
>;

/** The two sides of a block in two languages: the one it was written in first, and the other. */
export type Side = 'source' | 'translation';

/**
 * Whether a block says the same in two languages: reviewed, and unchanged since; one side was changed since; both were;
 * nobody but whoever translated has looked; or one of them lacks it.
 */
export type StandingState = 'in-step' | 'behind' | 'both' | 'unreviewed' | 'absent';

export interface Standing {
  state: StandingState;
  /** Behind: which side was changed, so that the other is behind. */
  changed: Side | null;
  /** Absent: it was there in both once, and was taken out on one side. */
  removed: boolean;
  /** Changes since the last check were said to change no meaning; nobody has looked at them since. */
  typo: boolean;
  latest: CheckFacts | null;
  /** The check beside which what was changed is to be seen: the latest, or before its typos. */
  since: CheckFacts | null;
}

/** The checks of one block in two languages, in whichever direction, the oldest first. */
export function standing(
  sides: { source: string; language: string },
  words: { source: Wording | null; translation: Wording | null },
  checks: readonly CheckFacts[],
): Standing {
  const latest = checks.at(-1) ?? null;
  const checked = checks.findLast(({ kind }) => kind === 'checked') ?? null;
  const { source, translation } = words;
  const found: Standing = {
    state: 'unreviewed',
    changed: null,
    removed: false,
    typo: false,
    latest,
    since: null,
  };
  if (source === null || translation === null) return { ...found, state: 'absent', removed: latest !== null };
  if (latest === null) return found;
  const [sourceHash, translationHash] =
    latest.source === sides.source
      ? [latest.source_hash, latest.language_hash]
      : [latest.language_hash, latest.source_hash];
  const moved = { source: source.hash !== sourceHash, translation: translation.hash !== translationHash };
  if (moved.source && moved.translation) return { ...found, state: 'both', since: latest };
  if (moved.source) return { ...found, state: 'behind', changed: 'source', since: latest };
  if (moved.translation) return { ...found, state: 'behind', changed: 'translation', since: latest };
  const typo = latest.kind === 'typo';
  return {
    ...found,
    state: latest.role === 'reviewed' ? 'in-step' : 'unreviewed',
    typo,
    since: typo ? checked : null,
  };
}

/** A block beside one of the languages it was translated to. */
export interface AlignedPair extends Standing {
  block: string;
  source: string;
  language: string;
  words: { source: Wording | null; translation: Wording | null };
  /** A machine drafted one of the sides as it now stands, and no person has reviewed it since. */
  machine: boolean;
  /** Names exactly these words; whoever says that they say the same must have read them. */
  seen: string;
}

/**
 * Every block of a text beside each of its other languages, in the order of the languages and of their blocks. A block's
 * source is what its latest check says, while that language has words for it; else the first language that has some which
 * no machine drafted.
 */
export function alignedPairs(
  languages: readonly string[],
  wordings: ReadonlyMap<string, ReadonlyMap<string, Wording>>,
  checks: ReadonlyMap<string, readonly CheckFacts[]>,
  machines: ReadonlyMap<string, readonly MachineDraft[]> = new Map(),
): AlignedPair[] {
  const ids = new Set(languages.flatMap((language) => [...(wordings.get(language)?.keys() ?? [])]));
  return [...ids].flatMap((block) => {
    const wordsIn = (language: string) => wordings.get(language)?.get(block) ?? null;
    const ofBlock = checks.get(block) ?? [];
    const drafts = machines.get(block) ?? [];
    const source = sourceOf(languages, wordsIn, ofBlock, drafts);
    return languages
      .filter((language) => language !== source)
      .map((language): AlignedPair => {
        const words = { source: wordsIn(source), translation: wordsIn(language) };
        const between = ofBlock.filter((check) => isBetween(check, source, language));
        const seen = seenOf(words);
        return {
          block,
          source,
          language,
          words,
          seen,
          machine:
            isMachines(drafts, language, words.translation, between) ||
            isMachines(drafts, source, words.source, between),
          ...standing({ source, language }, words, between),
        };
      });
  });
}

/** Edited by anyone it is theirs; reviewed, it is whoever reviewed it who answers for it. */
function isMachines(
  drafts: readonly MachineDraft[],
  language: string,
  words: Wording | null,
  checks: readonly CheckFacts[],
): boolean {
  const draft = draftOf(drafts, language, words);
  if (draft === undefined || words === null) return false;
  return !checks.some(
    (check) =>
      check.kind === 'checked' &&
      check.role === 'reviewed' &&
      check.at >= draft.at &&
      words.hash === (check.language === language ? check.language_hash : check.source_hash),
  );
}

const draftOf = (drafts: readonly MachineDraft[], language: string, words: Wording | null) =>
  drafts.findLast((one) => one.language === language && one.languageHash === words?.hash);

/** The language a block was written in first. */
export function sourceOf(
  languages: readonly string[],
  wordsIn: (language: string) => Wording | null,
  checks: readonly CheckFacts[],
  drafts: readonly MachineDraft[],
): string {
  const said = checks.at(-1)?.source;
  if (said !== undefined && languages.includes(said) && wordsIn(said)) return said;
  const written = languages.filter((language) => wordsIn(language) !== null);
  return (
    written.find((language) => draftOf(drafts, language, wordsIn(language)) === undefined) ?? written[0]!
  );
}

/** Whether a check is about these two languages, in whichever direction. */
export function isBetween(
  check: Pick<CheckFacts, 'source' | 'language'>,
  one: string,
  other: string,
): boolean {
  return (
    (check.source === one && check.language === other) || (check.source === other && check.language === one)
  );
}

/** Both wordings in a few characters. */
export function seenOf({ source, translation }: AlignedPair['words']): string {
  return `${source?.hash.slice(0, 20) ?? ''}-${translation?.hash.slice(0, 20) ?? ''}`;
}

/** How far one language of a text is: of the blocks it was translated for, how many stand how. */
export interface LanguageSums {
  language: string;
  /** Blocks of which this language is the translation. */
  all: number;
  inStep: number;
  behind: number;
  unreviewed: number;
  absent: number;
  /** Drafted by a machine, and by no person reviewed. */
  machine: number;
  /** Of those in step, the ones with changes that were said to change no meaning. */
  typos: number;
}

/** Behind counts those changed on both sides too. */
export function sumsOf(language: string, pairs: readonly AlignedPair[]): LanguageSums {
  const own = pairs.filter((pair) => pair.language === language);
  const count = (...states: StandingState[]) => own.filter(({ state }) => states.includes(state)).length;
  return {
    language,
    all: own.length,
    inStep: count('in-step'),
    behind: count('behind', 'both'),
    unreviewed: count('unreviewed'),
    absent: count('absent'),
    machine: own.filter(({ machine }) => machine).length,
    typos: own.filter(({ typo, state }) => typo && state === 'in-step').length,
  };
}

/**
 * What keeps a text from being closed: paragraphs that are behind or unreviewed, also those of which whoever changed them
 * said that it was a typo, until somebody else has looked. What a language lacks is asked about by itself.
 */
export function unreviewedIn({ behind, unreviewed, typos }: LanguageSums): number {
  return behind + unreviewed + typos;
}
