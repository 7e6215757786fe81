import { Invalid, type Fault } from '../errors.ts';
import { kindOf } from '../files/kinds.ts';
import { answeredAs } from '../files/rules.ts';
import type { PositionLanguage } from './reads.ts';
import { POSITION_LIMITS, type Wording } from './rules.ts';
import { tidyWords } from './words-of-position.ts';

/** A language as it will be stored; a file that came is kept first. */
export interface Stored {
  language: string;
  title: string;
  kind: 'text' | 'file' | 'link';
  words: string | null;
  url: string | null;
  fileId: string | null;
  fileName: string | null;
  file: { bytes: Uint8Array } | null;
}

/** What was given in each language, in the form it is stored in; throws Invalid with what cannot be. */
export function requireStorable(given: readonly Wording[], before: readonly PositionLanguage[]): Stored[] {
  const faults: Fault[] = [];
  const stored = given.map((one, at): Stored => {
    const fault = (field: string, word: string) => faults.push({ field: `wordings.${at}.${field}`, word });
    const plain = {
      ...{ language: one.language, title: one.title },
      ...{ words: null, url: null, fileId: null, fileName: null, file: null },
    };
    if (one.url) return { ...plain, kind: 'link', url: one.url };
    if (one.file) {
      const { name, bytes } = one.file;
      if (bytes.length > POSITION_LIMITS.bytes) fault('file', 'position-file-too-large');
      else if (!isTaken(name, bytes)) fault('file', 'position-file-kind');
      return { ...plain, kind: 'file', fileName: nameOf(name), file: { bytes } };
    }
    if (one.keepFile) {
      const kept = before.find(({ language, fileId }) => language === one.language && fileId !== null);
      if (!kept) fault('words', 'position-empty');
      return { ...plain, kind: 'file', fileId: kept?.fileId ?? null, fileName: kept?.fileName ?? null };
    }
    const words = tidyWords(one.words ?? '');
    if (words === '') fault('words', 'position-empty');
    return { ...plain, kind: 'text', words };
  });
  if (faults.length > 0) throw new Invalid(faults);
  return stored;
}

const TAKEN = ['pdf', 'docx', 'odt', 'doc', 'rtf'];

/** Whether a position may be such a file: what its bytes are and how its name ends must agree. */
function isTaken(name: string, bytes: Uint8Array): boolean {
  const { ending } = answeredAs(kindOf(bytes));
  return TAKEN.includes(ending) && name.toLowerCase().endsWith(`.${ending}`);
}

/** What people called the file, without ways and without what hides or turns round letters. */
function nameOf(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').slice(-120);
}
