import * as Y from 'yjs';
import { inflateRawSync } from 'node:zlib';
import { blockElementFault } from '../blocks-in-ydoc.ts';
import { TEXT_LIMITS, fragmentName, isBlockKind } from '../schema.ts';
import { BadUpdate, scanUpdate, type Scan, type Span } from './scan-update.ts';
import { grownBeyond, sizeOf, type TextSize } from './text-size.ts';

/** A text as stored: a raw-deflated Yjs V2 snapshot, if any, and the updates after it. */
export interface StoredState {
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
}

/** The Y.Doc of a stored text. */
export function loadDoc({ snapshot, updates }: StoredState): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (snapshot) Y.applyUpdateV2(doc, new Uint8Array(inflateRawSync(snapshot)));
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** Something to be judged: the updates of one packed list, by one person. */
export interface Submission {
  updates: Uint8Array[];
  /** Tells connections apart: after one list is refused, none that follows from the same author is taken. */
  author: number;
  personId: string;
  /** Giving back what a restore lost: may carry the structs of other known clients, and whatever was accepted once. */
  resync: boolean;
}

/** A person's list carries one client id, or a few after reloads without a connection. */
const CLIENTS_AT_ONCE = 64;

/** The document as it would be: the last accepted state and what has been accepted on top of it. */
export class Candidate {
  readonly #doc: Y.Doc;
  readonly #roots: string[];
  readonly #owners: Map<number, string>;
  /** What each language held when it was last measured: after every list once one of them is full. */
  #sizes: TextSize[] = [];
  /** How many characters each language may still gain, at least, until all are measured again. */
  #room = 0;
  /** A refused update went in: nothing more can be judged here, load again. */
  spoiled = false;

