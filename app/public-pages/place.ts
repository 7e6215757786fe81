import type { Language } from '../../domain/words/words.ts';

/** Where closing times are always told too: most statements go there. */
export const WASHINGTON = 'America/New_York';

/** The other language of the interface. */
export const sisterOf: Record<Language, Language> = { es: 'en', en: 'es' };

/** The coalition and language of a public address, or the page that says there is nothing here. */
export function placeOf(params: { coalition?: string | undefined; language?: string | undefined }): {
  coalition: string;
  language: Language;
} {
  const { coalition = '', language } = params;
  if (language !== 'es' && language !== 'en') throw new Response(null, { status: 404 });
  return { coalition, language };
}
