import type { Node, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { fragmentName } from '../../../domain/texts/schema.ts';
import type { Aligned } from '../alignment.ts';

/** The blocks of a language without an editor of its own on the screen, as the text holds them. */
export function alignedInText(doc: Y.Doc, language: string): Aligned[] {
  return elements(doc, language).map((element) => ({
    id: (element.getAttribute('id') as string | undefined) ?? null,
    note: element.nodeName === 'note',
    ...(wordsOf(element).trim() === '' && { empty: true }),
  }));
}

/** The plain words of the block at a place of a language. */
export function wordsInText(doc: Y.Doc, language: string, place: number): string {
  const element = elements(doc, language)[place];
  return element ? wordsOf(element) : '';
}

/** All plain words of a language, a line per block. */
export function allWords(doc: Y.Doc, language: string): string {
  return elements(doc, language).map(wordsOf).join('\n');
}

function elements(doc: Y.Doc, language: string): Y.XmlElement[] {
  return doc
    .getXmlFragment(fragmentName(language))
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
}

interface Delta {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

/** The accepted words of a block: what is only suggested is none of it. */
function wordsOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlElement) return child.nodeName === 'hardBreak' ? '\n' : '';
      const pieces = child instanceof Y.XmlText ? (child.toDelta() as Delta[]) : [];
      return pieces
        .map(({ insert, attributes = {} }) =>
          typeof insert === 'string' && !('insertion' in attributes) ? insert : '',
        )
        .join('');
    })
    .join('');
}

/** An empty node in the shape of the block at a place of a language, with its id. */
export function nodeInText(doc: Y.Doc, language: string, place: number, schema: Schema): Node | null {
  const element = elements(doc, language)[place];
  const type = element && schema.nodes[element.nodeName];
  return type ? type.create(element.getAttributes()) : null;
}
