import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';

/** The editors on the desk by their languages, as they come and go. */
export function useEditors() {
  const [editors, setEditors] = useState<Readonly<Record<string, Editor>>>({});
  const here = useCallback((language: string, editor: Editor) => {
    setEditors((before) => ({ ...before, [language]: editor }));
    return () =>
      setEditors(({ [language]: one, ...others }) =>
        one === editor || !one ? others : { ...others, [language]: one },
      );
  }, []);
  return { editors, here };
}
