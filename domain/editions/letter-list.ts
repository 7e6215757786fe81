import type { Reader } from '../../db/store.ts';
import type { Phrase } from '../print/head.ts';
import { totalsLine, type LetterGroup } from '../sign-ons/letter-model.ts';
import { languagesOfVersion } from '../sign-ons/reads.ts';
import type { Statement } from '../statements/reads.ts';
import type { Instant } from '../platform.ts';
import type { Language } from '../words/words.ts';
import { letterOf } from './letter.ts';
import { requireVersion } from '../statements/reads.ts';

/** What a letter says of who signs, as it would be printed now: read before it is published. */
export interface LetterList {
  /** The language of its own words. */
  language: Language;
  /** How many sign, where the first page says so. */
  cover: string | null;
  title: string;
  groups: LetterGroup[];
  totals: string;
  /** Who signed on paper, below what is said of them. */
  paper: { heading: string; entries: string[] } | null;
  /** Footnotes to the names. */
  reservations: { mark: string; name: string; said: Phrase[] }[];
}

/** Of a closed statement that is not published, as its layout was settled, in a language if it has it, else its own; null before it is closed. */
export async function letterListOf(
  db: Reader,
  statement: Statement,
  language: Language,
  { origin, now }: { origin: string; now: Instant },
): Promise<LetterList | null> {
  if (statement.versionId === null || statement.publishedAt !== null) return null;
  const { referenceLanguage } = await requireVersion(db, statement.versionId);
  const closedIn = await languagesOfVersion(db, statement.versionId);
  const model = await letterOf(
    db,
    statement,
    { language: closedIn.includes(language) ? language : referenceLanguage },
    { origin, now, edition: null },
  );
  const [{ frame, cover }] = model.texts;
  const [sheets] = model.paper?.lists ?? [];
  return {
    ...{ language: frame, cover, title: model.listTitles[0]!.text },
    ...{ groups: model.groups, totals: totalsLine(model, frame), reservations: model.reservations },
    paper: sheets ? { heading: sheets.headings[0]!.text, entries: sheets.entries } : null,
  };
}
