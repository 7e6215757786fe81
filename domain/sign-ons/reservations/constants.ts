/** Of an interpretive note, in one language. */
export const RESERVATION_NOTE_LENGTH = 500;
/** How many paragraphs an organisation may except. */
export const MOST_EXCEPTED = 20;
