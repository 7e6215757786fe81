/** A fast sign-on is open for so many hours at most. */
export const MOST_FAST_HOURS = 72;
/** How many hours an organisation may keep for saying no to what its standing mandate would sign. */
export const WINDOW_HOURS = { least: 1, usual: 12, most: MOST_FAST_HOURS };
/** A standing mandate is given for so many days at most. */
export const LONGEST_MANDATE = 365;
