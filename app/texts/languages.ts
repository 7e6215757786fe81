export { languageList, languageName, ownName } from '../../domain/words/languages.ts';

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
