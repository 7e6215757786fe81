/** One thing of a file that could not be kept; `word` names its sentence in words/import.ts, `facts` fill it. */
export interface Notice {
  word: string;
  facts: Record<string, string>;
}

/** Gathers what could not be kept, each thing once with its count and its first example. */
export class Notices {
  readonly #seen = new Map<string, { count: number; example: string }>();

  add(word: string, example = '', count = 1): void {
    const seen = this.#seen.get(word);
    if (seen) seen.count += count;
    else this.#seen.set(word, { count, example: shorten(example) });
  }

  list(): Notice[] {
    return [...this.#seen].map(([word, { count, example }]) => ({
      word,
      facts: { count: String(count), example },
    }));
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line;
}
