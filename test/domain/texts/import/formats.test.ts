import { describe, expect, it } from 'vitest';
import { importPaste } from '../../../../domain/texts/import/import-file.ts';
import { blockFault } from '../../../../domain/texts/schema.ts';
import { importWords, noticeSentence } from '../../../../domain/words/import.ts';
import { file, random, sketch, wordsOf } from './support.ts';

const TEXT = `Por una migración con derechos


Por una migración con derechos

¿Quiénes somos?

Somos una red de {n} organizaciones [1] que trabaja en once países y escribe este texto para quien gobierna y para quien camina, sin distinción alguna.

¿Qué pedimos?

Pedimos a los gobiernos:

  • Protección en el tránsito
  • Acceso a la justicia
    1. En el país de origen
    2. En el de destino

Vea https://example.org/pacto. Escriba a red@example.org.

Enero
Calle 5

> Nadie migra solo.

[1] La lista está al final.
`;

describe('plain text', () => {
  it('keeps title, headings, lists, links, quotes and notes', async () => {
    const imported = await file('texto.txt', TEXT);
    expect(imported.title).toBe('Por una migración con derechos');
    expect(sketch(imported.blocks)).toEqual([
      'h1 ¿Quiénes somos?',
      'Somos una red de {n} organizaciones^1 que trabaja en once países y escribe este texto para quien gobierna y para quien camina, sin distinción alguna.',
      'h1 ¿Qué pedimos?',
      'Pedimos a los gobiernos:',
      '0- Protección en el tránsito',
      '0- Acceso a la justicia',
      '1. En el país de origen',
      '1. En el de destino',
      'Vea [https://example.org/pacto](https://example.org/pacto). Escriba a [red@example.org](mailto:red@example.org).',
      'Enero / Calle 5',
      '> Nadie migra solo.',
      '^1 La lista está al final.',
    ]);
    expect(imported.notices).toEqual([]);
    expect(imported.blocks.map(blockFault)).toEqual(imported.blocks.map(() => null));
  });

  it('joins lines a mail program broke', async () => {
    const broken =
      'Nosotras, las organizaciones firmantes, escribimos este texto que\nfue cortado por el programa de correo a unas setenta columnas, para\nver si se unen los renglones.\n\nOtro párrafo.\n';
    expect(sketch((await file('a.txt', broken)).blocks)).toEqual([
      'Nosotras, las organizaciones firmantes, escribimos este texto que fue cortado por el programa de correo a unas setenta columnas, para ver si se unen los renglones.',
      'Otro párrafo.',
    ]);
  });

  it('leaves numbers alone that do not count', async () => {
    const text =
      '1998. Primer encuentro de la red en la ciudad, con cuarenta organizaciones.\n\n3. Tercero sin primero ni segundo, escrito así a propósito.\n\nFin.';
    expect(sketch((await file('a.txt', text)).blocks)).toEqual([
      '1998. Primer encuentro de la red en la ciudad, con cuarenta organizaciones.',
      '3. Tercero sin primero ni segundo, escrito así a propósito.',
      'Fin.',
    ]);
  });

  it('does not take a list of contents for headings, and ranks capitals above', async () => {
    const text =
      'CONTENIDO DEL INFORME\n\nNuestro camino\n\nNuestra gente\n\nNuestra voz\n\nPárrafo que sigue, con su punto final.\n\nOTRA PARTE\n\nUn título\n\nPárrafo.\n';
    expect(sketch((await file('a.txt', text)).blocks)).toEqual([
      'h2 Nuestro camino',
      'Nuestra gente',
      'Nuestra voz',
      'Párrafo que sigue, con su punto final.',
      'h1 OTRA PARTE',
      'h2 Un título',
      'Párrafo.',
    ]);
  });

  it.each([
    ['utf-8 with a mark', Buffer.from('\uFEFFCada año, así.\n\nSí.')],
    ['utf-16le with a mark', Buffer.from('\uFEFFCada año, así.\n\nSí.', 'utf16le')],
    ['utf-16le without', Buffer.from('Cada año, así.\n\nSí.', 'utf16le')],
    ['utf-16be without', Buffer.from('Cada año, así.\n\nSí.', 'utf16le').swap16()],
  ])('reads %s', async (_, bytes) => {
    const imported = await file('a.txt', bytes);
    expect(sketch(imported.blocks)).toEqual(['Cada año, así.', 'Sí.']);
    expect(imported.notices).toEqual([]);
  });

  it('reads Windows-1252 and says so', async () => {
    const imported = await file('a.txt', Buffer.from('A\xF1o \x97 \x93s\xED\x94.', 'latin1'));
    expect(sketch(imported.blocks)).toEqual(['Año — “sí”.']);
    expect(imported.notices).toEqual([{ word: 'encoding', facts: { count: '1', example: 'Año' } }]);
  });
});

