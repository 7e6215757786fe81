import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { faultOfPdf } from '../../../domain/sign-ons/paper/look-into-pdf.ts';
import { paperWorld } from '../../support/paper-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

type Options = ConstructorParameters<typeof PDFDocument>[0];

/** A PDF as a printer writes it. */
async function printed(pages = 1, options: Options = {}, more: (doc: PDFKit.PDFDocument) => void = () => {}) {
  const doc = new PDFDocument({ autoFirstPage: false, ...options });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(parts))));
  doc.on('data', (part: Buffer) => parts.push(part));
  for (let page = 0; page < pages; page++) doc.addPage().text('Hoja de firmas');
  more(doc);
  doc.end();
  return new Uint8Array(await whole);
}

const bytesOf = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'));
/** One page and one more object. */
const holding = (object: string) =>
  bytesOf(`%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\n2 0 obj\n${object}\nendobj\ntrailer << >>\n%%EOF`);
const folded = (object: string, filter = '/FlateDecode') => {
  const part = deflateSync(Buffer.from(`2 0 ${object}`)).toString('latin1');
  return holding(
    `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${part.length} >>\nstream\n${part}\nendstream`,
  );
};

it.each([
  ['what a printer writes', () => printed(2), null],
  ['a page in an object stream', () => Promise.resolve(folded('<< /Type /Page >>')), null],
  [
    'a script',
    () => Promise.resolve(holding('<< /S /JavaScript /JS (app.alert(1)) >>')),
    'paper-scan-active',
  ],
  [
    'a script under another spelling',
    () => Promise.resolve(holding('<< /S /#4aava#53cript >>')),
    'paper-scan-active',
  ],
  ['a folded script', () => Promise.resolve(folded('<< /S /JavaScript >>')), 'paper-scan-active'],
  [
    'what starts a program',
    () => Promise.resolve(holding('<< /S /Launch /F (a.exe) >>')),
    'paper-scan-active',
  ],
  [
    'a file within',
    () => printed(1, {}, (doc) => void doc.file(Buffer.from('MZ'), { name: 'a.exe' })),
    'paper-scan-active',
  ],
  ['a password', () => printed(1, { userPassword: 'x' }), 'paper-scan-active'],
  ['a form that sends itself', () => Promise.resolve(holding('<< /S /SubmitForm >>')), 'paper-scan-active'],
  ['twenty pages', () => printed(20), null],
  ['twenty-one pages', () => printed(21), 'paper-scan-pages'],
  [
    'objects folded twice',
    () => Promise.resolve(folded('<<>>', '[/FlateDecode /LZWDecode]')),
    'paper-scan-not-readable',
  ],
  [
    'objects that unfold without end',
    () => Promise.resolve(folded(' '.repeat(5_000_000))),
    'paper-scan-not-readable',
  ],
  [
    'a stream without an end',
    () => Promise.resolve(holding('<< /Length 9 >>\nstream\nabc')),
    'paper-scan-not-readable',
  ],
  ['no page at all', () => Promise.resolve(bytesOf('%PDF-1.7\n%%EOF')), 'paper-scan-not-readable'],
] as const)('looks into a PDF: %s', async (_what, made, fault) => {
  expect(await faultOfPdf(await made())).toBe(fault);
});

eachEngine((engine) => {
  it('keeps a scan in PDF as it came, and none that acts', async () => {
    const world = await paperWorld({ engine });
    const signOn = await world.open();
    const scan = await printed();
    const enters = (bytes: Uint8Array) => world.enter(signOn, world.diego, { scan: { bytes } });
    expect(await refusal(enters(holding('<< /S /JavaScript >>')))).toBe('Invalid file:paper-scan-active');
    const { fileId } = await enters(scan);
    const kept = await world.platform.store.read
      .selectFrom('files')
      .where('id', '=', fileId)
      .select(['bytes', 'mime'])
      .executeTakeFirstOrThrow();
    expect(kept.mime).toBe('application/pdf');
    expect(Buffer.from(kept.bytes).equals(Buffer.from(scan))).toBe(true);
    expect(await world.all(signOn)).toHaveLength(1);
  });
});
