import type { ReactNode } from 'react';
import type { TextRight } from '../../../domain/texts/policy.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import type { TextProvider } from '../../live/provider.ts';
import { topicId } from '../../live/topic-id.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { ParagraphDoor } from '../paragraph/door.ts';
import { LiveFrame, useLiveText } from './live-frame.tsx';
import { Sheets } from './sheets.tsx';
import { useGeneration, useProvider } from './use-provider.ts';

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
  /** What this person may do with the words, as the page was told. */
  may: TextRight;
  /** Whether cards beside the words tell what is suggested. */
  suggests: boolean;
  /** The page has been told that this person may no longer read the text. */
  lost: boolean;
  /** The list of texts. */
  textsTo: string;
  /** Where a whole text is brought from. */
  importTo: string | null;
  /** Where one paragraph is commented; nothing for who may not. */
  paragraphs: ParagraphDoor | null;
  /** The page of the text, where it has one for its languages side by side. */
  compares: string | null;
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
  const words = textDeskWords[useLanguage()].gone;
  const live = useLiveText(provider, props);
  const generation = useGeneration(provider);
  const own = topicId(props.personId);
  return (
    <>
      <LiveFrame
        provider={provider}
        live={live}
        personId={own}
        mayEdit={props.may !== 'read'}
        lost={props.lost}
        out={{ to: props.textsTo, label: words.toTexts }}
        signInTo={props.signInTo}
        status={props.status}
      />
      {live.out ? null : generation === null ? (
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
          may={live.may}
          suggests={props.suggests}
          closed={live.status.closed}
          importTo={props.importTo}
          paragraphs={props.paragraphs}
          compares={props.compares}
          upToDate={live.status.connected}
        />
      )}
    </>
  );
}
