import { lazy, Suspense, useEffect, useState } from 'react';
import { useRoot } from '../ui/surroundings.ts';

const KeptHere = lazy(() => import('./kept-here.tsx'));

/**
 * On every page of who is signed in: what waits on this device, once a text has been opened on it. What they may not
 * read any more goes, and where others use the device all that an earlier session kept, with or without its worker.
 */
export function OnDevice() {
  const viewer = useRoot()?.viewer;
  const shared = viewer?.shared === true;
  const [looks, setLooks] = useState(false);
  useEffect(() => {
    const { serviceWorker } = navigator;
    const look = () => setLooks(shared || Boolean(serviceWorker?.controller));
    look();
    serviceWorker?.addEventListener('controllerchange', look);
    return () => serviceWorker?.removeEventListener('controllerchange', look);
  }, [shared]);
  return viewer && looks ? (
    <Suspense fallback={null}>
      <KeptHere personId={viewer.person.id} shared={shared} />
    </Suspense>
  ) : null;
}
