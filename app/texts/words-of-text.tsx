import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from '@remix-run/react';
import type { TextRight } from '../../domain/texts/policy.ts';
import { textDeskWords } from '../../domain/words/text-desk.ts';
import { paragraphSheetWords } from '../../domain/words/paragraph-sheet.ts';
import { suggestionsIn } from '../../domain/texts/suggestion-marks.ts';
import { suggestionCardWords } from '../../domain/words/suggestion-cards.ts';
import { useForgetHere } from '../offline/forget-here.ts';
import type { OpenText } from '../offline/kept-text.ts';
import { useWaitingIn, WaitingContext } from '../offline/use-waiting-in.ts';
import { useKeptHere } from '../offline/use-kept-here.ts';
import { Banner } from '../ui/banner.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { FilterChips } from '../ui/chips.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage, useRoot } from '../ui/surroundings.ts';
import { withQuery } from './comments/choice.ts';
import { IfItFails } from './if-it-fails.tsx';
import { LanguageHeads } from './language-heads.tsx';
import { languageName } from './languages.ts';
import type { LanguageWords } from './blocks.ts';
import { SideBySide } from './side-by-side.tsx';
import { useEditorWanted } from './editor/use-editor-wanted.ts';
import { useNarrow } from './editor/use-narrow.ts';
import type { ParagraphDoor } from './paragraph/door.ts';
import { useParagraphs } from './paragraph/use-paragraphs.tsx';
import { VIEWS, viewOf, type View } from './views.ts';

const Desk = lazy(() => import('./editor/desk.tsx'));

type Counted = LanguageWords & { count: number };

