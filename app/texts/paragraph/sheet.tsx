import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { Banner } from '../../ui/banner.tsx';
import { Dialog } from '../../ui/dialog.tsx';
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
  onClose: () => void;
  onDone: (done: Done) => void;
}

/** One paragraph in a sheet over the words: what it holds is what the paragraph's own page holds. */
export function ParagraphSheet({ at, block, number, language, onClose, onDone }: ParagraphSheetProps) {
  const words = paragraphSheetWords[useLanguage()];
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
  // What is asked for when it opens: a part never gives way to the other under somebody's hands.
  if (part === null && paragraph !== undefined)
    setPart(!paragraph.maySuggest && paragraph.mayComment.redLine ? 'comment' : 'suggest');
  return (
    <Dialog open onClose={onClose} title={number === null ? words.titleAny : words.title(number)}>
      {paragraph === undefined ? (
        <Loading>{words.titleAny}</Loading>
      ) : (
        <>
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
              submit(sent, { method: 'post', action: path });
            }}
          />
        </>
      )}
    </Dialog>
  );
}
