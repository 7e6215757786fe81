/**
 * Who may do what with the summaries and recordings of a statement, written by hand from docs/architecture.md: whoever
 * drafts it writes them, and from its opening for signature on the secretariat alone; whoever knows the statement reads and hears them.
 */
import { abroad, bySeat, byWriters, doors, home, office, open, unknownStatements } from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const drafting: Row[] = [
  ...bySeat,
  ...unknownStatements,
  allow({ role: office, relation: home, state: open }),
  allow({ role: 'outsider', relation: abroad, state: open }),
  forbid({ state: open }),
  ...byWriters({}),
];

export const companionExpectations: Expectations = {
  'Mutation.writeSummary': drafting,
  'Mutation.keepRecording': drafting,
  'Mutation.removeRecording': drafting,
};

export const companionAddresses: Expectations = {
  'GET /c/:coalition/texts/:slug/companions': [...doors, ...unknownStatements, allow()],
  'POST /c/:coalition/texts/:slug/companions': [forbid({ role: 'anonymous' }), refuse()],
  // None of them has been recorded.
  'GET /:coalition/letters/:statement/audio/:words': [hide()],
};
