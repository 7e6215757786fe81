import type * as Y from 'yjs';
import { TextProvider } from '../../../app/live/provider.ts';
import { Link } from '../../../app/live/socket.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import type { Scene } from './scene.ts';

const LONGEST_PAUSE_MS = 150;
/** What stands between two words. */
const BETWEEN = '·';

export const wordsOf = (text: string): string[] => text.split(BETWEEN).filter((word) => word !== '');

/** Somebody who types words that are all different, and knows which of them the server has said are saved. */
export class Typist {
  readonly provider: TextProvider;
  readonly saved = new Set<string>();
  /** Lists the server did not take. */
  refused = 0;
  typed = 0;
  readonly #link: Link;
  readonly #place: number;
  readonly #unsaved = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `through`: the address of a line that leads to the server. */
  constructor(origin: string, { textId, typists }: Scene, place: number, through = origin) {
    this.#place = place;
    this.#link = new Link(through, { cookie: `session=${typists[place]}`, origin });
    this.provider = new TextProvider({ link: this.#link, textId, openDevice: () => null });
    this.provider.on('refused', () => this.refused++);
    this.provider.on('status', ({ state }) => {
      if (state !== 'saved') return;
      for (const word of this.#unsaved) this.saved.add(word);
      this.#unsaved.clear();
    });
  }

  get isUp(): boolean {
    return this.#link.isUp;
  }

  get isSaved(): boolean {
    return this.provider.synced && this.provider.status.state === 'saved';
  }

  /** Types whether connected or not, until told to stop. */
  start(longestPauseMs = LONGEST_PAUSE_MS): void {
    const next = () => {
      this.#type();
      this.#timer = setTimeout(next, Math.random() * longestPauseMs);
    };
    this.#timer ??= setTimeout(next);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Words of others that have reached this screen. */
  seen(): string[] {
    return this.#paragraphs().flatMap((text, i) => (i === this.#place ? [] : wordsOf(text)));
  }

  /** All that is on this screen. */
  words(): string[] {
    return this.#paragraphs().flatMap(wordsOf);
  }

  /** How things stand here, for whoever has to find out why they are not as they should be. */
  describe(): string {
    return JSON.stringify({
      ...this.provider.status,
      synced: this.provider.synced,
      words: this.words().length,
    });
  }

  end(): void {
    this.stop();
    this.provider.destroy();
    this.#link.close();
  }

  #blocks(): Y.XmlElement[] {
    return this.provider.doc.getXmlFragment(fragmentName('es')).toArray() as Y.XmlElement[];
  }

  #paragraphs(): string[] {
    return this.#blocks().map((block) => textOf(block).toString());
  }

  #type(): void {
    const block = this.#blocks()[this.#place];
    if (!block) return;
    const word = `p${this.#place}w${this.typed++}`;
    this.#unsaved.add(word);
    const text = textOf(block);
    text.insert(text.length, word + BETWEEN);
  }
}

const textOf = (block: Y.XmlElement): Y.XmlText => block.get(0) as Y.XmlText;
