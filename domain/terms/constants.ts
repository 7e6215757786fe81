/** What the coalition says of a word: say this; say something else; say it only where it means this. */
export const termAdvice = ['preferred', 'avoided', 'reserved'] as const;
export type TermAdvice = (typeof termAdvice)[number];

/** Marked where texts are written and counted before they close: what asks its writer to think again. */
export const isContested = (advice: TermAdvice): boolean => advice !== 'preferred';

export const TERM_LIMITS = { terms: 3000, languages: 12, forms: 40, form: 80, instead: 200, reason: 600 };
