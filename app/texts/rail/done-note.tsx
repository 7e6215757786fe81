import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { textDoneWords } from '../../../domain/words/text-done.ts';
import type { Stays } from '../../live/use-answer.ts';
import { Banner } from '../../ui/banner.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { DONE_ANCHOR, type Done } from './done.ts';

/** The history entry whose deed was told last: the page's data may be asked for again, and it is told once. */
let told: string | null = null;

interface DoneNoteProps {
  done: Done | null;
  /** What took the place of the button that was pressed; without it, whoever has lost their place goes on here. */
  goesTo?: string | undefined;
}

/** What was just done, said where it was done; the focus goes on from there. */
export function DoneNote({ done, goesTo }: DoneNoteProps) {
  const words = textDoneWords[useLanguage()];
  const { key, state } = useLocation();
  const note = useRef<HTMLDivElement>(null);
  const stayed = (state as Stays | null)?.stays !== undefined;
  useEffect(() => {
    if (done === null || told === key) return;
    told = key;
    if (stayed) return;
    const next = goesTo === undefined ? null : document.getElementById(goesTo);
    const there = next?.querySelector<HTMLElement>('button, summary') ?? next;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (there) there.focus();
    else if (lost) note.current?.focus();
  }, [done, key, stayed, goesTo]);
  if (done === null) return null;
  return (
    <div className="done-note" id={DONE_ANCHOR} tabIndex={-1} ref={note} key={key}>
      <Banner tone="done" live>
        {words[done.deed]}
      </Banner>
    </div>
  );
}
