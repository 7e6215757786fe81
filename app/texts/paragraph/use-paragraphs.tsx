import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { Toast } from '../../ui/toast.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { ParagraphDoor, ParagraphPlace } from './door.ts';
import { paragraphPath } from './path.ts';
import { ParagraphSheet, type Done } from './sheet.tsx';

/** The way to each paragraph of the text at `at`, for who may say something of it; and the sheet that a tap opens. */
export function useParagraphs(
  at: string,
  { says, taps }: { says: boolean; taps: boolean },
): { door: ParagraphDoor | undefined; sheet: ReactNode } {
  const words = paragraphSheetWords[useLanguage()];
  const [place, setPlace] = useState<ParagraphPlace | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const finish = useCallback((what: Done) => {
    setPlace(null);
    setDone(what);
  }, []);
  const forget = useCallback(() => setDone(null), []);
  const door = useMemo<ParagraphDoor | undefined>(
    () =>
      says
        ? { to: (id, language) => paragraphPath(at, id, language), onTap: taps ? setPlace : null }
        : undefined,
    [at, says, taps],
  );
  const sheet = (
    <>
      {place === null ? null : (
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
      {done === null ? null : (
        <Toast onClose={forget}>{done === 'commented' ? words.commented : words.sent}</Toast>
      )}
    </>
  );
  return { door, sheet };
}
