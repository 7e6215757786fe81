import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { keepsUnsent } from '../../live/device.ts';
import { useRoot } from '../../ui/surroundings.ts';
import { keep, keptFor } from './use-mode.ts';

export interface EditorWanted {
  /** Its reader asked for it, or came by a link that promised it, or was writing here in this tab before. */
  asked: boolean;
  /** This browser still keeps words of theirs that were not sent. */
  unsent: boolean;
  ask(): void;
}

/** Whether a phone brings the editor at all. Known only in the browser. */
export function useEditorWanted(personId: string, textId: string | null): EditorWanted {
  const { pathname, search, key: entry } = useLocation();
  const [asked, setAsked] = useState(false);
  const [unsent, setUnsent] = useState(false);
  const keeps = useRoot()?.viewer?.shared !== true;
  const promised = new URLSearchParams(search).get('mode') === 'edit';
  useEffect(() => {
    const kept = keptFor(pathname);
    if (kept?.mode === 'edit' || (promised && kept?.entry !== entry)) setAsked(true);
  }, [pathname, promised, entry]);
  useEffect(() => {
    if (textId === null || !keeps) return;
    let here = true;
    keepsUnsent(personId, textId)
      .then((kept) => here && setUnsent(kept))
      .catch(() => undefined);
    return () => void (here = false);
  }, [personId, textId, keeps]);
  const ask = () => {
    keep(pathname, { entry, mode: 'edit' });
    setAsked(true);
  };
  return { asked, unsent, ask };
}
