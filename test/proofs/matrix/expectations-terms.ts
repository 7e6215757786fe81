/** Who may do what with the glossary: its members read it, its secretariat keeps it. Written by hand. */
import { abroad, bySeat, inCoalition, members, office } from './circles.ts';
import { allow, forbid, hide, type Expectations, type Row } from './expect.ts';

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
