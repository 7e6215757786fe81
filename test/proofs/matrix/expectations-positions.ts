/**
 * Who may do what with positions, written by hand from docs/architecture.md: what is shared with a body is that body's,
 * what is shared with the coalition its members', what is public everybody's until it is withdrawn; whose it is, its own
 * organisation decides, and an alias is nobody else's to see through.
 */
import {
  byOffice,
  bySeat,
  doors,
  inBody,
  members,
  office,
  plain,
  signers,
  unknownStatements,
  unseen,
  wrongAddress,
  writers,
} from './circles.ts';
import type { Role } from './dimensions.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

/** Who speaks for an organisation of the coalition: who proposes or signs for it, and its stewards. */
const approvers: Role[] = ['proposer', 'signer', 'steward'];
const speakers: Role[] = [...approvers, ...signers, 'observer'];
const theirs = ['other coalition', 'public abroad'];
const ours = ['own body', 'other body', 'for members', 'for everybody', 'withdrawn', 'by who approves'];
const shared = ['for members', 'for everybody', 'by who approves', 'by an alias'];

/** What one may not know of is not there. */
export const unknownPositions: Row[] = [
  hide({ role: plain, relation: ['own body', 'other body'] }),
  hide({ role: inBody, relation: 'other body' }),
  hide({
    role: 'outsider',
    relation: ['own body', 'other body', 'for members', 'withdrawn', 'by who approves', 'by an alias'],
  }),
  hide({ role: members, relation: 'other coalition' }),
];
const positionsKnown: Row[] = [
  allow({ relation: ['for everybody', 'public abroad'] }),
  ...unknownPositions,
  unseen,
  allow(),
];
/** Read by the members of its coalition, and of what is public by nobody else. */
export const ofMembers: Row[] = [
  ...unknownPositions,
  unseen,
  hide({ role: 'outsider', relation: 'for everybody' }),
  hide({ role: members, relation: 'public abroad' }),
];
const byOwner: Row[] = [
  ...bySeat,
  ...unknownPositions,
  allow({ role: approvers, relation: 'by who approves' }),
  allow({ role: 'withheld signer', relation: 'by an alias' }),
  forbid(),
];

export const positionMutations: Expectations = {
  'Mutation.sharePosition': [
    forbid({ role: ['anonymous', 'removed'] }),
    forbid({ by: 'another’s seat' }),
    allow({ role: [...speakers, 'outsider'] }),
    forbid(),
  ],
  'Mutation.changePosition': byOwner,
  'Mutation.sharePositionWith': byOwner,
  'Mutation.supersedePosition': byOwner,
  'Mutation.withdrawPosition': byOwner,
  'Mutation.endorsePosition': [
    ...bySeat,
    ...unknownPositions,
    forbid({ relation: 'withdrawn' }),
    forbid({ role: approvers, relation: 'by who approves' }),
    forbid({ role: 'withheld signer', relation: 'by an alias' }),
    allow({ role: speakers, relation: ['own body', ...shared] }),
    allow({ role: 'outsider', relation: theirs }),
    forbid(),
  ],
  'Mutation.unendorsePosition': [
    ...bySeat,
    ...unknownPositions,
    allow({ role: 'sole signer', relation: 'for members' }),
    allow({ role: 'sole signer', relation: 'for everybody' }),
    forbid({ role: approvers, relation: 'by who approves' }),
    forbid({ role: 'withheld signer', relation: 'by an alias' }),
    hide({ role: speakers, relation: ['own body', 'withdrawn', ...shared] }),
    hide({ role: 'outsider', relation: theirs }),
    forbid(),
  ],
  'Mutation.quotePosition': [
    forbid({ role: 'observer', by: 'an unknown position' }),
    ...bySeat,
    hide({ role: plain }),
    hide({ role: members, relation: theirs }),
    allow({ role: 'outsider', relation: theirs }),
    hide({ role: 'outsider' }),
    forbid({ role: 'observer' }),
    hide({ role: writers, relation: 'other body' }),
    allow({ role: [...writers, ...office], relation: ['own body', ...shared] }),
    forbid(),
  ],
  'Mutation.startStatementFrom': [
    ...bySeat,
    ...unknownPositions,
    hide({ role: members, relation: 'public abroad' }),
    hide({ role: 'outsider', relation: 'for everybody' }),
    allow({ role: 'outsider' }),
    allow({ role: [...writers, ...office], relation: ['own body', ...shared] }),
    forbid(),
  ],
  'Mutation.setStatementStanding': [...bySeat, ...unknownStatements, ...byOffice({ state: 'published' })],
};

