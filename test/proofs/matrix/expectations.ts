/**
 * Who may do what, written by hand from docs/architecture.md and docs/security.md, never from the policies. Of each
 * operation's rows the first that matches a cell judges it; what no `allow` speaks of is refused.
 */
import {
  office,
  writers,
  approving,
  signers,
  plain,
  members,
  inBody,
  home,
  abroad,
  bySeat,
  unknownStatements,
  unknownWords,
  byWriters,
  logoChangers,
  signingStewards,
  stewards,
  signedIn,
  statementsKnown,
  membersOnly,
  inCoalition,
  byOwnAndOffice,
  texts,
  topics,
} from './circles.ts';
import { allow, conflict, forbid, hide, type Expectations } from './expect.ts';
import { credentialExpectations } from './expectations-credentials.ts';
import { alertExpectations } from './expectations-alerts.ts';
import { companionExpectations } from './expectations-companions.ts';
import { alignmentMutations, alignmentReads } from './expectations-alignment.ts';
import { campaignMutations, campaignReads } from './expectations-campaigns.ts';
import { suggestionMutations } from './expectations-suggestions.ts';
import { commentMutations, commentReads } from './expectations-comments.ts';
import { decisionMutations, decisionReads } from './expectations-decisions.ts';
import { correctionMutations, correctionReads } from './expectations-corrections.ts';
import { lateMutations, lateReads } from './expectations-late.ts';
import { letterExpectations } from './expectations-letters.ts';
import { draftMutations, draftReads } from './expectations-drafts.ts';
import { returnMutations, returnReads } from './expectations-returns.ts';
import { amendmentMutations, amendmentReads } from './expectations-amendments.ts';
import { editionMutations, editionReads } from './expectations-editions.ts';
import { agendaMutations, agendaReads } from './expectations-agendas.ts';
import { positionMutations, positionReads } from './expectations-positions.ts';
import { passkeyExpectations } from './expectations-passkeys.ts';
import { deskExpectations } from './expectations-desk.ts';
import { privilegedExpectations } from './expectations-privileged.ts';
import { requestExpectations } from './expectations-requests.ts';
import { roundExpectations } from './expectations-rounds.ts';
import { signOnMutations, signOnReads } from './expectations-sign-ons.ts';
import { tagExpectations } from './expectations-tags.ts';
import { termExpectations } from './expectations-terms.ts';

const mutations: Expectations = {
  'Mutation.requestSignIn': [allow()],
  'Mutation.signInWithCode': [conflict()],
  'Mutation.signInWithLink': [conflict()],
  'Mutation.signInAsCast': [forbid()],
  'Mutation.signOut': [allow()],
  'Mutation.requestConfirmation': [allow({ role: signedIn }), forbid()],
  'Mutation.confirmSession': [conflict({ role: signedIn }), forbid()],
  'Mutation.updateProfile': [allow({ role: signedIn }), forbid()],
  'Mutation.endSession': [
    hide({ by: 'an id of another kind' }),
    forbid({ role: 'anonymous' }),
    allow({ relation: 'oneself' }),
    hide(),
  ],
  'Mutation.giveSeat': [...bySeat, allow({ role: signingStewards }), forbid()],
  'Mutation.setRisk': [...bySeat, allow({ role: stewards }), forbid()],
  'Mutation.setMemberSize': [...bySeat, allow({ role: stewards }), forbid()],
  'Mutation.setSigningRule': [...bySeat, allow({ role: signingStewards }), forbid()],
  'Mutation.setLogo': [...bySeat, ...logoChangers],
  'Mutation.removeLogo': [...bySeat, ...logoChangers],
  'Mutation.endSeat': [
    ...bySeat,
    allow({ relation: 'oneself' }),
    allow({ relation: 'own organisation', role: 'steward' }),
    hide({ relation: 'other organisation', role: 'outsider' }),
    hide({ relation: abroad }),
    forbid(),
  ],
  'Mutation.addBodyMember': [
    ...bySeat,
    hide({ role: members, relation: abroad }),
    hide({ role: 'outsider', relation: [...home, 'secretariat', 'a foreign seat', 'oneself'] }),
    hide({ by: 'an unknown member', role: 'outsider' }),
    allow({ role: 'outsider' }),
    hide({ relation: 'a foreign seat', role: [...office, 'coordinator'] }),
    hide({ by: 'an unknown member', role: [...office, 'coordinator'] }),
    allow({ relation: [...home, 'oneself'], role: office }),
    allow({ relation: ['own body', 'oneself'], role: 'coordinator' }),
    allow({ relation: 'secretariat', role: 'staff coordinator' }),
    forbid(),
  ],
  'Mutation.endBodyMember': [
    ...bySeat,
    hide({ role: members, relation: [abroad, 'a foreign seat'] }),
    hide({ by: 'an unknown member' }),
    hide({ role: 'outsider', relation: [...home, 'secretariat', 'a foreign seat', 'oneself'] }),
    conflict({ role: 'outsider' }),
    allow({ relation: 'oneself', role: inBody }),
    conflict({ relation: 'oneself' }),
    allow({ relation: home, role: office }),
    allow({ relation: 'own body', role: 'coordinator' }),
    allow({ relation: 'secretariat', role: 'staff coordinator' }),
    forbid(),
  ],
  'Mutation.createStatement': [
    ...bySeat,
    hide({ role: members, relation: abroad }),
    allow({ role: 'outsider', relation: abroad }),
    hide({ role: 'outsider' }),
    allow({ role: office }),
    allow({ role: writers, relation: 'own body' }),
    forbid(),
  ],
  'Mutation.renameStatement': [...bySeat, ...unknownWords, ...byWriters({ state: ['draft', 'comments'] })],
  'Mutation.importText': [...bySeat, ...unknownWords, ...byWriters({ state: ['draft', 'comments'] })],
  'Mutation.reopenDraft': [...bySeat, ...unknownStatements, ...byWriters({ state: 'comments' })],
  'Mutation.closeText': [...bySeat, ...unknownStatements, ...byWriters({ state: ['draft', 'comments'] })],
  'Mutation.reopenText': [...bySeat, ...unknownStatements, ...byWriters({ state: 'closed' })],
};

