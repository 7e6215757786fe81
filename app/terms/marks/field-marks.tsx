import { useCallback, useMemo, useRef, type RefObject } from 'react';
import { adviser, type Advised } from '../adviser.ts';
import type { Advice } from '../advice.ts';
import { AdviceCard } from './advice-card.tsx';
import { useCardKeys, useSaid } from './use-card.ts';
import { useFieldPlace } from './use-field-place.ts';

interface FieldMarksProps {
  /** The field they are drawn over. */
  box: RefObject<HTMLTextAreaElement>;
  /** What it says. */
  words: string;
  language: string;
  /** How the field looks, besides what every field does. */
  className?: string | undefined;
  advice: readonly Advice[];
  /** The glossary's address. */
  glossary: string;
}

/** Marks the words of the glossary in a field of plain words, and shows what is said of those one writes. */
export default function FieldMarks({ box, words, language, className, advice, glossary }: FieldMarksProps) {
  const advise = adviserOf(language, advice);
  const found = useMemo(() => advise(words), [advise, words]);
  const marks = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const { advised, close } = useFieldPlace(box, found);
  const from = advised?.from ?? null;
  const said = useSaid(advised && { from: advised.from, advised }, true);
  useCardKeys(box.current, { open: advised !== null, card, close });
  const put = useCallback(
    (shown: HTMLElement) => {
      const mark = marks.current?.querySelector(`[data-from="${from}"]`);
      if (mark) putUnder(shown, mark);
    },
    [from],
  );
  if (found.length === 0) return null;
  return (
    <>
      <div ref={marks} className={`live-field field-marks ${className ?? ''}`} aria-hidden="true">
        {piecesOf(words, found).map(({ at, text, advised: one }) =>
          one === null ? (
            text
          ) : (
            <span key={at} className={`term-mark ${one.advice.advice}`} data-from={at}>
              {text}
            </span>
          ),
        )}
      </div>
      <p className="hidden-words" role="status">
        {said}
      </p>
      {advised === null ? null : (
        <AdviceCard
          card={card}
          put={put}
          advised={advised}
          language={language}
          glossary={glossary}
          onReplace={(instead) => replace(box.current, advised, instead)}
          onStay={() => undefined}
          onLeave={() => undefined}
          onAway={close}
          onClose={() => {
            close();
            box.current?.focus();
          }}
        />
      )}
    </>
  );
}

const known = new WeakMap<readonly Advice[], Map<string, ReturnType<typeof adviser>>>();

/** One for all fields of a language: a page may have hundreds. */
function adviserOf(language: string, advice: readonly Advice[]): ReturnType<typeof adviser> {
  const byLanguage = known.get(advice) ?? new Map<string, ReturnType<typeof adviser>>();
  known.set(advice, byLanguage);
  const found = byLanguage.get(language) ?? adviser(language, advice);
  byLanguage.set(language, found);
  return found;
}

/** The words in pieces, one after the other: those that are marked, and what stands between them. */
function piecesOf(words: string, found: readonly Advised[]) {
  let end = 0;
  const pieces = found.flatMap((advised) => {
    const { from, to } = advised;
    const before = { at: end, text: words.slice(end, from), advised: null };
    end = to;
    return [before, { at: from, text: words.slice(from, to), advised }];
  });
  return [...pieces, { at: end, text: words.slice(end), advised: null }];
}

/** Puts what is preferred in the place of the words, as if it were typed, unless they changed meanwhile. */
function replace(field: HTMLTextAreaElement | null, { from, to, words }: Advised, instead: string): void {
  if (field?.value.slice(from, to) !== words) return;
  field.focus();
  field.setRangeText(instead, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Under the marked words, and within the frame it is drawn in. */
function putUnder(box: HTMLElement, mark: Element): void {
  const frame = (box.offsetParent ?? document.body).getBoundingClientRect();
  const lines = [...mark.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const most = Math.max(0, frame.width - box.offsetWidth);
  const left = lines.length > 1 ? 0 : first.left - frame.left;
  box.style.left = `${Math.min(Math.max(0, left), most)}px`;
  box.style.top = `${last.bottom - frame.top + 6}px`;
}
