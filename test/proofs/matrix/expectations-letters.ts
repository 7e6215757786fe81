/** How a letter is printed: the secretariat settles it from closing until publication, and alone sees it. */
import { abroad, byOffice, bySeat, home, members, office, unknownStatements } from './circles.ts';
import { allow, hide, type Expectations } from './expect.ts';

export const letterExpectations: Expectations = {
  'Mutation.setLetterLayout': [
    ...bySeat,
    ...unknownStatements,
    ...byOffice({ state: ['closed', 'sign-on', 'ended'] }),
  ],
  'Statement.letterLayout': [
    allow({ role: office, relation: home }),
    hide({ role: members, relation: abroad }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
};
