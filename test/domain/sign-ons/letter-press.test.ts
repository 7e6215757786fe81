import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterModel } from '../../../domain/sign-ons/letter-model.ts';
import { createPress, type Press } from '../../../domain/print/press.ts';
import { printLetter } from '../../../domain/sign-ons/print-letter.ts';
import { letterFacts, signatories } from './letter-facts.ts';
import { docxWords, readDocx, readPdf } from './letter-reading.ts';

let press: Press;
beforeAll(() => {
  press = createPress();
});
afterAll(() => press.close());

const spanish = letterModel(letterFacts(), ['es']);
const both = letterModel(letterFacts(), ['es', 'en']);
const named = signatories.map((signatory) => signatory.name);
const decomposed = (text: string) => text.normalize('NFC');

const cited = letterModel(
  letterFacts({
    texts: letterFacts().texts.map((text) => ({
      ...text,
      sources: [
        {
          address: 'https://diario.example.org/nota',
          state: 'alive',
          title: 'Agua y refugio',
          readAt: '2027-01-12T18:00:00.000Z',
          archived: null,
        },
        {
          address: 'https://viejo.example.org/',
          state: 'dead',
          title: null,
          readAt: null,
          archived: 'https://web.archive.org/web/2026/viejo',
        },
      ],
    })),
  }),
  ['es', 'en'],
);

it.each(['pdf', 'docx'] as const)(
  'lists in %s what the text cites, and says what is gone',
  async (format) => {
    const bytes = await printLetter(press, cited, { format, paper: 'a4' });
    const words =
      format === 'pdf'
        ? readPdf(bytes).pages.join(' ')
        : docxWords(readDocx(bytes).get('word/document.xml')!);
    const said = words.replace(/\s+/g, '');
    expect(said).toContain(
      'Fuentes1.Aguayrefugio.https://diario.example.org/nota(leídael12deenerode2027).2.https://viejo.example.org/.',
    );
    expect(said).toContain('Alcerraryanoestaba.Copiaarchivada:https://web.archive.org/web/2026/viejo');
    expect(said).toContain('Sources1.Aguayrefugio.https://diario.example.org/nota(readonJanuary12,2027).');
  },
);

