import type { Addressee, Target } from '../targets/reads.ts';
import { placeName } from '../words/places.ts';
import type { Language } from '../words/words.ts';

/** With the person's name, which tells those apart that hold one office. */
export function labelWithName(target: Target, language: Language): string {
  return `${addresseeLine(target, language)} (${target.personName ?? ''})`;
}

/**
 * "Subsecretaria de migración — Secretaría de Gobernación, México", by id; with the person's name in brackets where
 * another of these would be called the same. For members' eyes.
 */
export function addresseeLabels(targets: readonly Target[], language: Language): Map<string, string> {
  const alike = Map.groupBy(targets, (target) => addresseeLine(target, language));
  return new Map(
    [...alike].flatMap(([line, all]) =>
      all.map((target): [string, string] => [
        target.id,
        all.length > 1 && target.personName !== null ? labelWithName(target, language) : line,
      ]),
    ),
  );
}

/** An addressee without anybody's name, for everybody. */
export function addresseeLine(
  { office, institution, country }: Omit<Addressee, 'id'>,
  language: Language,
): string {
  const place = country === null ? '' : `, ${placeName(country, language)}`;
  return `${office[language]} — ${institution[language]}${place}`;
}
