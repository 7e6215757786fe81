import * as Y from 'yjs';
import { after, viewOf } from '../../../domain/texts/co-editing/views.ts';
import { keepFormats } from '../../../domain/texts/exact-words.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { LANGUAGE } from './scene.ts';

interface Letter {
  /** The suggestion that put it in. */
  insertion: string | null;
  look: string;
}

/** The letters that stand in a text, by what Yjs knows each by. */
export function lettersOf(doc: Y.Doc): Map<string, Letter> {
  const letters = new Map<string, Letter>();
  for (const block of doc.getXmlFragment(fragmentName(LANGUAGE)).toArray())
    for (const piece of viewOf(block as Y.AbstractType<unknown>, after)) {
      if ('atom' in piece) continue;
      const [client, clock] = piece.item.split(':').map(Number);
      for (let i = 0; i < piece.text.length; i++)
        letters.set(`${client}:${clock! + i}`, { insertion: piece.insertion, look: piece.look });
    }
  return letters;
}

/** What a page wrote that was refused: the text as it stood there, and what was decided since it was up to date. */
interface Refused {
  reason: string;
  client: {
    isOwn(id: string): boolean;
    putIn: ReadonlyMap<string, string>;
    plain: ReadonlySet<string>;
  };
  doc: Y.Doc;
  decided: ReadonlySet<string>;
}

/**
 * Whether something was refused for this alone, that a decision came before it: of all letters it touched that it may
 * not touch, as the text was then, each belongs to words the decision turned from a suggestion into accepted ones, or
 * back. The server cannot tell that from somebody who knew of the decision.
 */
export function isLate(then: Y.Doc, { reason, client, doc, decided }: Refused): boolean {
  const merged = keepFormats(new Y.Doc());
  for (const one of [then, doc]) Y.applyUpdate(merged, Y.encodeStateAsUpdate(one));
  const [was, is] = [lettersOf(then), lettersOf(merged)];
  const isForeign = (letter?: Letter) =>
    letter !== undefined && (letter.insertion === null || !client.isOwn(letter.insertion));
  const all = [...new Set([...was.keys(), ...is.keys()])];
  const has = (id: string | null | undefined) => typeof id === 'string' && decided.has(id);
  if (reason === 'role') return everyOne(acceptedTouched(), (at) => has(client.putIn.get(at)));
  return reason === 'anothers-name' && everyOne(takenIn(), (at) => has(is.get(at)!.insertion));

  /** Takes away, changes or goes on within words that whoever suggests had put in: they were accepted by then. */
  function acceptedTouched(): string[] {
    return all.filter((at) => {
      const [before, now] = [was.get(at), is.get(at)];
      if (!isForeign(before) && !isForeign(now)) return false;
      return before?.insertion !== now?.insertion || before?.look !== now?.look;
    });
  }

  /** Typed as accepted words at the very edge of accepted ones, which are a suggestion again by then. */
  function takenIn(): string[] {
    return all.filter((at) => {
      const into = is.get(at)?.insertion ?? null;
      if (into === null || client.isOwn(into) || was.get(at)?.insertion === into) return false;
      return client.plain.has(at);
    });
  }
}

const everyOne = (letters: readonly string[], is: (at: string) => boolean): boolean =>
  letters.length > 0 && letters.every(is);
