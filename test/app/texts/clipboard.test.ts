import { Fragment, Slice } from '@tiptap/pm/model';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import {
  blocksOfMarkup,
  blocksOfPlainText,
  rebindNotes,
  setStylesAside,
  type Markup,
} from '../../../app/texts/editor/clipboard.ts';
import { nodesOf, PASTE_LIMITS, refusalOf } from '../../../app/texts/editor/paste.ts';
import { blocksToDoc } from '../../../domain/texts/doc-nodes.ts';
import { blockFault, plainText, TEXT_LIMITS, type Block } from '../../../domain/texts/schema.ts';
import { block, schema, stateOf } from './editor-state.ts';

const markup = (node: DefaultTreeAdapterTypes.Node): Markup => ({
  tag: node.nodeName === '#text' ? '' : node.nodeName.toLowerCase(),
  words: 'value' in node ? node.value : '',
  attribute: (name) =>
    'attrs' in node ? (node.attrs.find((one) => one.name === name)?.value ?? null) : null,
  children: 'childNodes' in node ? node.childNodes.map(markup) : [],
});
const pasted = (html: string, exact = false) => blocksOfMarkup(markup(parse(html)), exact);
const told = (html: string) =>
  pasted(html).map((one) =>
    [one.kind, one.level, one.marker, plainText(one)].filter((fact) => fact !== undefined).join(' '),
  );

describe('pasted markup', () => {
  it('keeps headings, paragraphs, quotes and lists with their levels', () => {
    expect(
      told(
        '<h1>T</h1><p>uno</p><blockquote><p>cita</p></blockquote><ol><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ol><h5>z</h5>',
      ),
    ).toEqual([
      'heading 1 T',
      'paragraph 0 uno',
      'quote 0 cita',
      'item 0 number a',
      'item 1 bullet b',
      'item 0 number c',
      'heading 3 z',
    ]);
  });

  it('keeps bold, italic and safe links, also as word processors write them', () => {
    const [only] = pasted(
      '<b style="font-weight:normal"><span style="font-weight:700">n</span><i>c</i> <a href="https://example.org/a b">e</a></b>',
    );
    expect(only!.inlines).toEqual([
      { type: 'text', text: 'n', bold: true },
      { type: 'text', text: 'c', italic: true },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'e', link: 'https://example.org/a%20b' },
    ]);
  });

  it('understands styles that were set aside, and leaves words that speak of them alone', () => {
    const aside = setStylesAside(
      '<p STYLE="color:red">a <span\n style = "font-weight:bold">b</span> c style=d</p>',
    );
    expect(aside).not.toMatch(/\sstyle\s*=\s*"/i);
    expect(pasted(aside)[0]!.inlines).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'text', text: 'b', bold: true },
      { type: 'text', text: ' c style=d' },
    ]);
  });

  it('lets nothing in that the model does not know, and runs nothing', () => {
    const blocks = pasted(
      '<script>x()</script><style>p{}</style><p onclick="x()">a <a href="javascript:x()">b</a><img src=x onerror="x()"></p><table><tr><td>c<td>d</table><iframe src=x>e</iframe>',
    );
    expect(blocks.map(plainText)).toEqual(['a b', 'c', 'd']);
    expect(blocks.flatMap(({ inlines }) => inlines).some((inline) => 'link' in inline)).toBe(false);
  });

  it('limits levels to those of the model', () => {
    const deep = '<ul><li>'.repeat(9) + 'x';
    expect(pasted(deep).at(-1)!.level).toBe(4);
  });

  it('collapses folded lines and drops empty paragraphs and loose spaces', () => {
    expect(told('<p>  uno\n   dos </p><p> </p><div><br></div><p><b>tres </b> <i> cuatro</i></p>')).toEqual([
      'paragraph 0 uno dos',
      'paragraph 0 tres cuatro',
    ]);
  });

  it('reads back our own copies as they were, spaces at the edges too', () => {
    const own =
      '<p data-id="aaaaaaaaaa"> y </p><p class="item" data-level="2" data-marker="number">a</p><h3 data-id="bbbbbbbbbb">t</h3>';
    expect(pasted(own, true).map(({ kind, level, inlines }) => [kind, level, inlines[0]])).toEqual([
      ['paragraph', 0, { type: 'text', text: ' y ' }],
      ['item', 2, { type: 'text', text: 'a' }],
      ['heading', 2, { type: 'text', text: 't' }],
    ]);
  });

  it('always makes blocks of the model', () => {
    const html = '<h2>a</h2><ol><li>b<blockquote>c</blockquote></li></ol><pre>d\ne</pre><p>f<br>g</p>';
    const nodes = nodesOf(schema, pasted(html));
    schema.node('doc', null, nodes).check();
    for (const one of pasted(html)) expect(blockFault({ ...one, id: 'aaaaaaaaaa' })).toBeNull();
  });
});

