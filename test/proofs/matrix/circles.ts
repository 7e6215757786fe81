import { answers, type Role } from './dimensions.ts';
import { allow, forbid, hide, type Pattern, type Row } from './expect.ts';

/** Who stands where, and the rows that many operations share. Written by hand, as expectations.ts. */
export const office: Role[] = ['staff', 'staff coordinator'];
export const writers: Role[] = ['drafter', 'coordinator'];
export const approving: Role[] = ['delegate', 'proposer', 'signer', 'steward'];
export const signers: Role[] = ['sole signer', 'withheld signer'];
export const plain: Role[] = [...approving, ...signers];
export const members: Role[] = [...plain, ...writers, 'observer', ...office];
export const inBody: Role[] = [...writers, 'observer'];
export const home = ['own body', 'other body'];
export const abroad = 'other coalition';
export const quiet = ['draft', 'comments', 'closed'] as const;
export const open = ['sign-on', 'ended', 'published'] as const;

/** Nobody acts without a seat of their own, whatever it is they would do; ids that name nothing are not there. */
export const bySeat: Row[] = [
  hide({ by: 'an id of another kind' }),
  forbid({ role: ['anonymous', 'removed'] }),
  forbid({ by: 'another’s seat' }),
  hide({
    by: [
      'statement',
      'signOn',
      'signature',
      'body',
      'endedSeat',
      'membership',
      'position',
      'decision',
      'subject',
      'coalition',
      'corridor',
      'theme',
      'term',
      'agenda',
      'ask',
      'target',
      'change',
      'evidence',
      'passage',
      'askAnswer',
      'agendaEdition',
      'campaign',
      'chapter',
      'activity',
      'contact',
      'pressMention',
      'cost',
      'task',
      'feed',
      'text',
      'thread',
      'comment',
      'suggestion',
      'suggestions',
      'amendment',
      'draft',
      'return',
      'returned',
      'request',
      'edition',
      'delivery',
      'paper',
      'correction',
    ].map((id) => `an unknown ${id}`),
  }),
];
/** Everybody knows a statement from its opening for signature on; before, members, and of a draft its body and the office. */
export const unknownStatements: Row[] = [
  hide({ role: 'outsider', relation: home, state: quiet }),
  hide({ role: members, relation: abroad, state: quiet }),
  hide({ role: plain, relation: home, state: 'draft' }),
  hide({ role: inBody, relation: 'other body', state: 'draft' }),
];
/** The words as they are written are never the public's, not even once the statement is. */
export const unknownWords: Row[] = [
  ...unknownStatements,
  hide({ role: 'outsider', relation: home }),
  hide({ role: members, relation: abroad }),
];
export const byWriters = (pattern: Pattern): Row[] => [
  allow({ ...pattern, role: office, relation: home }),
  allow({ ...pattern, role: writers, relation: 'own body' }),
  allow({ ...pattern, role: 'outsider', relation: abroad }),
  forbid(),
];
export const byOffice = (pattern: Pattern): Row[] => [
  allow({ ...pattern, role: office, relation: home }),
  allow({ ...pattern, role: 'outsider', relation: abroad }),
  forbid(),
];
export const usual = 'as it should';
/** Somebody else’s answer is not there, whoever asks. */
export const ownAnswers: Row[] = [
  hide({ relation: ['declined', abroad] }),
  hide({ relation: 'proposed', role: [...signers, ...inBody, ...office, 'outsider'] }),
  hide({ relation: 'public', role: [...approving, 'withheld signer', ...inBody, ...office, 'outsider'] }),
  hide({ relation: 'withheld', role: [...approving, 'sole signer', ...inBody, ...office, 'outsider'] }),
];
export const stewards: Role[] = ['steward', 'observer', 'outsider'];
/** A right to sign, and signing alone, come from a steward who may sign. */
export const signingStewards: Role[] = ['observer', 'outsider'];
/** A steward gives the organisation a logo, and the office any of the coalition's members. */
export const logoChangers: Row[] = [
  hide({ relation: abroad }),
  allow({ role: stewards, relation: 'own organisation' }),
  allow({ role: office }),
  hide({ role: 'outsider', relation: 'other organisation' }),
  forbid(),
];
/** Who is nobody here, or no longer. */
export const unseen: Row = hide({ role: ['anonymous', 'removed'] });
export const signedIn: Role[] = [...members, 'removed', 'outsider'];

