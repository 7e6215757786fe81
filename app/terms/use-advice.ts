import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { Advice } from './advice.ts';

const NONE: Advice[] = [];

/** What the glossary says, asked for once the page is there, and again where the asking was broken off. */
export function useAdvice(glossary: string): readonly Advice[] {
  const { data, state, load } = useFetcher<{ advice: Advice[] }>({ key: `advice ${glossary}` });
  const lacking = data === undefined && state === 'idle';
  useEffect(() => {
    if (lacking) load(`${glossary}/advice`);
  }, [lacking, load, glossary]);
  return data?.advice ?? NONE;
}
