/**
 * Who may do what with comments, written by hand from docs/architecture.md: whoever reads the words reads what is said
 * of them; outside rounds those who draft say it; they answer and resolve while the text is open; one’s own words one
 * takes back at any time; nothing of it is the public’s.
 */
import {
  abroad,
  bySeat,
  byWriters,
  doors,
  home,
  inCoalition,
  membersOnly,
  office,
  unknownStatements,
  unknownWords,
  unseen,
  wrongAddress,
  writers,
} from './circles.ts';
import { allow, conflict, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const OPEN = ['draft', 'comments'] as const;
const drafting: Row[] = byWriters({ state: OPEN });
const byDrafters: Row[] = [...bySeat, ...unknownWords, ...drafting];

export const commentMutations: Expectations = {
  'Mutation.beginThread': byDrafters,
  'Mutation.replyToThread': byDrafters,
  // No coalition lets its words be sent to a machine until its secretariat says so.
  'Mutation.readThread': byDrafters.map((row) => (row.outcome === 'allowed' ? forbid(row.pattern) : row)),
  'Mutation.resolveThread': byDrafters,
  // It is open.
  'Mutation.reopenThread': byDrafters.map((row) => (row.outcome === 'allowed' ? conflict(row.pattern) : row)),
  'Mutation.answerThread': byDrafters,
  'Mutation.removeComment': [
    ...bySeat,
    ...unknownWords,
    allow({ role: 'staff coordinator', relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    forbid(),
  ],
  'Mutation.markMentionsSeen': [...bySeat, ...unknownWords, allow()],
};

export const commentReads: Expectations = {
  'Node.Thread': membersOnly,
  'Text.mentionable': [
    ...unknownWords,
    unseen,
    allow({ role: office, relation: home, state: OPEN }),
    allow({ role: writers, relation: 'own body', state: OPEN }),
    // Nobody else of theirs reads their draft.
    allow({ role: 'outsider', relation: abroad, state: 'comments' }),
    hide(),
  ],
  'Coalition.commentsWaiting': inCoalition,
};

const files: Row[] = [forbid({ role: 'anonymous' }), wrongAddress, ...membersOnly];

/** The table of comments and its files. */
export const commentAddresses: Expectations = {
  'GET /c/:coalition/texts/:slug/comments': [...doors, ...unknownStatements, allow()],
  'GET /c/:coalition/texts/:slug/comments.xlsx': files,
  'GET /c/:coalition/texts/:slug/comments.docx': files,
  'POST /c/:coalition/texts/:slug/comments': [forbid({ role: 'anonymous' }), refuse()],
};
