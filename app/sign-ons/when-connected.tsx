import { useEffect, useRef, useState } from 'react';
import { lateWords } from '../../domain/words/late.ts';
import { reachable } from '../live/connection.ts';
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
    // The page would hold it back too, and forget it.
    form.setAttribute('data-without-network', '');
    let waits = false;
    let passing = false;
    const send = () => {
      if (!waits) return;
      waits = false;
      hold(false);
      passing = true;
      form.requestSubmit();
      passing = false;
    };
    // The form's own listener comes before React's, which stands at the root of the page.
    const onSubmit = (event: SubmitEvent) => {
      const other = (event.submitter as HTMLButtonElement | null)?.name === 'send';
      if (navigator.onLine || passing || other) return;
      event.preventDefault();
      event.stopPropagation();
      stamp((before) => before ?? new Date().toISOString());
      hold(true);
      waits = true;
      void reachable().then((can) => can && send());
    };
    form.addEventListener('submit', onSubmit);
    addEventListener('online', send);
    return () => {
      form.removeEventListener('submit', onSubmit);
      removeEventListener('online', send);
    };
  }, []);
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
