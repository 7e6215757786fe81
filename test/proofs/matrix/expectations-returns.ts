/**
 * Who may do what with texts as files, written by hand from docs/word-processor.md: whoever reads the words takes them
 * out; whoever may suggest brings a file back; who brought it and those who draft say where the rest of it belongs; only
 * who brought it says for whom somebody in it speaks.
 */
import {
  abroad,
  bySeat,
  byWriters,
  doors,
  home,
  membersOnly,
  unknownStatements,
  unknownWords,
  wrongAddress,
} from './circles.ts';
import { allow, forbid, refuse, type Expectations, type Row } from './expect.ts';

const OPEN = ['draft', 'comments'] as const;
const byDrafters: Row[] = [...bySeat, ...unknownWords, ...byWriters({ state: OPEN })];

export const returnMutations: Expectations = {
  'Mutation.bringReturn': byDrafters,
  'Mutation.placeReturned': byDrafters,
  'Mutation.dropReturned': byDrafters,
  'Mutation.clearDropped': byDrafters,
  // The office brought them.
  'Mutation.creditReturned': [
    ...bySeat,
    ...unknownWords,
    allow({ role: 'staff coordinator', relation: home, state: OPEN }),
    allow({ role: 'outsider', relation: abroad, state: OPEN }),
    forbid(),
  ],
};

export const returnReads: Expectations = {
  'Node.Return': membersOnly,
};

/** A text as a file, and the files that came back. */
export const returnAddresses: Expectations = {
  'GET /c/:coalition/texts/:slug/file': [forbid({ role: 'anonymous' }), wrongAddress, ...membersOnly],
  'GET /c/:coalition/texts/:slug/returns': [...doors, ...unknownStatements, allow()],
  'POST /c/:coalition/texts/:slug/returns': [forbid({ role: 'anonymous' }), refuse()],
};
