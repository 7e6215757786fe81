import { useEffect, useRef, type RefObject } from 'react';
import { forget } from '../live/connection.ts';
import { useConnection } from '../ui/failure.tsx';
import type { OpenText } from './kept-text.ts';
import { remarkOf, type RemarkPlace } from './remark.ts';
import { letWait } from './waiting.ts';

/** Who writes, and the text that this device keeps for them. */
export interface KeptFor {
  personId: string;
  text: OpenText;
}

/**
 * What a form of a paragraph could not send waits on this device where the text is kept. It goes out under the key it
 * waits with, so that what arrived though no answer came is done once.
 */
export function useRemarkWaits(
  kept: KeptFor | null,
  place: RemarkPlace,
  { within, onKept }: { within: RefObject<HTMLElement | null>; onKept: (form: FormData) => void },
): { keyed: (form: FormData) => FormData } {
  const key = useRef('');
  const sent = useRef<FormData | null>(null);
  const { failed } = useConnection();
  const { block, number, language } = place;
  useEffect(() => {
    const form = failed?.at?.closest('form');
    if (
      !failed ||
      failed.kind === 'heavy' ||
      kept === null ||
      !isSecureContext ||
      !form ||
      !within.current?.contains(form)
    )
      return;
    const written = (failed.kind === 'unknown' ? sent.current : null) ?? new FormData(form);
    key.current ||= crypto.randomUUID();
    letWait(kept.personId, remarkOf(written, kept.text, { block, number, language }, key.current)).then(
      () => {
        forget(failed);
        onKept(written);
      },
      () => undefined,
    );
  }, [failed, kept, block, number, language, within, onKept]);
  return {
    keyed(form) {
      // Without https nothing is kept, and browsers make no keys.
      if (kept === null || !isSecureContext) return form;
      key.current ||= crypto.randomUUID();
      form.set('key', key.current);
      sent.current = form;
      return form;
    },
  };
}
