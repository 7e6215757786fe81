/**
 * Who may do what with decisions, written by hand from docs/architecture.md: of a group that is not the assembly its
 * people and the office know them, and every member once they are announced; whoever coordinates the group and the
 * office run them; organisations with a voting place in it answer.
 */
import {
  abroad,
  bySeat,
  doors,
  home,
  inBody,
  inCoalition,
  members,
  office,
  plain,
  writers,
} from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const unknownDecisions: Row[] = [
  hide({ role: plain, relation: home }),
  hide({ role: inBody, relation: 'other body' }),
  hide({ role: 'outsider', relation: home }),
  hide({ role: members, relation: abroad }),
];
/** Once it is announced every member knows it. */
const unknownAnnounced: Row[] = [
  hide({ role: 'outsider', relation: home }),
  hide({ role: members, relation: abroad }),
];
const byRunners: Row[] = [
  ...bySeat,
  ...unknownDecisions,
  allow({ role: [...office, 'outsider'] }),
  allow({ role: 'coordinator', relation: 'own body' }),
  forbid(),
];
const byVoters: Row[] = [
  ...bySeat,
  ...unknownDecisions,
  allow({ role: writers, relation: 'own body' }),
  allow({ role: 'outsider', relation: abroad }),
  forbid(),
];

export const decisionMutations: Expectations = {
  'Mutation.openDecision': [
    ...bySeat,
    hide({ role: 'outsider', relation: [...home, 'secretariat'] }),
    hide({ role: members, relation: abroad }),
    allow({ role: [...office, 'outsider'] }),
    allow({ role: 'coordinator', relation: 'own body' }),
    forbid(),
  ],
  'Mutation.answerDecision': byVoters,
  'Mutation.castBallot': byVoters,
  'Mutation.replyToObjection': [
    ...bySeat,
    hide({ by: 'an unknown objection', role: [...office, 'coordinator', ...plain, 'outsider'] }),
    forbid({ by: 'an unknown objection' }),
    ...byRunners,
  ],
  'Mutation.resumeDecision': byRunners,
  'Mutation.remindVoters': byRunners,
  'Mutation.closeDecision': byRunners,
  'Mutation.announceOutcome': byRunners,
  'Mutation.confirmOutcome': [
    ...bySeat,
    ...unknownDecisions,
    allow({ role: 'staff' }),
    allow({ role: 'coordinator', relation: 'own body' }),
    forbid(),
  ],
  'Mutation.withdrawDecision': byRunners,
  'Mutation.appealDecision': [
    ...bySeat,
    ...unknownAnnounced,
    allow({ role: writers, relation: 'own body' }),
    allow({ role: 'outsider', relation: abroad }),
    forbid(),
  ],
  'Mutation.answerAppeals': [
    ...bySeat,
    ...unknownAnnounced,
    allow({ role: [...office, 'outsider'] }),
    allow({ role: 'coordinator', relation: 'own body' }),
    forbid(),
  ],
};

const announced = [...home, abroad].map((place) => `${place}, announced`);
const known: Row[] = [
  ...unknownDecisions,
  hide({ role: ['anonymous', 'removed'] }),
  hide({ role: 'outsider', relation: announced.slice(0, 2) }),
  hide({ role: members, relation: announced[2]! }),
  allow(),
];

export const decisionReads: Expectations = {
  'Node.Decision': known,
  'Decision.acts': known,
  'Decision.lineage': known,
  'Decision.bodiesToForwardTo': [hide()],
  'Decision.statement': [hide()],
  'Decision.version': [hide()],
  'Decision.supersededBy': [hide()],
  'Decision.supersedes': [hide()],
  'Decision.ours': [
    allow({ role: writers, relation: ['own body', 'own body, announced'] }),
    allow({ role: 'outsider', relation: [abroad, announced[2]!] }),
    hide(),
  ],
  'Statement.decision': [hide()],
  'Coalition.decisions': inCoalition,
  'Coalition.decision': [allow({ role: [...inBody, ...office], relation: 'own coalition' }), hide()],
  'Coalition.bodiesToAsk': [
    allow({ role: ['coordinator', ...office], relation: 'own coalition' }),
    allow({ role: 'outsider', relation: 'other coalition' }),
    hide(),
  ],
  'Coalition.decisionsWaiting': [
    allow({ role: [...writers, ...office], relation: 'own coalition' }),
    allow({ role: 'outsider', relation: 'other coalition' }),
    hide(),
  ],
};

/** A form with nothing in it comes to nothing. */
const nothing: Row[] = [forbid({ role: 'anonymous' }), refuse()];

export const decisionAddresses: Expectations = {
  'GET /c/:coalition/decisions': [...doors, allow()],
  'GET /c/:coalition/decisions/new': [
    ...doors,
    allow({ role: ['coordinator', ...office, 'outsider'] }),
    forbid(),
  ],
  'GET /c/:coalition/decisions/:decision': [
    ...doors,
    hide({ role: plain, relation: home }),
    hide({ role: inBody, relation: 'other body' }),
    allow(),
  ],
  'POST /c/:coalition/decisions/new': nothing,
  'POST /c/:coalition/decisions/:decision': nothing,
};
