/**
 * Who may do what at the secretariat's desk, written by hand from docs/decisions/0038: sheets are the secretariat's to
 * read, enter and settle, and to everybody else there are none.
 */
import {
  abroad,
  byOffice,
  bySeat,
  byWriters,
  doors,
  home,
  members,
  office,
  quiet,
  unknownStatements,
  wrongAddress,
} from './circles.ts';
import { allow, conflict, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const untilPublished: Row[] = [
  ...bySeat,
  allow({ role: office, relation: home, state: ['sign-on', 'ended'] }),
  allow({ role: 'outsider', relation: abroad, state: ['sign-on', 'ended'] }),
  forbid({ role: office, relation: home }),
  forbid({ role: 'outsider', relation: abroad }),
  hide(),
];

const ofOffice: Row[] = [
  allow({ role: office, relation: home }),
  allow({ role: 'outsider', relation: abroad }),
  hide(),
];

/** The days before a delivery: members who may know of the statement. */
const notMembers: Row[] = [
  ...unknownStatements,
  hide({ role: ['anonymous', 'removed'] }),
  hide({ role: 'outsider', relation: home }),
  hide({ role: members, relation: abroad }),
];

export const deskExpectations: Expectations = {
  'Mutation.enterPaper': untilPublished,
  'Mutation.confirmPaper': untilPublished,
  'Mutation.voidPaper': [...bySeat, ...ofOffice],
  // None was voided: the domain's tests say what comes back.
  'Mutation.restorePaper': [
    ...bySeat,
    forbid({ role: office, relation: home }),
    forbid({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  // A list that nobody looked at is set aside for nobody.
  'Mutation.invalidate': [
    ...bySeat,
    conflict({ role: office, relation: home }),
    conflict({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  // None was made: the domain's tests say who takes it back.
  'Mutation.reverseInvalidation': [
    hide({ by: 'an id of another kind' }),
    forbid({ role: ['anonymous', 'removed'] }),
    forbid({ by: 'another’s seat' }),
    hide(),
  ],
  'Mutation.planLadder': [
    ...bySeat,
    ...unknownStatements,
    hide({ role: 'outsider', relation: home }),
    hide({ role: members, relation: abroad }),
    forbid({ state: 'published' }),
    ...byWriters({}),
  ],
  // Nothing was planned.
  'Statement.ladder': [hide()],
  'Statement.ladderPreview': [...notMembers, allow()],
  'Statement.ladderCountries': [...notMembers, allow()],
  'Statement.ladderUnknown': [hide()],
  'Coalition.deskWaiting': [
    allow({ role: office, relation: 'own coalition' }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'SignOn.papers': ofOffice,
  // Nothing was set aside; what a condition would set aside is answered to the office alone.
  'SignOn.invalidations': [hide()],
  'SignOn.invalidationPreview': ofOffice,
};

export const deskAddresses: Expectations = {
  'GET /c/:coalition/sign-ons/:slug/paper': [...doors, hide({ state: quiet }), ...byOffice({})],
  'POST /c/:coalition/sign-ons/:slug/paper': [forbid({ role: 'anonymous' }), refuse()],
  'GET /c/:coalition/sign-ons/:slug/invalidate': [...doors, hide({ state: quiet }), ...byOffice({})],
  'POST /c/:coalition/sign-ons/:slug/invalidate': [forbid({ role: 'anonymous' }), refuse()],
  'GET /c/:coalition/texts/:slug/ladder': [...doors, ...unknownStatements, allow()],
  'POST /c/:coalition/texts/:slug/ladder': [forbid({ role: 'anonymous' }), refuse()],
  'GET /c/:coalition/papers/:sheet': [wrongAddress, ...ofOffice],
};