describe('pasted notes', () => {
  const copied = [
    {
      id: 'aaaaaaaaaa',
      kind: 'paragraph',
      level: 0,
      inlines: [
        { type: 'noteRef', note: 'nnnnnnnnnn' },
        { type: 'noteRef', note: 'oooooooooo' },
        { type: 'noteRef', note: 'pppppppppp' },
      ],
    },
    { id: 'nnnnnnnnnn', kind: 'note', level: 0, inlines: [] },
  ] satisfies Block[];

  it('get ids of their own, and their places follow; places without a note are dropped', () => {
    const [words, note] = rebindNotes(
      copied,
      (id) => id === 'oooooooooo',
      () => 'ffffffffff',
    );
    expect(note!.id).toBe('ffffffffff');
    expect(words!.id).toBeNull();
    expect(words!.inlines).toEqual([
      { type: 'noteRef', note: 'ffffffffff' },
      { type: 'noteRef', note: 'oooooooooo' },
    ]);
  });
});

describe('pasted plain words', () => {
  const lines = (text: string) =>
    blocksOfPlainText(text).map(
      (one) => `${one.kind}${one.marker ? ` ${one.marker}` : ''}: ${plainText(one)}`,
    );

  it('are a paragraph per line, or per empty line where there are any', () => {
    expect(lines('uno\ndos')).toEqual(['paragraph: uno', 'paragraph: dos']);
    expect(lines('uno\r\nsigue\r\n\r\ndos\n')).toEqual(['paragraph: uno sigue', 'paragraph: dos']);
  });

  it('make items of bullets and numbers', () => {
    expect(lines('Pedimos:\n- agua\n2) luz\n')).toEqual([
      'paragraph: Pedimos:',
      'item bullet: agua',
      'item number: luz',
    ]);
    expect(lines('Pedimos:\n\n1. agua\n   limpia\n2. luz')).toEqual([
      'paragraph: Pedimos:',
      'item number: agua limpia',
      'item number: luz',
    ]);
  });

  it('may be nothing', () => {
    expect(blocksOfPlainText(' \n\n ')).toEqual([]);
  });
});

describe('too much at once', () => {
  const slice = (blocks: Block[]) =>
    new Slice(Fragment.from(schema.nodeFromJSON(blocksToDoc(blocks)).content), 0, 0);
  const many = (n: number) => Array.from({ length: n }, () => block('a', 'x'));

  it('is refused by words and by paragraphs', () => {
    const { doc } = stateOf([block('a', 'uno')]);
    expect(refusalOf(doc, slice([block('b', 'x'.repeat(PASTE_LIMITS.characters))]))).toBe('tooLarge');
    expect(refusalOf(doc, slice(many(PASTE_LIMITS.blocks + 1)))).toBe('tooLarge');
    expect(refusalOf(doc, slice([block('b', 'dos')]))).toBeNull();
  });

  it('is refused when the text would hold more than it may', () => {
    const { doc } = stateOf(many(TEXT_LIMITS.blocks - 1));
    expect(refusalOf(doc, slice(many(1)))).toBeNull();
    expect(refusalOf(doc, slice(many(2)))).toBe('full');
  });
});
