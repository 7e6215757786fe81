/** A run of a block's words, in the shape of the text model; a note reference names the note block's key. */
type DemoInline =
  | { type: 'text'; text: string; bold?: true; italic?: true; link?: string }
  | { type: 'noteRef'; note: string };

const marks = /\*\*(.+?)\*\*|\*(.+?)\*|\[\^([a-z0-9-]+)\]|\[([^\]]+)\]\(([^)\s]+)\)/;

/** Reads the markup of a demo block: **bold**, *italic*, [text](url) and [^note]. Marks may nest once. */
export function readMarkup(markup: string): DemoInline[] {
  const found = marks.exec(markup);
  if (!found) return markup === '' ? [] : [{ type: 'text', text: markup }];
  const [whole, bold, italic, note, label, link] = found;
  return [
    ...readMarkup(markup.slice(0, found.index)),
    ...(note !== undefined ? [{ type: 'noteRef' as const, note }] : []),
    ...marked(bold, { bold: true }),
    ...marked(italic, { italic: true }),
    ...marked(label, { link: link ?? '' }),
    ...readMarkup(markup.slice(found.index + whole.length)),
  ];
}

function marked(
  words: string | undefined,
  mark: { bold?: true; italic?: true; link?: string },
): DemoInline[] {
  if (words === undefined) return [];
  return readMarkup(words).map((run) => (run.type === 'text' ? { ...run, ...mark } : run));
}

/** The words alone, without marks or note references. */
export function wordsOf(markup: string): string {
  return readMarkup(markup)
    .map((run) => (run.type === 'text' ? run.text : ''))
    .join('');
}
