import { Link } from '@remix-run/react';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { languageName } from '../texts/languages.ts';
import { dayOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { Table, type Column } from '../ui/table.tsx';
import { AdviceBadge } from './advice-words.tsx';
import { termAnchor } from './anchor.ts';
import type { TermShown } from './queries.ts';

/** The words of the glossary in both languages, what is advised, and why. */
export function GlossaryTable({
  terms,
  zone,
  at,
  keeps,
}: {
  terms: readonly TermShown[];
  zone: string;
  /** The glossary's address. */
  at: string;
  /** Whether the reader keeps it. */
  keeps: boolean;
}) {
  const ours = useLanguage();
  const say = termPageWords[ours];
  const other = ours === 'es' ? 'en' : 'es';
  const more = terms.some(({ words }) => words.some(({ language }) => !['es', 'en'].includes(language)));
  const first: Column<TermShown> = {
    name: say.columns[ours],
    cell: (term) => (
      <span id={termAnchor(term.id)} className="glossary-word">
        <WordsIn term={term} language={ours} />
      </span>
    ),
  };
  const others: Column<TermShown>[] = [
    { name: say.columns[other], cell: (term) => <WordsIn term={term} language={other} /> },
    ...(more ? [{ name: say.columns.others, cell: (term: TermShown) => <OtherWords term={term} /> }] : []),
    { name: say.columns.advice, cell: ({ advice }) => <AdviceBadge advice={advice} /> },
    {
      name: say.columns.reason,
      cell: ({ reasonEs, reasonEn, since }) => (
        <>
          <span className="advice-reason">{ours === 'es' ? reasonEs : reasonEn}</span>
          <small className="quiet glossary-since">
            {say.since(dayOf(since, zone, ours, { year: true }))}
          </small>
        </>
      ),
    },
    ...(keeps
      ? [
          {
            name: say.columns.deed,
            deed: true,
            cell: (term: TermShown) => (
              <Link to={`${at}/${encodeURIComponent(term.id)}/edit`}>
                {say.columns.deed}
                <span className="hidden-words"> {term.words[0]?.forms[0]}</span>
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table
      caption={say.caption(terms.length)}
      columns={[first, ...others]}
      rows={terms}
      keyOf={({ id }) => id}
    />
  );
}

/** How a word is written in one language, and what is said there instead. */
function WordsIn({ term, language }: { term: TermShown; language: string }) {
  const say = termPageWords[useLanguage()];
  const own = term.words.find((one) => one.language === language);
  if (!own) return <span className="quiet">—</span>;
  const [name, ...forms] = own.forms;
  return (
    <span className="glossary-forms">
      <b lang={language}>{name}</b>
      {forms.length === 0 ? null : (
        <small className="quiet" lang={language}>
          {forms.join(', ')}
        </small>
      )}
      {own.instead === null ? null : (
        <small>
          {say.instead} <span lang={language}>{own.instead}</span>
        </small>
      )}
    </span>
  );
}

function OtherWords({ term }: { term: TermShown }) {
  const ours = useLanguage();
  const languages = term.words.map(({ language }) => language).filter((tag) => !['es', 'en'].includes(tag));
  return (
    <>
      {languages.map((language) => (
        <span key={language} className="glossary-other">
          <small className="quiet">{languageName(language, ours)}</small>
          <WordsIn term={term} language={language} />
        </span>
      ))}
    </>
  );
}