describe('a letter in PDF', () => {
  it('holds its words, its count and every public name in the text layer', async () => {
    const { pages } = readPdf(await printLetter(press, spanish, { format: 'pdf', paper: 'a4' }));
    const text = pages.join(' ');
    expect(text).toContain('Nosotras, las 14 organizaciones abajo firmantes');
    expect(text).toContain('Las 14 organizaciones que firman');
    for (const name of named.filter((each) => !each.includes('–') && each.length < 35))
      expect(text).toContain(name);
    expect(text).toContain('1 organización con nombre reservado por seguridad');
    expect(text).toContain('1. Declaración de progreso, párrafo 12.');
    expect(text).toContain('Huella de la versión (SHA-256): 9c41 e07b');
    expect(text).toContain('redceiba.example.org/red-ceiba/declaraciones/del-compromiso-al-plan');
    expect(pages[0]).toMatch(/Versión 1\.1 · español, texto de referencia · 16 de enero de 2027/);
    pages.forEach((page, index) =>
      expect(page).toContain(`Código 7QK2-MX4D-19 · página ${index + 1} de ${pages.length}`),
    );
  });

  it('draws the letters of the region: none falls to the empty glyph', async () => {
    const text = readPdf(await printLetter(press, spanish, { format: 'pdf', paper: 'letter' })).pages.join(
      ' ',
    );
    expect(decomposed(text)).toContain('Kʼicheʼ: è ò ñ ä ë ẍ ā');
    expect(text).toContain('Asociación Tzʼikin Mam');
    expect(text).not.toMatch(/[\ufffd\0]/);
  });

  it('names no person and no tool in its metadata, and bears the date of the letter', async () => {
    const { everything } = readPdf(await printLetter(press, spanish, { format: 'pdf', paper: 'a4' }));
    expect(everything).not.toMatch(/\/Author|dc:creator|PDFKit/);
    expect(everything).toContain('<xmp:CreatorTool>Acuerdo</xmp:CreatorTool>');
    expect(everything).toContain('<xmp:CreateDate>2027-01-17T03:30:00Z</xmp:CreateDate>');
    expect(everything).toContain('Del compromiso al plan');
  });

  it('is tagged: headings, lists, notes with ids, links that say where they go, its language', async () => {
    const { everything } = readPdf(await printLetter(press, both, { format: 'pdf', paper: 'letter' }));
    for (const tag of [
      'Document',
      'Sect',
      'H1',
      'H2',
      'H3',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'BlockQuote',
      'Note',
      'Link',
      'Figure',
    ])
      expect(everything).toMatch(new RegExp(`/S /${tag}\\n`));
    expect(everything).toContain('/Marked true');
    expect(everything).toContain('/DisplayDocTitle true');
    expect(everything).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(everything).toContain('/Lang (es)');
    expect(everything).toContain('/Lang (en)');
    expect(everything).toMatch(/\/IDTree <<\n\/Names \[\(nota-en-/);
    expect(everything).toContain('/Contents (https://redceiba.example.org/pacto)');
    expect(everything).toContain('/URI (https://redceiba.example.org/pacto)');
    expect(everything).toContain('/D (nota-es-0000000090)');
    expect(everything).not.toContain('/BaseFont /Helvetica');
  });

  it('keeps an ampersand in the title whole in the XML metadata', async () => {
    const facts = letterFacts();
    const [es] = facts.texts;
    const model = letterModel(
      { ...facts, texts: [{ language: 'es', title: 'Pan & rosas <ya>', blocks: es?.blocks ?? [] }] },
      ['es'],
    );
    const { everything, pages } = readPdf(await printLetter(press, model, { format: 'pdf', paper: 'a4' }));
    expect(everything).toContain('Pan &amp; rosas &lt;ya&gt;');
    expect(pages[0]).toContain('Pan & rosas <ya>');
  });

  it('is the same to the byte for the same model, and of the paper asked for', async () => {
    const [one, two, letter] = await Promise.all([
      printLetter(press, both, { format: 'pdf', paper: 'a4' }),
      printLetter(press, structuredClone(both), { format: 'pdf', paper: 'a4' }),
      printLetter(press, both, { format: 'pdf', paper: 'letter' }),
    ]);
    expect(Buffer.compare(one, two)).toBe(0);
    expect(readPdf(one).everything).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(readPdf(letter).everything).toContain('/MediaBox [0 0 612 792]');
  });

  it('flows hundreds of signatories over columns and pages without losing one', async () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      name: `Red ${index} ñ`,
      place: 'Sur',
      countries: [['MX', 'GT', 'HN'][index % 3] ?? 'MX'],
      signatory: index % 7 ? null : `Firma ${index}`,
    }));
    const model = letterModel(letterFacts({ signatories: many, withheldCount: 3 }), ['es']);
    const { pages } = readPdf(await printLetter(press, model, { format: 'pdf', paper: 'letter' }));
    const text = pages.join(' ');
    for (const { name, signatory } of many) {
      expect(text).toContain(`${name} Sur`);
      if (signatory) expect(text).toContain(signatory);
    }
    expect(text).toContain('México · 134');
    expect(text).toContain('México (continúa)');
    expect(text).toContain('3 organizaciones con nombre reservado');
    expect(pages.length).toBeLessThan(12);
  });

  it('prints a letter nobody has signed yet, with one page’s words of any length', async () => {
    const long = {
      id: 'a000000001',
      kind: 'paragraph' as const,
      level: 0,
      inlines: [{ type: 'text' as const, text: `${'sílaba '.repeat(4000)}${'x'.repeat(500)}` }],
    };
    const model = letterModel(
      letterFacts({
        signatories: [],
        withheldCount: 0,
        code: null,
        addressees: [],
        texts: [{ language: 'es', title: 'Sola', blocks: [long] }],
      }),
      ['es'],
    );
    const { pages } = readPdf(await printLetter(press, model, { format: 'pdf', paper: 'a4' }));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.join(' ').match(/sílaba/g)).toHaveLength(4000);
    expect(pages.join(' ')).toContain('Todavía no firma ninguna organización');
    expect(pages[0]).not.toContain('Código');
  });
});

