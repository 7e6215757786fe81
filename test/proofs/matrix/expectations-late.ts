/**
 * Who may do what with what comes late, written by hand from docs/architecture.md: its own organisation knows it; once it
 * waits, the office where it would be public, else its coordinators; they decide. To all others it is not there.
 */
import { abroad, approving, bySeat, office, usual } from './circles.ts';
import { allow, conflict, forbid, hide, type Expectations, type Row } from './expect.ts';

const byKnowing: Row[] = [
  allow({ relation: 'public', role: ['sole signer', ...office] }),
  allow({ relation: 'withheld', role: ['withheld signer', 'staff coordinator'] }),
  allow({ relation: 'proposed', role: approving }),
  hide(),
];

export const lateMutations: Expectations = {
  'Mutation.askLate': [
    ...bySeat,
    ...[
      { role: ['proposer' as const, 'signer' as const], relation: 'own body' },
      { role: 'outsider' as const, relation: abroad },
    ].flatMap((who) => [
      conflict({ ...who, state: 'published', by: 'a stale digest' }),
      allow({ ...who, state: 'published', by: usual }),
    ]),
    allow({ role: ['proposer', 'signer'], relation: 'own body', state: 'published' }),
    forbid(),
  ],
  'Mutation.approveLate': [
    ...bySeat,
    conflict({ relation: 'proposed', role: 'signer', by: 'a stale digest' }),
    allow({ relation: 'proposed', role: 'signer' }),
    forbid({ relation: 'proposed', role: approving }),
    allow({ relation: 'public', role: 'sole signer' }),
    allow({ relation: 'withheld', role: 'withheld signer' }),
    hide(),
  ],
  'Mutation.takeBackLate': [
    ...bySeat,
    allow({ relation: 'proposed', role: ['proposer', 'signer'] }),
    forbid({ relation: 'proposed', role: approving }),
    allow({ relation: 'public', role: 'sole signer' }),
    allow({ relation: 'withheld', role: 'withheld signer' }),
    hide(),
  ],
  'Mutation.decideLate': [
    ...bySeat,
    allow({ relation: 'public', role: office }),
    allow({ relation: 'withheld', role: 'staff coordinator' }),
    forbid({ relation: 'public', role: 'sole signer' }),
    forbid({ relation: 'withheld', role: 'withheld signer' }),
    forbid({ relation: 'proposed', role: approving }),
    hide(),
  ],
};

export const lateReads: Expectations = {
  'Node.LateRequest': byKnowing,
  'LateRequest.note': [
    allow({ relation: 'public', role: 'sole signer' }),
    allow({ relation: 'withheld', role: 'withheld signer' }),
    allow({ relation: 'proposed', role: approving }),
    hide(),
  ],
  'SignOn.lateRequests': [allow({ role: office, relation: 'other body', state: 'published' }), hide()],
};
