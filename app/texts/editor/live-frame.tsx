import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { TextRight } from '../../../domain/texts/policy.ts';
import type { GoneReason, Refusal } from '../../../realtime/wire.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import type { TextProvider } from '../../live/provider.ts';
import { useOfflineWords } from '../../shell/offline-words.ts';
import { PHONE_NOTE } from '../../shell/signed-in.tsx';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { PeopleHere } from './here.tsx';
import { RefusedWords } from './refused.tsx';
import { Saved, useLong } from './saved.tsx';
import { useNarrow } from './use-narrow.ts';
import { useStatus } from './use-provider.ts';

export interface LiveFrameProps {
  mayEdit: boolean;
  /** The page has been told that this person may no longer read the text. */
  lost: boolean;
  /** Where to go on from a text one may no longer read, and what that place is called. */
  out: { to: string; label: string };
  signInTo: string;
  /** Where the page keeps room for "saved" and for who is here. */
  status: HTMLElement | null;
}

/** What a live text tells of itself, and what this person may do in it now: as the server says, until then as the page. */
export function useLiveText(provider: TextProvider, { may: told, lost }: { may: TextRight; lost: boolean }) {
  const words = textDeskWords[useLanguage()].saved;
  const status = useStatus(provider);
  const { gone, refused } = useNews(provider);
  const out = lost || status.shutOut;
  const may: TextRight = status.closed || gone !== null ? 'read' : (status.role ?? told);
  const writes = may !== 'read';
  const unkept = useLong(status.state === 'saving');
  useOfflineWords(!writes || out ? null : unkept ? words.unkept : words.offlineStrip);
  return { status, gone, refused, out, may };
}

/** Around words that are written live: whether they are saved, who is here, and what happened to the text meanwhile. */
export function LiveFrame({
  provider,
  live: { status, gone, refused, out },
  personId,
  ...props
}: LiveFrameProps & {
  provider: TextProvider;
  live: ReturnType<typeof useLiveText>;
  /** Theirs as live presence says it. */
  personId: string;
}) {
  const words = textDeskWords[useLanguage()].gone;
  const narrow = useNarrow();
  const saved = <Saved status={status} />;
  const bar = narrow ? document.getElementById(PHONE_NOTE) : null;
  const farewell = !out || gone === 'deleted' ? gone : props.mayEdit ? 'revoked' : 'unreadable';
  return (
    <>
      {props.status === null || out
        ? null
        : createPortal(
            <>
              {bar === null ? saved : null}
              <PeopleHere awareness={provider.awareness} personId={personId} key={provider.generation} />
            </>,
            props.status,
          )}
      {bar === null ? null : createPortal(saved, bar)}
      <RefusedWords provider={provider} reason={refused} />
      {farewell === null ? null : (
        <Banner
          tone="waiting"
          icon="lock"
          live
          action={
            !out ? null : (
              <ButtonLink to={props.out.to} size="small">
                {props.out.label}
              </ButtonLink>
            )
          }
        >
          {words[farewell]}
        </Banner>
      )}
      {!status.crowded || status.connected ? null : (
        <Banner tone="waiting" live>
          {words.crowded}
        </Banner>
      )}
      {!status.signedOut ? null : (
        <Banner
          tone="waiting"
          live
          action={
            <ButtonLink to={props.signInTo} size="small">
              {words.signIn}
            </ButtonLink>
          }
        >
          {words.signedOut}
        </Banner>
      )}
    </>
  );
}

/** What happened to the text while it was open. The page asks again how it stands once it is closed. */
function useNews(provider: TextProvider) {
  const [gone, setGone] = useState<Exclude<GoneReason, 'reset'> | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const left = (reason: GoneReason) => {
      if (reason === 'reset') return;
      setGone(reason);
      if (reason === 'closed') revalidate();
    };
    const notTaken = ({ reason }: { reason: Refusal }) => setRefused(reason);
    provider.on('gone', left);
    provider.on('refused', notTaken);
    return () => {
      provider.off('gone', left);
      provider.off('refused', notTaken);
    };
  }, [provider, revalidate]);
  return { gone, refused };
}
