import { allOf, allowed, refused, type Permission } from '../../authorize.ts';
import type { Viewer } from '../../viewer.ts';
import { mayEditText, mayReadText, type TextFacts } from '../policy.ts';

/**
 * Having a machine draft words: whoever may change the words of an open text, where the coalition lets its words leave
 * the house. Whoever may only suggest writes by hand.
 */
export function mayDraftByMachine(viewer: Viewer, text: TextFacts, consented: boolean): Permission {
  return allOf(
    mayReadText(viewer, text),
    mayEditText(viewer, text),
    consented ? allowed : refused('machine-off'),
  );
}

/** Having a machine read comments in one's own language: whoever may read them, where the coalition lets words leave the house. */
export function mayReadByMachine(viewer: Viewer, text: TextFacts, consented: boolean): Permission {
  return allOf(mayReadText(viewer, text), consented ? allowed : refused('machine-off'));
}
