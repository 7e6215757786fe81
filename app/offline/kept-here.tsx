import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { leaveShared } from './leave.ts';
import { useOnlyReadable } from './use-only-readable.ts';
import { WhatWaits } from './what-waits.tsx';

/** What this device keeps, on a page of who is signed in. */
export default function KeptHere({ personId, shared }: { personId: string; shared: boolean }) {
  return shared ? <LeftHere personId={personId} /> : <OwnHere personId={personId} />;
}

function OwnHere({ personId }: { personId: string }) {
  useOnlyReadable(personId);
  return <WhatWaits personId={personId} sends />;
}

/** Others use this device: what was kept goes, and what its writer has not sent yet is shown to them until it is. */
function LeftHere({ personId }: { personId: string }) {
  const { pathname } = useLocation();
  const [left, setLeft] = useState(false);
  useEffect(() => {
    leaveShared(personId).then(setLeft, () => undefined);
  }, [personId, pathname]);
  return left ? <WhatWaits personId={personId} sends shared /> : null;
}
