/**
 * Who may do what with amendments, written by hand from docs/architecture.md: whoever reads the words reads them; outside
 * rounds those who draft propose them, treat them unseen, publish and decide; whoever proposed takes back and answers.
 */
import {
  abroad,
  bySeat,
  byWriters,
  doors,
  home,
  membersOnly,
  office,
  unknownStatements,
  unknownWords,
  unseen,
  writers,
} from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Pattern, type Row } from './expect.ts';

const byDrafters: Row[] = [...bySeat, ...unknownWords, ...byWriters({})];
/** All of them were proposed by one seat of the office. */
const byProposer: Row[] = [
  ...bySeat,
  ...unknownWords,
  allow({ role: 'staff coordinator', relation: home }),
  allow({ role: 'outsider', relation: abroad }),
  forbid(),
];
/** Nothing, to everybody else. */
const ofDrafters = (pattern: Pattern): Row[] => [
  ...unknownWords,
  unseen,
  allow({ ...pattern, role: office, relation: home }),
  allow({ ...pattern, role: writers, relation: 'own body' }),
  allow({ ...pattern, role: 'outsider', relation: abroad }),
  hide(),
];

export const amendmentMutations: Expectations = {
  'Mutation.proposeAmendment': byDrafters,
  'Mutation.withdrawAmendment': byProposer,
  'Mutation.treatAmendment': byDrafters,
  'Mutation.publishTreatments': byDrafters,
  'Mutation.replyToTreatment': byProposer,
  'Mutation.decideAmendment': byDrafters,
  'Mutation.mergeAmendments': byDrafters,
};

export const amendmentReads: Expectations = {
  'Node.Amendment': membersOnly,
  'Amendment.treatment': ofDrafters({}),
  'Text.merge': ofDrafters({ state: ['draft', 'comments'] }),
};

export const amendmentRoutes: Expectations = {
  'GET /c/:coalition/texts/:slug/merge': [
    ...doors,
    ...unknownStatements,
    ...byWriters({ state: ['draft', 'comments'] }),
  ],
  // A form with nothing in it comes to nothing.
  'POST /c/:coalition/texts/:slug/merge': [forbid({ role: 'anonymous' }), refuse()],
};
