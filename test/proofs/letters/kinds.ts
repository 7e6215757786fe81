import { letterModel, type LetterModel } from '../../../domain/sign-ons/letter-model.ts';
import { LETTER_COUNTS, LETTER_ORDERS } from '../../../domain/editions/constants.ts';
import { PLAIN_LAYOUT, type LetterLayout } from '../../../domain/sign-ons/letters/layout.ts';
import type { Paper } from '../../../domain/print/sheet.ts';
import type { Inline } from '../../../domain/texts/schema.ts';
import { letterFacts } from '../../domain/sign-ons/letter-facts.ts';

/** Two people who sign by name and title, which belong on the letter and nowhere in what a file says of itself. */
export const PEOPLE = ['Elena Rauda, Directora', 'Tom Keller, Chair'];
const LANGUAGES = [['es'], ['en'], ['es', 'en'], ['en', 'es']] as const;
const PAPERS: readonly Paper[] = ['letter', 'a4'];

/** A letter in one form. */
export interface Kind {
  name: string;
  model: LetterModel;
  languages: readonly ('es' | 'en')[];
  paper: Paper;
}

/** Every way of settling a letter. */
export const LAYOUTS: LetterLayout[] = LETTER_ORDERS.flatMap((order) =>
  LETTER_COUNTS.map((count, index) => ({
    ...PLAIN_LAYOUT,
    ...{ order, count, cover: index === 1 },
    ...(count === 'apart' && { place: { es: 'Tapachula', en: 'Tapachula' }, day: '2027-02-01' }),
  })),
);

/** Every language, or both in columns, on both papers, in the first `n` layouts. */
export function kinds(n: number): Kind[] {
  const { signatories, ...facts } = letterFacts();
  const signed = signatories.map((one, index) => ({ ...one, signatory: PEOPLE[index] ?? null }));
  const convenors = [
    { name: 'Red Ceiba', signs: false },
    { name: 'Ñuu Savi', signs: true },
  ];
  return LAYOUTS.slice(0, n).flatMap((layout) =>
    LANGUAGES.flatMap((languages) =>
      PAPERS.map((paper) => ({
        name: `${languages.join('+')}-${paper}-${layout.order}-${layout.count}`,
        model: letterModel(
          { ...facts, signatories: signed, convenors, layout },
          languages,
          languages.length > 1,
        ),
        languages,
        paper,
      })),
    ),
  );
}

/**
 * Words without their spaces and breaks, which are the page's and not the text's. The letter ʼ and the mark ’ are one
 * glyph of the typeface, and a PDF knows glyphs: it cannot tell them apart.
 */
export const solid = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00ad]+/g, '')
    .replaceAll('’', 'ʼ');

/** The paragraphs of one language in their order, notes left out; `mark`: what a note's mark says. */
export function paragraphsOf({ model }: Kind, language: string, mark: (note: string) => string): string[] {
  const text = model.texts.find((one) => one.language === language)!;
  const said = (inline: Inline) =>
    inline.type === 'text' ? inline.text : inline.type === 'noteRef' ? mark(inline.note) : ' ';
  return text.blocks
    .filter(({ kind }) => kind !== 'note')
    .map(({ inlines }) => solid(inlines.map(said).join('')));
}

/** What the list of signatories says, in its order. */
export function namesOf({ model }: Kind): string[] {
  return model.groups.flatMap(({ entries }) => entries.map(({ name }) => solid(name)));
}

/** Whether all of these are found one after the other. */
export function inOrder(text: string, pieces: readonly string[]): boolean {
  let at = 0;
  return pieces.every((piece) => {
    const next = text.indexOf(piece, at);
    at = next + piece.length;
    return next >= 0;
  });
}
