import { Link } from '@remix-run/react';
import { letterWords } from '../../domain/words/letter.ts';
import { printPreviewWords } from '../../domain/words/print-preview.ts';
import { reservationWords } from '../../domain/words/reservations.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { Banner } from '../ui/banner.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { LetterList } from './letters.ts';
import type { SignOnPage } from './load.ts';

/** Who signs, word by word as the letter will print it: laid out as was settled, with reservations and paper. */
export function PrintPreview({ list }: { list: LetterList }) {
  const language = useLanguage();
  const print = letterWords[list.language];
  const foreign = list.language === language ? undefined : list.language;
  return (
    <details className="print-preview">
      <summary>{signOnDeskWords[language].manage.asPrinted}</summary>
      <div lang={foreign}>
        {list.cover === null ? null : (
          <p className="small">
            <span className="quiet" lang={foreign && language}>
              {printPreviewWords[language].cover}
            </span>{' '}
            {list.cover}
          </p>
        )}
        <p className="strong serif">{list.title}</p>
        {list.groups.map((group) => (
          <div key={group.label}>
            <p className="min quiet">{group.label}</p>
            <ul className="serif">
              {group.entries.map(({ name, mark }) => (
                <li key={name}>
                  {name}
                  {mark === null ? null : <sup> {mark}</sup>}
                </li>
              ))}
              {group.withheld === 0 ? null : <li className="quiet">{print.withheld(group.withheld)}</li>}
            </ul>
          </div>
        ))}
        {list.groups.length === 0 ? null : <p className="small">{list.totals}</p>}
        {list.paper === null ? null : (
          <div>
            <p className="min quiet">{list.paper.heading}</p>
            <ul className="serif">
              {list.paper.entries.map((entry) => (
                <li key={entry}>{entry}</li>
              ))}
            </ul>
          </div>
        )}
        {list.reservations.length === 0 ? null : <Footnotes list={list} />}
      </div>
    </details>
  );
}

function Footnotes({ list }: { list: LetterList }) {
  return (
    <div>
      <p className="min quiet">{reservationWords[list.language].title}</p>
      <ul>
        {list.reservations.map(({ mark, name, said }) => (
          <li key={mark} className="small">
            <b>{mark}</b> <span className="serif">{name}</span>.{' '}
            {said.map(({ text, language }) => (
              <span key={text} lang={language === list.language ? undefined : language}>
                {text}{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whose sheets wait for a second person: published now, the text would go out without them for good. */
export function UnconfirmedSheets({ page, names }: { page: SignOnPage; names: readonly string[] }) {
  const words = printPreviewWords[useLanguage()];
  if (names.length === 0) return null;
  return (
    <Banner tone="waiting" icon="info">
      <p>{words.unconfirmed(names.length)}</p>
      <ul className="serif">
        {names.map((name, at) => (
          <li key={at}>{name}</li>
        ))}
      </ul>
      <p>
        <Link to={`${page.base}/paper`}>{words.toPaper}</Link>
      </p>
    </Banner>
  );
}
