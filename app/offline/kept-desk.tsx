import { useSearchParams } from '@remix-run/react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { offlineWords } from '../../domain/words/offline.ts';
import { OFFLINE } from '../live/connection.ts';
import { blockAnchor } from '../texts/alignment.ts';
import { chooseSides } from '../texts/languages.ts';
import type { ParagraphDoor, ParagraphPlace } from '../texts/paragraph/door.ts';
import { useNarrow } from '../texts/editor/use-narrow.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { SignatureLine } from '../ui/line.tsx';
import { Toast } from '../ui/toast.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import Desk from '../texts/editor/desk.tsx';
import type { KeptText } from './kept-text.ts';
import { KeptTextList } from './kept-text-list.tsx';
import { useWaitingIn, WaitingContext } from './use-waiting-in.ts';
import { useReturn } from './use-return.ts';
import { WhatWaits } from './what-waits.tsx';

const RemarkSheet = lazy(() => import('./remark-sheet.tsx'));

interface KeptDeskProps {
  personId: string;
  text: KeptText;
  /** The address that was asked for. */
  at: string;
  others: KeptText[];
}

/** A text on the very desk it is written at, from what this device keeps. */
export default function KeptDesk({ personId, text, at, others }: KeptDeskProps) {
  const language = useLanguage();
  const words = offlineWords[language];
  const [query] = useSearchParams();
  const narrow = useNarrow();
  const [status, setStatus] = useState<HTMLElement | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const asked = query.get('language') ?? new URL(at, 'http://here.invalid').searchParams.get('language');
  const sides = chooseSides(text.languages, text.reference, asked ?? text.shown);
  const [place, setPlace] = useState<ParagraphPlace | null>(null);
  const { back, go } = useReturn(at, personId, place !== null);
  const { title, textId } = text;
  const waits = useWaitingIn({ personId, textId });
  const remarks = text.mayComment.comment || text.mayComment.redLine || text.may !== 'read';
  const door = useMemo<ParagraphDoor | null>(() => {
    if (!remarks) return null;
    const open = (one: ParagraphPlace) => {
      setPlace(one);
      return true;
    };
    const here = new URLSearchParams({ at, ...(asked === null ? {} : { language: asked }) });
    return {
      to: (id) => `${OFFLINE}?${here.toString()}#${blockAnchor(id)}`,
      onTap: narrow ? open : null,
      here: open,
    };
  }, [remarks, at, asked, narrow]);
  return (
    <div className="text-page">
      {back ? (
        <Banner
          tone="done"
          live
          action={
            <Button type="button" size="small" onClick={go}>
              {words.toPage}
            </Button>
          }
        >
          {words.back}
        </Banner>
      ) : (
        <Banner tone="waiting" icon="offline" live>
          {text.may === 'read' ? words.asLeftRead : words.asLeft}
        </Banner>
      )}
      <header className="page-head text-head">
        <div className="text-title">
          <h1 className="serif" lang={title.language === language ? undefined : title.language}>
            {title.title}
          </h1>
          <div className="text-status" ref={setStatus} />
        </div>
        <SignatureLine />
      </header>
      <WhatWaits personId={personId} sends={false} />
      <div className="text-work">
        <section className="words" aria-label={title.title}>
          <WaitingContext.Provider value={waits}>
            <Desk
              textId={text.textId}
              personId={personId}
              languages={text.languages}
              {...sides}
              reference={text.reference}
              may={text.may}
              suggests={text.suggests}
              lost={false}
              textsTo={OFFLINE}
              importTo={null}
              paragraphs={door}
              compares={null}
              signInTo={`/sign-in?returnTo=${encodeURIComponent(at)}`}
              status={status}
              reading={<Loading cards={narrow ? 1 : 2}>{words.looking}</Loading>}
            />
          </WaitingContext.Provider>
        </section>
      </div>
      <KeptTextList texts={others} title={words.otherTexts} />
      {place === null ? null : (
        <Suspense fallback={null}>
          <RemarkSheet
            key={place.id}
            personId={personId}
            text={text}
            block={place.id}
            number={place.number}
            language={place.language}
            onClose={() => setPlace(null)}
            onKept={setSaid}
          />
        </Suspense>
      )}
      {said === null ? null : <Toast onClose={() => setSaid(null)}>{said}</Toast>}
    </div>
  );
}