describe('a letter in Word', () => {
  it('holds its words, its count and every public name', async () => {
    const files = readDocx(await printLetter(press, spanish, { format: 'docx', paper: 'a4' }));
    const text = docxWords(files.get('word/document.xml') ?? '');
    expect(text).toContain('Nosotras, las 14 organizaciones abajo firmantes');
    for (const name of named) expect(text).toContain(name);
    expect(text).toContain('1 organización con nombre reservado por seguridad');
    expect(text).toContain('Kʼicheʼ: è ò ñ ä ë ẍ ā');
    expect([...files].find(([path]) => path.startsWith('word/footer'))?.[1]).toMatch(
      /Código 7QK2-MX4D-19.*PAGE.*NUMPAGES/,
    );
  });

  it('has real styles, lists, links and footnotes', async () => {
    const files = readDocx(await printLetter(press, both, { format: 'docx', paper: 'letter' }));
    const body = files.get('word/document.xml') ?? '';
    for (const style of ['Title', 'Heading1', 'Country', 'Quote', 'ListParagraph', 'Organization']) {
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
      expect(files.get('word/styles.xml')).toContain(`w:styleId="${style}"`);
    }
    expect(body.match(/<w:footnoteReference w:id="\d"\/>/g)).toEqual([
      '<w:footnoteReference w:id="1"/>',
      '<w:footnoteReference w:id="2"/>',
    ]);
    expect(docxWords(files.get('word/footnotes.xml') ?? '')).toBe(
      'Declaración de progreso, párrafo 12. Progress Declaration, paragraph 12.',
    );
    expect(files.get('word/_rels/document.xml.rels')).toContain(
      'Target="https://redceiba.example.org/pacto"',
    );
    expect(body).toContain('<w:lang w:val="en"/>');
    expect(body).toContain('<w:pgSz w:w="12240" w:h="15840"');
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="es"/>');
  });

  it('numbers a list anew in each language, and goes on after a deeper one', async () => {
    const body =
      readDocx(await printLetter(press, both, { format: 'docx', paper: 'a4' })).get('word/document.xml') ??
      '';
    const lists = [...body.matchAll(/<w:ilvl w:val="0"\/><w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(lists).toHaveLength(6);
    expect(new Set(lists.slice(0, 3)).size).toBe(1);
    expect(new Set(lists.slice(3)).size).toBe(1);
    expect(lists[0]).not.toBe(lists[3]);
  });

  it('names no author, and is the same to the byte for the same model', async () => {
    const one = await printLetter(press, both, { format: 'docx', paper: 'a4' });
    const two = await printLetter(press, structuredClone(both), { format: 'docx', paper: 'a4' });
    expect(Buffer.compare(one, two)).toBe(0);
    const files = readDocx(one);
    expect(files.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/);
    expect(files.get('docProps/core.xml')).toContain('>2027-01-17T03:30:00.000Z<');
    expect([...files.values()].join('')).not.toContain('Un-named');
  });
});

describe('the press', () => {
  it('refuses what it cannot print, and goes on printing', async () => {
    const broken = { ...spanish, datedAt: 'never' };
    await expect(printLetter(press, broken, { format: 'pdf', paper: 'a4' })).rejects.toThrow(
      'could not be printed',
    );
    expect((await printLetter(press, spanish, { format: 'docx', paper: 'a4' })).length).toBeGreaterThan(1000);
  });

  it('leaves the main thread free while it prints', async () => {
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    await printLetter(press, both, { format: 'pdf', paper: 'a4' });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(0);
  });

  it('answers everyone who waits when it is closed, and nobody after', async () => {
    const other = createPress();
    const waiting = printLetter(other, spanish, { format: 'pdf', paper: 'a4' });
    const refused = expect(waiting).rejects.toThrow('closed');
    await other.close();
    await refused;
    await expect(printLetter(other, spanish, { format: 'pdf', paper: 'a4' })).rejects.toThrow('closed');
  });
});
