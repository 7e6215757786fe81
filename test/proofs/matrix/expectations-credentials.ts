/**
 * Who may do what with credentials, written by hand from docs/decisions/0043: they are their organisation's own affair; its
 * stewards state, confirm and end them; the secretariat knows whether somebody signs and asks where nobody does.
 */
import { abroad, byOwnAndOffice, bySeat, doors, members, signers, stewards } from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const own: Row[] = [allow({ role: [...members, 'outsider'], relation: 'own' }), hide()];
const onHolders: Row[] = [
  ...bySeat,
  hide({ by: 'an unknown holder' }),
  hide({ relation: ['other organisation', abroad] }),
];

export const credentialExpectations: Expectations = {
  'Mutation.setCredential': [
    ...onHolders,
    allow({ relation: 'own organisation', role: 'steward' }),
    forbid(),
  ],
  // Of one's own only where there is no other steward; the steward's colleague has nothing to confirm.
  'Mutation.confirmCredential': [
    ...onHolders,
    allow({ relation: 'oneself', role: ['observer', 'outsider'] }),
    forbid(),
  ],
  'Mutation.endCredential': [
    ...onHolders,
    allow({ relation: 'oneself', role: ['proposer', 'signer', ...signers, 'observer', 'outsider'] }),
    forbid(),
  ],
  // Tried with nobody: what any steward may say.
  'Mutation.nameSuccessor': [
    ...onHolders,
    allow({ relation: 'oneself', role: stewards }),
    allow({ relation: 'own organisation', role: 'steward' }),
    forbid(),
  ],
  // Nobody was chosen: the domain's tests say who answers.
  'Mutation.answerSuccession': [...bySeat, hide()],
  // Somebody signs for each of these, or it is the office itself.
  'Mutation.askForCredentials': [
    ...bySeat,
    hide({ relation: abroad }),
    hide({ role: 'outsider', relation: 'other organisation' }),
    forbid(),
  ],
  'Membership.credentials': own,
  // Nothing was stated here: the domain's tests say who reads it.
  'Membership.credentialChanges': [hide()],
  'Membership.someoneSigns': byOwnAndOffice,
  'Coalition.ownMemberships': [
    allow({ role: members, relation: 'own coalition' }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
};

export const credentialAddresses: Expectations = {
  'GET /c/:coalition/credentials': [...doors, allow()],
  'POST /c/:coalition/credentials': [forbid({ role: 'anonymous' }), refuse()],
};
