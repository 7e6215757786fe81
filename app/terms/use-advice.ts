import { useEffect, useState } from 'react';
import { useLanguage } from '../ui/surroundings.ts';
import type { Advice } from './advice.ts';

const NONE: readonly Advice[] = [];

/** What the glossary says, in the reader's language, asked for once the page is there; nothing without a network. */
export function useAdvice(glossary: string): readonly Advice[] {
  const [advice, setAdvice] = useState(NONE);
  const language = useLanguage();
  useEffect(() => {
    const left = new AbortController();
    fetch(`${glossary}/advice?in=${language}`, { signal: left.signal })
      .then(async (answer) => setAdvice(answer.ok ? ((await answer.json()) as Advice[]) : NONE))
      .catch(() => undefined);
    return () => left.abort();
  }, [glossary, language]);
  return advice;
}
