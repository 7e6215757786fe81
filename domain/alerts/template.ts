import { newBlockId, type Block } from '../texts/schema.ts';
import { placeName } from '../words/places.ts';
import { alertTemplateWords } from '../words/alert-template.ts';

/** The title of an urgent text in both languages, with a place for what happened. */
export function titlesOf(country: string): { language: string; title: string }[] {
  return (['es', 'en'] as const).map((language) => ({
    language,
    title: alertTemplateWords[language].title(placeName(country, language)),
  }));
}

/** The words an urgent text begins with, the same blocks in both languages; brackets hold what drafters put in. */
export function templateOf(random: (length: number) => Uint8Array): Record<string, Block[]> {
  const ids = new Map<string, string>();
  const idOf = (part: string) => {
    if (!ids.has(part)) ids.set(part, newBlockId(random));
    return ids.get(part)!;
  };
  return Object.fromEntries(
    (['es', 'en'] as const).map((language) => {
      const words = alertTemplateWords[language].parts;
      const blocks = Object.entries(words).map(([part, text]): Block => ({
        id: idOf(part),
        kind: part.endsWith('Head') ? 'heading' : 'paragraph',
        level: part.endsWith('Head') ? 2 : 0,
        inlines: [{ type: 'text', text }],
      }));
      return [language, blocks];
    }),
  );
}
