import { Fragment } from 'react';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { Added, Removed } from '../../ui/change.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { byParagraph, type ChangedParagraph, type Place } from './between.ts';
import type { SuggestionRow } from './queries.ts';

/** What a suggestion changes, paragraph by paragraph, amid the words around it: struck, put in, or to look otherwise. */
export function ChangeLines({ places }: { places: readonly Place[] }) {
  return byParagraph(places).map((paragraph, at) => <ChangeLine key={at} paragraph={paragraph} />);
}

function ChangeLine({ paragraph: { language, before, changes } }: { paragraph: ChangedParagraph }) {
  const words = suggestionCardWords[useLanguage()].card;
  const looks = changes.flatMap(({ reformats }) => reformats.map((one) => lookOf(one, words)));
  return (
    <>
      <p className="change" lang={language}>
        <span className="quiet">{before}</span>
        {changes.map(({ struck, put, reformats, then }, at) => (
          <Fragment key={at}>
            {struck === '' ? null : <Removed>{struck}</Removed>}
            {struck !== '' && put !== '' ? <span aria-hidden="true"> → </span> : null}
            {put === '' ? null : <Added>{put}</Added>}
            {struck === '' && put === ''
              ? reformats.map(({ words: said }, nth) => <mark key={nth}>{said}</mark>)
              : null}
            <span className="quiet">{then}</span>
          </Fragment>
        ))}
      </p>
      {looks.length === 0 ? null : <p className="small">{[...new Set(looks)].join(' · ')}</p>}
    </>
  );
}

function lookOf(
  { words: said, mark, on, href }: Place['reformats'][number],
  words: (typeof suggestionCardWords)['es']['card'],
): string {
  const look = {
    bold: on ? words.bold : words.noBold,
    italic: on ? words.italic : words.noItalic,
    link: on ? words.link(href ?? '') : words.noLink,
  }[mark];
  return words.look(said, look);
}

/** In a few words, for what is said of a suggestion elsewhere. */
export function gistOf({ places }: Pick<SuggestionRow, 'places'>): string {
  const [place] = places;
  const gist = [place?.struck, place?.put].filter(Boolean).join(' → ');
  return gist === '' ? (place?.reformats.map(({ words }) => words).join(' ') ?? '') : gist;
}
