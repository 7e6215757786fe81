/** What a file that is held against an edition may weigh: the longest letter is a fraction of it. */
export const CHECKED_BYTES = 5_000_000;
/** How many characters may be pasted to be held against an edition. */
export const CHECKED_CHARACTERS = 400_000;
/** The endings of files that are read; any other file is only told by its digest. */
export const CHECKED_KINDS = ['.pdf', '.docx', '.odt', '.txt', '.md', '.html'] as const;

/** How an edition reaches somebody. */
export const DELIVERY_METHODS = ['hand', 'window', 'email', 'post', 'courier', 'portal', 'other'] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];
/** How long what is written of a delivery may be. */
export const DELIVERY_LENGTHS = { addressee: 200, place: 160, reply: 2000 } as const;

/** How the signatories of a letter can be listed: by country; by country and state, the national ones first; by the alphabet. */
export const LETTER_ORDERS = ['country', 'place', 'name'] as const;
export type LetterOrder = (typeof LETTER_ORDERS)[number];
/** How they can be counted: all together, or whoever convened apart. */
export const LETTER_COUNTS = ['together', 'apart'] as const;
export type LetterCount = (typeof LETTER_COUNTS)[number];
/** How long a letter's place may be. */
export const PLACE_LENGTH = 120;
/** For how many days signers may be asked to ratify a correction, and how many are offered. */
export const RATIFY_DAYS = { least: 1, most: 60, offered: 5 } as const;
/** Of what is said of a correction to everybody. */
export const CORRECTION_NOTE_LENGTH = 600;
