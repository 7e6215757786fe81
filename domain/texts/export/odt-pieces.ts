import type { MarkedBlock, MarkedInline, MarkedText } from '../suggestion-marks.ts';
import { asRefused } from '../suggestion-marks.ts';
import type { ExportModel, Signed } from './model.ts';
import { paragraphKey } from './paragraph-key.ts';
import { writtenIn } from './placed.ts';
import { escaped } from './xml.ts';

/** Writes the pieces of blocks as OpenDocument has them, and keeps what it says of changes elsewhere. */
export class OdtPieces {
  readonly #model: ExportModel;
  readonly #notes: ReadonlyMap<string, MarkedBlock>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #written = new Set<string>();
  readonly #regions: string[] = [];

  constructor(model: ExportModel, notes: readonly MarkedBlock[], numbers: ReadonlyMap<string, number>) {
    this.#model = model;
    this.#notes = new Map(notes.map((note) => [note.id, note]));
    this.#numbers = numbers;
  }

  /** The words of a block under a bookmark of its own. */
  keyed(
    key: string,
    block: Pick<MarkedBlock, 'inlines'>,
    remarks: readonly { index: number; from: number; to: number }[] = [],
  ): string {
    const words = writtenIn(block, remarks).map((piece) => {
      if (piece.type === 'inline') return this.#of(piece.inline);
      return piece.type === 'begin' ? this.#begin(piece.remark) : this.#end(piece.remark);
    });
    return `<text:bookmark-start text:name="${key}"/>${words.join('')}<text:bookmark-end text:name="${key}"/>`;
  }

  ofNote(note: MarkedBlock): string {
    return this.keyed(paragraphKey(asRefused(note)), note);
  }

  /** What is said of all changes, before the first paragraph; changes are not recorded anew. */
  regions(): string {
    if (this.#regions.length === 0) return '';
    return `<text:tracked-changes text:track-changes="true">${this.#regions.join('')}</text:tracked-changes>`;
  }

  #of(inline: MarkedInline): string {
    if (inline.type === 'break') return '<text:line-break/>';
    return inline.type === 'noteRef' ? this.#noteRef(inline.note) : this.#words(inline);
  }

  /** A note's words are written once, where it is first pointed at. */
  #noteRef(id: string): string {
    const note = this.#notes.get(id);
    const number = this.#numbers.get(id);
    if (!note) return '';
    if (this.#written.has(id)) return `<text:span text:style-name="Raised">${number}</text:span>`;
    this.#written.add(id);
    return (
      `<text:note text:id="ftn${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation>` +
      `<text:note-body><text:p text:style-name="Footnote">${this.ofNote(note)}</text:p></text:note-body></text:note>`
    );
  }

  #words(inline: MarkedText): string {
    const { text, bold, italic, link, insertion, deletions: [deletion] = [] } = inline;
    const style = `${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`;
    let words = spaces(text);
    if (style) words = `<text:span text:style-name="${style}">${words}</text:span>`;
    if (link !== undefined)
      words = `<text:a xlink:type="simple" xlink:href="${escaped(link)}">${words}</text:a>`;
    const ins = this.#signed(insertion);
    const del = this.#signed(deletion);
    if (del) {
      const kept = `<text:deletion>${about(del)}<text:p>${words}</text:p></text:deletion>`;
      return `<text:change text:change-id="${this.#region(kept + (ins ? inserted(ins) : ''))}"/>`;
    }
    if (!ins) return words;
    const id = this.#region(inserted(ins));
    return `<text:change-start text:change-id="${id}"/>${words}<text:change-end text:change-id="${id}"/>`;
  }

  #region(said: string): string {
    const id = `ct${this.#regions.length + 1}`;
    this.#regions.push(`<text:changed-region xml:id="${id}" text:id="${id}">${said}</text:changed-region>`);
    return id;
  }

  #signed(suggestion: string | undefined): Signed | undefined {
    return suggestion === undefined ? undefined : this.#model.proposers[suggestion];
  }

  #begin(remark: number): string {
    return this.#model.remarks[remark]!.comments.map(({ author, at, body }, place) => {
      const parent = place > 0 ? ` loext:parent-name="r${remark}_0"` : '';
      const lines = body.split('\n').map((line) => `<text:p>${spaces(line)}</text:p>`);
      return (
        `<office:annotation office:name="r${remark}_${place}"${parent}><dc:creator>${escaped(author)}</dc:creator>` +
        `<dc:date>${at.slice(0, 19)}</dc:date>${lines.join('')}</office:annotation>`
      );
    }).join('');
  }

  #end(remark: number): string {
    return this.#model.remarks[remark]!.comments.map(
      (_, place) => `<office:annotation-end office:name="r${remark}_${place}"/>`,
    ).join('');
  }
}

const about = ({ author, at }: Signed): string =>
  `<office:change-info><dc:creator>${escaped(author)}</dc:creator><dc:date>${at.slice(0, 19)}</dc:date></office:change-info>`;
const inserted = (signed: Signed): string => `<text:insertion>${about(signed)}</text:insertion>`;

/** OpenDocument takes many spaces for one, and none at the beginning. */
function spaces(text: string): string {
  return escaped(text)
    .replace(/\t/g, '<text:tab/>')
    .replace(/^ | $| {2,}/g, (found) => `<text:s text:c="${found.length}"/>`);
}
