import { number, plural, words } from './words.ts';

const es = (n: number, one: string, other: string) => `${number('es', n)} ${plural('es', n, one, other)}`;
const en = (n: number, one: string, other: string) => `${number('en', n)} ${plural('en', n, one, other)}`;
const listed = (parts: string[]) => parts.filter((part) => part !== '').join(' · ');

/** How many paragraphs of a language stand how. */
export interface Counts {
  all: number;
  inStep: number;
  behind: number;
  unreviewed: number;
  absent: number;
}

/** How far a language of a text is, in a line. */
export const standingWords = words(
  {
    toPage: 'Comparar los idiomas',
    standing: (language: string, { all, inStep }: Counts) =>
      `${language}: ${number('es', inStep)} de ${number('es', all)} revisados`,
    reviewed: ({ all, inStep }: Counts) => `${number('es', inStep)} de ${number('es', all)} revisados`,
    counts: ({ behind, unreviewed, absent }: Counts) =>
      listed([
        behind > 0 ? es(behind, 'atrasado', 'atrasados') : '',
        unreviewed > 0 ? `${number('es', unreviewed)} sin revisar` : '',
        absent > 0 ? `${plural('es', absent, 'falta', 'faltan')} ${number('es', absent)}` : '',
      ]),
    allInStep: 'todo al día',
    missing: (language: string) => `Falta en ${language}`,
    typos: (n: number) => es(n, 'errata por ver', 'erratas por ver'),
    closed: (n: number, language: string) =>
      n === 1
        ? `En ${language}, un párrafo se cerró atrasado o sin revisar.`
        : `En ${language}, ${number('es', n)} párrafos se cerraron atrasados o sin revisar.`,
  },
  {
    toPage: 'Compare the languages',
    standing: (language, { all, inStep }) =>
      `${language}: ${number('en', inStep)} of ${number('en', all)} reviewed`,
    reviewed: ({ all, inStep }) => `${number('en', inStep)} of ${number('en', all)} reviewed`,
    counts: ({ behind, unreviewed, absent }) =>
      listed([
        behind > 0 ? `${number('en', behind)} behind` : '',
        unreviewed > 0 ? `${number('en', unreviewed)} not reviewed` : '',
        absent > 0 ? `${number('en', absent)} missing` : '',
      ]),
    allInStep: 'all in step',
    missing: (language) => `Missing in ${language}`,
    typos: (n) => en(n, 'typo to see', 'typos to see'),
    closed: (n, language) =>
      n === 1
        ? `In ${language}, one paragraph was closed behind or not reviewed.`
        : `In ${language}, ${number('en', n)} paragraphs were closed behind or not reviewed.`,
  },
);