export const positionReads: Expectations = {
  'Node.Position': positionsKnown,
  'Coalition.register': [allow()],
  'Coalition.registerOrganizations': [
    allow({ role: members, relation: 'own coalition' }),
    allow({ role: 'outsider', relation: 'other coalition' }),
    hide(),
  ],
  'Coalition.voices': [
    allow({ role: speakers, relation: 'own coalition' }),
    allow({ role: 'outsider', relation: 'other coalition' }),
    hide(),
  ],
  'Coalition.position': [allow({ role: [...inBody, ...office], relation: 'own coalition' }), hide()],
  'Position.organization': [
    allow({ role: 'withheld signer', relation: 'by an alias' }),
    hide({ relation: 'by an alias' }),
    hide({ role: plain, relation: ['own body', 'other body'] }),
    hide({ role: inBody, relation: 'other body' }),
    allow({ role: members, relation: ours }),
    allow({ role: 'outsider', relation: theirs }),
    hide(),
  ],
  'Position.acts': [...ofMembers, allow()],
  'Position.endorsements': [
    allow({ relation: 'for everybody' }),
    allow({ role: members, relation: 'for members' }),
    hide(),
  ],
  'Position.uses': [allow({ role: [...inBody, ...office], relation: 'for everybody' }), hide()],
  'Statement.positionUses': [
    allow({ role: [...inBody, ...office], relation: 'own body', state: 'draft' }),
    hide(),
  ],
  'Position.supersededBy': [allow({ role: members, relation: 'withdrawn' }), hide()],
  'Position.supersedes': [allow({ role: members, relation: 'for members' }), hide()],
};

/** A form with nothing in it comes to nothing. */
const nothing: Row[] = [forbid({ role: 'anonymous' }), refuse()];
const entering: Row[] = [
  ...doors,
  hide({ role: plain, relation: ['own body', 'other body'] }),
  hide({ role: inBody, relation: 'other body' }),
];
const publicPosition: Row[] = [wrongAddress, allow({ relation: ['for everybody', 'public abroad'] }), hide()];

export const positionAddresses: Expectations = {
  'GET /:coalition/:language/posicionamientos': [wrongAddress, allow({ by: 'Spanish' }), hide()],
  'GET /:coalition/:language/positions': [wrongAddress, allow({ by: 'English' }), hide()],
  'GET /:coalition/:language/posicionamientos/:position': publicPosition,
  'GET /:coalition/:language/positions/:position': publicPosition,
  'GET /c/:coalition/positions': [...doors, allow()],
  'GET /c/:coalition/positions/new': [...doors, allow()],
  'GET /c/:coalition/positions/:position': [...entering, allow()],
  'GET /c/:coalition/positions/:position/edit': [
    ...entering,
    allow({ role: approvers, relation: 'by who approves' }),
    allow({ role: 'withheld signer', relation: 'by an alias' }),
    forbid(),
  ],
  'POST /c/:coalition/positions/new': nothing,
  'POST /c/:coalition/positions/:position': nothing,
  'POST /c/:coalition/positions/:position/edit': nothing,
  'GET /:coalition/positions/:position/:tag': [wrongAddress, ...positionsKnown],
};
