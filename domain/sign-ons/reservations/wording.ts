import { reservationWords } from '../../words/reservations.ts';
import type { Language } from '../../words/words.ts';
import type { Paragraph } from './reads.ts';
import type { Reservation } from './stored.ts';

/** A reservation as it is printed in one language. */
export interface ReservationSaid {
  /** "Salvo el párrafo 7 («Pedimos que…»)."; null where nothing is excepted. */
  except: string | null;
  /** The organisation's own words, in this language where it gave them, else in the other. */
  note: { text: string; language: Language } | null;
}

export function sayReservation(
  { paragraphs, noteEs, noteEn }: Reservation,
  known: readonly Paragraph[],
  language: Language,
): ReservationSaid {
  const notes = { es: noteEs, en: noteEn };
  const other = language === 'es' ? 'en' : 'es';
  const own = notes[language];
  const named = paragraphs.map((number) => {
    const { beginnings = {} } = known.find((one) => one.number === number) ?? {};
    return { number, beginning: beginnings[language] ?? Object.values(beginnings)[0] ?? '' };
  });
  return {
    except: named.length === 0 ? null : reservationWords[language].except(named),
    note:
      own !== null
        ? { text: own, language }
        : notes[other] === null
          ? null
          : { text: notes[other], language: other },
  };
}

/** The same as one line. */
export function reservationLine(said: ReservationSaid, language: Language): string {
  const note = said.note === null ? null : reservationWords[language].note(said.note.text);
  return [said.except, note].filter((part) => part !== null).join(' ');
}
