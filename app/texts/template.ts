import { textPageWords } from '../../domain/words/text-pages.ts';
import type { Language } from '../../domain/words/words.ts';

/** The statement template of one language as markup; {n} is the place of the number of signatories. */
export function templateMarkup(language: Language): string {
  const t = textPageWords[language].template;
  return [
    heading(t.who),
    paragraph(t.whoBody),
    heading(t.what),
    paragraph(t.whatBody),
    heading(t.ask),
    paragraph(t.askLead),
    `<ol><li>${escape(t.askOne)}</li><li>${escape(t.askTwo)}</li></ol>`,
    heading(t.sign),
    paragraph(t.signBody),
  ].join('\n');
}

/** The languages the template is written in. */
export const hasTemplate = (tag: string): tag is Language => tag === 'es' || tag === 'en';

const heading = (words: string) => `<h2>${escape(words)}</h2>`;
const paragraph = (words: string) => `<p>${escape(words)}</p>`;
const escape = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
