import { useNavigate, useSearchParams } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import { offlineWords } from '../../domain/words/offline.ts';
import { OFFLINE } from '../live/connection.ts';
import { chooseSides } from '../texts/languages.ts';
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
  const navigate = useNavigate();
  const narrow = useNarrow();
  const [status, setStatus] = useState<HTMLElement | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const asked = query.get('language') ?? new URL(at, 'http://here.invalid').searchParams.get('language');
  const sides = chooseSides(text.languages, text.reference, asked ?? text.shown);
  const block = query.get('block');
  const { back, go } = useReturn(at, personId, block !== null);
  const { title } = text;
  const to = (more: Record<string, string>) => {
    const place = { at, ...(asked === null ? {} : { language: asked }), ...more };
    return `${OFFLINE}?${new URLSearchParams(place).toString()}`;
  };
  const remarks = text.mayComment.comment || text.mayComment.redLine || text.may !== 'read';
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
            paragraphs={remarks ? (id, side) => to({ block: id, in: side }) : null}
            compares={null}
            signInTo={`/sign-in?returnTo=${encodeURIComponent(at)}`}
            status={status}
            reading={<Loading cards={narrow ? 1 : 2}>{words.looking}</Loading>}
          />
        </section>
      </div>
      <KeptTextList texts={others} title={words.otherTexts} />
      {block === null ? null : (
        <Suspense fallback={null}>
          <RemarkSheet
            key={block}
            personId={personId}
            text={text}
            block={block}
            language={query.get('in') ?? sides.shown}
            onClose={() => navigate(to({}), { replace: true, preventScrollReset: true })}
            onKept={setSaid}
          />
        </Suspense>
      )}
      {said === null ? null : <Toast onClose={() => setSaid(null)}>{said}</Toast>}
    </div>
  );
}
