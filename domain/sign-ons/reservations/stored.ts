/** With what an organisation signs a text that is not wholly its own: without these paragraphs, or read in its own way. */
export interface Reservation {
  /** Their numbers in the version, each once, in order. */
  paragraphs: number[];
  noteEs: string | null;
  noteEn: string | null;
}

/** As it is stored: the same reservation is the same letters. */
export function writeReservation(reservation: Reservation | null): string | null {
  if (reservation === null) return null;
  const { paragraphs, noteEs, noteEn } = reservation;
  return JSON.stringify({ paragraphs, noteEs, noteEn });
}

export function readReservation(stored: string | null): Reservation | null {
  return stored === null ? null : (JSON.parse(stored) as Reservation);
}
