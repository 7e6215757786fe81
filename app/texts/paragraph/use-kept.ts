import { useCallback, useState, useSyncExternalStore } from 'react';

/** What somebody typed for a paragraph and has not sent. */
export interface Kept {
  /** The paragraph as it was when they began. */
  seen: string;
  wording: string;
  reason: string;
}

const nothing = () => () => undefined;

/**
 * What was typed is kept in this browser until it is sent, under the person and the paragraph: nobody's words are
 * offered in another's name. Where a browser lets nothing be kept, nothing is.
 */
export function useKept(name: string) {
  const [, setVersion] = useState(0);
  const stored = useSyncExternalStore(
    nothing,
    useCallback(() => read(name), [name]),
    () => null,
  );
  const keep = useCallback(
    (words: Kept | null) => {
      write(name, words);
      setVersion((before) => before + 1);
    },
    [name],
  );
  return { kept: parsed(stored), keep };
}

export const keptName = (of: { personId: string; text: string; language: string; block: string }): string =>
  `acuerdo-wording ${of.personId} ${of.text} ${of.language} ${of.block}`;

/** What has arrived need not be kept any more. */
export const forgetKept = (name: string): void => write(name, null);

function parsed(stored: string | null): Kept | null {
  if (stored === null) return null;
  try {
    const { seen, wording, reason } = JSON.parse(stored) as Partial<Kept>;
    return typeof seen === 'string' && typeof wording === 'string'
      ? { seen, wording, reason: typeof reason === 'string' ? reason : '' }
      : null;
  } catch {
    return null;
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, words: Kept | null): void {
  try {
    if (words === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(words));
  } catch {
    return;
  }
}
