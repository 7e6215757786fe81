import { lazy, Suspense, useEffect, useState } from 'react';
import type { ViewerSummary } from '../load-context.d.ts';

const KeptHere = lazy(() => import('./kept-here.tsx'));

/**
 * On every page of who is signed in: what waits on this device, once a text has been opened on it. Where others use
 * the device, what an earlier session kept goes.
 */
export function OnDevice({ viewer }: { viewer: ViewerSummary }) {
  const [worked, setWorked] = useState(false);
  useEffect(() => {
    const { serviceWorker } = navigator;
    if (serviceWorker === undefined) return;
    const look = () => setWorked(serviceWorker.controller !== null);
    look();
    serviceWorker.addEventListener('controllerchange', look);
    return () => serviceWorker.removeEventListener('controllerchange', look);
  }, []);
  return worked ? (
    <Suspense fallback={null}>
      <KeptHere personId={viewer.person.id} shared={viewer.shared} />
    </Suspense>
  ) : null;
}
