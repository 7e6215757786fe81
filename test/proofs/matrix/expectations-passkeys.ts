/**
 * Who may do what with passkeys, written by hand from docs/decisions/0036. Nobody of the cast has one, and no answer of a
 * device is made here: proof `passkeys` and the domain's tests do that.
 */
import { abroad, bySeat, inCoalition, members, signedIn } from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations } from './expect.ts';

export const passkeyExpectations: Expectations = {
  'Mutation.askPasskeyToEnter': [allow()],
  'Mutation.signInWithPasskey': [refuse()],
  'Mutation.askPasskeyToAdd': [allow({ role: signedIn }), forbid()],
  'Mutation.addPasskey': [refuse({ role: signedIn }), forbid()],
  'Mutation.removePasskey': [hide({ by: 'an id of another kind' }), hide({ role: signedIn }), forbid()],
  'Mutation.askPasskeyToProve': [forbid()],
  'Mutation.proveByPasskey': [refuse({ role: signedIn }), forbid()],
  // Not even who coordinates the office rules this without a passkey.
  'Mutation.ruleOfficeKeys': [
    ...bySeat,
    hide({ role: members, relation: abroad }),
    hide({ role: 'outsider', relation: 'own coalition' }),
    forbid(),
  ],
  'Coalition.officeKeys': inCoalition,
};

const signedInOnly = [forbid({ role: 'anonymous' }), allow()];
const withAnswers = [forbid({ role: 'anonymous' }), refuse()];

export const passkeyAddresses: Expectations = {
  'GET /sign-in/passkey': [allow()],
  // Who is signed in is led home.
  'POST /sign-in/passkey': [refuse({ role: 'anonymous' }), allow()],
  'GET /passkey': signedInOnly,
  'POST /passkey': [refuse()],
  'GET /account/passkeys': signedInOnly,
  'POST /account/passkeys': withAnswers,
  'GET /prove': signedInOnly,
  'POST /prove': withAnswers,
};
