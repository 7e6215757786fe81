import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import type { KeptFor } from '../../offline/use-remark-waits.ts';
import { Toast } from '../../ui/toast.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { IfItFails } from '../if-it-fails.tsx';
import type { ParagraphDoor, ParagraphPlace } from './door.ts';
import { paragraphPath } from './path.ts';
import { ParagraphSheet, type Done } from './sheet.tsx';

const RemarkSheet = lazy(() => import('../../offline/remark-sheet.tsx'));

/**
 * The way to each paragraph of the text at `at`, for who may say something of it; and the sheet that a tap opens. Where
 * this device keeps the text and there is no network, what is said in it waits on the device.
 */
export function useParagraphs(
  at: string,
  { says, taps, kept }: { says: boolean; taps: boolean; kept: KeptFor | null },
): { door: ParagraphDoor | undefined; sheet: ReactNode } {
  const words = paragraphSheetWords[useLanguage()];
  const [place, setPlace] = useState<(ParagraphPlace & { online: boolean }) | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const finish = useCallback(
    (what: Done) => {
      setPlace(null);
      setDone(what === 'commented' ? words.commented : words.sent);
    },
    [words],
  );
  const tap = useCallback((one: ParagraphPlace) => setPlace({ ...one, online: navigator.onLine }), []);
  const open = useCallback((one: ParagraphPlace) => {
    if (!navigator.onLine) setPlace({ ...one, online: false });
    return !navigator.onLine;
  }, []);
  const keep = useCallback((said: string) => {
    setPlace(null);
    setDone(said);
  }, []);
  const unreached = useCallback(() => setPlace((one) => one && { ...one, online: false }), []);
  const forget = useCallback(() => setDone(null), []);
  const keeps = kept !== null;
  const door = useMemo<ParagraphDoor | undefined>(
    () =>
      says
        ? {
            to: (id, language) => paragraphPath(at, id, language),
            onTap: taps ? tap : null,
            here: keeps ? open : null,
          }
        : undefined,
    [at, says, taps, tap, keeps, open],
  );
  const paragraph = place && (
    <ParagraphSheet
      key={`${place.id} ${place.language}`}
      at={at}
      block={place.id}
      language={place.language}
      number={place.number}
      kept={kept}
      onClose={() => setPlace(null)}
      onDone={finish}
      onKept={keep}
      onUnreached={unreached}
    />
  );
  const sheet = (
    <>
      {place !== null && kept !== null && !place.online ? (
        <IfItFails otherwise={paragraph}>
          <Suspense fallback={null}>
            <RemarkSheet
              key={`${place.id} ${place.language}`}
              {...kept}
              block={place.id}
              number={place.number}
              language={place.language}
              onClose={() => setPlace(null)}
              onKept={keep}
            />
          </Suspense>
        </IfItFails>
      ) : (
        paragraph
      )}
      {done === null ? null : <Toast onClose={forget}>{done}</Toast>}
    </>
  );
  return { door, sheet };
}
