import { useEffect, useRef, useState } from 'react';
import { sharedLink } from '../live/socket.ts';
import { openVault } from '../live/vault.ts';

/**
 * Goes on to the page itself once the server can be reached: at once, or, where somebody is writing, when they leave
 * off or choose `go`. Whatever was written is on the device before.
 */
export function useReturn(
  at: string,
  personId: string | null,
  busy = false,
): { back: boolean; go: () => void } {
  const [back, setBack] = useState(false);
  const held = useRef(busy);
  const going = useRef(false);
  useEffect(() => {
    held.current = busy;
  }, [busy]);
  useEffect(() => {
    const link = sharedLink();
    const go = () => {
      if (held.current || going.current || isWriting()) return;
      going.current = true;
      void leaveFor(at, personId);
    };
    const reached = () => {
      setBack(true);
      go();
    };
    const lost = () => setBack(false);
    const rest = () => link.isUp && setTimeout(() => link.isUp && go());
    if (link.isUp) reached();
    link.addEventListener('up', reached);
    link.addEventListener('turned-away', reached);
    link.addEventListener('down', lost);
    document.addEventListener('focusout', rest);
    return () => {
      link.removeEventListener('up', reached);
      link.removeEventListener('turned-away', reached);
      link.removeEventListener('down', lost);
      document.removeEventListener('focusout', rest);
    };
  }, [at, personId]);
  return { back, go: () => void leaveFor(at, personId) };
}

async function leaveFor(at: string, personId: string | null): Promise<void> {
  if (personId !== null) await (await openVault(personId)).settled();
  location.replace(at);
}

const isWriting = () =>
  document.activeElement?.matches('textarea, input, select, [contenteditable="true"]') === true;
