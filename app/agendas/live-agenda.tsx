import { useLocation } from '@remix-run/react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { textDeskWords } from '../../domain/words/text-desk.ts';
import { IfItFails } from '../texts/if-it-fails.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { LiveContext, type LiveWords } from './live.ts';

const LivePart = lazy(() => import('./live-part.tsx'));

interface LiveAgendaProps {
  /** The text as live topics name it; null where it is not read live. */
  textId: string | null;
  personId: string;
  mayEdit: boolean;
  lost: boolean;
  /** The list of agendas. */
  listTo: string;
  status: HTMLElement | null;
  children: ReactNode;
}

/** Around what shows an agenda's words: they are read from the first moment, and live once the connection is there. */
export function LiveAgenda({ textId, personId, mayEdit, lost, listTo, status, children }: LiveAgendaProps) {
  const language = useLanguage();
  const words = agendaPageWords[language];
  const { pathname, search } = useLocation();
  const [live, setLive] = useState<LiveWords | null>(null);
  const [arrived, setArrived] = useState(false);
  useEffect(() => setArrived(true), []);
  return (
    <LiveContext.Provider value={live}>
      {textId === null || !arrived ? null : (
        <IfItFails
          otherwise={
            <Banner
              tone="waiting"
              action={
                <ButtonLink to={pathname + search} reloadDocument size="small">
                  {textDeskWords[language].page.reload}
                </ButtonLink>
              }
            >
              {words.liveFailed}
            </Banner>
          }
        >
          <Suspense fallback={null}>
            <LivePart
              textId={textId}
              personId={personId}
              mayEdit={mayEdit}
              lost={lost}
              out={{ to: listTo, label: words.toAgendas }}
              signInTo={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}
              status={status}
              onLive={setLive}
            />
          </Suspense>
        </IfItFails>
      )}
      {children}
    </LiveContext.Provider>
  );
}
