import { createHash } from 'node:crypto';
import type { Block, Inline, TextInline } from '../texts/schema.ts';
import { itemNumbers, noteNumbers } from '../texts/schema.ts';
import { normalForm, normalLine } from '../texts/normal-form.ts';

/**
 * The readable file of one language of a text, the same for all texts that read and link the same and
 * different for all others. Its rules are docs/canonical-text.md; anyone can check it with `sha256sum`.
 */
export function canonicalText({
  title,
  language,
  blocks,
}: {
  title: string;
  language: string;
  blocks: readonly Block[];
}): string {
  const normal = normalForm(blocks);
  const notes = noteNumbers(normal);
  const numbers = itemNumbers(normal);
  let text =
    ['Acuerdo text 1', `Language: ${language}`, `Title: ${normalLine(title)}`.trimEnd()].join('\n') + '\n';
  let note = 0;
  normal.forEach((block, index) => {
    const tight = block.kind === 'item' && normal[index - 1]?.kind === 'item';
    text +=
      (tight ? '' : '\n') +
      prefix(block, block.kind === 'note' ? ++note : (numbers[index] ?? null)) +
      words(block, notes) +
      '\n';
  });
  return text;
}

/** Hex SHA-256 of a text's UTF-8 bytes. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function prefix(block: Block, number: number | null): string {
  if (block.kind === 'heading') return '#'.repeat(block.level) + ' ';
  if (block.kind === 'item') return '  '.repeat(block.level) + (number === null ? '- ' : `${number}. `);
  if (block.kind === 'quote') return '> ';
  return block.kind === 'note' ? `^${number}: ` : '';
}

function words(block: Block, notes: Map<string, number>): string {
  const lines: string[] = [''];
  let last: TextInline = PLAIN;
  const write = (more: string) => (lines[lines.length - 1] += more);
  for (const inline of [...block.inlines, END]) {
    if (inline.type === 'text') {
      write(change(last, inline) + escape(inline.text));
      last = inline;
      continue;
    }
    write(change(last, PLAIN));
    last = PLAIN;
    if (inline.type === 'noteRef') write(`[^${notes.get(inline.note)}]`);
    else if (inline !== END) lines.push('');
  }
  const [first = '', ...rest] = lines;
  return [
    block.kind === 'paragraph' ? guard(first) : first,
    ...rest.map((line) => `| ${line}`.trimEnd()),
  ].join('\n');
}

const PLAIN: TextInline = { type: 'text', text: '' };
const END: Inline = { type: 'break' };

/** What stands between two pieces of words: italic and bold end, a link ends, a link begins, bold and italic begin. */
function change(from: TextInline, to: TextInline): string {
  const ends = (from.italic && !to.italic ? '_' : '') + (from.bold && !to.bold ? '*' : '');
  const begins = (to.bold && !from.bold ? '*' : '') + (to.italic && !from.italic ? '_' : '');
  const link = from.link === to.link ? '' : (from.link ? `]<${from.link}>` : '') + (to.link ? '[' : '');
  return ends + link + begins;
}

const escape = (text: string): string => text.replace(/[\\*_[\]<>^]/g, '\\$&');

/** A paragraph's first line must not look like a heading, an item or a further line. */
const guard = (line: string): string => line.replace(/^(?=[#|-])/, '\\').replace(/^([0-9]+)\./, '$1\\.');
