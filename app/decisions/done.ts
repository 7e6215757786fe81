import { decisionAppealWords } from '../../domain/words/decision-appeals.ts';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';

/** What a form of the page did, as its address says afterwards. */
export const DONE = [
  'opened',
  'answered',
  'answeredInSecret',
  'accepted',
  'declined',
  'resumed',
  'reminded',
  'closed',
  'written',
  'announced',
  'withdrawn',
  'appealed',
  'upheld',
  'reopened',
] as const;
type Done = (typeof DONE)[number];

/** The same as a sentence. */
export function doneSentence(done: Done, language: 'es' | 'en'): string {
  const sentences = { ...decisionPageWords[language].page.done, ...decisionAppealWords[language].done };
  return sentences[done];
}
