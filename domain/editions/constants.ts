/** What a file that is held against an edition may weigh: the longest letter is a fraction of it. */
export const CHECKED_BYTES = 5_000_000;
/** How many characters may be pasted to be held against an edition. */
export const CHECKED_CHARACTERS = 400_000;
/** The endings of files that are read; any other file is only told by its digest. */
export const CHECKED_KINDS = ['.pdf', '.docx', '.odt', '.txt', '.md', '.html'] as const;