export const statementsKnown: Row[] = [
  allow({ state: open }),
  ...unknownStatements,
  hide({ role: ['anonymous', 'removed'] }),
  allow(),
];
/** What members of its coalition read of a statement they know, and the public never. */
export const membersOnly: Row[] = [...unknownWords, hide({ role: ['anonymous', 'removed'] }), allow()];
export const inCoalition: Row[] = [
  allow({
    role: members,
    relation: [
      'own coalition',
      'own',
      'own organisation',
      'other organisation',
      'at risk',
      ...home,
      'secretariat',
    ],
  }),
  allow({ role: 'outsider', relation: ['own', abroad] }),
  hide(),
];
export const byOwnAndOffice: Row[] = [
  allow({ role: [...members, 'outsider'], relation: 'own' }),
  allow({ role: office, relation: ['other organisation', 'at risk'] }),
  allow({ role: 'outsider', relation: abroad }),
  hide(),
];

/** Readers of a text are in its room and seen there; only its writers change it, while it is open. */
export const texts: Row[] = [forbid({ role: 'anonymous' }), ...membersOnly];
const ofBody = ['an agenda of own body', 'a campaign of own body'];
const forMembers = ['an agenda for members', 'a campaign for members'];
/** A topic is its readers’: the public has none, not even of what is public. */
export const topics: Row[] = [
  allow({ relation: 'oneself' }),
  allow({ role: [...members, 'outsider'], relation: 'own organisation' }),
  hide({ relation: ['another person', 'other organisation', 'no topic'] }),
  allow({ role: office, relation: 'own office' }),
  allow({ role: 'outsider', relation: 'other office' }),
  hide({ relation: ['own office', 'other office'] }),
  allow({ role: members, relation: 'own coalition' }),
  hide({ role: 'outsider', relation: 'own coalition' }),
  allow({ role: [...inBody, ...office], relation: ofBody }),
  hide({ relation: ofBody }),
  allow({ role: members, relation: forMembers }),
  hide({ relation: forMembers }),
  allow({ role: [...office, ...writers], relation: 'contacts of own body' }),
  allow({
    role: [...office, 'proposer', 'signer', 'steward', 'delegate', 'sole signer'],
    relation: 'contacts for members',
  }),
  hide({ relation: ['contacts of own body', 'contacts for members'] }),
  allow({ role: [...inBody, ...office], relation: ['a position of own body', 'a decision of own body'] }),
  hide({
    relation: [
      'a position of own body',
      'a public position',
      'a decision of own body',
      'an announced decision',
    ],
    role: ['anonymous', 'removed', 'outsider'],
  }),
  hide({ relation: ['a position of own body', 'a decision of own body'] }),
  allow({ relation: ['a public position', 'an announced decision'] }),
  ...membersOnly,
];

/** Whatever is of one's own coalition, or of its members, as an address leads to it. */
const atHome = [
  'own coalition',
  'other organisation',
  'at risk',
  ...home,
  'secretariat',
  ...answers,
  'for members',
  'for everybody',
  'withdrawn',
  'by who approves',
  'by an alias',
];
const words = [
  'statement',
  'slug',
  'attachment',
  'signature',
  'body',
  'organization',
  'language',
  'file',
  'print',
  'form',
  'logo',
  'position',
  'decision',
  'tag',
  'campaign',
  'activity',
  'download',
  'agenda',
  'ask',
  'number',
  'code',
  'delivery',
  'paper',
  'sheet',
  'block',
  'alert',
];
const wrongWords = [...words.map((word) => `an unknown ${word}`), 'an id of another kind'];
const elsewhere = 'another coalition’s address';
/** An address with one word of it wrong leads nowhere. */
export const wrongAddress: Row = hide({ by: [...wrongWords, elsewhere, 'an unknown coalition'] });
/** A coalition's rooms: who is signed out is sent to sign in, and who has no seat there is stopped at the door. */
export const doors: Row[] = [
  forbid({ role: 'anonymous' }),
  hide({ by: 'an unknown coalition' }),
  forbid({ role: 'removed' }),
  forbid({ role: members, relation: [abroad, 'public abroad'] }),
  forbid({ role: members, by: elsewhere }),
  forbid({ role: 'outsider', relation: atHome }),
  forbid({ role: 'outsider', by: wrongWords }),
  wrongAddress,
];
