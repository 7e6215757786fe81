import type { Language } from '../../domain/words/words.ts';

/** The language an address asks for with "?lang=en"; null where it says none of ours. */
export function askedLanguage(request: Request): Language | null {
  const asked = new URL(request.url).searchParams.get('lang');
  return asked === 'es' || asked === 'en' ? asked : null;
}
