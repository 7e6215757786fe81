import { type RefObject, useSyncExternalStore } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import type { Language } from '../../domain/words/words.ts';
import { connectionAtFirst, connectionNow, type Failed, watchConnection } from '../live/connection.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './surroundings.ts';

/** What a bad network has done to this page. */
export function useConnection() {
  return useSyncExternalStore(watchConnection, connectionNow, connectionAtFirst);
}

/** What became of what the reader touched, and what to do. */
export function failureWords({ at, kind }: Failed, language: Language): string {
  const { unknown, unknownSameTwice, ...others } = commonWords[language].connection;
  if (kind !== 'unknown') return others[kind];
  return at?.closest('form')?.hasAttribute('data-same-twice') ? unknownSameTwice : unknown;
}

/** Stands beside a button and says so when what it sent did not get through. */
export function SendFailure({ of }: { of: RefObject<HTMLElement | null> }) {
  const language = useLanguage();
  const failed = useSyncExternalStore(
    watchConnection,
    () => failureAt(of.current),
    () => null,
  );
  if (failed === null) return null;
  return (
    <p className="problem send-failure" role="alert">
      <Icon name={failed.kind === 'heavy' ? 'stop' : 'offline'} />
      <span>{failureWords(failed, language)}</span>
    </p>
  );
}

function failureAt(element: HTMLElement | null): Failed | null {
  const { failed } = connectionNow();
  return failed !== null && failed.at === element ? failed : null;
}
