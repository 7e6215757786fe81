import { z } from 'zod';
import { id } from '../input.ts';
import { CHECKED_CHARACTERS } from './constants.ts';
import { languageTag } from '../texts/rules.ts';

/** The job that prints what an edition lacks. */
export const PRINTING = 'edition-prints';

export const publishing = z.object({ seat: id, statement: id });

/** How often one client may hold something against editions within a quarter of an hour. */
export const CHECKS_PER_CLIENT = 40;

/** A code as people type it from paper: in small letters, in fours, with dashes. */
export function codeTyped(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '');
}

export const checking = z.object({
  code: z.string().max(64, 'not-valid').transform(codeTyped),
  pasted: z
    .string()
    .max(CHECKED_CHARACTERS, 'check-too-long')
    .nullish()
    .transform((pasted) => (pasted === undefined || pasted === null || pasted.trim() === '' ? null : pasted)),
});

export const FORMATS = ['pdf', 'docx'] as const;
export const PAPERS = ['letter', 'a4'] as const;

/** One printed form of a letter. */
export interface PrintForm {
  language: string;
  format: (typeof FORMATS)[number];
  paper: (typeof PAPERS)[number];
}

export const printForm = z.object({ language: languageTag, format: z.enum(FORMATS), paper: z.enum(PAPERS) });

/** "pdf-letter-es": how a print is kept. */
export function kindOf({ format, paper, language }: PrintForm): string {
  return `${format}-${paper}-${language}`;
}

/** The form of a kept print. */
export function formOf(kind: string): PrintForm {
  const [format, paper, ...language] = kind.split('-');
  return {
    format: format as PrintForm['format'],
    paper: paper as PrintForm['paper'],
    language: language.join('-'),
  };
}

/** Every form an edition is printed in. */
export function allForms(languages: readonly string[]): PrintForm[] {
  return languages.flatMap((language) =>
    FORMATS.flatMap((format) => PAPERS.map((paper) => ({ language, format, paper }))),
  );
}

export const MIME = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
