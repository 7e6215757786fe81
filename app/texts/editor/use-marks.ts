import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { useRoot } from '../../ui/surroundings.ts';
import type { Mark } from '../checks/marks.ts';

export type Marks = Readonly<Record<string, Mark>>;

/** So long after something was written it is asked again what it made of the other language. */
const AFTER_WRITING_MS = 5000;

/**
 * What is left to do of the paragraphs of the text at `at` in a language: asked anew when the page is, and a while
 * after anybody wrote. What cannot be had stays as it was.
 */
export function useMarks({ at, language, doc }: { at: string; language: string; doc: Y.Doc }): Marks {
  const [{ of, marks }, setMarks] = useState<{ of: string; marks: Marks }>({ of: '', marks: {} });
  const [wrote, setWrote] = useState(0);
  const made = useRoot()?.now;
  const from = `${at}/marks?language=${encodeURIComponent(language)}`;
  useEffect(() => {
    const left = new AbortController();
    fetch(from, { signal: left.signal })
      .then(async (answer) => {
        if (answer.ok) setMarks({ of: from, marks: (await answer.json()) as Marks });
      })
      .catch(() => undefined);
    return () => left.abort();
  }, [from, made, wrote]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = null;
        setWrote((times) => times + 1);
      }, AFTER_WRITING_MS);
    };
    doc.on('update', soon);
    return () => {
      doc.off('update', soon);
      if (timer) clearTimeout(timer);
    };
  }, [doc]);
  return of === from ? marks : {};
}
