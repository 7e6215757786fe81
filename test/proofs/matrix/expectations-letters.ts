/**
 * How a letter is printed: the secretariat settles it from closing until publication, and alone sees it. Who signs, as a
 * file or in another site's frame: everybody, from the opening for signature on.
 */
import {
  abroad,
  byOffice,
  bySeat,
  home,
  members,
  office,
  open,
  unknownStatements,
  wrongAddress,
} from './circles.ts';
import { allow, hide, type Expectations, type Row } from './expect.ts';

export const letterExpectations: Expectations = {
  'Mutation.setLetterLayout': [
    ...bySeat,
    ...unknownStatements,
    ...byOffice({ state: ['closed', 'sign-on', 'ended'] }),
  ],
  // Before it is closed there is no letter, and once it is published there is the letter itself.
  'Statement.letterList': [
    hide({ state: ['draft', 'comments', 'published'] }),
    allow({ role: office, relation: home }),
    hide({ role: members, relation: abroad }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'Statement.letterLayout': [
    allow({ role: office, relation: home }),
    hide({ role: members, relation: abroad }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
};

const opened: Row[] = [wrongAddress, allow({ state: open }), hide()];
const published: Row[] = [wrongAddress, allow({ state: 'published' }), hide()];

export const letterAddresses: Expectations = {
  'GET /:coalition/:language/:statement/datos/:table': opened,
  'GET /:coalition/:language/:statement/data/:table': opened,
  'GET /:coalition/:language/:statement/ediciones/:number/:table': published,
  'GET /:coalition/:language/:statement/editions/:number/:table': published,
  'GET /embed/:coalition/:language/:statement/:piece': opened,
};
