import * as Y from 'yjs';
import { repairFragmentIds } from '../../../domain/texts/blocks-in-ydoc.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { loadDoc } from '../../../domain/texts/co-editing/candidate.ts';
import { storedText } from '../../../domain/texts/co-editing/reads.ts';
import { fragmentName, newBlockId } from '../../../domain/texts/schema.ts';
import { markKey, markOf } from '../../../domain/texts/suggestion-keys.ts';
import { transact } from '../../../domain/transaction.ts';
import type { Player } from '../../support/signing-world.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { LANGUAGES } from './model.ts';

/** A page that writes in both languages, and sends and hears when chance has it. */
export interface Client {
  doc: Y.Doc;
  player: Player;
  /** What the store is known to have of it. */
  sent: Uint8Array;
}

export type Chance = () => number;

const WORDS = ['agua', 'casa', 'niña', 'nin\u0303a', 'camino', 'water', 'e\u0301l', 'los  dos', 'We', '12'];

export const pick = <One>(list: readonly One[], chance: Chance): One =>
  list[Math.floor(chance() * list.length)]!;

export function newClient(player: Player, seed: number): Client {
  const doc = new Y.Doc();
  doc.clientID = seed;
  return { doc, player, sent: Y.encodeStateVector(doc) };
}

/** Sends what it wrote since it last did. */
export async function push(platform: TestPlatform, textId: string, client: Client): Promise<void> {
  const update = Y.encodeStateAsUpdate(client.doc, client.sent);
  client.sent = Y.encodeStateVector(client.doc);
  await transact(platform, async (tx) => {
    tx.begin();
    await changeText(tx, {
      textId,
      seatId: client.player.seat,
      change: (doc) => Y.applyUpdate(doc, update),
    });
  });
}

/** Hears what the others wrote, and gives blocks that came to have one id an id each, as an editor does. */
export async function pull(platform: TestPlatform, textId: string, client: Client): Promise<void> {
  const stored = loadDoc(await storedText(platform.store.read, textId));
  const known = Y.encodeStateVector(client.doc);
  Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(stored, known));
  stored.destroy();
}

/** What writers do, by name; each answers whether it came to anything. */
export const deeds: Record<string, (client: Client, chance: Chance, random: Random) => boolean> = {
  type: ({ doc }, chance) => {
    const words = wordsIn(anyBlock(doc, chance));
    if (!words) return false;
    words.insert(
      Math.floor(chance() * (words.length + 1)),
      `${pick(['', ' '], chance)}${pick(WORDS, chance)}`,
      {},
    );
    return true;
  },
  erase: ({ doc }, chance) => {
    const words = wordsIn(anyBlock(doc, chance));
    if (!words || words.length === 0) return false;
    const at = Math.floor(chance() * words.length);
    words.delete(at, Math.min(words.length - at, 1 + Math.floor(chance() * 8)));
    return true;
  },
  look: ({ doc }, chance) => {
    const words = wordsIn(anyBlock(doc, chance));
    if (!words || words.length === 0) return false;
    const at = Math.floor(chance() * words.length);
    words.format(at, Math.min(words.length - at, 4), { bold: chance() < 0.6 ? {} : null });
    return true;
  },
  suggest: ({ doc }, chance, random) => {
    const words = wordsIn(anyBlock(doc, chance));
    if (!words) return false;
    const id = newBlockId(random);
    if (words.length > 4 && chance() < 0.5)
      words.format(1, 2, { [markKey('deletion', markOf(id))]: markOf(id) });
    else words.insert(words.length, ' quizá', { insertion: { id } });
    return true;
  },
  split: ({ doc }, chance, random) => {
    const block = anyBlock(doc, chance);
    const words = wordsIn(block);
    if (!block || !words || words.length < 4) return false;
    const at = 1 + Math.floor(chance() * (words.length - 2));
    const rest = (words.toDelta() as { insert: string }[])
      .map(({ insert }) => insert)
      .join('')
      .slice(at);
    const fragment = block.parent as Y.XmlFragment;
    doc.transact(() => {
      words.delete(at, words.length - at);
      fragment.insert(placeOf(block) + 1, [paragraph(newBlockId(random), rest)]);
    });
    return true;
  },
  merge: ({ doc }, chance) => {
    const block = anyBlock(doc, chance);
    const words = wordsIn(block);
    if (!block || !words) return false;
    const fragment = block.parent as Y.XmlFragment;
    const at = placeOf(block);
    if (at + 1 >= fragment.length || fragment.length < 3) return false;
    const next = wordsIn(fragment.get(at + 1) as Y.XmlElement);
    const more = ((next?.toDelta() ?? []) as { insert: string }[]).map(({ insert }) => insert).join('');
    doc.transact(() => {
      words.insert(words.length, more, {});
      fragment.delete(at + 1, 1);
    });
    return true;
  },
  move: ({ doc }, chance) => {
    const block = anyBlock(doc, chance);
    if (!block) return false;
    const fragment = block.parent as Y.XmlFragment;
    const moved = block.clone();
    doc.transact(() => {
      fragment.delete(placeOf(block), 1);
      fragment.insert(Math.floor(chance() * (fragment.length + 1)), [moved]);
    });
    return true;
  },
  remove: ({ doc }, chance) => {
    const block = anyBlock(doc, chance);
    const fragment = block?.parent as Y.XmlFragment | undefined;
    if (!block || !fragment || fragment.length < 3) return false;
    fragment.delete(placeOf(block), 1);
    return true;
  },
  add: ({ doc }, chance, random) => {
    const fragment = doc.getXmlFragment(fragmentName(pick(LANGUAGES, chance)));
    const words = chance() < 0.2 ? '' : `${pick(WORDS, chance)} ${pick(WORDS, chance)}`;
    fragment.insert(Math.floor(chance() * (fragment.length + 1)), [paragraph(newBlockId(random), words)]);
    return true;
  },
  translate: ({ doc }, chance) => {
    const from = pick(LANGUAGES, chance);
    const to = LANGUAGES.find((one) => one !== from)!;
    const [here, there] = [from, to].map((one) => doc.getXmlFragment(fragmentName(one)));
    const ids = new Set(there!.toArray().map((one) => (one as Y.XmlElement).getAttribute('id')));
    const lacking = here!.toArray().filter((one) => !ids.has((one as Y.XmlElement).getAttribute('id')));
    if (lacking.length === 0) return false;
    const id = (pick(lacking, chance) as Y.XmlElement).getAttribute('id')!;
    there!.insert(Math.floor(chance() * (there!.length + 1)), [paragraph(id, pick(WORDS, chance))]);
    return true;
  },
  repair: ({ doc }, _chance, random) =>
    LANGUAGES.map((language) => repairFragmentIds(doc.getXmlFragment(fragmentName(language)), random)).some(
      (n) => n > 0,
    ),
};

export type Random = (length: number) => Uint8Array;

export function paragraph(id: string, words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('id', id);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

function anyBlock(doc: Y.Doc, chance: Chance): Y.XmlElement | undefined {
  const blocks = doc.getXmlFragment(fragmentName(pick(LANGUAGES, chance))).toArray();
  return blocks.length === 0 ? undefined : (pick(blocks, chance) as Y.XmlElement);
}

const wordsIn = (block: Y.XmlElement | undefined): Y.XmlText | undefined =>
  block?.toArray().find((child) => child instanceof Y.XmlText);

const placeOf = (block: Y.XmlElement): number => (block.parent as Y.XmlFragment).toArray().indexOf(block);
