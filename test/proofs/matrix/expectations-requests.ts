/**
 * Who may do what with requests to sign by organisations that are not members, written by hand from
 * docs/decisions/0032: anybody asks while it is open, the secretariat reads and decides until publication, and to
 * everybody else there is no request.
 */
import { abroad, byOffice, bySeat, doors, home, office, quiet, wrongAddress } from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const deciding: Row[] = [
  ...bySeat,
  allow({ role: office, relation: home, state: ['sign-on', 'ended'] }),
  allow({ role: 'outsider', relation: abroad, state: ['sign-on', 'ended'] }),
  forbid({ role: office, relation: home }),
  forbid({ role: 'outsider', relation: abroad }),
  hide(),
];

export const requestExpectations: Expectations = {
  'Mutation.requestToSign': [
    hide({ by: ['an unknown signOn', 'an id of another kind'] }),
    allow({ state: 'sign-on' }),
    forbid(),
  ],
  'Mutation.confirmSignRequest': [forbid()],
  'Mutation.acceptSignRequest': deciding,
  'Mutation.mergeSignRequest': deciding,
  'Mutation.declineSignRequest': deciding,
  'Mutation.disputeSignature': [forbid()],
  // No link was mailed: the domain's tests say what one does.
  'Query.outsideRatification': [hide()],
  'Mutation.ratifyByLink': [forbid()],
  'Mutation.withdrawByLink': [forbid()],
  // None was raised: the domain's tests say who decides.
  'Mutation.resolveDispute': [
    hide({ by: 'an id of another kind' }),
    forbid({ role: ['anonymous', 'removed'] }),
    forbid({ by: 'another’s seat' }),
    hide(),
  ],
  'SignOn.disputes': [hide()],
  'SignOn.requests': [
    allow({ role: office, relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
};

/** The form is there while the statement is not published, at the address of each language; visits are made in Spanish. */
export const requestAddresses: Expectations = {
  'GET /:coalition/:language/:statement/firmar': [
    wrongAddress,
    allow({ state: ['sign-on', 'ended'] }),
    hide(),
  ],
  'GET /:coalition/:language/:statement/sign': [hide()],
  'GET /sign-requests/confirm': [allow()],
  'GET /sign-requests/ratify': [allow()],
  'GET /not-us': [allow()],
  'GET /c/:coalition/sign-ons/:slug/requests': [...doors, hide({ state: quiet }), ...byOffice({})],
  'POST /:coalition/:language/:statement/firmar': [refuse()],
  'POST /:coalition/:language/:statement/sign': [hide()],
  'POST /sign-requests/confirm': [refuse()],
  'POST /sign-requests/ratify': [refuse()],
  'POST /not-us': [refuse()],
  'POST /c/:coalition/sign-ons/:slug/requests': [forbid({ role: 'anonymous' }), refuse()],
};
