/**
 * Who may do what with corrections, written by hand from docs/decisions/0033: those who draft begin them and give them
 * up, the office closes and publishes them, and who signed answers by the organisation's own rule.
 */
import {
  abroad,
  approving,
  bySeat,
  byWriters,
  doors,
  home,
  inBody,
  members,
  office,
  quiet,
  signers,
  unknownStatements,
  writers,
} from './circles.ts';
import { allow, conflict, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const ours = [...home, 'closed', 'asked'];
const elsewhere: Row[] = [
  hide({ role: 'outsider', relation: ours }),
  hide({ role: members, relation: abroad }),
];
/** Somebody else's signature is not there, whoever asks. */
const ownSignatures: Row[] = [
  hide({ relation: ['public', 'withheld'], role: [...approving, ...inBody, ...office, 'outsider'] }),
  hide({ relation: 'public', role: 'withheld signer' }),
  hide({ relation: 'withheld', role: 'sole signer' }),
  hide({ relation: 'approved', role: [...signers, ...inBody, ...office, 'outsider'] }),
];
const byOffice = (relation: string | string[]): Row[] => [
  allow({ role: office, relation }),
  allow({ role: 'outsider', relation: abroad }),
  forbid(),
];

export const correctionMutations: Expectations = {
  'Mutation.beginCorrection': [...bySeat, ...unknownStatements, ...byWriters({ state: 'published' })],
  'Mutation.abandonCorrection': [
    ...bySeat,
    ...elsewhere,
    forbid({ relation: 'asked' }),
    allow({ role: office }),
    allow({ role: writers, relation: ['own body', 'closed'] }),
    allow({ role: 'outsider' }),
    forbid(),
  ],
  'Mutation.closeCorrection': [...bySeat, ...elsewhere, ...byOffice(home)],
  'Mutation.publishCorrection': [
    ...bySeat,
    ...elsewhere,
    allow({ role: office, relation: 'closed' }),
    forbid(),
  ],
  'Mutation.proposeRatification': [
    ...bySeat,
    ...ownSignatures,
    allow({ relation: 'approved', role: 'proposer' }),
    forbid(),
  ],
  'Mutation.takeBackRatification': [
    ...bySeat,
    ...ownSignatures,
    allow({ relation: 'approved', role: ['proposer', 'signer'] }),
    forbid(),
  ],
  'Mutation.ratifySignature': [
    ...bySeat,
    ...ownSignatures,
    ...[
      { relation: 'public', role: 'sole signer' as const },
      { relation: 'withheld', role: 'withheld signer' as const },
      { relation: 'approved', role: 'signer' as const },
    ].flatMap((who) => [
      conflict({ ...who, by: 'a stale digest' }),
      forbid({ ...who, by: 'an old proof' }),
      allow(who),
    ]),
    forbid(),
  ],
};

export const correctionReads: Expectations = {
  'Node.Correction': [...elsewhere, hide({ role: ['anonymous', 'removed'] }), allow()],
  'Correction.ratifications': [allow({ role: office, relation: 'asked' }), hide()],
  // None of the statements that are tried by state is being corrected.
  'Statement.correction': [hide()],
};

export const correctionAddresses: Expectations = {
  'GET /c/:coalition/texts/:slug/correction': [...doors, ...unknownStatements, allow()],
  'POST /c/:coalition/texts/:slug/correction': [forbid({ role: 'anonymous' }), refuse()],
  'GET /c/:coalition/sign-ons/:slug/ratify': [...doors, hide({ state: quiet }), allow()],
  'POST /c/:coalition/sign-ons/:slug/ratify': [forbid({ role: 'anonymous' }), refuse()],
};
