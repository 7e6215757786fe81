import { Link } from '@remix-run/react';
import { verifyPath } from '../../domain/words/addresses.ts';
import { verifyWords } from '../../domain/words/verify.ts';
import type { Language } from '../../domain/words/words.ts';
import { languageName } from '../texts/languages.ts';
import { titleFor } from '../texts/titles.ts';
import { Banner } from '../ui/banner.tsx';
import type { Found } from './check.ts';

const tones = {
  print: 'done',
  exact: 'done',
  same: 'done',
  more: 'waiting',
  part: 'done',
  different: 'objection',
  unknownPdf: 'objection',
} as const;

/** What was found of a text or a file, and what was compared. */
export function FoundOut({ found, code, language }: { found: Found; code: string; language: Language }) {
  const words = verifyWords[language];
  const { answers } = words;
  const { outcome, edition } = found;
  const name = found.language === null ? '' : languageName(found.language, language);
  const other = edition.code !== code;
  const says = {
    print: [answers.match, answers.print(name)],
    exact: [answers.match, answers.exact(name)],
    same: [answers.match, answers.same(name)],
    more: [answers.more, answers.moreOf(name)],
    part: [answers.part, answers.partOf(name)],
    different: [answers.different, found.language === null ? answers.unlike : answers.differentOf(name)],
    unknownPdf: [answers.unknownPdf, answers.pdfOf],
  }[outcome];
  const title = titleFor({ ...edition.version, titles: edition.version.languages }, language);
  return (
    <div id="found" className="found-out">
      <Banner tone={other ? 'waiting' : tones[outcome]} icon={other ? 'info' : undefined} live>
        <p className="strong">{other ? answers.otherTitle : says[0]}</p>
        {other ? (
          <p>
            {answers.other(title.title, edition.number)}{' '}
            <Link to={verifyPath(edition.code)}>{answers.toOther}</Link>
          </p>
        ) : (
          <p>{says[1]}</p>
        )}
        {found.parting === null ? null : (
          <Parting parting={found.parting} found={found} language={language} />
        )}
      </Banner>
    </div>
  );
}

function Parting({
  parting: { before, published, given },
  found,
  language,
}: {
  parting: NonNullable<Found['parting']>;
  found: Found;
  language: Language;
}) {
  const { answers } = verifyWords[language];
  const lang = found.language === language ? undefined : (found.language ?? undefined);
  const quote = (words: string) => (words === '' ? answers.end : <q lang={lang}>{words}</q>);
  return (
    <dl className="parting">
      <dt>{answers.before}</dt>
      <dd>{quote(before)}</dd>
      <dt>{answers.published}</dt>
      <dd>{quote(published)}</dd>
      <dt>{answers.given}</dt>
      <dd>{quote(given)}</dd>
    </dl>
  );
}
