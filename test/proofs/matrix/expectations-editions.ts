/** What is published is everybody's to read and to check, and who delivered it the members' alone. */
import { wrongAddress } from './circles.ts';
import { allow, hide, refuse, type Expectations } from './expect.ts';

export const editionReads: Expectations = { 'Query.edition': [allow()] };

export const editionMutations: Expectations = { 'Mutation.checkAgainstEdition': [allow()] };

export const editionAddresses: Expectations = {
  'GET /verify': [allow()],
  'GET /verify/:code': [hide({ by: 'an unknown code' }), allow({ state: 'published' }), hide()],
  'POST /verify/:code': [refuse()],
  'GET /:coalition/:language/:statement/editions/:number': [
    wrongAddress,
    allow({ state: 'published' }),
    hide(),
  ],
  'GET /:coalition/:language/:statement/ediciones/:number': [
    wrongAddress,
    allow({ state: 'published' }),
    hide(),
  ],
};
