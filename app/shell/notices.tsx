import { useNavigation } from '@remix-run/react';
import { useSyncExternalStore } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { Banner } from '../ui/banner.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { useWordsOffline } from './offline-words.ts';

function watchConnection(tell: () => void): () => void {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}

/** Says across the page that there is no connection, for as long as there is none. */
export function OfflineNotice() {
  const words = commonWords[useLanguage()];
  const online = useSyncExternalStore(
    watchConnection,
    () => navigator.onLine,
    () => true,
  );
  const own = useWordsOffline();
  if (online) return null;
  return (
    <Banner tone="waiting" icon="offline" live strip>
      {own ?? words.offline}
    </Banner>
  );
}

/** Says in words that the next page is on its way, once it takes more than 400 ms. */
export function Travelling() {
  const words = commonWords[useLanguage()];
  if (useNavigation().state === 'idle') return null;
  return (
    <p className="travelling loading" role="status">
      {words.loading}
    </p>
  );
}
