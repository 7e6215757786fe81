/**
 * Who takes the list with withheld names, written by hand from docs/decisions/0036: coordinators, after a proof by passkey,
 * which nobody of the cast has; who may see that it was taken finds the page.
 */
import { abroad, bySeat, doors, home, members, ownAnswers, quiet } from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations } from './expect.ts';

export const privilegedExpectations: Expectations = {
  'Mutation.exportPrivileged': [
    ...bySeat,
    hide({ role: members, relation: abroad }),
    hide({ role: 'outsider', relation: home }),
    forbid(),
  ],
  // Of what is not in the open nobody learns but whom it is confided to.
  'Mutation.hideName': [
    ...bySeat,
    allow({ relation: abroad, role: 'outsider' }),
    hide({ relation: abroad }),
    allow({ relation: 'public', role: 'staff coordinator' }),
    hide({ relation: 'public', role: 'outsider' }),
    forbid({ relation: 'public' }),
    forbid({ role: 'staff coordinator' }),
    hide(),
  ],
  // Nobody of the cast has a passkey.
  'Mutation.revealName': [...bySeat, ...ownAnswers, forbid()],
  'SignOn.openNames': [
    allow({ role: 'staff coordinator', relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'SignOn.confidedToAddressees': [
    allow({ role: 'staff coordinator', relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  // Nobody has taken one: there is nothing to see for whoever may.
  'SignOn.privilegedExports': [hide()],
};

export const privilegedAddresses: Expectations = {
  'GET /c/:coalition/sign-ons/:slug/confidential': [
    ...doors,
    hide({ state: quiet }),
    // Whom it is not for is led to the sign-on.
    allow(),
  ],
  'GET /c/:coalition/sign-ons/:slug/confidential/:taken': [forbid({ role: 'anonymous' }), hide()],
  // An empty form does nothing for anybody; whom the page is not for is led to the sign-on all the same.
  'POST /c/:coalition/sign-ons/:slug/confidential': [
    forbid({ role: 'anonymous' }),
    refuse({ role: 'staff coordinator', relation: home }),
    refuse({ role: 'outsider', relation: abroad }),
    refuse({ role: 'withheld signer', relation: 'own body' }),
    allow(),
  ],
};
