import type { Editor } from '@tiptap/core';
import { useParams } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { useAdvice } from './use-advice.ts';

const TermMarks = lazy(() => import('./marks/term-marks.tsx'));

/**
 * The glossary's advice on the desk: always where one writes, and for readers where they ask for it. Where a coalition
 * has no words to advise on, nothing of it is loaded.
 */
export function DeskAdvice({
  editors,
  writes,
}: {
  editors: Readonly<Record<string, Editor>>;
  /** Whether this person writes here now. */
  writes: boolean;
}) {
  const say = termPageWords[useLanguage()].card;
  const { coalition = '' } = useParams();
  const glossary = `/c/${coalition}/terms`;
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
