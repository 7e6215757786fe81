/** How many suggestions are decided or taken back at once. */
export const SUGGESTIONS_AT_ONCE = 500;
