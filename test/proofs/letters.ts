import { createPress } from '../../domain/print/press.ts';
import { printLetter } from '../../domain/sign-ons/print-letter.ts';
import { letterWords } from '../../domain/words/letter.ts';
import { readWithPdfjs } from '../support/pdf-reader.ts';
import { inOrder, kinds, LAYOUTS, namesOf, paragraphsOf, PEOPLE, solid, type Kind } from './letters/kinds.ts';
import { readByLibreOffice } from './letters/libreoffice.ts';
import type { Finding } from './run.ts';

/** What every letter has to say of its signatures, whatever reads it. */
function saidOf({ model, languages }: Kind): string[] {
  return [
    ...model.listTitles.map(({ text }) => text),
    ...languages.map((language) => letterWords[language].withheld(1)),
    ...model.texts.flatMap(({ cover, placeAndDate, title }) => [cover ?? '', placeAndDate, title]),
    ...PEOPLE,
  ].map(solid);
}

async function faultsOfPdf(kind: Kind, bytes: Uint8Array): Promise<string[]> {
  const read = await readWithPdfjs(bytes);
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(`${kind.name}.pdf ${fault}`));
  must(read.tagged, 'has no tags');
  must(read.language === kind.languages[0], `is in ${read.language}`);
  must(read.untagged.trim() === '', `has words outside its tags: ${read.untagged}`);
  must(
    !PEOPLE.some((person) => read.about.includes(person.split(',')[0]!)) &&
      !/Author|creator>/.test(read.about),
    'names a person in its metadata',
  );
  must(read.roles.filter((role) => role === 'H1').length === kind.languages.length, 'lacks a title');
  for (const role of ['H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Note', 'Link', 'Figure'])
    must(read.roles.includes(role), `has no ${role}`);
  for (const language of kind.languages)
    must(
      inOrder(
        solid(read.spoken.get(language) ?? ''),
        paragraphsOf(kind, language, () => '1'),
      ),
      `is not read in the order of the text in ${language}`,
    );
  const all = solid([...read.spoken.values()].join(' '));
  for (const said of saidOf(kind)) must(all.includes(said), `does not say ${said}`);
  must(inOrder(all, namesOf(kind)) || kind.languages.length > 1, 'lists its signatures in another order');
  for (const name of namesOf(kind)) must(all.includes(name), `does not name ${name}`);
  return faults;
}

function faultsOfDocx(kind: Kind, words: string): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(`${kind.name}.docx ${fault}`));
  const all = solid(words);
  // LibreOffice writes no marks of notes into plain words, or its own numbers: the words around them are compared.
  const bare = all.replace(/\[?\d\]?(?=\.(?:Loreconocemos|Werecognise))/g, '');
  for (const language of kind.languages)
    must(
      inOrder(
        bare,
        paragraphsOf(kind, language, () => ''),
      ),
      `is not in the order of the text in ${language}`,
    );
  for (const said of saidOf(kind)) must(all.includes(said), `does not say ${said}`);
  must(inOrder(all, namesOf(kind)), 'lists its signatures in another order');
  return faults;
}

/**
 * Every kind of letter, by readers that did not write it: PDFs by pdf.js (tags, language, reading order, text layer,
 * metadata), Word files by LibreOffice (their words, in order). `n`: how many of the six ways of laying it out.
 */
export default async function letters(n = 2): Promise<Finding> {
  const press = createPress();
  const all = kinds(Math.min(n, LAYOUTS.length));
  const faults: string[] = [];
  const docx: Uint8Array[] = [];
  try {
    for (const kind of all) {
      faults.push(
        ...(await faultsOfPdf(
          kind,
          await printLetter(press, kind.model, { format: 'pdf', paper: kind.paper }),
        )),
      );
      docx.push(await printLetter(press, kind.model, { format: 'docx', paper: kind.paper }));
    }
  } finally {
    await press.close();
  }
  const read = readByLibreOffice(docx);
  faults.push(...all.flatMap((kind, index) => faultsOfDocx(kind, read[index]!)));
  for (const fault of faults) console.error(fault);
  return {
    holds: faults.length === 0,
    figures: { pdf: all.length, docx: docx.length, faults: faults.length },
  };
}
