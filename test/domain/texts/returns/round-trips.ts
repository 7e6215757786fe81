import type { ReturnedChange } from '../../../../domain/texts/returns/reads.ts';

/** One thing that was done in LibreOffice, as it was done there. */
interface Recorded {
  author: string;
  kind: ReturnedChange['said']['kind'];
  says: string;
}

const LAWYER = 'Licda. Méndez';
const TOM = 'Tom Baker';

const done = (es: boolean): Recorded[] => {
  const of = (author: string, kind: Recorded['kind'], inSpanish: string, inEnglish: string): Recorded => ({
    ...{ author, kind },
    says: es ? inSpanish : inEnglish,
  });
  return [
    of(LAWYER, 'words', 'región mesoamericana', 'Mesoamerican region'),
    of(LAWYER, 'words', 'y sus familias', 'and their families'),
    of(LAWYER, 'words', 'presupuesto propios', 'budget of its own'),
    of(LAWYER, 'words', '"put":"15"', '"put":"15"'),
    of(LAWYER, 'paragraph', 'Exigimos también', 'We also demand'),
    of(LAWYER, 'paragraph', '"act":"delete"', '"act":"delete"'),
    of(LAWYER, 'paragraph', '"act":"replace"', '"act":"replace"'),
    of(LAWYER, 'paragraph', 'de lo acordado.', 'over what was agreed.'),
    of(LAWYER, 'comment', '¿De dónde sale esta cifra?', 'Where does this figure come from?'),
    of(TOM, 'words', 'de Honduras, ', 'from Honduras, '),
    of(TOM, 'look', '"mark":"bold"', '"mark":"bold"'),
    of(TOM, 'words', 'DERECHOS', 'RIGHTS'),
    of(TOM, 'words', '"struck":"mesoamericana"', '"struck":"Mesoamerican"'),
    of(TOM, 'comment', 'Conviene citar la fuente.', 'The source should be cited.'),
  ];
};

/** The files beside this one, and all that was recorded in them: by one person, and then in that file by another. */
export const ROUND_TRIPS: { name: string; recorded: Recorded[] }[] = [
  { name: 'es.docx', recorded: done(true) },
  { name: 'es.odt', recorded: done(true) },
  { name: 'en.docx', recorded: done(false) },
  { name: 'en.odt', recorded: done(false) },
];

/** What a change is and what it became, in a word for a table. */
export function becomes({ said, state, why, ...change }: ReturnedChange): string {
  const what =
    said.kind === 'paragraph' ? `paragraph ${said.act}` : said.kind === 'words' ? wordsOf(said) : said.kind;
  if (state === 'waiting') return `${what} → waits (${why})`;
  if (change.suggestionId !== null) return `${what} → suggestion`;
  if (change.amendmentId !== null) return `${what} → amendment`;
  return change.threadId !== null ? `${what} → thread` : `${what} → ${state}`;
}

function wordsOf({ struck, put }: { struck: string; put: string }): string {
  if (struck !== '' && put !== '') return 'words replaced';
  return struck === '' ? 'words put in' : 'words struck';
}
