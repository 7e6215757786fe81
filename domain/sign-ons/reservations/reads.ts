import type { Reader, Writer } from '../../../db/store.ts';
import type { Fault } from '../../errors.ts';
import { languagesOfVersions, requireVersion } from '../../statements/reads.ts';
import { paragraphsIn } from '../../texts/comments/choosing.ts';
import { plainText, type Block } from '../../texts/schema.ts';
import type { Reservation } from './stored.ts';

/** What can be excepted: a paragraph of a version by its number, with its first words in each language. */
export interface Paragraph {
  number: number;
  /** Its id in the text. */
  block: string;
  beginnings: Record<string, string>;
}

/** The paragraphs, items and quotes of a version in order, numbered as on the pages of its text: headings count, notes do not. */
export async function paragraphsOf(db: Reader | Writer, versionId: string): Promise<Paragraph[]> {
  const { referenceLanguage } = await requireVersion(db, versionId);
  const [texts] = await languagesOfVersions(db, [versionId]);
  const words = Object.fromEntries(
    texts!.map(({ language, blocks }) => [language, JSON.parse(blocks) as Block[]]),
  );
  const languages = Object.keys(words).sort(
    (a, b) => Number(b === referenceLanguage) - Number(a === referenceLanguage),
  );
  return [...paragraphsIn(words, languages)]
    .map(([id, number]) => {
      const sides = languages.flatMap((language) => {
        const block = words[language]!.find((one) => one.id === id);
        return block === undefined || block.kind === 'heading'
          ? []
          : [[language, beginningOf(block)] as const];
      });
      return { number, block: id, beginnings: Object.fromEntries(sides) };
    })
    .filter(({ beginnings }) => Object.keys(beginnings).length > 0)
    .sort((a, b) => a.number - b.number);
}

const BEGINNING = 60;

/** The first words of a paragraph, by which it is found where paragraphs carry no numbers. */
function beginningOf(block: Block): string {
  const words = plainText(block).replaceAll('{n}', '…').replace(/\s+/g, ' ').trim();
  if (words.length <= BEGINNING) return words;
  const cut = words.slice(0, BEGINNING + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** Only what the text has can be excepted. */
export async function faultsOfReservation(
  db: Reader | Writer,
  versionId: string,
  reservation: Pick<Reservation, 'paragraphs'> | null,
): Promise<Fault[]> {
  if (reservation === null || reservation.paragraphs.length === 0) return [];
  const known = new Set((await paragraphsOf(db, versionId)).map(({ number }) => number));
  return reservation.paragraphs.every((number) => known.has(number))
    ? []
    : [{ field: 'reservation.paragraphs', word: 'paragraph-not-of-text' }];
}
