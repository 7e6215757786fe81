import { COMMENT_LENGTH } from '../comments/rules.ts';

/** What a comment can't hold is said in the next. */
export function partsOf(body: string): string[] {
  const clean = body
    .normalize('NFC')
    .toWellFormed()
    .replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  const parts: string[] = [];
  for (let at = 0; at < clean.length;) {
    const end = wholeTo(clean, at + COMMENT_LENGTH);
    parts.push(clean.slice(at, end));
    at = end;
  }
  return parts.length > 0 ? parts : ['…'];
}

/** Where to cut so that no sign is parted: emojis are two letters long to a computer. */
const wholeTo = (text: string, at: number): number =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at - 1 : at;
