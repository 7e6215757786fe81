import { COMMENT_LENGTH } from '../comments/rules.ts';

/** What a comment can't hold is said in the next. */
export function partsOf(body: string): string[] {
  const clean = body
    .normalize('NFC')
    .toWellFormed()
    .replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  const parts: string[] = [];
  for (let at = 0; at < clean.length; at += COMMENT_LENGTH)
    parts.push(clean.slice(at, at + COMMENT_LENGTH).toWellFormed());
  return parts.length > 0 ? parts : ['…'];
}
