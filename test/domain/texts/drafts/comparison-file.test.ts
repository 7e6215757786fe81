import { afterAll, expect, it } from 'vitest';
import { createPress } from '../../../../domain/print/press.ts';
import { unzip } from '../../../../domain/print/zip.ts';
import { compareTexts } from '../../../../domain/texts/drafts/compare.ts';
import { comparisonDocx } from '../../../../domain/texts/drafts/comparison-docx.ts';
import { comparisonFor } from '../../../../domain/texts/drafts/comparison-file.ts';
import type { Block, Inline } from '../../../../domain/texts/schema.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld } from '../../../support/signing-world.ts';

const press = createPress();
afterAll(() => press.close());

const paragraph = (id: string, ...inlines: Inline[]): Block => ({
  id: id.repeat(10),
  kind: 'paragraph',
  level: 0,
  inlines,
});
const text = (said: string): Inline => ({ type: 'text', text: said });

/** The paragraphs of a Word file with every change accepted, and with every change refused. */
function readings(file: Uint8Array): { accepted: string[]; refused: string[]; xml: string } {
  const xml = Buffer.from(unzip(file).get('word/document.xml')!).toString();
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([one]) => one);
  const words = (part: string) =>
    [...part.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>/g)]
      .map(([, one]) => one)
      .join('');
  const without = (change: 'ins' | 'del') =>
    paragraphs
      .map((one) => words(one.replace(new RegExp(`<w:${change} [^>]*[^/]>.*?</w:${change}>`, 'gs'), '')))
      .filter(Boolean)
      .slice(2);
  return { accepted: without('del'), refused: without('ins'), xml };
}

it('writes real tracked changes: accepted they are the later text, refused the earlier', async () => {
  const before = [
    paragraph('a', text('Los gobiernos deben considerar programas.')),
    paragraph('b', text('Dos.')),
    paragraph('c', text('Tres & < >.')),
  ];
  const after = [
    paragraph('c', text('Tres & < >.')),
    paragraph('a', text('Los gobiernos deben financiar programas.')),
    paragraph('d', text('Nuevo.')),
    { ...paragraph('b', { type: 'text', text: 'Dos.', bold: true }) },
  ];
  const file = await comparisonDocx({
    language: 'es',
    heading: 'De uno a otro',
    note: 'Nota.',
    datedAt: '2026-11-22T12:00:00.000Z',
    compared: compareTexts({ title: 'Título', blocks: before }, { title: 'Otro', blocks: after }),
  });
  const { accepted, refused, xml } = readings(file);
  const said = (blocks: Block[]) =>
    blocks.map(({ inlines: [inline] }) =>
      (inline as { text: string }).text.replace(
        /[&<>]/g,
        (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!,
      ),
    );
  expect(accepted).toEqual(['Otro', ...said(after)]);
  expect(refused).toEqual(['Título', ...said(before)]);
  expect(xml).toContain('<w:rPrChange');
  expect(new Set([...xml.matchAll(/w:author="([^"]*)"/g)].map(([, author]) => author))).toEqual(
    new Set(['Acuerdo']),
  );
  const ids = [...xml.matchAll(/<w:(?:ins|del|rPrChange) w:id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('gives whoever reads the text a file that names nobody, and others nothing', async () => {
  const world = await signingWorld();
  const { platform, marta, luz, coalitionSlug: coalition } = world;
  const { slug: statement } = await world.draft();
  const asked = { coalition, statement, language: 'es', from: 'v0.1', to: 'now', shown: 'es' as const };
  const { bytes, fileName, mime } = await comparisonFor(platform, press, await marta.viewer(), asked);
  expect(fileName).toBe(`comparacion-${statement}-v0.1-now-es.docx`);
  expect(mime).toContain('wordprocessingml');
  const person = await platform.store.read
    .selectFrom('people')
    .where('id', '=', marta.personId)
    .select('name')
    .executeTakeFirstOrThrow();
  for (const [, content] of unzip(bytes)) expect(Buffer.from(content).toString()).not.toContain(person.name);
  const as = (viewer: typeof marta, more: Partial<typeof asked> = {}) =>
    viewer.viewer().then((who) => refusal(comparisonFor(platform, press, who, { ...asked, ...more })));
  expect(await as(luz)).toBe('NotFound');
  expect(await as(marta, { from: 'v0.9' })).toBe('NotFound');
  expect(await as(marta, { language: 'fr' })).toBe('NotFound');
  expect(await as(marta, { statement: 'no-such' })).toBe('NotFound');
});
