import { z } from 'zod';
import { id } from '../input.ts';
import {
  CHECKED_CHARACTERS,
  LETTER_COUNTS,
  LETTER_ORDERS,
  type LetterCount,
  type LetterOrder,
} from './constants.ts';
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
  /** The language in the column beside it, where both stand side by side. */
  beside?: string | undefined;
  /** The one addressee it is made out to, counted from 1; else all of them. */
  to?: number | undefined;
  /** How signatories are listed and counted, where that is not as it was settled. */
  order?: LetterOrder | undefined;
  count?: LetterCount | undefined;
  /** Made out to one addressee, with the names that are meant for whoever receives it. */
  names?: 'addressee' | undefined;
}

export const printForm = z
  .object({
    language: languageTag,
    format: z.enum(FORMATS),
    paper: z.enum(PAPERS),
    beside: languageTag.optional(),
    to: z.number().int().min(1).max(60).optional(),
    order: z.enum(LETTER_ORDERS).optional(),
    count: z.enum(LETTER_COUNTS).optional(),
    names: z.literal('addressee').optional(),
  })
  .refine(({ names, to }) => names === undefined || to !== undefined, { path: ['to'], message: 'required' })
  .refine(({ language, beside }) => language !== beside, { path: ['beside'], message: 'not-valid' });

/** Whether a print is as it was settled for everybody: such alone are handed out to the public. */
export function isPlain({ to, order, count, names }: PrintForm): boolean {
  return to === undefined && order === undefined && count === undefined && names === undefined;
}

/** "pdf-letter-es": how a print is kept; "pdf-letter-es+en;to=1;order=name" where it is not plain. */
export function kindOf({ format, paper, language, beside, to, order, count, names }: PrintForm): string {
  const more = Object.entries({ to, order, count, names }).filter(([, value]) => value !== undefined);
  return [
    `${format}-${paper}-${language}${beside === undefined ? '' : `+${beside}`}`,
    ...more.map(([name, value]) => `${name}=${value}`),
  ].join(';');
}

/** The form of a kept print. */
export function formOf(kind: string): PrintForm {
  const [head = '', ...more] = kind.split(';');
  const [format, paper, ...languages] = head.split('-');
  const [language = '', beside] = languages.join('-').split('+');
  const { to, ...rest } = Object.fromEntries(more.map((one) => one.split('=')));
  return {
    format: format as PrintForm['format'],
    paper: paper as PrintForm['paper'],
    language,
    ...(beside !== undefined && { beside }),
    ...(to !== undefined && { to: Number(to) }),
    ...(rest as Pick<PrintForm, 'order' | 'count' | 'names'>),
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
