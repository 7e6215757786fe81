/**
 * What is published is everybody's to read and to check. How it was delivered is the members' to read, and those who
 * draft it, convened it or are the office write it down.
 */
import {
  abroad,
  bySeat,
  byWriters,
  doors,
  home,
  members,
  unknownStatements,
  wrongAddress,
} from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

/** Other coalitions know of what is published, and not of how it was delivered. */
const elsewhere: Row[] = [
  hide({ role: 'outsider', relation: home }),
  hide({ role: members, relation: abroad }),
];
const keeping: Row[] = [...bySeat, ...elsewhere, ...byWriters({})];
const reading: Row[] = [...elsewhere, hide({ role: ['anonymous', 'removed'] }), allow()];

export const editionMutations: Expectations = {
  'Mutation.checkAgainstEdition': [allow()],
  'Mutation.noteDelivery': keeping,
  'Mutation.noteReply': keeping,
  'Mutation.chaseDelivery': keeping,
  'Mutation.removeDelivery': keeping,
};

export const editionReads: Expectations = {
  'Query.edition': [allow()],
  'Node.Delivery': reading,
  'Edition.deliveries': reading,
};

const published: Row[] = [wrongAddress, allow({ state: 'published' }), hide()];

export const editionAddresses: Expectations = {
  'GET /verify': [allow()],
  'GET /verify/:code': [wrongAddress, allow()],
  'POST /verify/:code': [refuse()],
  'GET /:coalition/:language/:statement/editions/:number': published,
  'GET /:coalition/:language/:statement/ediciones/:number': published,
  'GET /c/:coalition/texts/:slug/deliveries': [...doors, ...unknownStatements, allow()],
  'POST /c/:coalition/texts/:slug/deliveries': [forbid({ role: 'anonymous' }), refuse()],
  'GET /c/:coalition/deliveries/:delivery/:paper': [wrongAddress, ...reading],
};
