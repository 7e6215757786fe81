import { Fragment } from 'react';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Icon } from '../ui/icon.tsx';
import { kindOfFile, sizeOf } from './look.ts';

interface Said {
  language: string;
  title: string;
  words: string | null;
  url: string | null;
  file: { name: string; mime: string; size: number; path: string } | null;
}

/** What a position says in one language: its words, or the way to its file or page. */
export function PositionWords({ said, language }: { said: Said; language: Language }) {
  const words = positionPageWords[language].page;
  if (said.words !== null)
    return (
      <article className="reading" lang={said.language} aria-label={said.title}>
        {paragraphsOf(said.words).map((lines, at) => (
          <p key={at}>
            {lines.map((line, n) => (
              <Fragment key={n}>
                {n === 0 ? null : <br />}
                {line}
              </Fragment>
            ))}
          </p>
        ))}
      </article>
    );
  if (said.file !== null)
    return (
      <Card>
        <div className="stack">
          <p>
            <Icon name="text" /> <b className="breakable">{said.file.name}</b>
            <br />
            <span className="quiet small">
              {words.fileFacts(kindOfFile(said.file.mime), sizeOf(said.file.size, language))}
            </span>
          </p>
          <p>
            <ButtonLink to={said.file.path} reloadDocument icon="download" kind="primary">
              {words.download}
            </ButtonLink>
          </p>
        </div>
      </Card>
    );
  const { url } = said;
  if (url === null) return null;
  return (
    <Card>
      <div className="stack">
        <p className="breakable">
          <Icon name="link" /> <b>{url}</b>
          <br />
          <span className="quiet small">{words.leads(new URL(url).host)}</span>
        </p>
        <p>
          <a className="button" href={url} rel="noopener noreferrer nofollow">
            {words.open}
          </a>
        </p>
      </div>
    </Card>
  );
}

/** Paragraphs as they are stored, each in its lines. */
export function paragraphsOf(words: string): string[][] {
  return words.split('\n\n').map((paragraph) => paragraph.split('\n'));
}
