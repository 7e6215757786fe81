import { useParams } from '@remix-run/react';
import { useEffect, useMemo } from 'react';
import { topicId } from '../live/topic-id.ts';
import type { TextProvider } from '../live/provider.ts';
import { useAdvice } from '../terms/use-advice.ts';
import { LiveFrame, useLiveText, type LiveFrameProps } from '../texts/editor/live-frame.tsx';
import { useGeneration, useProvider } from '../texts/editor/use-provider.ts';
import { useBlockWords } from '../texts/words/use-block-words.ts';
import { useWhereabouts } from '../texts/words/whereabouts.ts';
import { AdvisedField } from './advised-field.tsx';
import type { LiveFieldProps, LiveWords } from './live.ts';

export interface LivePartProps extends LiveFrameProps {
  textId: string;
  personId: string;
  /** Told of the live words when they come, change hands or go. */
  onLive: (live: LiveWords | null) => void;
}

/** What writes an agenda's words while the connection is there; draws what the text tells of itself. */
export default function LivePart(props: LivePartProps) {
  const provider = useProvider(props.textId, props.personId);
  return provider === null ? null : <Connected {...props} provider={provider} />;
}

function Connected({ provider, onLive, ...props }: LivePartProps & { provider: TextProvider }) {
  const { lost, mayEdit } = props;
  const text = useLiveText(provider, { may: mayEdit ? 'edit' : 'read', lost });
  const generation = useGeneration(provider);
  const own = topicId(props.personId);
  return (
    <>
      <LiveFrame {...props} provider={provider} live={text} personId={own} />
      {generation === null || text.out ? null : (
        <Words
          key={generation}
          provider={provider}
          own={own}
          generation={generation}
          writes={mayEdit && text.may === 'edit'}
          onLive={onLive}
        />
      )}
    </>
  );
}

function Words({
  provider: { doc, awareness },
  own,
  generation,
  writes,
  onLive,
}: {
  provider: TextProvider;
  own: string;
  generation: number;
  writes: boolean;
  onLive: (live: LiveWords | null) => void;
}) {
  const places = useWhereabouts(awareness, own);
  const { coalition = '' } = useParams();
  const glossary = `/c/${coalition}/terms`;
  const advice = useAdvice(glossary);
  const pieces = useMemo(
    () => ({
      Field: (field: LiveFieldProps) => <AdvisedField {...field} doc={doc} awareness={awareness} />,
      useWords: (language: string, block: string) => useBlockWords(doc, language, block),
    }),
    [doc, awareness],
  );
  useEffect(
    () => onLive({ generation, writes, places, advice, glossary, ...pieces }),
    [onLive, generation, writes, places, advice, glossary, pieces],
  );
  useEffect(() => () => onLive(null), [onLive]);
  return null;
}
