import * as Y from 'yjs';
import { safeLink } from '../../../domain/texts/links.ts';
import { UNWRITABLE } from '../../../domain/texts/schema.ts';
import { updateOf } from '../../realtime/updates.ts';
import { Hand } from '../matrix/sockets.ts';
import type { Stage } from './stage.ts';
import type { Vector } from './vectors.ts';

export interface Updates {
  /** Texts written into. */
  texts: number;
  taken: number;
  refused: number;
  /** What the server took though the model has no place for it. */
  wronglyTaken: string[];
}

/** Writes vectors into every open text by updates made by hand, and where none may stand in any way there is. */
export async function sendUpdates(stage: Stage, vectors: readonly Vector[]): Promise<Updates> {
  const { platform, world, origin } = stage;
  const updates: Updates = { texts: 0, taken: 0, refused: 0, wronglyTaken: [] };
  const texts = await platform.store.read
    .selectFrom('texts')
    .select(['id', 'languages'])
    .where('coalition_id', '=', world.coalitions.own.id)
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  let client = 7_000_000;
  const door = new Door(origin);
  for (const text of texts) {
    for (const { token } of [world.cast.coordinator, world.cast['staff coordinator']]) {
      const hand = await door.of(token);
      const joined = await hand.join(text.id, ++client);
      if (!('h' in joined) || joined.role !== 'edit') continue;
      const languages = JSON.parse(text.languages) as string[];
      for (const language of languages) {
        const ack = await hand.send(joined.h, wordsIn(`content:${language}`, client, vectors));
        if ('err' in ack) updates.refused++;
        else updates.taken++;
        if ('err' in ack) throw new Error(`Words that are only words were refused: ${JSON.stringify(ack)}`);
        break;
      }
      updates.texts++;
      if (updates.texts === 1) await tryEverything(hand, text.id, ++client, vectors, updates);
      hand.leave(joined.h);
      break;
    }
  }
  door.close();
  return updates;
}

/** Connections, each used for so many texts as one may come into in a short time. */
class Door {
  readonly #origin: string;
  readonly #open = new Map<string, { hand: Hand; joins: number }>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  async of(token: string): Promise<Hand> {
    const known = this.#open.get(token);
    if (known && known.joins++ < 20) return known.hand;
    known?.hand.end();
    const hand = await Hand.at(this.#origin, this.#origin, `session=${token}`);
    if (!hand) throw new Error('A member was not let in to write.');
    this.#open.set(token, { hand, joins: 1 });
    return hand;
  }

  close(): void {
    for (const { hand } of this.#open.values()) hand.end();
  }
}

/** Paragraphs of the words, and links as safe as they can be made. */
function wordsIn(root: string, client: number, vectors: readonly Vector[]): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  return updateOf(doc, () => {
    const blocks = vectors
      .filter(({ text }) => !UNWRITABLE.test(text))
      .map(({ n, text, href }) => {
        const block = new Y.XmlElement('paragraph');
        block.setAttribute('id', blockId(client, n));
        const link = href === undefined ? null : safeLink(href);
        const linked = new Y.XmlText();
        linked.applyDelta([
          { insert: text.replace(/[\r\n]+/g, ' ') },
          ...(link === null ? [] : [{ insert: ` zx${n}z`, attributes: { link: { href: link } } }]),
        ]);
        block.insert(0, [linked]);
        return block;
      });
    doc.getXmlFragment(root).insert(0, blocks);
  });
}

const blockId = (client: number, n: number) =>
  (client % 46_656).toString(36).padStart(4, '0').slice(0, 4) + n.toString(36).padStart(6, '0');

/** Every vector as a node, an attribute, a mark, a link and an id of a suggestion: none of it may be taken. */
async function tryEverything(
  hand: Hand,
  textId: string,
  client: number,
  vectors: readonly Vector[],
  updates: Updates,
): Promise<void> {
  const joined = await hand.join(textId, client);
  if (!('h' in joined)) throw new Error('A second client was not let in.');
  for (const vector of vectors)
    for (const [what, update] of Object.entries(hostileForms(vector, client))) {
      const ack = await hand.send(joined.h, update);
      if ('err' in ack) updates.refused++;
      else updates.wronglyTaken.push(`${what}: ${vector.text}`);
    }
  hand.leave(joined.h);
}

/** The model knows none of these; one form of each vector, by turns, and of links their address as it is. */
function hostileForms({ n, text, href }: Vector, client: number): Record<string, Uint8Array> {
  const made = (fill: (block: Y.XmlElement, fragment: Y.XmlFragment) => void, node = 'paragraph') => {
    const doc = new Y.Doc();
    doc.clientID = client;
    return updateOf(doc, () => {
      const fragment = doc.getXmlFragment('content:es');
      const block = new Y.XmlElement(node);
      fragment.insert(0, [block]);
      fill(block, fragment);
    });
  };
  const marked = (attributes: object) =>
    made((block) => {
      const words = new Y.XmlText();
      words.applyDelta([{ insert: `zx${n}z`, attributes }]);
      block.insert(0, [words]);
    });
  const forms: [string, () => Uint8Array][] = [
    ['a node', () => made(() => {}, text)],
    ['an id', () => made((block) => block.setAttribute('id', text))],
    ['a level', () => made((block) => block.setAttribute('level', text), 'heading')],
    ['a handler', () => made((block) => block.setAttribute('onclick', text))],
    ['a style', () => made((block) => block.setAttribute('style', text))],
    ['a mark', () => marked({ [text]: { href: text } })],
    ['an attribute of a mark', () => marked({ bold: { onclick: text } })],
    ['a link with more', () => marked({ link: { href: 'https://example.org/', target: text } })],
    ['an insertion’s id', () => marked({ insertion: { id: text } })],
    ['a deletion’s id', () => marked({ deletion: { id: text } })],
    [
      'a proposed link',
      () => marked({ reformat: { id: 'sugerencia', mark: 'link', on: true, href: `javascript:${text}` } }),
    ],
    ['a proposed look', () => marked({ reformat: { id: 'sugerencia', mark: text, on: true } })],
  ];
  const [what, make] = forms[n % forms.length]!;
  const all: Record<string, Uint8Array> = { [what]: make() };
  if (href !== undefined && safeLink(href) !== href) all['a link'] = marked({ link: { href } });
  return all;
}
