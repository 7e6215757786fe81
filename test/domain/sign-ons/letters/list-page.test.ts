import { expect, it } from 'vitest';
import { letterDocx } from '../../../../domain/sign-ons/letter-docx.ts';
import { letterModel } from '../../../../domain/sign-ons/letter-model.ts';
import { unzip } from '../../../../domain/print/zip.ts';
import { letterFacts, signatories } from '../letter-facts.ts';

const [one] = signatories;
const signedBy = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...one!, name: `${one!.name} ${at + 1}` }));

/** How the list of a Word letter is set: whether it begins a page, and in how many columns. */
const setOf = async (count: number, languages: ['es'] | ['es', 'en']) => {
  const model = letterModel(letterFacts({ signatories: signedBy(count), withheldCount: 0 }), languages);
  const file = unzip(await letterDocx(model, 'a4')).get('word/document.xml')!;
  const xml = Buffer.from(file).toString('utf8');
  return [xml.includes('<w:pageBreakBefore/>'), Number(/<w:cols[^>]*w:num="(\d)"/.exec(xml)?.[1])];
};

it.each([
  [6, [false, 2]],
  [7, [true, 2]],
  [24, [true, 2]],
  [25, [true, 3]],
  [36, [true, 3]],
  [37, [false, 3]],
])('begins a page with %i signatories where one page holds them', async (count, set) => {
  expect(await setOf(count, ['es'])).toEqual(set);
});

it.each([
  [12, [true, 2]],
  [13, [true, 3]],
  [24, [true, 3]],
  [25, [false, 3]],
])('leaves more room to %i signatories in two languages', async (count, set) => {
  expect(await setOf(count, ['es', 'en'])).toEqual(set);
});
