import { letterWords } from '../../domain/words/letter.ts';
import type { Language } from '../../domain/words/words.ts';

/** The heading an organisation of these countries is listed under: "México", "Haití y República Dominicana", "Región". */
export function headingOf(codes: readonly string[], language: Language): string {
  if (codes.length === 0) return letterWords[language].region;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const labels = codes.map((code) => names.of(code) ?? code);
  return new Intl.ListFormat(language).format(labels.sort(new Intl.Collator(language).compare));
}

/** A name as it is set: initials such as "A. C." stay together on one line. */
export function unbroken(name: string): string {
  return name.replace(/(?<=(?:^|\s)\p{Lu}\.) (?=\p{Lu}\.)/gu, '\u00a0');
}
