import { OFFERED_LANGUAGES } from '../texts/offered-languages.ts';

/** The rows of the form: a language by its tag, and one for a language by its code. */
export const OTHER = 'other';

/** The languages offered by name, with those the term has already. */
export function rowsOf(words: readonly { language: string }[]): string[] {
  const own = words.map(({ language }) => language);
  return [...OFFERED_LANGUAGES, ...own.filter((tag) => !OFFERED_LANGUAGES.some((one) => one === tag)), OTHER];
}

interface WordsInput {
  language: string;
  forms: string[];
  instead: string | null;
}

/** What a form says of a word, and the row each of its languages stands in. */
export function termIn(form: FormData) {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const rows = [...form.keys()].filter((name) => name.startsWith('forms-')).map((name) => name.slice(6));
  const words = rows.flatMap((row): (WordsInput & { row: string })[] => {
    const forms = said(`forms-${row}`)
      .split(/\r?\n/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const instead = said(`instead-${row}`) || null;
    const language = row === OTHER ? said('code') : row;
    return forms.length === 0 && instead === null ? [] : [{ row, language, forms, instead }];
  });
  return {
    rows: words.map(({ row }) => row),
    input: {
      seat: said('seat'),
      advice: adviceOf(said('advice')),
      words: words.map(({ language, forms, instead }) => ({ language, forms, instead })),
      reasonEs: said('reasonEs'),
      reasonEn: said('reasonEn'),
    },
  };
}

function adviceOf(said: string): 'preferred' | 'avoided' | 'reserved' {
  return said === 'preferred' || said === 'reserved' ? said : 'avoided';
}

/** The field of the form a fault of the mutation belongs to. */
export function fieldOfFault(fault: string, rows: readonly string[]): string | undefined {
  const [head, at, part] = fault.split('.');
  if (head !== 'words') return head === 'reasonEs' || head === 'reasonEn' ? head : undefined;
  const row = rows[Number(at)];
  if (row === undefined) return at === undefined ? 'forms-es' : undefined;
  if (part === 'language') return row === OTHER ? 'code' : undefined;
  return part === 'instead' ? `instead-${row}` : `forms-${row}`;
}