const reads: Expectations = {
  'Query.viewer': [allow({ role: signedIn }), hide()],
  'Query.coalition': [allow()],
  'Query.coalitions': [allow()],
  'Query.demoCast': [allow({ by: 'in the demonstration' }), hide()],
  'Query.mailbox': [allow({ by: 'where mail is kept' }), hide()],
  'Query.node': statementsKnown,
  'Query.nodes': statementsKnown,
  'Node.Coalition': [allow()],
  'Coalition.statements': [allow()],
  'Coalition.upcoming': [allow()],
  'Coalition.acts': inCoalition,
  'Coalition.bodies': inCoalition,
  'Coalition.members': inCoalition,
  'Coalition.member': [allow({ role: members, relation: 'own coalition' }), hide()],
  'Coalition.statement': [allow({ role: members, relation: 'own coalition' }), hide()],
  'Coalition.waiting': [
    allow({ relation: 'own coalition', role: ['proposer', 'signer', ...signers, ...writers, ...office] }),
    allow({ relation: abroad, role: 'outsider' }),
    hide(),
  ],
  'Node.Person': [allow({ role: 'removed', relation: 'own' }), ...inCoalition],
  'Person.email': [
    allow({ role: signedIn, relation: 'own' }),
    allow({ role: members, relation: 'own organisation' }),
    ...byOwnAndOffice,
  ],
  'Node.Session': [allow({ relation: 'own' }), hide()],
  'Node.Seat': [allow({ role: 'removed', relation: 'own' }), ...inCoalition],
  'Node.Organization': [allow({ relation: abroad }), ...inCoalition],
  'Node.Membership': inCoalition,
  'Membership.contacts': byOwnAndOffice,
  'Membership.signingRule': byOwnAndOffice,
  'Membership.size': byOwnAndOffice,
  'Membership.atRisk': [allow({ role: [...members, 'outsider'], relation: 'own' }), hide()],
  'Membership.ownRule': [allow({ role: [...members, 'outsider'], relation: 'own' }), hide()],
  'Membership.riskConfided': [allow({ role: [...members, 'outsider'], relation: 'own' }), hide()],
  'Membership.alias': [allow({ role: 'withheld signer', relation: 'own' }), hide()],
  'Membership.statements': [
    allow({ role: plain, relation: 'own' }),
    allow({ role: 'staff coordinator', relation: 'at risk' }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'Node.Body': inCoalition,
  'Body.texts': [hide({ relation: 'secretariat' }), ...inCoalition],
  // The first act of a coalition is with a draft: those are told of it who may know of the draft.
  'Node.Act': [
    allow({ role: [...inBody, ...office], relation: 'own coalition' }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'Act.subject': [
    allow({ role: [...inBody, ...office], relation: 'own coalition' }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'Node.Statement': statementsKnown,
  'Statement.acts': membersOnly,
  'Statement.body': membersOnly,
  'Statement.drafters': membersOnly,
  'Statement.text': membersOnly,
  'Statement.versions': [hide({ state: ['draft', 'comments'] }), ...statementsKnown],
  'Node.Text': membersOnly,
  'Node.Version': statementsKnown,
  'Node.Edition': [allow()],
  'Node.SignOn': [allow()],
  'Node.Signature': [
    allow({ relation: ['public', abroad] }),
    allow({ relation: 'proposed', role: approving }),
    allow({ relation: 'withheld', role: ['withheld signer', 'staff coordinator'] }),
    allow({ relation: 'declined', role: office }),
    hide(),
  ],
};

const live: Expectations = {
  'Socket /collab join': texts,
  'Socket /collab u': [
    forbid({ role: 'anonymous' }),
    ...unknownWords,
    hide({ role: 'removed' }),
    ...byWriters({ state: ['draft', 'comments'] }),
  ],
  'Socket /collab a': texts,
  'Socket /collab leave': texts,
  'Socket /live ask': [forbid({ role: 'anonymous' }), ...topics],
  'Socket /live join': [forbid({ role: 'anonymous' }), ...topics],
  'Socket /live leave': [forbid({ role: 'anonymous' }), ...topics],
  'Subscription.changes': topics,
};

export const expectations: Expectations = {
  ...mutations,
  ...alertExpectations,
  ...credentialExpectations,
  ...alignmentMutations,
  ...companionExpectations,
  ...agendaMutations,
  ...positionMutations,
  ...campaignMutations,
  ...commentMutations,
  ...decisionMutations,
  ...editionMutations,
  ...correctionMutations,
  ...lateMutations,
  ...signOnMutations,
  ...draftMutations,
  ...returnMutations,
  ...suggestionMutations,
  ...amendmentMutations,
  ...reads,
  ...alignmentReads,
  ...agendaReads,
  ...positionReads,
  ...campaignReads,
  ...commentReads,
  ...decisionReads,
  ...editionReads,
  ...correctionReads,
  ...lateReads,
  ...signOnReads,
  ...draftReads,
  ...returnReads,
  ...passkeyExpectations,
  ...privilegedExpectations,
  ...requestExpectations,
  ...deskExpectations,
  ...roundExpectations,
  ...letterExpectations,
  ...amendmentReads,
  ...tagExpectations,
  ...termExpectations,
  ...live,
};
