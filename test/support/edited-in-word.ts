import { unzip, zip } from '../../domain/print/zip.ts';

/** What somebody does in a word processor to a file that left from a text. */
export type WordEdit =
  /** Puts words in the place of others, or strikes them, with changes tracked. */
  | { author: string; struck: string; put: string }
  /** Writes over words with tracking off. */
  | { untracked: string; by: string };

const WHEN = '2026-11-20T10:00:00Z';

/** The file as a word processor would hand it back. */
export function editedInWord(file: Uint8Array, edits: readonly WordEdit[]): Uint8Array {
  const parts = unzip(file);
  const name = 'word/document.xml';
  let xml = Buffer.from(parts.get(name)!).toString();
  for (const [index, edit] of edits.entries()) xml = done(xml, edit, 9000 + index * 2);
  return zip(new Map(parts).set(name, Buffer.from(xml)));
}

function done(xml: string, edit: WordEdit, id: number): string {
  const old = 'struck' in edit ? edit.struck : edit.untracked;
  const runs = [
    ...xml.matchAll(/<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g),
  ];
  const run = runs.find(([, , said = '']) => said.includes(old));
  if (!run) throw new Error(`The file does not say «${old}».`);
  const [whole, look = '', said = ''] = run;
  const [before = '', ...after] = said.split(old);
  const words = (text: string, tag = 't') =>
    text === '' ? '' : `<w:r>${look}<w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
  const tracked = (kind: 'ins' | 'del', number: number, author: string, inside: string) =>
    inside === ''
      ? ''
      : `<w:${kind} w:id="${number}" w:author="${author}" w:date="${WHEN}">${inside}</w:${kind}>`;
  const changed =
    'struck' in edit
      ? tracked('del', id, edit.author, words(old, 'delText')) +
        tracked('ins', id + 1, edit.author, words(edit.put))
      : words(edit.by);
  const at = run.index;
  return xml.slice(0, at) + words(before) + changed + words(after.join(old)) + xml.slice(at + whole.length);
}
