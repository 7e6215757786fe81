import type { OpenText } from './kept-text.ts';
import type { Waiting } from './waiting.ts';

/** The paragraph something is said of. */
export interface RemarkPlace {
  block: string;
  number: number | null;
  language: string;
}

const KINDS = { suggest: 'wording', comment: 'comment', redLine: 'redLine' } as const;

/** What was written in a form of a paragraph, as it waits on this device under a key made here. */
export function remarkOf(form: FormData, text: OpenText, place: RemarkPlace, key: string): Waiting {
  const said = (name: string) => String(form.get(name) ?? '');
  const { sheet: _, ...fields } = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const suggests = said('step') === 'paragraph.suggest';
  return {
    key,
    textId: text.textId,
    path: text.path,
    title: text.title,
    ...place,
    kind: KINDS[suggests ? 'suggest' : said('kind') === 'redLine' ? 'redLine' : 'comment'],
    words: said(suggests ? 'wording' : 'body').trim(),
    fields: { ...fields, key },
    at: new Date().toISOString(),
    refused: null,
  };
}