  constructor(state: StoredState, languages: readonly string[], owners: ReadonlyMap<number, string>) {
    this.#doc = loadDoc(state);
    this.#roots = languages.map(fragmentName);
    this.#owners = new Map(owners);
    for (const root of this.#roots) this.#doc.getXmlFragment(root);
    this.#measure();
  }

  /**
   * Applies a submission if it leaves a text of the model. Says which clients wrote in it and whether it changed
   * anything; throws BadUpdate otherwise.
   */
  judge({ updates, personId, resync }: Submission): { changed: boolean; clients: number[] } {
    const scans = updates.map((update) => scanUpdate(update, this.#roots));
    if (!resync && scans.some(({ unwritable }) => unwritable)) throw new BadUpdate('unwritable character');
    const clients = new Set(scans.flatMap((scan) => scan.structs.map((span) => span.client)));
    if (clients.size > CLIENTS_AT_ONCE && !resync) throw new BadUpdate('too many client ids');
    for (const client of clients) {
      const owner = this.#owners.get(client);
      if (owner !== undefined && owner !== personId && !resync)
        throw new BadUpdate('client id of another person');
    }
    this.#requireNoGap(scans);
    const changed = this.#apply(updates, scans);
    for (const client of clients) if (!this.#owners.has(client)) this.#owners.set(client, personId);
    return { changed, clients: [...clients] };
  }

  /** What another node has accepted. */
  advance(updates: readonly Uint8Array[], owners: ReadonlyMap<number, string>): void {
    for (const [client, person] of owners) this.#owners.set(client, person);
    this.#doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.#doc, update)));
    this.#measure();
  }

  destroy(): void {
    this.#doc.destroy();
  }

  /** Before Yjs sees it: every struct follows one we have, every deletion is of something that exists. */
  #requireNoGap(scans: readonly Scan[]): void {
    const ends = new Map<number, number>();
    const end = (client: number) => ends.get(client) ?? Y.getState(this.#doc.store, client);
    for (const { structs, deletes } of scans) {
      for (const span of structs) {
        if (span.start > end(span.client)) throw new BadUpdate('gap');
        ends.set(span.client, Math.max(end(span.client), span.end));
      }
      if (deletes.some((span: Span) => span.end > end(span.client))) throw new BadUpdate('gap');
    }
  }

  #apply(updates: readonly Uint8Array[], scans: readonly Scan[]): boolean {
    const doc = this.#doc;
    let changed = false;
    let fault: string | null = null;
    const look = (transaction: Y.Transaction) => {
      changed =
        transaction.deleteSet.clients.size > 0 ||
        [...transaction.afterState].some(([c, n]) => n !== (transaction.beforeState.get(c) ?? 0));
      fault = this.#faultAfter(transaction);
    };
    doc.once('afterTransaction', look);
    const full = this.#room <= 0;
    const before = this.#sizes.map((size, i) => ({ ...size, blocks: this.#fragment(i).length }));
    this.spoiled = true;
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new BadUpdate('gap');
    if (doc.share.size !== this.#roots.length) throw new BadUpdate('root');
    if (fault) throw new BadUpdate(fault);
    this.#room -= scans.reduce((sum, scan) => sum + scan.characters, 0);
    if (full || this.#room < 0) this.#measure();
    this.#requireNoGrowth(before);
    this.spoiled = false;
    return changed;
  }

  /** Only what the transaction touched is looked at: changed blocks, and blocks that are new. */
  #faultAfter(transaction: Y.Transaction): string | null {
    const blocks = new Set<Y.AbstractType<unknown>>();
    for (const type of transaction.changed.keys() as Iterable<Y.AbstractType<unknown>>) {
      const fault = type._item
        ? this.#collectBlock(type, blocks)
        : this.#collectNew(type, transaction, blocks);
      if (fault) return fault;
    }
    for (const block of blocks) {
      if (!(block instanceof Y.XmlElement) || !isBlockKind(block.nodeName)) return 'block kind';
      const fault = strayContent(block) ?? blockElementFault(block, block.nodeName);
      if (fault) return fault;
    }
    return null;
  }

  #collectBlock(type: Y.AbstractType<unknown>, blocks: Set<Y.AbstractType<unknown>>): string | null {
    for (let at = type; ; at = at._item.parent as Y.AbstractType<unknown>) {
      if (!at._item) return 'root';
      if (at._item.deleted) return null;
      if (!(at._item.parent instanceof Y.AbstractType)) return 'parent';
      if (at._item.parent._item) continue;
      blocks.add(at);
      return null;
    }
  }

  #collectNew(
    root: Y.AbstractType<unknown>,
    transaction: Y.Transaction,
    blocks: Set<Y.AbstractType<unknown>>,
  ): string | null {
    if (!(root instanceof Y.XmlFragment) || root._map.size > 0) return 'root';
    for (let item = root._start; item; item = item.right) {
      if (item.deleted || item.id.clock < (transaction.beforeState.get(item.id.client) ?? 0)) continue;
      if (!(item.content instanceof Y.ContentType)) return 'content outside a block';
      blocks.add(item.content.type);
    }
    return null;
  }

  #fragment(i: number): Y.XmlFragment {
    return this.#doc.getXmlFragment(this.#roots[i]!);
  }

  /** A text beyond its limits may shrink, so that people can bring it back within them. */
  #requireNoGrowth(before: readonly TextSize[]): void {
    for (const [i, size] of this.#sizes.entries()) {
      const beyond = grownBeyond(before[i], { ...size, blocks: this.#fragment(i).length });
      if (beyond) throw new BadUpdate(beyond === 'characters' ? 'too long' : 'too many blocks');
    }
  }

  #measure(): void {
    this.#sizes = this.#roots.map((_, i) => sizeOf(this.#fragment(i)));
    this.#room = Math.min(...this.#sizes.map(({ characters }) => TEXT_LIMITS.characters - characters));
  }
}

/** Content that reading would pass over in silence: words beside elements, elements or values among words. */
function strayContent(block: Y.XmlElement): string | null {
  for (let item = block._start; item; item = item.right) {
    if (item.deleted) continue;
    if (!(item.content instanceof Y.ContentType)) return 'content';
    const child = item.content.type;
    if (!(child instanceof Y.XmlText)) continue;
    for (let piece = child._start; piece; piece = piece.right) {
      if (
        !piece.deleted &&
        !(piece.content instanceof Y.ContentString) &&
        !(piece.content instanceof Y.ContentFormat)
      )
        return 'content';
    }
  }
  return null;
}
