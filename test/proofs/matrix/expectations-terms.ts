/** Who may do what with the glossary: its members read it, its secretariat keeps it. Written by hand. */
import { abroad, bySeat, doors, inCoalition, members, office } from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const byKeepers: Row[] = [
  ...bySeat,
  hide({ role: members, relation: abroad }),
  allow({ role: 'outsider', relation: abroad }),
  hide({ role: 'outsider' }),
  allow({ role: office }),
  forbid(),
];

export const termExpectations: Expectations = {
  'Mutation.addTerm': byKeepers,
  'Mutation.changeTerm': byKeepers,
  'Mutation.retireTerm': byKeepers,
  'Node.Term': inCoalition,
  'Coalition.terms': inCoalition,
};

const room: Row[] = [...doors, allow()];
const keepers: Row[] = [...doors, allow({ role: [...office, 'outsider'] }), forbid()];
/** A form with nothing in it. */
const nothing: Row[] = [forbid({ role: 'anonymous' }), refuse()];

export const termRoutes: Expectations = {
  'GET /c/:coalition/terms': room,
  'GET /c/:coalition/terms/advice': room,
  'GET /c/:coalition/terms/new': keepers,
  'GET /c/:coalition/terms/:term/edit': [
    forbid({ role: 'outsider', by: 'an unknown term' }),
    ...doors,
    hide({ by: 'an unknown term' }),
    ...keepers,
  ],
  'POST /c/:coalition/terms/new': nothing,
  'POST /c/:coalition/terms/:term/edit': nothing,
};
