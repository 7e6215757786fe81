import { z } from 'zod';
import { line, orNothing } from '../../input.ts';
import { TEXT_LIMITS } from '../../texts/schema.ts';
import { MOST_EXCEPTED, RESERVATION_NOTE_LENGTH } from './constants.ts';

/** With what an organisation signs a text that is not wholly its own: without these paragraphs, or read in its own way. */
export interface Reservation {
  /** Their numbers in the version, each once, in order. */
  paragraphs: number[];
  noteEs: string | null;
  noteEn: string | null;
}

const note = orNothing(line(RESERVATION_NOTE_LENGTH));

/** One that says nothing is none. */
export const reserving = z
  .object({
    paragraphs: z
      .array(z.number('not-valid').int('not-valid').min(1, 'not-valid').max(TEXT_LIMITS.blocks, 'not-valid'))
      .max(MOST_EXCEPTED, 'too-many-paragraphs')
      .transform((chosen) => [...new Set(chosen)].sort((a, b) => a - b)),
    noteEs: note,
    noteEn: note,
  })
  .nullish()
  .transform((said): Reservation | null =>
    said && (said.paragraphs.length > 0 || said.noteEs !== null || said.noteEn !== null) ? said : null,
  );

/** As it is stored: the same reservation is the same letters. */
export function writeReservation(reservation: Reservation | null): string | null {
  if (reservation === null) return null;
  const { paragraphs, noteEs, noteEn } = reservation;
  return JSON.stringify({ paragraphs, noteEs, noteEn });
}

export function readReservation(stored: string | null): Reservation | null {
  return stored === null ? null : (JSON.parse(stored) as Reservation);
}
