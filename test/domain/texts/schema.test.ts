import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/texts/schema.ts';
import {
  BLOCK_ID,
  fragmentLanguage,
  fragmentName,
  isLink,
  itemNumbers,
  newBlockId,
  noteNumbers,
  safeLink,
} from '../../../domain/texts/schema.ts';

describe('a link', () => {
  it.each([
    ['https://Example.ORG', 'https://example.org/'],
    [' http://example.org/a b ', 'http://example.org/a%20b'],
    ['https://añil.org/año?q=ñ#ñ', 'https://xn--ail-7ma.org/a%C3%B1o?q=%C3%B1#%C3%B1'],
    ['mailto:red@example.org?subject=Hola', 'mailto:red@example.org?subject=Hola'],
  ])('%s has one form', (href, form) => {
    expect(safeLink(href)).toBe(form);
    expect(isLink(form)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'blob:https://example.org/x',
    '/relative',
    '//example.org',
    'example.org',
    '#anchor',
    '',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'https://',
    'mailto:',
    'mailto:Red <red@example.org>',
    'https://example.org/' + 'x'.repeat(2000),
  ])('%s may not be one', (href) => {
    expect(safeLink(href)).toBeNull();
    expect(isLink(href)).toBe(false);
  });

  it('has one form only', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.string().map((s) => `https://example.org/${s}`),
        ),
        (href) => {
          const form = safeLink(href);
          if (form !== null) expect(safeLink(form)).toBe(form);
          if (form !== null) expect(form).toMatch(/^[!-;=?-~]+$/);
        },
      ),
    );
  });
});

describe('names', () => {
  it('of blocks are ten letters or digits', () => {
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const ids = Array.from({ length: 500 }, () => newBlockId(random));
    expect(ids.every((id) => BLOCK_ID.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(500);
  });

  it('of fragments hold a language', () => {
    expect(fragmentLanguage(fragmentName('pt-BR'))).toBe('pt-BR');
    expect(fragmentLanguage('content:')).toBeNull();
    expect(fragmentLanguage('content:__proto__')).toBeNull();
    expect(fragmentLanguage('other:es')).toBeNull();
  });
});

describe('numbers', () => {
  const item = (level: number, marker: 'bullet' | 'number'): Block => ({
    id: '',
    kind: 'item',
    level,
    marker,
    inlines: [],
  });
  const other = (kind: 'paragraph' | 'note', id = '', ...refs: string[]): Block => ({
    id,
    kind,
    level: 0,
    inlines: refs.map((note) => ({ type: 'noteRef', note })),
  });

  it('of items count by level and start again after other blocks', () => {
    const blocks = [
      item(0, 'number'),
      item(1, 'number'),
      item(1, 'number'),
      item(0, 'number'),
      item(1, 'number'),
      item(1, 'bullet'),
      item(1, 'number'),
      other('note'),
      item(0, 'number'),
      other('paragraph'),
      item(0, 'number'),
    ];
    expect(itemNumbers(blocks)).toEqual([1, 1, 2, 2, 1, null, 1, null, 3, null, 1]);
  });

  it('of notes follow the first reference, then notes in notes, then those nobody points at', () => {
    const blocks = [
      other('note', 'loose'),
      other('note', 'b', 'inner'),
      other('paragraph', 'p', 'a', 'b', 'a'),
      other('note', 'a'),
      other('note', 'inner'),
    ];
    expect([...noteNumbers(blocks)]).toEqual([
      ['a', 1],
      ['b', 2],
      ['inner', 3],
      ['loose', 4],
    ]);
  });
});
