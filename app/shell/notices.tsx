import { useNavigation } from '@remix-run/react';
import { useSyncExternalStore } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { Banner } from '../ui/banner.tsx';
import { useConnection } from '../ui/failure.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { isStay } from './connection.tsx';
import { useWordsOffline } from './offline-words.ts';

function watchConnection(tell: () => void): () => void {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}

/** Says across the page that there is no connection, or that nobody answers, for as long as it is so. */
export function OfflineNotice() {
  const words = commonWords[useLanguage()];
  const online = useSyncExternalStore(
    watchConnection,
    () => navigator.onLine,
    () => true,
  );
  const own = useWordsOffline();
  const { waiting } = useConnection();
  if (online && !waiting) return null;
  return (
    <Banner tone="waiting" icon="offline" live strip>
      {own ?? words.offline}
    </Banner>
  );
}

/** Says in words that the next page is on its way, once it takes more than 400 ms; and where it has to wait. */
export function Travelling() {
  const words = commonWords[useLanguage()];
  const { state, location } = useNavigation();
  const { waiting, failed } = useConnection();
  if (state === 'idle' || failed !== null || isStay(location.state)) return null;
  return (
    <p className="travelling loading" role="status">
      {waiting ? words.connection.waits : words.loading}
    </p>
  );
}
