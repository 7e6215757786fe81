import { itemNumbers, noteNumbers, orderedNotes, type Block, type Inline } from '../schema.ts';

/** Writes accepted words as Markdown, notes after them; read in again, it is the same text. */
export function exportMarkdown(title: string, blocks: readonly Block[]): string {
  const numbers = noteNumbers(blocks);
  const counted = itemNumbers(blocks);
  const words = (block: Block) => inlineMarkdown(block.inlines, numbers);
  const parts: string[] = [`# ${lineOf(escapedWords(title))}`];
  blocks.forEach((block, index) => {
    if (block.kind === 'note') return;
    const said = words(block);
    if (!said.trim()) return;
    if (block.kind === 'heading') parts.push(`${'#'.repeat(block.level + 1)} ${lineOf(said)}`);
    else if (block.kind === 'quote') parts.push(indented(said, '> '));
    else if (block.kind === 'paragraph') parts.push(said);
    else {
      const sign = counted[index] === null ? '-' : `${counted[index]}.`;
      const deep = '    '.repeat(block.level);
      const item = deep + sign.padEnd(4) + indented(said, `${deep}    `).trimStart();
      const after = blocks[index - 1];
      if (after?.kind === 'item' && (after.marker === block.marker || after.level !== block.level))
        parts[parts.length - 1] += `\n${item}`;
      else parts.push(...(after?.kind === 'item' ? ['<!-- -->', item] : [item]));
    }
  });
  for (const note of orderedNotes(blocks))
    parts.push(`[^${numbers.get(note.id)}]: ${indented(words(note), '    ').trimStart()}`);
  return `${parts.join('\n\n')}\n`;
}

const indented = (words: string, by: string) =>
  words
    .split('\n')
    .map((line) => by + line)
    .join('\n');
/** A heading is one line. */
const lineOf = (words: string) => words.replace(/\\?\n/g, ' ');

function inlineMarkdown(inlines: readonly Inline[], numbers: ReadonlyMap<string, number>): string {
  const said = inlines.map((inline) => {
    if (inline.type === 'break') return '\\\n';
    if (inline.type === 'noteRef') return numbers.has(inline.note) ? `[^${numbers.get(inline.note)}]` : '';
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inline.text) ?? [];
    if (words === '') return inline.text;
    const signs = `${inline.bold ? '**' : ''}${inline.italic ? '*' : ''}`;
    const marked = `${signs}${escapedWords(words)}${[...signs].reverse().join('')}`;
    const linked =
      inline.link === undefined
        ? marked
        : `[${marked}](<${inline.link.replace(/[<>\\]/g, encodeURIComponent)}>)`;
    return `${before}${linked}${after}`;
  });
  return said
    .join('')
    .replace(/^(\s*)(#{1,6}|[-+]|\d{1,9}[.)]|>|=+|-+)(?=\s|$)/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    );
}

const escapedWords = (words: string) => words.replace(/[\\`*_[\]<>~|&]/g, (sign) => `\\${sign}`);
