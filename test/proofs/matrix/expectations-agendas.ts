/**
 * Who may do what with agendas and those they address, written by hand from docs/architecture.md: an agenda for its body
 * is known to that body and the office, one for members to every member; drafters, coordinators and the office change
 * it; organisations support its asks by themselves; editions are everybody's once the office has published them.
 */
import {
  bySeat,
  doors,
  inBody,
  inCoalition,
  members,
  office,
  plain,
  signers,
  unseen,
  writers,
  wrongAddress,
} from './circles.ts';
import type { Role } from './dimensions.ts';
import {
  allow,
  conflict,
  forbid,
  hide,
  refuse,
  type Expectations,
  type Pattern,
  type Row,
} from './expect.ts';

const theirs = 'other coalition';
const ours = ['own body', 'other body', 'for members'];
/** Who speaks for an organisation: whoever proposes, signs or gives seats for it. */
const speakers: Role[] = ['proposer', 'signer', 'steward', ...signers, 'observer'];
const keepers: Role[] = ['proposer', 'observer', ...writers, ...office];

/** What one may not know of is not there. */
const unknownAgendas: Row[] = [
  hide({ role: plain, relation: ['own body', 'other body'] }),
  hide({ role: inBody, relation: 'other body' }),
  hide({ role: 'outsider', relation: ours }),
  hide({ role: members, relation: theirs }),
];
const agendasKnown: Row[] = [...unknownAgendas, unseen, allow()];
const byEditors: Row[] = [
  ...bySeat,
  ...unknownAgendas,
  allow({ role: office, relation: ours }),
  allow({ role: writers, relation: 'own body' }),
  allow({ role: 'outsider', relation: theirs }),
  forbid(),
];
/** Evidence and answers come from who supports an ask, too; each is taken away by its own seat, or who edits. */
const bySupporters: Row[] = [
  ...bySeat,
  allow({ role: 'sole signer', relation: 'for members' }),
  ...byEditors.slice(bySeat.length),
];
const bySpeakers: Row[] = [
  ...bySeat,
  ...unknownAgendas,
  allow({ role: speakers, relation: ['own body', 'for members'] }),
  allow({ role: 'outsider', relation: theirs }),
  forbid(),
];
const byPublishers: Row[] = [
  ...bySeat,
  ...unknownAgendas,
  allow({ role: office, relation: ours }),
  allow({ role: 'outsider', relation: theirs }),
  forbid(),
];
/** What whoever edits it would do, if the world had not moved on. */
const movedOn: Row[] = byEditors.map((row) => (row.outcome === 'allowed' ? conflict(row.pattern) : row));
/** An observer may not edit it, whatever else is wrong. */
const beforeAll = (pattern: Pattern): Row => forbid({ ...pattern, role: 'observer' });

export const agendaMutations: Expectations = {
  'Mutation.previewAgendaSheet': byEditors,
  'Mutation.applyAgendaSheet': byEditors,
  'Mutation.createAgenda': [
    ...bySeat,
    hide({ role: members, relation: theirs }),
    allow({ role: 'outsider', relation: theirs }),
    hide({ role: 'outsider' }),
    allow({ role: office }),
    allow({ role: writers, relation: 'own body' }),
    forbid(),
  ],
  'Mutation.renameAgenda': byEditors,
  'Mutation.setAgenda': byEditors,
  'Mutation.archiveAgenda': byEditors,
  'Mutation.addPreambleBlock': byEditors,
  'Mutation.addAsk': byEditors,
  'Mutation.rewriteAsk': movedOn,
  'Mutation.moveAsk': byEditors,
  'Mutation.removeAsk': byEditors,
  'Mutation.restoreAsk': movedOn,
  'Mutation.setAskFact': byEditors,
  'Mutation.undoAskChange': byEditors,
  'Mutation.supportAsk': bySpeakers,
  'Mutation.unsupportAsk': bySpeakers,
  'Mutation.addEvidence': bySupporters,
  'Mutation.removeEvidence': byEditors,
  'Mutation.linkPassage': [beforeAll({ by: 'an unknown statement' }), ...byEditors],
  'Mutation.confirmPassage': byEditors,
  'Mutation.unlinkPassage': byEditors,
  'Mutation.recordAnswer': [
    refuse({ role: [...office, ...writers], by: 'an unknown target' }),
    beforeAll({ by: 'an unknown target' }),
    ...bySupporters,
  ],
  'Mutation.withdrawAnswer': byEditors,
  'Mutation.closeEdition': byEditors,
  'Mutation.publishAgendaEdition': byPublishers,
  'Mutation.unpublishAgendaEdition': byPublishers,
  'Mutation.createTarget': [
    forbid({ role: ['anonymous', 'removed'] }),
    forbid({ by: 'another’s seat' }),
    allow({ role: [...keepers, 'outsider'] }),
    forbid(),
  ],
  'Mutation.changeTarget': targetsKept(),
  'Mutation.endTarget': targetsKept(),
};

