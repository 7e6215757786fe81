import type { Editor } from '@tiptap/core';
import { useParams } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { useAdvice } from './use-advice.ts';

const TermMarks = lazy(() => import('./marks/term-marks.tsx'));

/** The glossary's advice on the desk of a coalition; the page without a network is of none. */
export function DeskAdvice(props: DeskAdviceProps) {
  const { coalition } = useParams();
  return coalition === undefined ? null : <AdviceOf {...props} glossary={`/c/${coalition}/terms`} />;
}

interface DeskAdviceProps {
  editors: Readonly<Record<string, Editor>>;
  /** Whether this person writes here now. */
  writes: boolean;
}

/**
 * Always where one writes, and for readers where they ask for it. Where a coalition
 * has no words to advise on, nothing of it is loaded.
 */
function AdviceOf({ editors, writes, glossary }: DeskAdviceProps & { glossary: string }) {
  const say = termPageWords[useLanguage()].card;
  const advice = useAdvice(glossary);
  const [asked, setAsked] = useState(false);
  if (advice.length === 0) return null;
  return (
    <>
      {writes ? null : (
        <label className="advice-switch small">
          <input type="checkbox" checked={asked} onChange={(event) => setAsked(event.target.checked)} />
          <span>{say.show}</span>
        </label>
      )}
      {!writes && !asked ? null : (
        <Suspense fallback={null}>
          {Object.entries(editors).map(([language, editor]) => (
            <TermMarks
              key={language}
              editor={editor}
              language={language}
              advice={advice}
              writes={writes}
              glossary={glossary}
            />
          ))}
        </Suspense>
      )}
    </>
  );
}
