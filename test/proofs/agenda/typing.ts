import * as Y from 'yjs';
import { TextProvider } from '../../../app/live/provider.ts';
import { Link } from '../../../app/live/socket.ts';
import { blocksFromYXml } from '../../../domain/texts/blocks-in-ydoc.ts';
import { fragmentName, plainText } from '../../../domain/texts/schema.ts';
import type { Hand, Scene } from './scene.ts';

export const LANGUAGES = ['es', 'en'] as const;
/** A word that is typed once and can be told from every other. */
export const MARK = /‹[a-z]\d+›/g;

/** The marks somebody typed, and which of them they took out again. */
export interface Typed {
  readonly typed: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

/** The page's own code for the agenda's words, run without a browser: it types marks anywhere, and knows which it took out again. */
export class Typing implements Typed {
  readonly provider: TextProvider;
  readonly typed = new Set<string>();
  readonly deleted = new Set<string>();
  refused = 0;
  readonly #link: Link;
  readonly #name: string;

  constructor({ origin, textId }: Scene, { name, token }: Hand) {
    this.#name = name;
    this.#link = new Link(origin, { cookie: `session=${token}`, origin });
    this.provider = new TextProvider({ link: this.#link, textId, openDevice: () => null });
    this.provider.on('refused', () => this.refused++);
  }

  get isSaved(): boolean {
    return this.provider.synced && this.provider.status.state === 'saved';
  }

  /** Cuts the connection as a lost network would; it comes back by itself. */
  drop(): void {
    this.#link.drop();
  }

  /** Types a new mark beside what stands in some block of either language. */
  type(chance: () => number): void {
    const texts = LANGUAGES.flatMap((language) => this.#texts(language));
    const text = texts[Math.floor(chance() * texts.length)];
    if (!text) return;
    const mark = `‹${this.#name}${this.typed.size}›`;
    const said = text.toString();
    const ends = [0, ...[...said.matchAll(MARK)].map((found) => found.index + found[0].length), said.length];
    text.insert(ends[Math.floor(chance() * ends.length)]!, mark);
    this.typed.add(mark);
  }

  /** Takes out a mark of its own. */
  delete(chance: () => number): boolean {
    const own = [...this.typed].filter((mark) => !this.deleted.has(mark));
    const mark = own[Math.floor(chance() * own.length)];
    for (const text of LANGUAGES.flatMap((language) => this.#texts(language))) {
      const at = mark === undefined ? -1 : text.toString().indexOf(mark);
      if (at === -1) continue;
      text.delete(at, mark!.length);
      this.deleted.add(mark!);
      return true;
    }
    return false;
  }

  /** Everything on this screen: each block by its id, in the order of the document. */
  words(): Record<string, string[]> {
    return Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        blocksFromYXml(this.provider.doc.getXmlFragment(fragmentName(language))).map(
          (block) => `${block.id} ${plainText(block)}`,
        ),
      ]),
    );
  }

  end(): void {
    this.provider.destroy();
    this.#link.close();
  }

  #texts(language: string): Y.XmlText[] {
    const blocks = this.provider.doc.getXmlFragment(fragmentName(language)).toArray();
    return blocks.flatMap((block) => {
      const first = block instanceof Y.XmlElement ? block.get(0) : null;
      return first instanceof Y.XmlText ? [first] : [];
    });
  }
}
