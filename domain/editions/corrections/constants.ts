/** For how many days signers may be asked to ratify, and how many are offered. */
export const RATIFY_DAYS = { least: 1, most: 60, offered: 5 } as const;
export const NOTE_LENGTH = 600;
