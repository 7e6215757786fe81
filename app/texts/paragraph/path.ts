/** Where one paragraph of a text is commented, in a language. */
export const paragraphPath = (text: string, block: string, language: string): string =>
  `${text}/paragraphs/${encodeURIComponent(block)}?language=${encodeURIComponent(language)}`;
