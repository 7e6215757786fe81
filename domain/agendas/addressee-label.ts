import type { Addressee, Target } from '../targets/reads.ts';
import { placeName } from '../words/places.ts';
import type { Language } from '../words/words.ts';

/**
 * "Subsecretaria de migración — Secretaría de Gobernación, México"; with the person's name in brackets where another
 * of these would be called the same. For members' eyes.
 */
export function addresseeLabel(target: Target, language: Language, among: readonly Target[] = []): string {
  const plain = addresseeLine(target, language);
  const twin = among.some((other) => other.id !== target.id && addresseeLine(other, language) === plain);
  return twin && target.personName !== null ? `${plain} (${target.personName})` : plain;
}

/** The same without anybody's name, for everybody. */
export function addresseeLine(
  { office, institution, country }: Omit<Addressee, 'id'>,
  language: Language,
): string {
  const place = country === null ? '' : `, ${placeName(country, language)}`;
  return `${office[language]} — ${institution[language]}${place}`;
}
