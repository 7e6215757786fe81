import * as Y from 'yjs';
import { isBlockKind } from '../schema.ts';

/** So many characters one after the other by one seat; null where nobody is known for them. */
export interface AuthorRun {
  length: number;
  seatId: string | null;
}

/** Whose the accepted words of a block are; together its runs are as long as its plain words. */
export interface AuthoredBlock {
  id: string;
  runs: AuthorRun[];
}

/** Who wrote the accepted words of one language: each character is of the seat that first put it there. */
export function authorsIn(
  fragment: Y.XmlFragment,
  clients: ReadonlyMap<number, { seatId: string }>,
): AuthoredBlock[] {
  return fragment.toArray().flatMap((element): AuthoredBlock[] => {
    if (!(element instanceof Y.XmlElement) || !isBlockKind(element.nodeName)) return [];
    const runs: AuthorRun[] = [];
    const add = (client: number, length: number) => {
      const seatId = clients.get(client)?.seatId ?? null;
      const last = runs.at(-1);
      if (last?.seatId === seatId) last.length += length;
      else runs.push({ seatId, length });
    };
    for (let item = element._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentType)) continue;
      const child = item.content.type;
      if (child instanceof Y.XmlText) addWords(child, add);
      else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') add(item.id.client, 1);
    }
    return [{ id: String(element.getAttribute('id') ?? ''), runs }];
  });
}

/** Words that are only suggested are nobody's yet. */
function addWords(words: Y.XmlText, add: (client: number, length: number) => void): void {
  let proposed = false;
  for (let item = words._start; item; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat && item.content.key === 'insertion')
      proposed = (item.content.value as unknown) !== null;
    if (item.content instanceof Y.ContentString && !proposed) add(item.id.client, item.length);
  }
}
