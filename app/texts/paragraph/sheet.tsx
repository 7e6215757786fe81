import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { offlineWords } from '../../../domain/words/offline.ts';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { useRemarkWaits, type KeptFor } from '../../offline/use-remark-waits.ts';
import { Banner } from '../../ui/banner.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useConnection } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { Paragraph } from './load.ts';
import { ParagraphParts, type Part } from './parts.tsx';
import { paragraphPath } from './path.ts';
import { forgetKept } from './use-kept.ts';

/** What was done in the sheet. */
export type Done = 'suggested' | 'commented';

interface ParagraphSheetProps {
  /** The text's page. */
  at: string;
  block: string;
  number: number | null;
  language: string;
  /** Where this device keeps the text, what cannot be sent waits on it. */
  kept: KeptFor | null;
  onClose: () => void;
  onDone: (done: Done) => void;
  /** It waits on the device, which is told. */
  onKept: (said: string) => void;
  /** Nobody answers what the paragraph holds. */
  onUnreached: () => void;
}

/** One paragraph in a sheet over the words: what it holds is what the paragraph's own page holds. */
export function ParagraphSheet({
  at,
  block,
  number,
  language,
  kept,
  onClose,
  onDone,
  onKept,
  onUnreached,
}: ParagraphSheetProps) {
  const ours = useLanguage();
  const words = paragraphSheetWords[ours];
  const [part, setPart] = useState<Part | null>(null);
  const path = paragraphPath(at, block, language);
  const { data: loaded, load } = useFetcher<Paragraph>();
  const [there, setThere] = useState<Paragraph>();
  if (loaded !== undefined && !loaded.gone && loaded !== there) setThere(loaded);
  const paragraph = loaded?.gone ? (there ?? loaded) : loaded;
  const { data: answer, state, submit } = useFetcher<Refusal | { done: Done }>();
  useEffect(() => load(`${path}&sheet`), [load, path]);
  const done = answer && 'done' in answer ? answer.done : null;
  useEffect(() => {
    if (done === null || paragraph === undefined) return;
    if (done === 'suggested') forgetKept(paragraph).catch(() => undefined);
    onDone(done);
  }, [done, paragraph, onDone]);
  const { waiting } = useConnection();
  const unreached = waiting && paragraph === undefined;
  useEffect(() => {
    if (unreached) onUnreached();
  }, [unreached, onUnreached]);
  const within = useRef<HTMLDivElement>(null);
  const place = useMemo(() => ({ block, number, language }), [block, number, language]);
  const tellKept = useCallback(
    (form: FormData) => {
      if (paragraph !== undefined && form.get('step') === 'paragraph.suggest')
        forgetKept(paragraph).catch(() => undefined);
      onKept(offlineWords[ours].waits);
    },
    [paragraph, ours, onKept],
  );
  const { keyed } = useRemarkWaits(kept, place, { within, onKept: tellKept });
  // What is asked for when it opens: a part never gives way to the other under somebody's hands.
  if (part === null && paragraph !== undefined)
    setPart(!paragraph.maySuggest && paragraph.mayComment.redLine ? 'comment' : 'suggest');
  return (
    <Dialog open onClose={onClose} title={number === null ? words.titleAny : words.title(number)}>
      {paragraph === undefined ? (
        <Loading>{words.titleAny}</Loading>
      ) : (
        <div ref={within}>
          {loaded?.gone ? (
            <Banner tone="waiting" live>
              {words.gone}
            </Banner>
          ) : null}
          <ParagraphParts
            paragraph={paragraph}
            part={part ?? 'suggest'}
            places={setPart}
            last={answer && 'problems' in answer ? answer : undefined}
            action={path}
            sending={state !== 'idle'}
            onSend={(form) => {
              const sent = new FormData(form);
              sent.set('sheet', '');
              submit(keyed(sent), { method: 'post', action: path });
            }}
          />
        </div>
      )}
    </Dialog>
  );
}
