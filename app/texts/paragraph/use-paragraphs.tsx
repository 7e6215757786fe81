import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import type { OpenText } from '../../offline/kept-text.ts';
import { Toast } from '../../ui/toast.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
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
  { says, taps, kept }: { says: boolean; taps: boolean; kept: { personId: string; text: OpenText } | null },
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
  const forget = useCallback(() => setDone(null), []);
  const door = useMemo<ParagraphDoor | undefined>(
    () =>
      says ? { to: (id, language) => paragraphPath(at, id, language), onTap: taps ? tap : null } : undefined,
    [at, says, taps, tap],
  );
  const sheet = (
    <>
      {place === null ? null : kept !== null && !place.online ? (
        <Suspense fallback={null}>
          <RemarkSheet
            {...kept}
            block={place.id}
            language={place.language}
            onClose={() => setPlace(null)}
            onKept={setDone}
          />
        </Suspense>
      ) : (
        <ParagraphSheet
          key={`${place.id} ${place.language}`}
          at={at}
          block={place.id}
          language={place.language}
          number={place.number}
          onClose={() => setPlace(null)}
          onDone={finish}
        />
      )}
      {done === null ? null : <Toast onClose={forget}>{done}</Toast>}
    </>
  );
  return { door, sheet };
}