describe('Markdown', () => {
  it('keeps title, headings, lists, links, quotes and notes, and tells what it could not', async () => {
    const imported = await file(
      'texto.md',
      [
        '---\ntitle: Otro\nauthor: x\n---',
        '# Por una **migración**\n\n## Quiénes',
        'Somos **{n}** de *la región*[^1]. [Pacto](https://example.org/p) y [malo](javascript:alert(1)).  \nOtra línea.',
        '- Uno\n  - Dos\n    1. Tres\n- Cuatro',
        '> Cita',
        '5. Cinco',
        '![foto](https://example.org/x.png)',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '<script>alert(1)</script><b>negrita</b>',
        '~~tachado~~',
        '[^1]: Nota con [enlace](https://example.org/n).\n\n    Segunda parte.',
      ].join('\n\n'),
    );
    expect(imported.title).toBe('Por una migración');
    expect(sketch(imported.blocks)).toEqual([
      'h1 Quiénes',
      'Somos *{n}* de _la región_^1. [Pacto](https://example.org/p) y malo. / Otra línea.',
      '0- Uno',
      '1- Dos',
      '2. Tres',
      '0- Cuatro',
      '> Cita',
      '0. Cinco',
      ...['a · b', '1 · 2'],
      '*negrita*',
      'tachado',
      '^1 Nota con [enlace](https://example.org/n). / Segunda parte.',
    ]);
    expect(wordsOf(imported).sort()).toEqual([
      'active',
      'front-matter',
      'links',
      'looks',
      'numbers',
      'pictures',
      'tables',
    ]);
    expect(
      imported.blocks
        .flatMap((block) => block.inlines)
        .every((inline) => inline.type !== 'text' || !inline.link?.startsWith('javascript')),
    ).toBe(true);
  });
});

describe('HTML', () => {
  it('keeps title, headings, lists, links, quotes and notes, and tells what it could not', async () => {
    const imported = await file(
      'pagina.html',
      `<!doctype html><title>Página</title><h1>Por una migración</h1><h2><b>Quiénes</b></h2>
      <p>Somos <b>{n} <i>redes</i></b><sup id="r1"><a href="#n1">1</a></sup>.<br><br>Otro <a href="javascript:alert(1)">malo</a> <a href="HTTPS://Example.org">bueno</a> <a href="https://a:b@example.org/">con clave</a></p>
      <ol><li><p>Uno</p><p>y más</p><ul><li>a</ul><li>Dos</ol><blockquote><p>Cita</p></blockquote>
      <div>Suelto<div style="display:none">oculto</div><span hidden>oculto</span></div><img src="http://127.0.0.1/x.png" alt="Marcha"><iframe src="x"></iframe>
      <button onclick="alert(1)">no</button><h2>Otra</h2><p>fin</p><ol><li id="n1">Nota <a href="#r1">↩</a></ol>`,
    );
    expect(imported.title).toBe('Por una migración');
    expect(sketch(imported.blocks)).toEqual([
      'h1 Quiénes',
      'Somos *{n} **_redes_*^1.',
      'Otro malo [bueno](https://example.org/) con clave',
      '0. Uno / y más',
      '1- a',
      '0. Dos',
      '> Cita',
      'Suelto',
      'h1 Otra',
      'fin',
      '^1 Nota',
    ]);
    expect(imported.notices).toEqual([
      { word: 'links', facts: { count: '2', example: 'javascript:alert(1)' } },
      { word: 'hidden', facts: { count: '2', example: '' } },
      { word: 'pictures', facts: { count: '2', example: 'Marcha' } },
      { word: 'active', facts: { count: '1', example: '' } },
    ]);
  });

  it('settles heading levels as used and takes short bold paragraphs for headings when there are none', async () => {
    expect(
      sketch((await file('a.html', '<p>x</p><h2>A</h2><p>a</p><h5>B</h5><p>b</p><h2>C</h2><p>c</p>')).blocks),
    ).toEqual(['x', 'h1 A', 'a', 'h2 B', 'b', 'h1 C', 'c']);
    expect(
      sketch(
        (
          await file(
            'a.html',
            '<p><b>Quiénes somos</b></p><p>Una red.</p><p><b>Peticiones</b></p><p>Dos.</p>',
          )
        ).blocks,
      ),
    ).toEqual(['h1 Quiénes somos', 'Una red.', 'h1 Peticiones', 'Dos.']);
  });

  it('reads an old encoding it declares', async () => {
    expect(
      sketch(
        (await file('a.htm', Buffer.from('<meta charset="iso-8859-2"><p>\xB1 \xF3</p>', 'latin1'))).blocks,
      ),
    ).toEqual(['ą ó']);
  });
});

describe('a paste', () => {
  it('from Word keeps its lists and notes', () => {
    const html = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Uno</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·</span>Dos<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>
      <div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> La nota.</p></div>`;
    expect(sketch(importPaste({ html, text: '' }, random).blocks)).toEqual([
      '0. Uno',
      '1- Dos^1',
      '^1 La nota.',
    ]);
  });

  it('from a shared document is not bold for its wrapping', () => {
    const html =
      '<meta charset="utf-8"><b style="font-weight:normal"><p><span style="font-weight:700">Uno</span> <span style="font-style:italic">dos</span> tres, y seguimos.</p></b>';
    expect(sketch(importPaste({ html, text: '' }, random).blocks)).toEqual(['*Uno* _dos_ tres, y seguimos.']);
  });

  it('is its plain text when the HTML holds no words', () => {
    expect(sketch(importPaste({ html: '<img src=x>', text: '• Uno\n• Dos' }, random).blocks)).toEqual([
      '0- Uno',
      '0- Dos',
    ]);
  });
});

describe('every refusal and notice', () => {
  it('has a sentence in both languages', () => {
    expect(Object.keys(importWords.en.refusals)).toEqual(Object.keys(importWords.es.refusals));
    for (const word of Object.keys(importWords.es.notices)) {
      for (const facts of [
        { count: '1', example: '' },
        { count: '3', example: 'x' },
      ]) {
        expect(noticeSentence('es', { word, facts })).toMatch(/^[A-Z0-9].*[.x]$/);
        expect(noticeSentence('en', { word, facts })).toMatch(/^[A-Z0-9].*[.x]$/);
      }
    }
    expect(noticeSentence('en', { word: 'tables', facts: { count: '3', example: '' } })).toBe(
      '3 tables became paragraphs, one for each row, with “·” between its cells. Please check that they make sense.',
    );
  });
});
