import { lazy, Suspense, useEffect, useState } from 'react';
import { useRoot } from '../ui/surroundings.ts';

const KeptHere = lazy(() => import('./kept-here.tsx'));

/**
 * On every page of who is signed in: what waits on this device, once a text has been opened on it. What they may not
 * read any more goes, and where others use the device all that an earlier session kept.
 */
export function OnDevice() {
  const viewer = useRoot()?.viewer;
  const [worked, setWorked] = useState(false);
  useEffect(() => {
    const { serviceWorker } = navigator;
    if (serviceWorker === undefined) return;
    const look = () => setWorked(serviceWorker.controller !== null);
    look();
    serviceWorker.addEventListener('controllerchange', look);
    return () => serviceWorker.removeEventListener('controllerchange', look);
  }, []);
  return worked && viewer ? (
    <Suspense fallback={null}>
      <KeptHere personId={viewer.person.id} shared={viewer.shared} />
    </Suspense>
  ) : null;
}
