import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useRevalidator } from '@remix-run/react';
import { PHONE_NOTE } from '../../shell/signed-in.tsx';
import { useOfflineWords } from '../../shell/offline-words.ts';
import type { GoneReason, Refusal } from '../../../realtime/wire.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import type { TextProvider } from '../../live/provider.ts';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { topicId } from '../../live/topic-id.ts';
import { PeopleHere } from './here.tsx';
import { RefusedWords } from './refused.tsx';
import { Saved, useLong } from './saved.tsx';
import { Sheets } from './sheets.tsx';
import { useNarrow } from './use-narrow.ts';
import { useGeneration, useProvider, useStatus } from './use-provider.ts';

export interface DeskProps {
  textId: string;
  personId: string;
  /** All languages of the text. */
  languages: string[];
  left: string;
  right: string | null;
  /** The language a phone shows. */
  shown: string;
  reference: string;
  mayEdit: boolean;
  /** The page has been told that this person may no longer read the text. */
  lost: boolean;
  /** The list of texts. */
  textsTo: string;
  /** Where a whole text is brought from. */
  importTo: string;
  signInTo: string;
  /** Where the page keeps room for "saved" and for who is here. */
  status: HTMLElement | null;
  /** The words as the server drew them, shown until the live ones are here. */
  reading: ReactNode;
}

/** The desk on which a text is written by many at once. */
export default function Desk(props: DeskProps) {
  const provider = useProvider(props.textId, props.personId);
  return provider === null ? props.reading : <LiveDesk {...props} provider={provider} />;
}

function LiveDesk({ provider, ...props }: DeskProps & { provider: TextProvider }) {
  const words = textDeskWords[useLanguage()];
  const status = useStatus(provider);
  const generation = useGeneration(provider);
  const { gone, refused } = useNews(provider);
  const out = props.lost || status.shutOut;
  const mayEdit =
    props.mayEdit && !status.closed && (status.role === null || status.role === 'edit') && gone === null;
  const narrow = useNarrow();
  const own = topicId(props.personId);
  const unkept = useLong(status.state === 'saving');
  useOfflineWords(!mayEdit || out ? null : unkept ? words.saved.unkept : words.saved.offlineStrip);
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
              <PeopleHere awareness={provider.awareness} personId={own} key={provider.generation} />
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
              <ButtonLink to={props.textsTo} size="small">
                {words.gone.toTexts}
              </ButtonLink>
            )
          }
        >
          {words.gone[farewell]}
        </Banner>
      )}
      {!status.crowded || status.connected ? null : (
        <Banner tone="waiting" live>
          {words.gone.crowded}
        </Banner>
      )}
      {!status.signedOut ? null : (
        <Banner
          tone="waiting"
          live
          action={
            <ButtonLink to={props.signInTo} size="small">
              {words.gone.signIn}
            </ButtonLink>
          }
        >
          {words.gone.signedOut}
        </Banner>
      )}
      {out ? null : generation === null ? (
        <div className="desk-waiting">{props.reading}</div>
      ) : (
        <Sheets
          key={generation}
          doc={provider.doc}
          awareness={provider.awareness}
          personId={own}
          all={props.languages}
          left={props.left}
          right={props.right}
          shown={props.shown}
          reference={props.reference}
          mayEdit={mayEdit}
          closed={status.closed}
          importTo={props.importTo}
        />
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
