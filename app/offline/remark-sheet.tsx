import { useEffect, useState, type FormEvent } from 'react';
import { offlineWords } from '../../domain/words/offline.ts';
import { paragraphSheetWords } from '../../domain/words/paragraph-sheet.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { Loading } from '../ui/loading.tsx';
import { Modes } from '../ui/tabs.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { SeatField } from '../texts/seats.tsx';
import { keptBlock } from './kept-block.ts';
import type { OpenText } from './kept-text.ts';
import { remarkOf } from './remark.ts';
import { letWait } from './waiting.ts';

interface RemarkSheetProps {
  personId: string;
  text: OpenText;
  block: string;
  /** Beside the words; null where it has none. */
  number: number | null;
  language: string;
  onClose: () => void;
  /** It waits on the device, which is told. */
  onKept: (said: string) => void;
}

type Part = 'suggest' | 'comment';

/** A paragraph commented on, or written as it should say, where nothing can be sent: it waits on the device. */
export default function RemarkSheet({
  personId,
  text,
  block,
  number,
  language,
  onClose,
  onKept,
}: RemarkSheetProps) {
  const ours = useLanguage();
  const words = offlineWords[ours];
  const say = paragraphSheetWords[ours];
  const seen = useSeen(personId, text.textId, language, block);
  const parts = partsOf(text);
  const [part, setPart] = useState<Part>(parts[0] ?? 'comment');
  const [problem, setProblem] = useState<string | null>(null);
  const redLine = !text.mayComment.comment;
  const wait = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = String(form.get(part === 'comment' ? 'body' : 'wording')).trim();
    if (typed === '' || (part === 'suggest' && typed === seen?.trim()))
      return setProblem(part === 'comment' ? words.empty : words.same);
    try {
      await letWait(personId, remarkOf(form, text, { block, number, language }, crypto.randomUUID()));
    } catch {
      return setProblem(words.notKept);
    }
    onKept(words.waits);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={number === null ? say.titleAny : say.title(number)}>
      {seen === undefined ? (
        <Loading>{say.titleAny}</Loading>
      ) : (
        <>
          <p className="small quiet">{words.remarkLead}</p>
          {parts.length < 2 ? null : (
            <Modes
              label={say.parts}
              items={[
                { key: 'suggest' as const, label: say.suggest, icon: 'edit' as const },
                { key: 'comment' as const, label: say.comment(0), icon: 'comment' as const },
              ].map((item) => ({ ...item, current: item.key === part, onChoose: () => setPart(item.key) }))}
            />
          )}
          <form noValidate className="stack" onSubmit={(event) => void wait(event)}>
            <input
              type="hidden"
              name="step"
              value={part === 'comment' ? 'comment.begin' : 'paragraph.suggest'}
            />
            <input type="hidden" name="text" value={text.nodeId} />
            <input type="hidden" name="language" value={language} />
            <input type="hidden" name="block" value={block} />
            {part === 'comment' ? (
              <>
                <input type="hidden" name="kind" value={redLine ? 'redLine' : 'comment'} />
                <blockquote className="paragraph-words serif" lang={language}>
                  {seen}
                </blockquote>
                <TextArea
                  key="body"
                  name="body"
                  label={redLine ? say.bodyRedLine : say.body}
                  rows={4}
                  required
                  problem={problem ?? undefined}
                />
              </>
            ) : (
              <>
                <input type="hidden" name="seen" value={seen ?? ''} />
                <TextArea
                  key="wording"
                  name="wording"
                  label={say.wording}
                  look="serif"
                  lang={language}
                  rows={5}
                  required
                  defaultValue={seen ?? ''}
                  problem={problem ?? undefined}
                />
                <TextArea name="reason" label={say.reason} rows={1} maxLength={500} />
              </>
            )}
            <SeatField seats={text.seats} id="seat-remark" />
            <Button kind="primary" wide>
              {words.wait}
            </Button>
          </form>
        </>
      )}
    </Dialog>
  );
}

function partsOf({ may, mayComment }: OpenText): Part[] {
  const comments = mayComment.comment || mayComment.redLine;
  return [...(may === 'read' ? [] : ['suggest' as const]), ...(comments ? ['comment' as const] : [])];
}

/** The paragraph as this device has it; undefined until it has been read. */
function useSeen(
  personId: string,
  textId: string,
  language: string,
  block: string,
): string | null | undefined {
  const [seen, setSeen] = useState<string | null>();
  useEffect(() => {
    let here = true;
    void keptBlock(personId, textId, { language, block })
      .catch(() => null)
      .then((words) => here && setSeen(words));
    return () => void (here = false);
  }, [personId, textId, language, block]);
  return seen;
}
