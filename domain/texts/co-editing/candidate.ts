import * as Y from 'yjs';
import { inflateRawSync } from 'node:zlib';
import { blockElementFault } from '../blocks-in-ydoc.ts';
import { keepFormats } from '../exact-words.ts';
import { BULKIEST, bulkOf, listFault } from './bulk.ts';
import { halvesLetters } from './half-letters.ts';
import { TEXT_LIMITS, fragmentLanguage, fragmentName, isBlockKind } from '../schema.ts';
import { goneIn } from './gone.ts';
import type { Gone } from '../suggestions/gone.ts';
import { Taken, markedIn, type Marked } from './in-anothers-name.ts';
import { judgeRight, proposalsIn, type Proposals, type WritingRight } from './rights.ts';
import { BadUpdate, scanUpdate, type Scan, type Span } from './scan-update.ts';
import { strayContent } from './stray-content.ts';
import { grownBeyond, sizeOf, type TextSize } from './text-size.ts';
import { touchedBy, type Touched } from './touched.ts';
import { after, idOf, suggestionFormats, viewOf } from './views.ts';

/** A text as stored: a raw-deflated Yjs V2 snapshot, if any, and the updates after it. */
export interface StoredState {
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
}

/** The Y.Doc of a stored text. */
export function loadDoc({ snapshot, updates }: StoredState): Y.Doc {
  const doc = keepFormats(new Y.Doc());
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
  right: WritingRight;
  /** Giving back what a restore lost: may carry the structs of other known clients, and whatever was accepted once. */
  resync: boolean;
}

/** What a list that was found good does. */
export interface Judged {
  changed: boolean;
  /** Who wrote in it. */
  clients: number[];
  /** The suggestions first seen in it, each with a client that wrote its marks. */
  proposed: { id: string; client: number }[];
  /** Suggestions that stand again. */
  returned: string[];
  /** Suggestions of others that went with the words they stood on. */
  gone: Gone[];
  /** Which suggestions there are has changed. */
  proposalsChanged: boolean;
}

/** Found while a list was being taken in. */
type Seen = { fault: string } | Pick<Judged, 'proposed' | 'returned' | 'gone' | 'proposalsChanged'>;

const BEYOND = { characters: 'too long', blocks: 'too many blocks', nodes: 'too many nodes' } as const;
/** A person's list carries one client id, or a few after reloads without a connection. */
const CLIENTS_AT_ONCE = 64;

/** The document as it would be: the last accepted state and what has been accepted on top of it. */
export class Candidate {
  readonly #doc: Y.Doc;
  readonly #roots: string[];
  readonly #owners: Map<number, string>;
  /** Whose each suggestion is. */
  readonly #proposers: Map<string, string>;
  readonly #taken: Taken;
  /** What each language held when it was last measured: after every list once one of them is full. */
  #sizes: TextSize[] = [];
  /** What each language may still gain, at least, until all are measured again. */
  #room = { characters: 0, nodes: 0 };
  /** A refused update went in: nothing more can be judged here, load again. */
  spoiled = false;

