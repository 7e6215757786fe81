import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import { insertedBy } from '../suggestion-marks.ts';
import { placing } from './placing.ts';
import { asSuggestion, type Unsuggested } from './suggest.ts';
import type { Hand } from './hand.ts';

export interface SuggestingOptions {
  hand: Hand;
  /** Whether what is done here is a suggestion. */
  suggests(): boolean;
  /** Something was not done, at that block. */
  refused(why: Unsuggested, block: string | null): void;
}

/**
 * Makes suggestions of what somebody does who suggests, and keeps the words of somebody who edits out of others'
 * suggestions.
 */
export function suggesting({ hand, suggests, refused }: SuggestingOptions): Extension {
  return Extension.create({
    name: 'suggesting',
    dispatchTransaction({ transaction, next }) {
      if (!suggests() || !transaction.docChanged || isChangeOrigin(transaction)) return next(transaction);
      const { state } = this.editor;
      const outcome = asSuggestion(state, transaction, hand);
      if (outcome.refused) {
        const id: unknown = state.selection.$from.node(1)?.attrs['id'];
        refused(outcome.refused, typeof id === 'string' ? id : null);
      }
      if (outcome.transaction) next(outcome.transaction);
    },
    addProseMirrorPlugins: () => [
      placing({ isFromElsewhere: (transaction: Transaction) => suggests() || isChangeOrigin(transaction) }),
      decided(hand),
    ],
  });
}

/**
 * Forgets what could be undone once words put in here are accepted or gone: to undo their writing would take away what
 * is accepted by then.
 */
function decided({ isGoingOn }: Hand): Plugin {
  return new Plugin({
    view: () => ({
      update: ({ state }, before) => {
        const { isChangeOrigin: fromElsewhere, isUndoRedoOperation } = ySyncPluginKey.getState(state) as Sync;
        if (before.doc === state.doc || !fromElsewhere || isUndoRedoOperation) return;
        const stand = putIn(state.doc, isGoingOn);
        if ([...putIn(before.doc, isGoingOn)].every((id) => stand.has(id))) return;
        (yUndoPluginKey.getState(state) as { undoManager: { clear(): void } }).undoManager.clear();
      },
    }),
  });
}

interface Sync {
  isChangeOrigin?: boolean;
  isUndoRedoOperation?: boolean;
}

/** The suggestions among some that put words in. */
function putIn(doc: Node, isAmong: (id: string) => boolean): Set<string> {
  const found = new Set<string>();
  doc.descendants(({ marks }) => {
    const id = insertedBy(marks);
    if (id !== null && isAmong(id)) found.add(id);
  });
  return found;
}
