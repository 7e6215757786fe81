import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { Link } from '../../../app/live/socket.ts';
import { TextProvider } from '../../../app/live/provider.ts';
import { blockIds } from '../../../app/texts/editor/block-ids.ts';
import { modelNodes } from '../../../app/texts/editor/nodes.ts';
import { handOf } from '../../../app/texts/editor/suggesting/hand.ts';
import { placing } from '../../../app/texts/editor/suggesting/placing.ts';
import { asSuggestion } from '../../../app/texts/editor/suggesting/suggest.ts';
import { writeDocument } from '../../../app/texts/editor/write-document.ts';
import { blocksFromYXml, markedBlocksFromYXml } from '../../../domain/texts/blocks-in-ydoc.ts';
import { fragmentName, type Block } from '../../../domain/texts/schema.ts';
import { suggestionsIn, type MarkedBlock } from '../../../domain/texts/suggestion-marks.ts';
import { ORIGIN, type Someone } from '../../realtime/world.ts';
import { lettersOf } from './late.ts';
import { LANGUAGE, type Scene } from './scene.ts';

export const schema = getSchema(modelNodes);

/**
 * One person's page without a screen: it reads the text as the editor's binding does, lets a transaction be rewritten
 * as the editor does, and writes it back as the binding does.
 */
export class Client {
  readonly provider: TextProvider;
  readonly suggests: boolean;
  readonly #link: Link;
  readonly #hand;
  #undo: Y.UndoManager | null = null;
  #of: Y.Doc | null = null;
  readonly #random: (length: number) => Uint8Array;
  /** Where the caret was left. */
  caret = 1;
  /** What was not taken, and why, with the text as it stood on the page. */
  readonly refusals: { reason: string; doc: Y.Doc }[] = [];
  /** Every letter that ever stood here as put in by this person, and by which suggestion. */
  readonly putIn = new Map<string, string>();
  /** Every letter that ever stood here as an accepted one. */
  readonly plain = new Set<string>();

  constructor(
    { url }: Scene,
    textId: string,
    { who, suggests, random }: { who: Someone; suggests: boolean; random: (length: number) => Uint8Array },
  ) {
    this.suggests = suggests;
    this.#random = random;
    this.#hand = handOf(random, () => new Set());
    this.#link = new Link(url, { cookie: `session=${who.token}`, origin: ORIGIN });
    this.provider = new TextProvider({ link: this.#link, textId, openDevice: () => null });
    this.provider.on('refused', ({ reason }) => this.refusals.push({ reason, doc: this.#of! }));
  }

  get fragment(): Y.XmlFragment {
    return this.provider.doc.getXmlFragment(fragmentName(LANGUAGE));
  }

  get accepted(): Block[] {
    return blocksFromYXml(this.fragment);
  }

  get marked(): MarkedBlock[] {
    return markedBlocksFromYXml(this.fragment);
  }

  /** The suggestions that stand in the words here. */
  get open(): string[] {
    return [...new Set(this.marked.flatMap(suggestionsIn))];
  }

  /** Whether there is anything to write in: after a refusal the text is fetched anew. */
  get isThere(): boolean {
    return this.fragment.length > 0;
  }

  get isSaved(): boolean {
    return this.provider.synced && this.provider.status.state === 'saved';
  }

  isOwn(id: string): boolean {
    return this.#hand.isOwn(id);
  }

  cut(): void {
    this.#link.collab.disconnect();
  }

  mend(): void {
    if (!this.#link.collab.connected) this.#link.collab.connect();
  }

  /** Does what a command does with a selection. */
  act(select: (state: EditorState) => { from: number; to: number }, command: Command): void {
    const { doc, mapping } = initProseMirrorDoc(this.fragment, schema);
    const plugins = [
      placing({ isFromElsewhere: () => this.suggests }),
      blockIds({ isFromElsewhere: () => false, wanted: () => null, random: this.#random }),
    ];
    let state = EditorState.create({ doc, plugins });
    const { from, to } = select(state);
    state = state.apply(state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
    const before = state;
    command(state, (transaction) => (state = this.#apply(state, transaction)));
    this.caret = state.selection.head;
    if (state.doc.eq(before.doc)) return;
    this.#manage();
    this.provider.doc.transact(
      () => writeDocument(this.fragment, state.doc, { mapping, isOMark: new Map() }, this.#hand.isOwn),
      ySyncPluginKey,
    );
  }

  undo(): void {
    this.#manage().undo();
  }

  redo(): void {
    this.#manage().redo();
  }

  /** One deed of a person is undone by one press. */
  pause(): void {
    this.#undo?.stopCapturing();
  }

  end(): void {
    this.provider.destroy();
    this.#link.close();
  }

  #apply(state: EditorState, transaction: Transaction): EditorState {
    if (!this.suggests || !transaction.docChanged) return state.apply(transaction);
    const { transaction: rewritten } = asSuggestion(state, transaction, this.#hand);
    return rewritten ? state.apply(rewritten) : state;
  }

  /** What the page's binding undoes by; it forgets all once words put in here were accepted or taken away. */
  #manage(): Y.UndoManager {
    if (this.#undo && this.#of === this.provider.doc) return this.#undo;
    const manager = new Y.UndoManager(this.fragment, { trackedOrigins: new Set([ySyncPluginKey]) });
    let stood = this.#open();
    this.#of = this.provider.doc;
    this.provider.doc.on('afterTransaction', ({ origin }: Y.Transaction) => {
      const stands = this.#open();
      const own = origin === ySyncPluginKey || origin === manager;
      if (!own && [...stood].some((id) => !stands.has(id))) manager.clear();
      stood = stands;
    });
    this.#undo = manager;
    return manager;
  }

  /** The suggestions of this person that put words in. */
  #open(): Set<string> {
    const found = new Set<string>();
    for (const [letter, { insertion }] of lettersOf(this.provider.doc)) {
      if (insertion === null) this.plain.add(letter);
      if (insertion === null || !this.isOwn(insertion)) continue;
      found.add(insertion);
      this.putIn.set(letter, insertion);
    }
    return found;
  }
}
