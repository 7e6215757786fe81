import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, digest } from '../../../domain/statements/canonical-text.ts';
import { normalForm, normalLine } from '../../../domain/texts/normal-form.ts';
import type { Block, Inline } from '../../../domain/texts/schema.ts';
import type { TextDocument } from '../../support/arbitrary-text.ts';
import { anyDocument } from '../../support/arbitrary-text.ts';
import { readCanonical, withoutIds } from '../../support/read-canonical.ts';
import vectors from './canonical-vectors.json' with { type: 'json' };

const RUNS = { numRuns: 600 };

const paragraph = (...inlines: Inline[]): Block => ({
  id: 'block00001',
  kind: 'paragraph',
  level: 0,
  inlines,
});
const say = (text: string, marks: object = {}): Inline => ({ type: 'text', text, ...marks });
const written = (...blocks: Block[]) => canonicalText({ title: 'T', language: 'es', blocks });

describe('the published vectors', () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
    const text = canonicalText(vector.input as TextDocument);
    expect(text).toBe(vector.text);
    expect(digest(text)).toBe(vector.sha256);
  });
});

describe('the example in docs/canonical-text.md', () => {
  it('is a canonical text', () => {
    const page = readFileSync(new URL('../../../docs/canonical-text.md', import.meta.url), 'utf8');
    const example = /An example with everything:\n\n```\n([^`]+)```/.exec(page)?.[1] ?? '';
    expect(canonicalText(readCanonical(example))).toBe(example);
  });
});

describe('a canonical text', () => {
  it('can be read back to exactly what is shown, so no two texts share one', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(readCanonical(canonicalText(document))).toEqual({
          ...document,
          title: normalLine(document.title),
          blocks: withoutIds(normalForm(document.blocks)),
        });
      }),
      RUNS,
    );
  });

  it('is composed UTF-8 with line feeds and one final newline', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = canonicalText(document);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).toBe(text.toWellFormed());
        expect(text).not.toMatch(/[\r\t\u00A0\u200B\u202E]|[ \n]\n\n| \n/);
        expect(text).toMatch(/[^\n]\n$/);
      }),
      RUNS,
    );
  });

  it('is the same for the form that is shown', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const shown = normalForm(document.blocks);
        expect(normalForm(shown)).toEqual(shown);
        expect(canonicalText({ ...document, blocks: shown })).toBe(canonicalText(document));
      }),
      RUNS,
    );
  });

  it('does not depend on how letters are composed, how runs are split or what blocks are called', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.constantFrom('NFC', 'NFD'),
        fc.integer({ min: 1, max: 4 }),
        (document, form, size) => {
          const text = canonicalText(document);
          expect(
            canonicalText({
              ...document,
              title: document.title.normalize(form),
              blocks: eachText(document.blocks, (inline) => [
                { ...inline, text: inline.text.normalize(form) },
              ]),
            }),
          ).toBe(text);
          expect(
            canonicalText({
              ...document,
              blocks: eachText(document.blocks, (inline) => split(inline, size)),
            }),
          ).toBe(text);
          expect(canonicalText({ ...document, blocks: renamed(document.blocks) })).toBe(text);
        },
      ),
      RUNS,
    );
  });

  it('changes with every word, mark, target, level, marker, kind, order and language', () => {
    const base = paragraph(say('uno '), say('dos', { link: 'https://example.org/' }));
    const item: Block = { ...base, kind: 'item', marker: 'bullet', level: 0 };
    const texts = [
      written(base),
      written(paragraph(say('Uno '), say('dos', { link: 'https://example.org/' }))),
      written(paragraph(say('uno '), say('dos', { link: 'https://example.org/2' }))),
      written(paragraph(say('uno dos'))),
      written(paragraph(say('uno '), say('dos', { bold: true }))),
      written(paragraph(say('uno '), say('dos', { italic: true }))),
      written(paragraph(say('uno'), { type: 'break' }, say('dos'))),
      written(paragraph(say('uno')), paragraph(say('dos'))),
      written({ ...base, kind: 'heading', level: 1 }),
      written({ ...base, kind: 'heading', level: 2 }),
      written({ ...base, kind: 'quote' }),
      written({ ...base, kind: 'note' }),
      written(item),
      written({ ...item, level: 1 }),
      written({ ...item, marker: 'number' }),
      canonicalText({ title: 'T', language: 'en', blocks: [base] }),
      canonicalText({ title: 'U', language: 'es', blocks: [base] }),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('does not change with what nobody can see', () => {
    const plain = written(paragraph(say('uno dos')));
    expect(written(paragraph(say('  uno\u00A0\u2009dos\n')))).toBe(plain);
    expect(written(paragraph(say('u\u200Bno \u202Edos\u202C')))).toBe(plain);
    expect(
      written(paragraph(say('uno'), say(' ', { bold: true, link: 'https://example.org/' }), say('dos'))),
    ).toBe(plain);
    expect(written(paragraph(), paragraph(say('uno dos')), paragraph(say(' \u200B')))).toBe(plain);
    expect(
      written(paragraph(say('uno dos'), { type: 'noteRef', note: 'nowhere000' }, { type: 'break' })),
    ).toBe(plain);
  });

  it('keeps the place of the count, and words no reference points at', () => {
    const note: Block = { id: 'note000001', kind: 'note', level: 0, inlines: [say('Suelta.')] };
    expect(written(note, paragraph(say('Firman {n} organizaciones.')))).toBe(
      'Acuerdo text 1\nLanguage: es\nTitle: T\n\nFirman {n} organizaciones.\n\n^1: Suelta.\n',
    );
  });
});

function eachText(blocks: Block[], change: (inline: Extract<Inline, { type: 'text' }>) => Inline[]): Block[] {
  return blocks.map((block) => ({
    ...block,
    inlines: block.inlines.flatMap((inline) => (inline.type === 'text' ? change(inline) : [inline])),
  }));
}

function split(inline: Extract<Inline, { type: 'text' }>, size: number): Inline[] {
  const letters = [...inline.text];
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, i) => ({
    ...inline,
    text: letters.slice(i * size, (i + 1) * size).join(''),
  }));
}

function renamed(blocks: Block[]): Block[] {
  const rename = (id: string) => [...id].reverse().join('');
  return blocks.map((block) => ({
    ...block,
    id: rename(block.id),
    inlines: block.inlines.map((inline) =>
      inline.type === 'noteRef' ? { ...inline, note: rename(inline.note) } : inline,
    ),
  }));
}
