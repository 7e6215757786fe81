import {
  office,
  approving,
  signers,
  plain,
  inBody,
  home,
  abroad,
  bySeat,
  unknownStatements,
  byOffice,
  usual,
  ownAnswers,
  inCoalition,
} from './circles.ts';
import { allow, conflict, forbid, hide, type Expectations } from './expect.ts';

/** Opening, answering, running and reading sign-ons. */
export const signOnMutations: Expectations = {
  'Mutation.openSignOn': [...bySeat, ...unknownStatements, ...byOffice({ state: 'closed' })],
  'Mutation.closeSignOn': [...bySeat, ...byOffice({ state: 'sign-on' })],
  'Mutation.remindUnanswered': [...bySeat, ...byOffice({ state: 'sign-on' })],
  'Mutation.planReminders': [...bySeat, ...byOffice({ state: 'sign-on' })],
  'Mutation.publishStatement': [...bySeat, ...unknownStatements, ...byOffice({ state: 'ended' })],
  'Mutation.signStatement': [
    ...bySeat,
    conflict({ role: signers, relation: 'own body' }),
    ...[
      { role: signers, relation: 'other body' },
      { role: 'outsider' as const, relation: abroad },
    ].flatMap((who) => [
      conflict({ ...who, state: 'sign-on', by: 'a stale digest' }),
      allow({ ...who, state: 'sign-on', by: usual }),
    ]),
    forbid(),
  ],
  'Mutation.proposeSignature': [
    ...bySeat,
    conflict({ role: signers, relation: 'own body' }),
    conflict({
      role: ['proposer', 'signer'],
      relation: 'other body',
      state: 'sign-on',
      by: 'a stale digest',
    }),
    allow({ role: ['proposer', 'signer'], relation: 'other body', state: 'sign-on' }),
    forbid(),
  ],
  'Mutation.declineSignature': [
    ...bySeat,
    allow({ role: ['proposer', 'signer'], relation: home, state: 'sign-on' }),
    allow({ role: signers, relation: 'other body', state: 'sign-on' }),
    allow({ role: 'outsider', relation: abroad, state: 'sign-on' }),
    forbid(),
  ],
  'Mutation.approveSignature': [
    ...bySeat,
    ...ownAnswers,
    conflict({ relation: ['public', 'withheld'] }),
    conflict({ role: 'signer', state: 'sign-on', by: 'a stale digest' }),
    allow({ role: 'signer', state: 'sign-on', by: usual }),
    forbid(),
  ],
  'Mutation.withdrawSignature': [
    ...bySeat,
    ...ownAnswers,
    allow({ relation: 'proposed', role: ['proposer', 'signer'] }),
    allow({ relation: ['public', 'withheld'], role: signers, by: usual }),
    forbid(),
  ],
};

export const signOnReads: Expectations = {
  'SignOn.ours': [
    allow({ role: [...plain, ...inBody], relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'SignOn.unanswered': [
    allow({ role: office, relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'SignOn.declines': [allow({ role: office, relation: 'own body' }), hide()],
  'SignOn.reminders': [
    allow({ role: office, relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'SignOn.reminderPlan': [
    allow({ role: office, relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'SignOn.closingReason': [hide({ state: ['sign-on', 'published'] }), ...inCoalition],
  'SignOn.whoKnowsWithheld': inCoalition,
  'Tally.waitingForApproval': [
    allow({ role: office, relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'Signature.receipt': [
    allow({ relation: 'public', role: 'sole signer' }),
    allow({ relation: 'withheld', role: 'withheld signer' }),
    hide(),
  ],
  'Signature.acts': [
    allow({ relation: 'public', role: 'sole signer' }),
    allow({ relation: 'withheld', role: 'withheld signer' }),
    allow({ relation: 'proposed', role: approving }),
    allow({ relation: 'declined', role: office }),
    hide(),
  ],
};
