/**
 * Who may do what with suggestions, written by hand from docs/architecture.md: outside rounds those who draft propose;
 * whoever edits decides, and undoes it; what one proposed oneself one explains and takes back, and others back it.
 * The texts are open, in draft or in comments; every suggestion is the office’s.
 */
import { abroad, bySeat, byWriters, home, unknownStatements, writers } from './circles.ts';
import { allow, forbid, type Expectations, type Row } from './expect.ts';

/** Who reads the draft and may not suggest is told so, whatever they name. */
const bySuggesting: Row[] = [
  forbid({ role: 'observer', by: ['an unknown suggestion', 'an unknown suggestions'] }),
  ...bySeat,
  ...unknownStatements,
];
const byDrafters: Row[] = [...bySuggesting, ...byWriters({})];
const byAuthor: Row[] = [
  ...bySuggesting,
  allow({ role: 'staff coordinator', relation: home }),
  allow({ role: 'outsider', relation: abroad }),
  forbid(),
];
const byOtherDrafters: Row[] = [...bySuggesting, allow({ role: writers, relation: 'own body' }), forbid()];

export const suggestionMutations: Expectations = {
  'Mutation.suggestWording': [...bySeat, ...unknownStatements, ...byWriters({})],
  'Mutation.decideSuggestions': byDrafters,
  'Mutation.undoSuggestionDecision': byDrafters,
  'Mutation.withdrawSuggestions': byAuthor,
  'Mutation.explainSuggestion': byAuthor,
  'Mutation.backSuggestion': byOtherDrafters,
  'Mutation.unbackSuggestion': byOtherDrafters,
};
