import { useSearchParams } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { MyAnswer } from './load.ts';

/** Over the page one is led back to: that the organisation's no, or its withdrawal, was received. */
export function Answered({ answer }: { answer: MyAnswer | undefined }) {
  const { answered: words } = signOnFormWords[useLanguage()];
  const [search] = useSearchParams();
  const box = useRef<HTMLDivElement>(null);
  const said = search.has('answered') ? wordOf(answer) : null;
  useEffect(() => {
    if (said !== null) box.current?.focus();
  }, [said]);
  if (said === null) return null;
  return (
    <div className="banner done answered" role="status" tabIndex={-1} ref={box}>
      <Icon name="done" />
      <div>
        <b>{words[said]}</b>
      </div>
    </div>
  );
}

function wordOf(answer: MyAnswer | undefined): 'declined' | 'withdrawn' | 'proposalWithdrawn' | null {
  const { state, acts = [] } = answer?.signature ?? {};
  if (state === 'declined') return 'declined';
  if (state !== 'withdrawn') return null;
  return acts?.at(-2)?.kind === 'proposed' ? 'proposalWithdrawn' : 'withdrawn';
}
