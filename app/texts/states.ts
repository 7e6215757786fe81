import type { statementStateWords } from '../../domain/words/statement-states.ts';

/** Where a statement stands, as the contract names it. */
export type State = 'draft' | 'comments' | 'closed' | 'decision' | 'signOn' | 'published' | 'archived';

/** The word the sentences know a state by. */
export const stateWord = (state: State): keyof (typeof statementStateWords)['es'] =>
  state === 'signOn' ? 'sign-on' : state;
