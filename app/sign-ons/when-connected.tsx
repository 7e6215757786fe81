import { useEffect, useRef, useState } from 'react';
import { lateWords } from '../../domain/words/late.ts';
import { Banner } from '../ui/banner.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/**
 * In a form that is pressed without a network: holds it back, notes when, says so, and sends it as soon as there is one.
 * What the device noted goes along, for the case that closing came in between.
 */
export function WhenConnected() {
  const words = lateWords[useLanguage()].own;
  const field = useRef<HTMLInputElement>(null);
  const [stampedAt, stamp] = useState<string | null>(null);
  const [held, hold] = useState(false);
  useEffect(() => {
    const form = field.current?.form;
    if (!form) return undefined;
    // The form's own listener comes before React's, which stands at the root of the page.
    const onSubmit = (event: SubmitEvent) => {
      if (navigator.onLine || (event.submitter as HTMLButtonElement | null)?.name === 'send') return;
      event.preventDefault();
      event.stopPropagation();
      stamp((before) => before ?? new Date().toISOString());
      hold(true);
    };
    form.addEventListener('submit', onSubmit);
    return () => form.removeEventListener('submit', onSubmit);
  }, []);
  useEffect(() => {
    if (!held) return undefined;
    const send = () => {
      hold(false);
      field.current?.form?.requestSubmit();
    };
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [held]);
  return (
    <>
      <input ref={field} type="hidden" name="stampedAt" value={stampedAt ?? ''} />
      {held ? (
        <Banner tone="waiting" icon="offline" live>
          <b>{words.offline}</b>
          <p>{words.offlineNext}</p>
        </Banner>
      ) : null}
    </>
  );
}