  constructor(
    state: StoredState,
    languages: readonly string[],
    owners: ReadonlyMap<number, string>,
    proposers: ReadonlyMap<string, string> = new Map(),
    taken = new Taken(),
  ) {
    this.#doc = loadDoc(state);
    this.#taken = taken;
    this.#roots = languages.map(fragmentName);
    this.#owners = new Map(owners);
    this.#proposers = new Map(proposers);
    for (const root of this.#roots) this.#doc.getXmlFragment(root);
    this.#measure();
  }

  /** Whether it judges by these languages: a text may be given others while it is open. */
  isIn(languages: readonly string[]): boolean {
    return this.#roots.join(' ') === languages.map(fragmentName).join(' ');
  }

  /** Applies a submission if it leaves a text of the model and keeps to its sender's right, and says what it does; throws BadUpdate. */
  judge(submission: Submission): Judged {
    const { updates, personId, resync } = submission;
    const scans = updates.map((update) => scanUpdate(update, this.#roots));
    const fault = listFault(scans, submission.right);
    if (fault) throw new BadUpdate(fault);
    if (!resync && scans.some(({ unwritable }) => unwritable)) throw new BadUpdate('unwritable character');
    const clients = new Set(scans.flatMap((scan) => scan.structs.map((span) => span.client)));
    if (clients.size > CLIENTS_AT_ONCE && !resync) throw new BadUpdate('too many client ids');
    for (const client of clients) {
      const owner = this.#owners.get(client);
      if (owner !== undefined && owner !== personId && !resync)
        throw new BadUpdate('client id of another person');
    }
    this.#requireNoGap(scans);
    if (halvesLetters(this.#doc, scans)) throw new BadUpdate('half a letter');
    const { proposed, ...found } = this.#apply(submission, scans);
    for (const client of clients) if (!this.#owners.has(client)) this.#owners.set(client, personId);
    for (const { id, client } of proposed)
      this.#proposers.set(id, (resync && this.#owners.get(client)) || personId);
    return { ...found, clients: [...clients], proposed };
  }

  /** What another node has accepted. */
  advance(
    updates: readonly Uint8Array[],
    owners: ReadonlyMap<number, string>,
    proposers: ReadonlyMap<string, string> = new Map(),
  ): void {
    for (const [client, person] of owners) this.#owners.set(client, person);
    for (const [id, person] of proposers) this.#proposers.set(id, person);
    this.#doc.once('afterTransaction', (transaction: Y.Transaction) => this.#noteTaken(transaction));
    this.#doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.#doc, update)));
    this.#measure();
  }

  /** What its suggestions mark, to be compared with the text as it is loaded again. */
  get marked(): Map<string, Marked> {
    const blocks = this.#roots.flatMap((_, i) => this.#fragment(i).toArray());
    return markedIn(blocks.map((block) => viewOf(block as Y.AbstractType<unknown>, after)));
  }

  /** How much there is to go through in it. */
  get bulk(): number {
    return bulkOf(this.#doc);
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

  #apply(submission: Submission, scans: readonly Scan[]): Omit<Judged, 'clients'> {
    const doc = this.#doc;
    const { updates } = submission;
    let changed = false;
    let seen = null as Seen | null;
    const look = (transaction: Y.Transaction) => {
      changed =
        transaction.deleteSet.clients.size > 0 ||
        [...transaction.afterState].some(([c, n]) => n !== (transaction.beforeState.get(c) ?? 0));
      const fault = this.#faultAfter(transaction);
      seen = fault === null ? this.#judgeRight(transaction, submission) : { fault };
    };
    const full = this.#room.characters <= 0 || this.#room.nodes <= 0;
    const bulk = this.#bulkFor(submission);
    const before = this.#sizes.map((size, i) => ({ ...size, blocks: this.#fragment(i).length }));
    this.spoiled = true;
    doc.once('afterTransaction', look);
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new BadUpdate('gap');
    if (doc.share.size !== this.#roots.length) throw new BadUpdate('root');
    if (!seen || 'fault' in seen) throw new BadUpdate(seen?.fault ?? 'undecodable');
    for (const { characters, nodes } of scans) {
      this.#room.characters -= characters;
      this.#room.nodes -= nodes;
    }
    if (full || this.#room.characters < 0 || this.#room.nodes < 0) this.#measure();
    this.#requireNoGrowth(before);
    this.#requireNoBulk(submission, scans, bulk);
    this.spoiled = false;
    return { changed, ...seen };
  }

  /** What is given back after a restore was within somebody's right when it was written. */
  #judgeRight(transaction: Y.Transaction, { personId, right, resync }: Submission): Seen {
    const touched = this.#touchedBy(transaction);
    const found: { fault: string } | Proposals = resync
      ? proposalsIn(touched, this.#proposers)
      : judgeRight(touched, { personId, right }, this.#proposers, this.#taken);
    if ('fault' in found) return found;
    const fresh = new Set(found.fresh);
    const writers = new Map<string, number>();
    if (fresh.size > 0)
      for (const { item, value } of touched.after.flatMap(suggestionFormats))
        if (fresh.has(idOf(value)) && !writers.has(idOf(value))) writers.set(idOf(value), item.id.client);
    const proposed = [...writers].map(([id, client]) => ({ id, client }));
    const others = found.ended.filter(
      (id) => this.#proposers.has(id) && this.#proposers.get(id) !== personId,
    );
    const gone = goneIn(
      touched,
      others,
      this.#roots.map((root, i) => ({ language: fragmentLanguage(root)!, fragment: this.#fragment(i) })),
    );
    return { proposed, returned: found.returned, gone, proposalsChanged: found.changed };
  }

  /** What a decision took out of a suggestion, somebody may be bringing along who has not heard of it. */
  #noteTaken(transaction: Y.Transaction): void {
    const touched = this.#touchedBy(transaction);
    const was = touched.before.map((block) => viewOf(block, touched.stoodBefore));
    const is = touched.after.map((block) => viewOf(block, after));
    this.#taken.note(markedIn(was), markedIn(is));
  }

  #touchedBy(transaction: Y.Transaction): Touched {
    return touchedBy(
      transaction,
      this.#roots.map((_, i) => this.#fragment(i)),
    );
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
      if (beyond) throw new BadUpdate(BEYOND[beyond]);
    }
  }

  /** What a submission counts towards: the text as a whole and, of who suggests, what is theirs. */
  #bulkFor({ personId, right }: Submission): { whole: number; own: number } {
    const isOwn = (client: number) => this.#owners.get(client) === personId;
    return { whole: this.bulk, own: right === 'suggest' ? bulkOf(this.#doc, isOwn) : 0 };
  }

  /** Taking words out may cut others to pieces, and is how a text beyond its limits comes back within them. */
  #requireNoBulk(
    submission: Submission,
    scans: readonly Scan[],
    before: { whole: number; own: number },
  ): void {
    if (submission.resync) return;
    const { whole, own } = this.#bulkFor(submission);
    const most = BULKIEST[submission.right];
    const slack = scans.every(({ structs }) => structs.length === 0) ? BULKIEST.slack : 0;
    if (whole > most.whole + slack && whole > before.whole) throw new BadUpdate('too many pieces');
    if (own > most.own && own > before.own) throw new BadUpdate('too many pieces of one person');
  }

  #measure(): void {
    this.#sizes = this.#roots.map((_, i) => sizeOf(this.#fragment(i)));
    const roomFor = (part: 'characters' | 'nodes') =>
      Math.min(...this.#sizes.map((size) => TEXT_LIMITS[part] - size[part]));
    this.#room = { characters: roomFor('characters'), nodes: roomFor('nodes') };
  }
}