function targetsKept(): Row[] {
  return [
    ...bySeat,
    hide({ role: members, relation: theirs }),
    hide({ role: 'outsider', relation: 'own coalition' }),
    allow({ role: [...keepers, 'outsider'] }),
    forbid(),
  ];
}

/** In the coalition's rooms, past its doors. */
const agendaRooms: Row[] = [...doors, ...unknownAgendas, allow()];
/** A form with nothing in it comes to nothing. */
const nothing: Row[] = [forbid({ role: 'anonymous' }), refuse()];

export const agendaAddresses: Expectations = {
  'GET /:coalition/:language/agendas': [wrongAddress, allow()],
  'GET /:coalition/:language/agendas/:agenda': [wrongAddress, allow()],
  'GET /:coalition/:language/agendas/:agenda/:print': [wrongAddress, allow()],
  'GET /c/:coalition/attachments/:attachment': [wrongAddress, ...agendasKnown],
  // Files: no door is before them.
  'GET /c/:coalition/agendas/:slug/agenda.xlsx': [
    forbid({ role: 'anonymous' }),
    wrongAddress,
    ...agendasKnown,
  ],
  'GET /c/:coalition/agendas/:slug/print/:print': [
    forbid({ role: 'anonymous' }),
    wrongAddress,
    ...agendasKnown,
  ],
  'GET /c/:coalition/agendas/:slug/import': [
    ...doors,
    ...unknownAgendas,
    allow({ role: office, relation: ours }),
    allow({ role: writers, relation: 'own body' }),
    allow({ role: 'outsider', relation: theirs }),
    forbid(),
  ],
  'POST /c/:coalition/agendas/:slug/import': [forbid({ role: 'anonymous' }), refuse()],
  'GET /c/:coalition/agendas': [...doors, allow()],
  'GET /c/:coalition/agendas/new': [...doors, allow()],
  'GET /c/:coalition/agendas/:slug': agendaRooms,
  'GET /c/:coalition/agendas/:slug/asks/:ask': agendaRooms,
  'GET /c/:coalition/agendas/:slug/alignment': agendaRooms,
  'GET /c/:coalition/agendas/:slug/sources': agendaRooms,
  'GET /c/:coalition/agendas/:slug/close': agendaRooms,
  'GET /c/:coalition/agendas/:slug/editions': agendaRooms,
  'GET /c/:coalition/agendas/:slug/editions/:number': agendaRooms,
  'GET /c/:coalition/agendas/:slug/settings': agendaRooms,
  'POST /c/:coalition/agendas/new': nothing,
  'POST /c/:coalition/agendas/:slug': nothing,
  'POST /c/:coalition/agendas/:slug/asks/:ask': nothing,
  'POST /c/:coalition/agendas/:slug/alignment': nothing,
  'POST /c/:coalition/agendas/:slug/sources': nothing,
  'POST /c/:coalition/agendas/:slug/close': nothing,
  'POST /c/:coalition/agendas/:slug/editions/:number': nothing,
  'POST /c/:coalition/agendas/:slug/settings': nothing,
};

const published = ['published of own body', 'published of other body', 'published of for members'];

const agendaOfEdition: Row[] = [
  allow({ role: members, relation: 'published of for members' }),
  allow({ role: office, relation: published }),
  allow({ role: inBody, relation: 'published of own body' }),
  allow({ role: 'outsider', relation: 'published of other coalition' }),
  hide({ relation: [...published, 'published of other coalition'] }),
  ...agendasKnown,
];

export const agendaReads: Expectations = {
  'Node.Agenda': agendasKnown,
  'Node.Ask': agendasKnown,
  'Agenda.acts': agendasKnown,
  'Agenda.tags': agendasKnown,
  'Ask.tags': agendasKnown,
  'Ask.passages': agendasKnown,
  'Ask.campaigns': [
    allow({ role: [...inBody, ...office], relation: 'own body' }),
    allow({ role: members, relation: 'for members' }),
    hide(),
  ],
  'Node.AgendaEdition': [
    allow({ relation: [...published, 'published of other coalition'] }),
    ...agendasKnown,
  ],
  'AgendaEdition.agenda': agendaOfEdition,
  // What is sealed for members is for those who may know the agenda.
  'EditionAsk.asClosed': agendaOfEdition,
  'Coalition.agendas': inCoalition,
  'Coalition.agenda': [allow({ role: [...inBody, ...office], relation: 'own coalition' }), hide()],
  'Coalition.publishedAgendas': [allow()],
  'Coalition.publishedAgenda': [allow({ relation: 'own coalition' }), hide()],
  'Coalition.targets': inCoalition,
  'Coalition.targetCount': inCoalition,
  'Node.Target': inCoalition,
  'Target.asks': inCoalition,
  'Statement.asksSaying': [
    allow({ role: members, relation: 'own body', state: 'comments' }),
    allow({ role: office, relation: 'other body', state: 'comments' }),
    allow({ role: 'outsider', relation: theirs, state: 'comments' }),
    hide(),
  ],
};
