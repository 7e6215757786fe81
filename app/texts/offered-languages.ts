/** The languages a new text is offered in; each other one can be added later. */
export const OFFERED_LANGUAGES = ['es', 'en', 'fr', 'ht', 'pt', 'mam', 'quc'] as const;
