import { useEffect } from 'react';
import { leaveShared } from './leave.ts';
import { useOnlyReadable } from './use-only-readable.ts';
import { WhatWaits } from './what-waits.tsx';

/** What this device keeps, on a page of who is signed in. */
export default function KeptHere({ personId, shared }: { personId: string; shared: boolean }) {
  useEffect(() => {
    if (shared) leaveShared(personId).catch(() => undefined);
  }, [shared, personId]);
  useOnlyReadable(shared ? null : personId);
  return shared ? null : <WhatWaits personId={personId} sends />;
}