interface WordsOfTextProps {
  text: { languages: readonly string[]; state: 'open' | 'closed'; topic: string } | null;
  words: { left: Counted; right: Counted | null } | null;
  sides: { left: string; right: string | null; shown: string };
  reference: string;
  /** What this person may do with the words. */
  may: TextRight;
  /** Whether cards beside the words tell what is suggested. */
  suggests?: boolean;
  /** Told while the page was open that this person may no longer read the text. */
  lost: boolean;
  personId: string;
  at: string;
  /** Whether the reader may say something of a paragraph, each of which has a page of its own at `at`/paragraphs. */
  says?: boolean;
  /** Whether words can be brought into it from elsewhere, at `at`/import. */
  imports?: boolean;
  /** Whether its languages stand side by side, at `at`/alignment. */
  compares?: boolean;
  status: HTMLElement | null;
  /** What this device keeps of the text, to open it again without a network. */
  kept?: OpenText | null;
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
  may,
  suggests = false,
  lost,
  personId,
  at,
  says = false,
  imports = true,
  compares = false,
  status,
  kept = null,
}: WordsOfTextProps) {
  const ours = useLanguage();
  const say = textDeskWords[ours].page;
  const { pathname, search } = useLocation();
  const [wasOpen] = useState(text?.state === 'open');
  const [arrived, setArrived] = useState(false);
  useEffect(() => setArrived(true), []);
  const narrow = useNarrow();
  const keeps = useRoot()?.viewer?.shared !== true;
  const { asked, unsent, ask } = useEditorWanted(personId, text?.topic ?? null);
  const { door, sheet } = useParagraphs(at, {
    says: says && !lost,
    taps: arrived && narrow,
    kept: kept === null || !keeps ? null : { personId, text: kept },
  });
  // On a phone words are read, commented and suggested without the editor; who may edit asks for it. Words that were
  // not sent are seen nowhere but there, so that once it is open, it stays, whatever becomes of the text meanwhile.
  const mayWrite = says ? may === 'edit' && asked : may !== 'read';
  const hasDesk = arrived && (unsent || (wasOpen && (!narrow || mayWrite)));
  const [hadDesk, setHadDesk] = useState(hasDesk);
  if (hasDesk && !hadDesk) setHadDesk(true);
  const waits = useWaitingIn(kept === null || !keeps ? null : { personId, textId: kept.textId });
  useKeptHere(lost || words === null ? null : kept, { words: !hadDesk });
  // The desk takes its own words away, once it has those of its reader that did not get in.
  useForgetHere(lost && !hadDesk);
  if (text === null || words === null) return <p className="quiet">{say.unread}</p>;
  const reading = (
    <Words
      words={words}
      sides={sides}
      reference={reference}
      all={text.languages}
      open={text.state === 'open'}
      door={door}
      write={may === 'edit' && !lost && text.state === 'open' ? ask : null}
    />
  );
  const textsTo = at.slice(0, at.lastIndexOf('/'));
  return (
    <WaitingContext.Provider value={waits}>
      <section className="words" aria-label={say.language}>
        {!hasDesk && !hadDesk ? (
          <>
            {lost ? <Lost mayEdit={may === 'edit'} to={textsTo} /> : null}
            {reading}
          </>
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
                may={text.state === 'open' ? may : 'read'}
                suggests={suggests}
                lost={lost}
                textsTo={textsTo}
                importTo={imports ? `${at}/import` : null}
                paragraphs={door ?? null}
                compares={compares ? at : null}
                signInTo={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}
                status={status}
                reading={reading}
              />
            </Suspense>
          </IfItFails>
        )}
        {sheet}
        {may === 'edit' && !lost && text.state === 'open' ? (
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
    </WaitingContext.Provider>
  );
}

/** Where there is no desk to say so: the text was open here when the right to read it ended. */
function Lost({ mayEdit, to }: { mayEdit: boolean; to: string }) {
  const { gone } = textDeskWords[useLanguage()];
  return (
    <Banner
      tone="waiting"
      icon="lock"
      live
      action={
        <ButtonLink to={to} size="small">
          {gone.toTexts}
        </ButtonLink>
      }
    >
      {mayEdit ? gone.revoked : gone.unreadable}
    </Banner>
  );
}

function Words({
  words: { left, right },
  sides,
  reference,
  all,
  open,
  door,
  write,
}: Pick<WordsOfTextProps, 'sides' | 'reference'> & {
  words: { left: Counted; right: Counted | null };
  all: readonly string[];
  open: boolean;
  door: ParagraphDoor | undefined;
  /** Brings the editor; null where it comes by itself or not at all. */
  write: (() => void) | null;
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
  const proposed = shown.some(({ blocks }) => blocks.some((block) => suggestionsIn(block).length > 0));
  const view = viewOf(search);
  return (
    <div className={classes('desk-frame', proposed && view !== 'marks' && `view-${view}`)}>
      {open ? null : (
        <p className="small quiet lock-line">
          <Icon name="lock" /> {say.closedLock}
        </p>
      )}
      {door?.onTap ? (
        <div className="row apart paragraph-hint">
          <p className="small quiet">{paragraphSheetWords[ours].tap}</p>
          {write === null ? null : (
            <Button type="button" size="small" icon="edit" onClick={write}>
              {paragraphSheetWords[ours].write}
            </Button>
          )}
        </div>
      ) : null}
      {proposed ? <Views view={view} search={search} /> : null}
      <div className="only-wide">{heads(false)}</div>
      <div className="only-narrow">{heads(true)}</div>
      {shown
        .filter(({ blocks }) => blocks.length === 0)
        .map(({ language }) => (
          <p key={language} className="small quiet">
            {say.empty(languageName(language, ours))}
          </p>
        ))}
      <SideBySide left={left} right={right} shown={sides.shown} paragraphs={door} />
    </div>
  );
}

/** With what is suggested, as if all were accepted, or without any of it. */
function Views({ view, search }: { view: View; search: string }) {
  const words = suggestionCardWords[useLanguage()].view;
  return (
    <details className="views">
      <summary>{words.now(words[view])}</summary>
      <FilterChips
        label={words.label}
        items={VIEWS.map((one) => ({
          to: withQuery(search, { view: one === 'marks' ? null : one }),
          label: words[one],
          current: one === view,
        }))}
      />
    </details>
  );
}
