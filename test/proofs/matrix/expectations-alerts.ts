/**
 * Who may do what with standing mandates and alerts, written by hand from docs/decisions/0035: a mandate is its
 * organisation's own affair; an alert is there for those on duty, the secretariat, the steering committee and whoever
 * raised it, and for nobody else. On duty is the drafting body; its observer is not.
 */
import {
  abroad,
  approving,
  bySeat,
  doors,
  inCoalition,
  members,
  office,
  signers,
  writers,
} from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const nothing: Row[] = [forbid({ role: 'anonymous' }), refuse()];
const knowing: Row[] = [
  allow({ relation: 'own coalition', role: [...writers, ...office] }),
  allow({ relation: abroad, role: 'outsider' }),
  hide(),
];

export const alertExpectations: Expectations = {
  'Mutation.giveMandate': [
    ...bySeat,
    hide({ role: 'outsider' }),
    allow({ role: ['proposer', 'signer', ...signers] }),
    forbid(),
  ],
  'Mutation.approveMandate': [
    ...bySeat,
    allow({ relation: 'proposed', role: 'signer' }),
    forbid({ relation: 'proposed', role: approving }),
    forbid({ relation: 'public', role: 'sole signer' }),
    forbid({ relation: 'withheld', role: 'withheld signer' }),
    hide(),
  ],
  'Mutation.revokeMandate': [
    ...bySeat,
    allow({ relation: 'proposed', role: ['proposer', 'signer'] }),
    forbid({ relation: 'proposed', role: approving }),
    allow({ relation: 'public', role: 'sole signer' }),
    allow({ relation: 'withheld', role: 'withheld signer' }),
    hide(),
  ],
  'Coalition.ownRules': [
    allow({ relation: 'own coalition', role: members }),
    allow({ relation: abroad, role: 'outsider' }),
    hide(),
  ],
  'Coalition.standingMandates': [
    allow({ relation: 'own coalition', role: [...approving, ...signers] }),
    hide(),
  ],
  // Nothing was opened for fast signing: the domain's tests say who is told.
  'SignOn.mandateCalls': [hide()],
  'Mutation.raiseAlert': [...bySeat, allow({ role: members }), hide()],
  'Mutation.answerAlert': [
    ...bySeat,
    allow({ relation: 'own body', role: writers }),
    forbid({ relation: 'own body', role: office }),
    allow({ relation: abroad, role: 'outsider' }),
    hide(),
  ],
  'Mutation.askSteering': [
    ...bySeat,
    forbid({ relation: 'own body', role: [...writers, ...office] }),
    forbid({ relation: abroad, role: 'outsider' }),
    hide(),
  ],
  'Mutation.setAlerts': [
    ...bySeat,
    allow({ relation: 'own body', role: office }),
    allow({ relation: abroad, role: 'outsider' }),
    hide({ role: [...office, 'outsider'] }),
    forbid(),
  ],
  'Node.Alert': [
    allow({ relation: 'own body', role: [...writers, ...office] }),
    allow({ relation: abroad, role: 'outsider' }),
    hide(),
  ],
  'Coalition.alerts': knowing,
  'Coalition.alert': [allow({ relation: 'own coalition', role: [...writers, ...office] }), hide()],
  'Coalition.alertSettings': inCoalition,
  // None of the statements came from an alert.
  'Statement.urgent': [hide()],
  'Statement.unwritten': [hide()],
  // An alert waits for the officers, steering and the office; ratifying, for whoever signed.
  'Coalition.alsoWaiting': [allow({ relation: 'own coalition', role: ['signer', ...signers] }), ...knowing],
};

export const alertAddresses: Expectations = {
  'GET /c/:coalition/mandates': [...doors, allow()],
  'POST /c/:coalition/mandates': nothing,
  'GET /c/:coalition/alerts': [...doors, allow()],
  'POST /c/:coalition/alerts': nothing,
  'GET /c/:coalition/alerts/new': [...doors, allow()],
  'POST /c/:coalition/alerts/new': nothing,
  'GET /c/:coalition/alerts/:alert': [...doors, allow({ role: [...writers, ...office, 'outsider'] }), hide()],
  'POST /c/:coalition/alerts/:alert': nothing,
};
