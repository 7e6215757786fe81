import { unzip, zip } from '../../domain/print/zip.ts';

/** What somebody does in a word processor to a file that left from a text. */
export type WordEdit =
  /** Puts words in the place of others, or strikes them, with changes tracked. */
  | { author: string; struck: string; put: string; at?: string }
  /** Has words look otherwise, with changes tracked. */
  | { author: string; look: 'b' | 'i'; words: string; at?: string }
  /** Comments words. */
  | { author: string; comment: string; on: string; at?: string }
  /** Writes over words with tracking off. */
  | { untracked: string; by: string };

const WHEN = '2026-11-20T10:00:00Z';
const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The file as a word processor would hand it back. */
export function editedInWord(file: Uint8Array, edits: readonly WordEdit[]): Uint8Array {
  const parts = new Map(unzip(file));
  const read = (name: string) => Buffer.from(parts.get(name) ?? '').toString();
  for (const [index, edit] of edits.entries()) {
    const id = 9000 + index * 2;
    parts.set(DOCUMENT, Buffer.from(done(read(DOCUMENT), edit, id)));
    if ('comment' in edit) parts.set(COMMENTS, Buffer.from(withComment(read(COMMENTS), edit, id)));
  }
  return zip(parts);
}

/** The file as Word keeps it: of when something was said, whole minutes. */
export function savedByWord(file: Uint8Array): Uint8Array {
  const parts = new Map(unzip(file));
  for (const name of [DOCUMENT, COMMENTS]) {
    const part = parts.get(name);
    const xml =
      part &&
      Buffer.from(part)
        .toString()
        .replace(/(w:date="[^"]{17})\d\d/g, '$100');
    if (xml !== undefined) parts.set(name, Buffer.from(xml));
  }
  return zip(parts);
}

function done(xml: string, edit: WordEdit, id: number): string {
  const old = wordsOf(edit);
  const runs = [
    ...xml.matchAll(/<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g),
  ];
  const run = runs.find(([, , said = '']) => said.includes(old));
  if (!run) throw new Error(`The file does not say «${old}».`);
  const [whole, look = '', said = ''] = run;
  const [before = '', ...after] = said.split(old);
  const words = (text: string, tag = 't') =>
    text === '' ? '' : `<w:r>${look}<w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
  const changed = () => {
    if ('comment' in edit)
      return `<w:commentRangeStart w:id="${id}"/>${words(old)}<w:commentRangeEnd w:id="${id}"/>`;
    if ('untracked' in edit) return words(edit.by);
    const { author, at = WHEN } = edit;
    if ('look' in edit)
      return `<w:r><w:rPr><w:${edit.look}/><w:rPrChange w:id="${id}" w:author="${author}" w:date="${at}"><w:rPr/></w:rPrChange></w:rPr><w:t>${old}</w:t></w:r>`;
    const { put } = edit;
    const tracked = (kind: 'ins' | 'del', number: number, inside: string) =>
      inside === ''
        ? ''
        : `<w:${kind} w:id="${number}" w:author="${author}" w:date="${at}">${inside}</w:${kind}>`;
    return tracked('del', id, words(old, 'delText')) + tracked('ins', id + 1, words(put));
  };
  const at = run.index;
  return xml.slice(0, at) + words(before) + changed() + words(after.join(old)) + xml.slice(at + whole.length);
}

function wordsOf(edit: WordEdit): string {
  if ('struck' in edit) return edit.struck;
  if ('look' in edit) return edit.words;
  return 'comment' in edit ? edit.on : edit.untracked;
}

function withComment(
  comments: string,
  { author, comment, at = WHEN }: Extract<WordEdit, { comment: string }>,
  id: number,
): string {
  const said = `<w:comment w:id="${id}" w:author="${author}" w:date="${at}"><w:p><w:r><w:t>${comment}</w:t></w:r></w:p></w:comment>`;
  return comments === ''
    ? `<w:comments ${NAMESPACE}>${said}</w:comments>`
    : comments.replace('</w:comments>', `${said}</w:comments>`);
}
