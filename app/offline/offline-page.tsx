import { useSearchParams } from '@remix-run/react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { offlineWords } from '../../domain/words/offline.ts';
import { safeReturn } from '../shell/return-to.ts';
import { PageHead, SignatureLine } from '../ui/line.tsx';
import { Loading } from '../ui/loading.tsx';
import { CONTENT, SkipLink } from '../ui/skip-link.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { KeptText } from './kept-text.ts';
import { KeptTextList } from './kept-text-list.tsx';
import { lookHere, type Here } from './look-here.ts';
import { QuickExit } from './quick-exit.tsx';
import { useReturn } from './use-return.ts';

const KeptDesk = lazy(() => import('./kept-desk.tsx'));
const TEXT = /^\/c\/[^/]+\/texts\/[^/]+/;

/** The page without a network: a text that is kept here, or what else is. */
export function OfflinePage() {
  const words = offlineWords[useLanguage()];
  const [query] = useSearchParams();
  const at = safeReturn(query.get('at'));
  const path = new URL(at, 'http://here.invalid').pathname;
  const here = useHere();
  if (here === null)
    return (
      <Frame>
        <PageHead title={words.title} />
        <Loading>{words.looking}</Loading>
      </Frame>
    );
  const text = here.texts.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  return (
    <Frame>
      {text === undefined || here.personId === null ? (
        <NotKept at={at} path={path} texts={here.texts} />
      ) : (
        <Suspense fallback={<Loading>{words.looking}</Loading>}>
          <KeptDesk
            key={text.textId}
            personId={here.personId}
            text={text}
            at={at}
            others={here.texts.filter((one) => one !== text)}
          />
        </Suspense>
      )}
    </Frame>
  );
}

/** Null until the browser has been looked through. */
function useHere(): Here | null {
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    lookHere().then(setHere, () => setHere({ personId: null, texts: [] }));
  }, []);
  return here;
}

function NotKept({ at, path, texts }: { at: string; path: string; texts: KeptText[] }) {
  const words = offlineWords[useLanguage()];
  useReturn(at, null);
  const lead = TEXT.test(path) ? words.textNotHere : texts.length === 0 ? words.none : words.notHere;
  return (
    <>
      <PageHead title={words.title} />
      <p>{lead}</p>
      <KeptTextList texts={texts} title={words.kept} />
    </>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <div className="public offline-page">
      <SkipLink />
      <header className="public-head">
        <span className="brand">
          {commonWords[useLanguage()].product}
          <SignatureLine />
        </span>
        <div className="public-tools">
          <QuickExit />
        </div>
      </header>
      <main id={CONTENT} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
