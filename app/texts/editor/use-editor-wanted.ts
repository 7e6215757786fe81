import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { keepsUnsent } from '../../live/device.ts';
import { keep, keptFor } from './use-mode.ts';

/**
 * Whether a phone brings the editor at all: once its reader asks for it, or came by a link that promised it, or was
 * writing here in this tab before; and when this browser still keeps words of theirs that were not sent. Known only in
 * the browser.
 */
export function useEditorWanted(personId: string, textId: string | null): [boolean, () => void] {
  const { pathname, search, key: entry } = useLocation();
  const [wanted, setWanted] = useState(false);
  const promised = new URLSearchParams(search).get('mode') === 'edit';
  useEffect(() => {
    const kept = keptFor(pathname);
    if (kept?.mode === 'edit' || (promised && kept?.entry !== entry)) setWanted(true);
  }, [pathname, promised, entry]);
  useEffect(() => {
    if (textId === null) return;
    let here = true;
    keepsUnsent(personId, textId)
      .then((unsent) => here && unsent && setWanted(true))
      .catch(() => undefined);
    return () => void (here = false);
  }, [personId, textId]);
  const want = () => {
    keep(pathname, { entry, mode: 'edit' });
    setWanted(true);
  };
  return [wanted, want];
}
