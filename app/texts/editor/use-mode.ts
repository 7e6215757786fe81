import { useLocation } from '@remix-run/react';
import { useState } from 'react';
import type { TextRight } from '../../../domain/texts/policy.ts';

/** What a person does with the words: the same three as their rights. */
export type Mode = TextRight;

/** The modes a right gives, the strongest first; whoever may only read has nothing to choose. */
export function modesOf(right: TextRight, suggests: boolean): Mode[] {
  const modes: Mode[] = right === 'edit' ? ['edit', 'suggest', 'read'] : ['suggest', 'read'];
  const offered = modes.filter((mode) => mode !== 'suggest' || suggests);
  return right === 'read' || offered.length < 2 ? ['read'] : offered;
}

interface Kept {
  /** The entry of the tab's history at which it was chosen. */
  entry: string;
  mode: Mode;
}

/**
 * How this person works on the words: as the link that led here promised (`?mode=edit`), else as they last chose in
 * this tab for this text, else as suits the width; and never beyond their right as it is now.
 */
export function useMode(narrow: boolean, modes: readonly Mode[]): [Mode, (mode: Mode) => void] {
  const { pathname, search, key: entry } = useLocation();
  const [chosen, setChosen] = useState<Mode>(() => {
    const kept = keptFor(pathname);
    const promised = new URLSearchParams(search).get('mode');
    if (isMode(promised) && kept?.entry !== entry) return promised;
    return kept?.mode ?? (narrow ? 'read' : 'edit');
  });
  const choose = (mode: Mode) => {
    setChosen(mode);
    keep(pathname, { entry, mode });
  };
  return [modes.includes(chosen) ? chosen : (modes[0] ?? 'read'), choose];
}

const isMode = (value: unknown): value is Mode => value === 'edit' || value === 'suggest' || value === 'read';

const nameOf = (pathname: string) => `acuerdo-mode ${pathname}`;

/** Where a browser lets nothing be kept, nothing is. */
export function keptFor(pathname: string): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(pathname)) ?? 'null') as Partial<Kept> | null;
    return kept && typeof kept.entry === 'string' && isMode(kept.mode)
      ? { entry: kept.entry, mode: kept.mode }
      : null;
  } catch {
    return null;
  }
}

/** Keeps for this tab how somebody works on a text. */
export function keep(pathname: string, chosen: Kept): void {
  try {
    sessionStorage.setItem(nameOf(pathname), JSON.stringify(chosen));
  } catch {
    return;
  }
}
