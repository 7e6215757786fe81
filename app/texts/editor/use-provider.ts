import { useEffect, useState, useSyncExternalStore } from 'react';
import { openDevice } from '../../live/device.ts';
import { TextProvider } from '../../live/provider.ts';
import { sharedLink } from '../../live/socket.ts';
import { useRoot } from '../../ui/surroundings.ts';
import type { TextStatus } from '../../live/text-status.ts';

/** The live text for as long as the page shows it; a device that others use too keeps nothing of it. */
export function useProvider(textId: string, personId: string): TextProvider | null {
  const [provider, setProvider] = useState<TextProvider | null>(null);
  const keeps = useRoot()?.viewer?.shared !== true;
  useEffect(() => {
    const made = new TextProvider({
      link: sharedLink(),
      textId,
      openDevice: () => (keeps ? openDevice(personId, textId) : null),
    });
    setProvider(made);
    return () => {
      setProvider(null);
      made.destroy();
    };
  }, [textId, personId, keeps]);
  return provider;
}

/** What the provider says of itself. */
export function useStatus(provider: TextProvider): TextStatus {
  return useSyncExternalStore(
    (tell) => {
      provider.on('status', tell);
      return () => provider.off('status', tell);
    },
    () => provider.status,
  );
}

/** The document in use: another one after words were refused. Null until there is something to show. */
export function useGeneration(provider: TextProvider): number | null {
  const [ready, setReady] = useState<number | null>(null);
  useEffect(() => {
    const look = () => {
      const shows = provider.synced || [...provider.doc.share.values()].some((type) => type._start !== null);
      setReady((before) => (shows ? provider.generation : before === provider.generation ? before : null));
    };
    look();
    provider.on('synced', look);
    provider.on('loaded', look);
    provider.on('refused', look);
    return () => {
      provider.off('synced', look);
      provider.off('loaded', look);
      provider.off('refused', look);
    };
  }, [provider]);
  return ready;
}
