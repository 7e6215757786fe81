/**
 * Who may do what with drafts, written by hand from docs/architecture.md: those who draft keep one and put one back
 * while the text is open; what was written before members read the text stays with its body and the office; who takes
 * part how much is for those alone; nothing of it is the public’s.
 */
import {
  abroad,
  bySeat,
  byWriters,
  doors,
  home,
  inBody,
  members,
  membersOnly,
  office,
  plain,
  unknownStatements,
  unknownWords,
  unseen,
  wrongAddress,
} from './circles.ts';
import { allow, forbid, hide, type Expectations, type Row } from './expect.ts';

const OPEN = ['draft', 'comments'] as const;
const drafting: Row[] = byWriters({ state: OPEN });
/** What the body that writes a text and the office know of it. */
const inside: Row[] = [
  allow({ role: office, relation: home }),
  allow({ role: inBody, relation: 'own body' }),
  allow({ role: 'outsider', relation: abroad }),
];

export const draftMutations: Expectations = {
  'Mutation.nameDraft': [...bySeat, ...unknownWords, ...drafting],
  'Mutation.restoreDraft': [
    ...bySeat,
    ...unknownWords,
    hide({ role: plain, relation: home }),
    hide({ role: inBody, relation: 'other body' }),
    ...drafting,
  ],
};

export const draftReads: Expectations = {
  // A round has a draft of its own, for every member to read.
  'Text.drafts': [
    ...unknownWords,
    unseen,
    ...inside,
    allow({ role: members, relation: home, state: 'comments' }),
    hide(),
  ],
  'Text.versions': [hide({ state: OPEN }), ...membersOnly],
  'Text.comparison': membersOnly,
  'Text.balance': [...unknownWords, unseen, ...inside, hide()],
};

/** Two moments compared, as a page and as a file; and who takes part how much. */
export const draftAddresses: Expectations = {
  'GET /c/:coalition/texts/:slug/compare': [...doors, ...unknownStatements, allow()],
  'GET /c/:coalition/texts/:slug/compare.docx': [forbid({ role: 'anonymous' }), wrongAddress, ...membersOnly],
  'GET /c/:coalition/texts/:slug/balance': [...doors, ...unknownStatements, ...inside, hide()],
};
