/** The two languages of the interface. Content may be in any language. */
export type Language = 'es' | 'en';
