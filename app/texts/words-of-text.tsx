import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from '@remix-run/react';
import { textDeskWords } from '../../domain/words/text-desk.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { IfItFails } from './if-it-fails.tsx';
import { LanguageHeads } from './language-heads.tsx';
import { languageName } from './languages.ts';
import type { LanguageWords } from './blocks.ts';
import { SideBySide } from './side-by-side.tsx';

const Desk = lazy(() => import('./editor/desk.tsx'));

type Counted = LanguageWords & { count: number };

interface WordsOfTextProps {
  text: { languages: readonly string[]; state: 'open' | 'closed'; topic: string } | null;
  words: { left: Counted; right: Counted | null } | null;
  sides: { left: string; right: string | null; shown: string };
  reference: string;
  mayEdit: boolean;
  /** Told while the page was open that this person may no longer read the text. */
  lost: boolean;
  personId: string;
  at: string;
  /** Whether words can be brought into it from elsewhere, at `at`/import. */
  imports?: boolean;
  status: HTMLElement | null;
}

/**
 * The words of a text. They are read from the first moment and without scripts; where the text is open, the desk
 * takes their place once it has arrived and has the live words.
 */
export function WordsOfText({
  text,
  words,
  sides,
  reference,
  mayEdit,
  lost,
  personId,
  at,
  imports = true,
  status,
}: WordsOfTextProps) {
  const ours = useLanguage();
  const say = textDeskWords[ours].page;
  const { pathname, search } = useLocation();
  const [wasOpen] = useState(text?.state === 'open');
  const [arrived, setArrived] = useState(false);
  useEffect(() => setArrived(true), []);
  if (text === null || words === null) return <p className="quiet">{say.unread}</p>;
  const reading = (
    <Words
      words={words}
      sides={sides}
      reference={reference}
      all={text.languages}
      open={text.state === 'open'}
    />
  );
  return (
    <section className="words" aria-label={say.language}>
      {!arrived || !wasOpen ? (
        reading
      ) : (
        <IfItFails
          otherwise={
            <>
              <Banner
                tone="waiting"
                action={
                  <ButtonLink to={pathname + search} reloadDocument size="small">
                    {say.reload}
                  </ButtonLink>
                }
              >
                {say.editorFailed}
              </Banner>
              {reading}
            </>
          }
        >
          <Suspense fallback={reading}>
            <Desk
              textId={text.topic}
              personId={personId}
              languages={[...text.languages]}
              {...sides}
              reference={reference}
              mayEdit={mayEdit && text.state === 'open'}
              lost={lost}
              textsTo={at.slice(0, at.lastIndexOf('/'))}
              importTo={imports ? `${at}/import` : null}
              signInTo={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}
              status={status}
              reading={reading}
            />
          </Suspense>
        </IfItFails>
      )}
      {mayEdit && !lost && text.state === 'open' ? (
        <>
          {imports ? (
            <p>
              <ButtonLink to={`${at}/import?language=${sides.shown}`} size="small">
                {say.import}
              </ButtonLink>
            </p>
          ) : null}
          <noscript>
            <p className="small quiet">{say.noScript}</p>
          </noscript>
        </>
      ) : null}
    </section>
  );
}

function Words({
  words: { left, right },
  sides,
  reference,
  all,
  open,
}: Pick<WordsOfTextProps, 'sides' | 'reference'> & {
  words: { left: Counted; right: Counted | null };
  all: readonly string[];
  open: boolean;
}) {
  const ours = useLanguage();
  const say = textDeskWords[ours].page;
  const { search } = useLocation();
  const counts = {
    [left.language]: left.count,
    ...(right === null ? {} : { [right.language]: right.count }),
  };
  const shown = [left, ...(right === null ? [] : [right])];
  const heads = (narrow: boolean) => (
    <LanguageHeads
      languages={shown.map(({ language }) => language)}
      tabs={{ all: [...all], shown: sides.shown, search, narrow }}
      reference={reference}
      counts={counts}
    />
  );
  return (
    <div className="desk-frame">
      {open ? null : (
        <p className="small quiet lock-line">
          <Icon name="lock" /> {say.closedLock}
        </p>
      )}
      <div className="only-wide">{heads(false)}</div>
      <div className="only-narrow">{heads(true)}</div>
      {shown
        .filter(({ blocks }) => blocks.length === 0)
        .map(({ language }) => (
          <p key={language} className="small quiet">
            {say.empty(languageName(language, ours))}
          </p>
        ))}
      <SideBySide left={left} right={right} shown={sides.shown} />
    </div>
  );
}
