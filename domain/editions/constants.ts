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
