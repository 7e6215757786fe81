/**
 * Changes of words that leave everything else of a Y.Text as it is, also what others write at the same moment. Yjs' own
 * ways tidy formats up while they write: what holds for the words after a place may then hang on a format that somebody
 * else, who did not know of it, has taken away. Here formats are only ever added, in pairs, and never taken away.
 * Pure: the editor writes with it, and the server decides with it.
 */

import * as Y from 'yjs';

export type Attributes = Readonly<Record<string, unknown>>;

/**
 * Keeps Yjs from tidying up formats after changes that came from elsewhere: what one copy of a text held to be of no
 * use may be of use in another, and copies that tidy by themselves come apart.
 */
export function keepFormats(doc: Y.Doc): Y.Doc {
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false;
  });
  return doc;
}

/** A place between two items, and the attributes that hold there. */
interface Place {
  left: Y.Item | null;
  right: Y.Item | null;
  holds: ReadonlyMap<string, unknown>;
}

/** Puts words in at an offset. Of the places there, they take the one that needs the fewest formats. */
export function putWords(
  transaction: Y.Transaction,
  text: Y.XmlText,
  at: number,
  words: string,
  attributes: Attributes,
): void {
  if (words === '') return;
  const place = bestPlace(placesAt(transaction, text, at), attributes);
  const pairs = [...new Set([...place.holds.keys(), ...Object.keys(attributes)])]
    .map((key) => ({ key, open: attributes[key] ?? null, close: place.holds.get(key) ?? null }))
    .filter(({ open, close }) => !isSame(open, close));
  const contents = [
    ...pairs.map(({ key, open }) => new Y.ContentFormat(key, open as object)),
    new Y.ContentString(words),
    ...pairs.reverse().map(({ key, close }) => new Y.ContentFormat(key, close as object)),
  ];
  let { left } = place;
  for (const content of contents) left = insert(transaction, text, left, place.right, content);
}

/** Takes words away from an offset on; formats among them stay. */
export function takeWords(transaction: Y.Transaction, text: Y.XmlText, at: number, length: number): void {
  for (const item of itemsIn(transaction, text, at, length)) item.delete(transaction);
  forgetPlaces(text);
}

/** Gives words one attribute, or with null takes it from them; what holds after them goes on holding. */
export function markWords(
  transaction: Y.Transaction,
  text: Y.XmlText,
  at: number,
  length: number,
  key: string,
  value: unknown,
): void {
  const [place] = placesAt(transaction, text, at);
  let natural: unknown = place.holds.get(key) ?? null;
  let held = natural;
  let { left, right } = place;
  for (let passed = 0; right && passed < length; [left, right] = [right, right.right]) {
    const format = formatOf(right);
    if (format?.key === key) held = natural = format.value;
    if (!isWords(right)) continue;
    if (!isSame(held, value))
      insert(transaction, text, left, right, new Y.ContentFormat(key, value as object));
    held = value;
    cutAfter(transaction, right, length - passed);
    passed += right.length;
  }
  if (!isSame(held, natural))
    insert(transaction, text, left, right, new Y.ContentFormat(key, natural as object));
}

/** The places at an offset: right behind the character before it, and behind each format that follows. */
function placesAt(transaction: Y.Transaction, text: Y.XmlText, at: number): [Place, ...Place[]] {
  const holds = new Map<string, unknown>();
  const hold = (item: Y.Item) => {
    const format = formatOf(item);
    if (format?.value === null) holds.delete(format.key);
    else if (format) holds.set(format.key, format.value);
    return format !== null;
  };
  let left: Y.Item | null = null;
  let right = text._start;
  for (let passed = 0; passed < at; right = left.right) {
    if (!right) throw new RangeError('There are not so many words.');
    hold(right);
    if (isWords(right)) {
      cutAfter(transaction, right, at - passed);
      passed += right.length;
    }
    left = right;
  }
  const places: [Place, ...Place[]] = [{ left, right, holds: new Map(holds) }];
  for (; right && !isWords(right); right = right.right)
    if (hold(right)) places.push({ left: right, right: right.right, holds: new Map(holds) });
  return places;
}

/** The place that needs the fewest formats; the first of those that are equal. */
function bestPlace(places: [Place, ...Place[]], attributes: Attributes): Place {
  const costs = places.map(({ holds }) =>
    [...new Set([...holds.keys(), ...Object.keys(attributes)])].reduce(
      (sum, key) => sum + costOf(key, holds.get(key) ?? null, attributes[key] ?? null),
      0,
    ),
  );
  return places[costs.indexOf(Math.min(...costs))] ?? places[0];
}

/**
 * What a suggestion puts in stands in formats of its own wherever it can, so that it does not hang on those of its
 * neighbours; and nothing is put into the midst of what others propose where there is a place beside it.
 */
function costOf(key: string, held: unknown, wanted: unknown): number {
  if (key === 'insertion' && wanted !== null && held === null) return 0;
  if (isSame(held, wanted)) return key === 'insertion' && wanted !== null ? 1 : 0;
  return held !== null && /^(insertion|deletion--|reformat--)/.test(key) ? 10 : 1;
}

/** The items that hold words from an offset on, cut to measure. */
function itemsIn(transaction: Y.Transaction, text: Y.XmlText, at: number, length: number): Y.Item[] {
  const items: Y.Item[] = [];
  let passed = 0;
  for (let item = placesAt(transaction, text, at)[0].right; item && passed < length; item = item.right) {
    if (!isWords(item)) continue;
    cutAfter(transaction, item, length - passed);
    passed += item.length;
    items.push(item);
  }
  return items;
}

/** Sees that an item holds no more than so many characters. */
function cutAfter(transaction: Y.Transaction, { id, length }: Y.Item, characters: number): void {
  if (length > characters) Y.getItemCleanStart(transaction, Y.createID(id.client, id.clock + characters));
}

function insert(
  transaction: Y.Transaction,
  text: Y.XmlText,
  left: Y.Item | null,
  right: Y.Item | null,
  content: Y.ContentFormat | Y.ContentString,
): Y.Item {
  const { store, clientID } = transaction.doc;
  const id = Y.createID(clientID, Y.getState(store, clientID));
  const item = new Y.Item(id, left, left?.lastId ?? null, right, right?.id ?? null, text, null, content);
  item.integrate(transaction, 0);
  forgetPlaces(text);
  return item;
}

/** Yjs remembers offsets it came by. */
function forgetPlaces(text: Y.XmlText): void {
  if (text._searchMarker) text._searchMarker.length = 0;
}

const isWords = (item: Y.Item): boolean => !item.deleted && item.countable;

function formatOf(item: Y.Item): { key: string; value: unknown } | null {
  if (item.deleted || !(item.content instanceof Y.ContentFormat)) return null;
  return item.content as { key: string; value: unknown };
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
