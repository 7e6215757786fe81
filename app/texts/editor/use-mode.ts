import { useLocation } from '@remix-run/react';
import { useState } from 'react';

interface Kept {
  /** The entry of the tab's history at which it was chosen. */
  entry: string;
  writes: boolean;
}

/**
 * Whether this person writes or reads: as the link that led here promised (`?mode=edit`), else as they last chose in this tab for
 * this text, else as suits the width.
 */
export function useMode(narrow: boolean): [boolean, (writes: boolean) => void] {
  const { pathname, search, key: entry } = useLocation();
  const [writes, setWrites] = useState(() => {
    const kept = keptFor(pathname);
    const promised = new URLSearchParams(search).get('mode') === 'edit';
    return promised && kept?.entry !== entry ? true : (kept?.writes ?? !narrow);
  });
  const choose = (wanted: boolean) => {
    setWrites(wanted);
    keep(pathname, { entry, writes: wanted });
  };
  return [writes, choose];
}

const nameOf = (pathname: string) => `acuerdo-mode ${pathname}`;

/** Where a browser lets nothing be kept, nothing is. */
function keptFor(pathname: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(pathname)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function keep(pathname: string, chosen: Kept): void {
  try {
    sessionStorage.setItem(nameOf(pathname), JSON.stringify(chosen));
  } catch {
    return;
  }
}
