import type { Language } from '../../domain/words/words.ts';

const names = new Map<Language, Intl.DisplayNames>();

/** "español", "inglés", "criollo haitiano": a content language as the interface's language calls it. */
export function languageName(tag: string, language: Language): string {
  let known = names.get(language);
  if (known === undefined) {
    known = new Intl.DisplayNames([language], { type: 'language' });
    names.set(language, known);
  }
  return known.of(tag) ?? tag;
}

/** The language's name for itself, with a capital: "Español", "English". */
export function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** "español, inglés y francés". */
export function languageList(tags: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(
    tags.map((tag) => languageName(tag, language)),
  );
}

/**
 * The two languages on the desk: the reference on the left, and on the right the one asked for, or the first
 * of the others. `shown` is the one a phone shows.
 */
export function chooseSides(languages: readonly string[], reference: string, asked: string | null) {
  const left = languages.includes(reference) ? reference : (languages[0] ?? reference);
  const others = languages.filter((tag) => tag !== left);
  const wanted = asked !== null && languages.includes(asked) ? asked : null;
  const right = wanted !== null && wanted !== left ? wanted : (others[0] ?? null);
  return { left, right, shown: wanted ?? left };
}
