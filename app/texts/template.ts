import { textTemplateWords } from '../../domain/words/text-templates.ts';
import type { Language } from '../../domain/words/words.ts';

/** A statement of any kind, or one that follows up the Global Compact for Migration. */
export const TEMPLATES = ['template', 'compact'] as const;
export type Template = (typeof TEMPLATES)[number];

/** A template in one language as markup; {n} is the place of the number of signatories. */
export function templateMarkup(template: Template, language: Language): string {
  const t = textTemplateWords[language];
  const { compact } = t;
  const asks = [
    heading(t.ask),
    paragraph(t.askLead),
    `<ol><li>${escape(t.askOne)}</li><li>${escape(t.askTwo)}</li></ol>`,
  ];
  const parts =
    template === 'template'
      ? [heading(t.who), paragraph(t.whoBody), heading(t.what), paragraph(t.whatBody), ...asks]
      : [
          ...[heading(compact.of), paragraph(compact.ofBody)],
          ...[heading(compact.promised), paragraph(compact.promisedBody)],
          ...[heading(compact.seen), paragraph(compact.seenBody)],
          ...asks,
          ...[heading(compact.check), paragraph(compact.checkBody)],
        ];
  return [...parts, heading(t.sign), paragraph(t.signBody)].join('\n');
}

/** The languages the templates are written in. */
export const hasTemplate = (tag: string): tag is Language => tag === 'es' || tag === 'en';

const heading = (words: string) => `<h2>${escape(words)}</h2>`;
const paragraph = (words: string) => `<p>${escape(words)}</p>`;
const escape = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
