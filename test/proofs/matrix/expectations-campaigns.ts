/**
 * Who may do what with campaigns, tasks and calendars, written by hand from docs/architecture.md: a campaign for its
 * body is known to that body and the office, one for members to every member, none to the public but by its page;
 * drafters, coordinators, the office and who speaks for the organisation that leads run it; each organisation speaks for
 * itself; what an organisation has taken on is its own, of those who run the campaign, and of the office;
 * who met whom is for those who run it and the organisations that have joined.
 */
import {
  approving,
  bySeat,
  doors,
  inBody,
  inCoalition,
  members,
  office,
  plain,
  signers,
  unseen,
  wrongAddress,
  writers,
} from './circles.ts';
import type { Role } from './dimensions.ts';
import { allow, conflict, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const theirs = 'other coalition';
const ours = ['own body', 'for members'];
/** Those who speak for the organisation that leads the campaign "for members". */
const leading: Role[] = ['proposer', 'signer', 'steward'];

/** What one may not know of is not there. */
const unknown: Row[] = [
  hide({ role: plain, relation: 'own body' }),
  hide({ role: 'outsider', relation: ours }),
  hide({ role: members, relation: theirs }),
];
/** An observer learns that they may not, before anything else that is wrong. */
const observerFirst = (by: string): Row => forbid({ role: 'observer', by });
const running: Row[] = [
  allow({ role: office, relation: ours }),
  allow({ role: writers, relation: 'own body' }),
  allow({ role: leading, relation: 'for members' }),
  allow({ role: 'outsider', relation: theirs }),
];
/** Those who answer for it to its partners: not its drafters. */
const heading: Row[] = running.map((row) =>
  row.pattern.role === writers ? allow({ ...row.pattern, role: 'coordinator' }) : row,
);
const byRunners: Row[] = [...bySeat, ...unknown, ...running, forbid()];
/** What is done by those who run it, where the sender names one thing more that may not be there. */
const withA = (thing: string): Row[] => [observerFirst(`an unknown ${thing}`), ...byRunners];
/** Those who run it, and an organisation that has joined. */
const byContributors: Row[] = [
  observerFirst('an unknown target'),
  ...bySeat,
  ...unknown,
  allow({ role: ['delegate', 'sole signer'], relation: 'for members' }),
  ...running,
  forbid(),
];
const taskDoers: Row[] = [
  ...bySeat,
  ...unknown,
  allow({ role: 'sole signer', relation: 'for members' }),
  ...running,
  forbid(),
];
const bySpeakersOf = (rows: Row[]): Row[] => [...bySeat, ...unknown, ...rows, forbid()];

export const campaignMutations: Expectations = {
  'Mutation.createTask': [
    ...bySeat,
    allow({ relation: 'own organisation' }),
    allow({ role: office, relation: 'other organisation' }),
    refuse({ role: [...office, 'outsider'] }),
    forbid(),
  ],
  'Mutation.changeTask': taskDoers,
  'Mutation.doTask': taskDoers,
  'Mutation.undoTask': taskDoers,
  'Mutation.removeTask': taskDoers,
  'Mutation.createCampaign': [
    ...bySeat,
    hide({ role: members, relation: theirs }),
    allow({ role: 'outsider', relation: theirs }),
    hide({ role: 'outsider' }),
    allow({ role: office }),
    allow({ role: writers, relation: 'own body' }),
    forbid(),
  ],
  'Mutation.changeCampaign': byRunners,
  'Mutation.startCampaign': byRunners,
  'Mutation.closeCampaign': byRunners,
  'Mutation.publishReport': byRunners,
  'Mutation.setShows': byRunners,
  'Mutation.publishCampaignPage': byRunners,
  'Mutation.withdrawCampaignPage': byRunners,
  // That coalition's agenda is its body's alone, and the campaign is every member's.
  'Mutation.linkAsk': [conflict({ role: 'outsider', relation: theirs, by: 'as it should' }), ...withA('ask')],
  'Mutation.unlinkAsk': [hide({ role: 'outsider', by: 'as it should' }), ...withA('ask')],
  'Mutation.showAsk': [hide({ role: 'outsider', by: 'as it should' }), ...withA('ask')],
  'Mutation.hideAsk': [hide({ role: 'outsider', by: 'as it should' }), ...withA('ask')],
  'Mutation.linkStatement': withA('statement'),
  'Mutation.unlinkStatement': withA('statement'),
  'Mutation.addCampaignTarget': withA('target'),
  'Mutation.removeCampaignTarget': [
    // Nobody is a target of these campaigns yet.
    ...withA('target').map((row) => (row.outcome === 'allowed' ? hide(row.pattern) : row)),
  ],
  'Mutation.invitePartner': [
    ...bySeat.filter((row) => row.outcome === 'Forbidden' || row.pattern.by === 'an id of another kind'),
    hide({ by: 'an unknown campaign' }),
    refuse({ by: 'an unknown organization', role: [...office, ...leading] }),
    hide({ by: 'an unknown organization', role: 'outsider' }),
    ...unknown,
    conflict({ role: [...office, ...writers], relation: 'own body' }),
    ...running,
    forbid(),
  ],
  'Mutation.acceptPartner': answered(),
  'Mutation.declinePartner': answered(),
  'Mutation.askToJoin': bySpeakersOf([
    conflict({ role: [...leading, 'sole signer'], relation: 'for members' }),
    allow({ role: ['withheld signer', 'observer'], relation: ours }),
    conflict({ role: 'outsider', relation: theirs }),
  ]),
  'Mutation.leaveCampaign': bySpeakersOf([
    conflict({ role: [...leading, 'withheld signer', 'observer'], relation: ours }),
    allow({ role: 'sole signer', relation: 'for members' }),
    conflict({ role: 'outsider', relation: theirs }),
  ]),
  'Mutation.showPartner': bySpeakersOf([
    conflict({ role: ['withheld signer', 'observer'], relation: ours }),
    allow({ role: [...leading, 'sole signer'], relation: 'for members' }),
    allow({ role: 'outsider', relation: theirs }),
  ]),
  'Mutation.proposeChapter': bySpeakersOf([
    allow({ role: [...leading, 'sole signer'], relation: 'for members' }),
    allow({ role: 'outsider', relation: theirs }),
  ]),
  'Mutation.approveChapter': [...bySeat, ...unknown, ...heading, forbid()],
  'Mutation.declineChapter': [...bySeat, ...unknown, ...heading, forbid()],
  'Mutation.endChapter': [
    ...bySeat,
    ...unknown,
    allow({ role: 'sole signer', relation: 'for members' }),
    ...heading,
    forbid(),
  ],
  'Mutation.showChapter': bySpeakersOf([
    allow({ role: 'sole signer', relation: 'for members' }),
    allow({ role: 'outsider', relation: theirs }),
  ]),
  'Mutation.createActivity': byRunners,
  'Mutation.changeActivity': byRunners,
  'Mutation.cancelActivity': byRunners,
  'Mutation.logContact': byContributors,
  'Mutation.addPressMention': byContributors,
  'Mutation.addCost': byContributors,
  'Mutation.removeContact': byRunners,
  'Mutation.removePressMention': byRunners,
  'Mutation.showPressMention': byRunners,
  'Mutation.hidePressMention': byRunners,
  'Mutation.removeCost': byRunners,
  'Mutation.createFeed': [...bySeat, ...unknown, allow()],
  'Mutation.revokeFeed': [
    hide({ by: 'an id of another kind' }),
    forbid({ role: 'anonymous' }),
    hide({ by: 'an unknown feed' }),
    allow({ role: 'sole signer' }),
    hide(),
  ],
};

/** Those who lead answer whoever asked to join. */
function answered(): Row[] {
  return [
    ...bySeat,
    hide({ by: 'an unknown organization', role: [...office, ...leading, 'outsider'] }),
    ...unknown,
    ...heading,
    forbid(),
  ];
}

const known: Row[] = [...unknown, unseen, allow()];
const doers: Role[] = ['sole signer', ...writers];

/** Those who run a campaign, by where it is. */
const those: Row[] = [
  allow({ role: office, relation: ours }),
  allow({ role: writers, relation: 'own body' }),
  allow({ role: leading, relation: 'for members' }),
  allow({ role: 'outsider', relation: theirs }),
];

export const campaignReads: Expectations = {
  'Node.Campaign': known,
  'Campaign.asks': [hide({ relation: theirs }), ...known],
  'Campaign.statements': known,
  'Campaign.tasks': known,
  'Campaign.tags': known,
  'Campaign.contacts': [
    ...unknown,
    unseen,
    allow({ role: ['delegate', 'sole signer'], relation: 'for members' }),
    ...those,
    hide(),
  ],
  'Campaign.preview': [...unknown, unseen, ...those, hide()],
  'Node.Task': known,
  'Task.campaign': known,
  'Coalition.campaigns': inCoalition,
  'Coalition.campaign': [allow({ role: [...inBody, ...office], relation: 'own coalition' }), hide()],
  'Coalition.publicCampaign': [allow({ relation: 'own coalition' }), hide()],
  'Coalition.publishedCampaigns': [allow()],
  'Coalition.calendar': inCoalition,
  'Coalition.calendarFeeds': [allow({ role: 'sole signer', relation: 'own coalition' }), hide()],
  'Coalition.campaignsWaiting': [
    // Invited; or asked by those who want to join, or to carry a chapter.
    allow({ role: ['withheld signer', ...leading, 'coordinator', ...office], relation: 'own coalition' }),
    allow({ role: 'outsider', relation: theirs }),
    hide(),
  ],
  'Coalition.ourActivities': [
    allow({ role: ['delegate', ...leading, 'sole signer', ...writers], relation: 'own coalition' }),
    allow({ role: 'outsider', relation: theirs }),
    hide(),
  ],
  'Coalition.myTasks': [
    allow({ role: doers, relation: 'own coalition' }),
    allow({ role: 'outsider', relation: theirs }),
    hide(),
  ],
  'Membership.tasks': [allow({ role: [...doers, 'outsider'], relation: 'own' }), hide()],
  'Statement.campaigns': [
    allow({ role: [...inBody, ...office], relation: 'own body', state: 'comments' }),
    allow({ role: members, relation: 'other body', state: 'comments' }),
    allow({ role: 'outsider', relation: theirs, state: 'comments' }),
    hide(),
  ],
};

const memberFiles: Row[] = [
  forbid({ role: 'anonymous' }),
  wrongAddress,
  allow({ role: [...approving, ...signers], relation: 'for members' }),
  allow({ role: [...inBody, ...office], relation: ours }),
  allow({ role: 'outsider', relation: theirs }),
  hide(),
];

export const campaignAddressRows: Expectations = {
  'GET /calendar/:feed': [hide({ by: 'an unknown feed' }), allow()],
  'GET /:coalition/:language/campanas/:campaign/:download': publicFiles(),
  'GET /:coalition/:language/campaigns/:campaign/:download': publicFiles(),
  'GET /c/:coalition/calendar.ics': [forbid({ role: 'anonymous' }), wrongAddress, ...inCoalition],
  'GET /c/:coalition/campaigns/:campaign/calendar.ics': memberFiles,
  'GET /c/:coalition/campaigns/:campaign/report/:download': memberFiles,
};

/** The parts of a campaign's page, with the forms each takes. */
const PARTS = [
  '',
  '/asks',
  '/dates',
  '/dates/:activity',
  '/edit',
  '/letters',
  '/partners',
  '/press',
  '/report',
  '/targets',
  '/tasks',
];

const inside: Row[] = [...doors, ...unknown];
/** A form with nothing in it comes to nothing. */
const nothing: Row[] = [forbid({ role: 'anonymous' }), refuse()];
const at = (part: string) => `/c/:coalition/campaigns/:campaign${part}`;

/** Where members find campaigns, tasks and the calendar, and anyone what campaigns show. */
export const campaignRooms: Expectations = {
  'GET /:coalition/:language/campanas': [wrongAddress, allow({ by: 'Spanish' }), hide()],
  'GET /:coalition/:language/campaigns': [wrongAddress, allow({ by: 'English' }), hide()],
  'GET /:coalition/:language/campanas/:campaign': [wrongAddress, allow()],
  'GET /:coalition/:language/campaigns/:campaign': [wrongAddress, allow()],
  'GET /c/:coalition/calendar': [...doors, allow()],
  'GET /c/:coalition/campaigns': [...doors, allow()],
  'GET /c/:coalition/campaigns/new': [...doors, allow()],
  'GET /c/:coalition/tasks': [...doors, allow()],
  'POST /c/:coalition/calendar': nothing,
  'POST /c/:coalition/campaigns/new': nothing,
  'POST /c/:coalition/tasks': nothing,
  ...Object.fromEntries(PARTS.map((part) => [`GET ${at(part)}`, [...inside, allow()]])),
  [`GET ${at('/public')}`]: [...inside, ...those, forbid()],
  ...Object.fromEntries([...PARTS, '/public'].map((part) => [`POST ${at(part)}`, nothing])),
};

/** The one that is its body's own has a page that shows no dates. */
function publicFiles(): Row[] {
  return [wrongAddress, hide({ relation: 'own body' }), allow()];
}
