import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';

/** What is drawn under words of the glossary, and how it follows the words. */
export interface TermDrawing {
  drawn: DecorationSet;
  after(transaction: Transaction): TermDrawing;
}

const key = new PluginKey<TermDrawing | null>('term places');

/** Keeps room for the marks under words of the glossary: what draws them comes only where there is a glossary. */
export function termPlaces(): Plugin<TermDrawing | null> {
  return new Plugin<TermDrawing | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, before) => {
        const told = transaction.getMeta(key) as { drawing: TermDrawing | null } | undefined;
        return told ? told.drawing : (before?.after(transaction) ?? null);
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });
}

/** The meta of a transaction that tells what to draw; null for nothing. */
export const tellDrawing = (drawing: TermDrawing | null) => [key, { drawing }] as const;
