import { correctionPageWords } from '../words/correction-pages.ts';
import type { Language } from '../words/words.ts';
import type { LetterSince } from './letter-since.ts';

/** What an edition corrected of the one before it. */
export interface CorrectedFacts {
  kind: 'erratum' | 'substantive';
  at: string;
  note: Record<Language, string>;
  /** Which version was signed, where nobody was asked again. */
  signedVersion: string | null;
}

/** The dated note of a correction, in each language of the letter, before what has happened to its signatures. */
export function withCorrected(
  since: LetterSince | null,
  corrected: CorrectedFacts | null,
  frames: readonly Language[],
  timeZone: string,
): LetterSince | null {
  if (corrected === null) return since;
  const { kind, at, note, signedVersion } = corrected;
  const said = frames.map((frame) => {
    const say = correctionPageWords[frame].public;
    const day = new Intl.DateTimeFormat(frame, { dateStyle: 'long', timeZone }).format(new Date(at));
    const bound = signedVersion === null ? [] : [say.bound(signedVersion)];
    return {
      text: [`${say[kind]}.`, say.corrected(day), note[frame], ...bound].join(' '),
      language: frame,
    };
  });
  return { counts: [...said, ...(since?.counts ?? [])], lists: since?.lists ?? [] };
}
