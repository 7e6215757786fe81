import type { TextStatement } from './queries.ts';

/** What becomes of a text once it is closed. */
export type StatementMode = TextStatement['mode'];
