import type { RungKind } from '../../domain/statements/constants.ts';

interface Standing {
  /** The statement's. */
  state: string;
  signOn: { state: string } | null;
}

const BEFORE_CLOSING = ['draft', 'comments'];
const PUBLISHED = ['published', 'archived'];

/** Whether a day before a delivery is for something that has been done, whatever the clock says. */
export function isDone(step: RungKind | 'delivery', { state, signOn }: Standing): boolean {
  if (step === 'text' || step === 'translation' || step === 'boards') return !BEFORE_CLOSING.includes(state);
  if (step === 'signOn') return PUBLISHED.includes(state) || signOn?.state === 'closed';
  return false;
}
