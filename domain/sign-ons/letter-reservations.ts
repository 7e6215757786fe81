import type { Phrase } from '../print/head.ts';
import { reservationWords } from '../words/reservations.ts';
import type { Language } from '../words/words.ts';
import type { LetterSignatory } from './letter-model.ts';
import type { Paragraph } from './reservations/reads.ts';
import type { Reservation } from './reservations/stored.ts';
import { sayReservation } from './reservations/wording.ts';

/** A footnote to a name: its mark, whose it is, and what it says in the languages of the letter. */
export interface LetterReservation {
  mark: string;
  name: string;
  said: Phrase[];
}

/** The mark of a name that has a reservation. */
export type Marker = (signatory: LetterSignatory) => { mark?: string };

/** Marks reservations in the order in which the names are printed: R1, R2. */
export function reservationMarks(frames: readonly Language[]): {
  marked: Marker;
  reservations: LetterReservation[];
} {
  const reservations: LetterReservation[] = [];
  const marked: Marker = ({ name, reservation }) => {
    if (!reservation) return {};
    const mark = `R${reservations.length + 1}`;
    const said = frames.flatMap((frame) => reservation[frame]);
    const distinct = said.filter(({ text }, at) => said.findIndex((one) => one.text === text) === at);
    reservations.push({ mark, name, said: distinct });
    return { mark };
  };
  return { marked, reservations };
}

/** A reservation in each language of the words around a letter; a note in the language it was given in. */
export function letterReservation(
  reservation: Reservation,
  paragraphs: readonly Paragraph[],
): Record<Language, Phrase[]> {
  const inLanguage = (language: Language): Phrase[] => {
    const { except, note } = sayReservation(reservation, paragraphs, language);
    return [
      ...(except === null ? [] : [{ text: except, language }]),
      ...(note === null
        ? []
        : [{ text: reservationWords[note.language].note(note.text), language: note.language }]),
    ];
  };
  return { es: inLanguage('es'), en: inLanguage('en') };
}
