/**
 * Who finds what at which address, written by hand from docs/architecture.md, docs/security.md and docs/ui.md. The
 * public's pages answer everybody alike; the rooms of a coalition open to its members; a file of a room that is not
 * there for somebody is nowhere, whoever they are.
 */
import {
  abroad,
  approving,
  byOffice,
  byWriters,
  doors,
  home,
  members,
  office,
  open,
  quiet,
  unknownStatements,
  wrongAddress,
} from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';
import { credentialAddresses } from './expectations-credentials.ts';
import { alertAddresses } from './expectations-alerts.ts';
import { alignmentAddresses } from './expectations-alignment.ts';
import { companionAddresses } from './expectations-companions.ts';
import { commentAddresses } from './expectations-comments.ts';
import { returnAddresses } from './expectations-returns.ts';
import { draftAddresses } from './expectations-drafts.ts';
import { amendmentRoutes } from './expectations-amendments.ts';
import { agendaAddresses } from './expectations-agendas.ts';
import { campaignAddressRows, campaignRooms } from './expectations-campaigns.ts';
import { paragraphRoutes } from './expectations-rounds.ts';
import { tagRoutes } from './expectations-tags.ts';
import { termRoutes } from './expectations-terms.ts';
import { correctionAddresses } from './expectations-corrections.ts';
import { editionAddresses } from './expectations-editions.ts';
import { passkeyAddresses } from './expectations-passkeys.ts';
import { deskAddresses } from './expectations-desk.ts';
import { privilegedAddresses } from './expectations-privileged.ts';
import { letterAddresses } from './expectations-letters.ts';
import { requestAddresses } from './expectations-requests.ts';
import { decisionAddresses } from './expectations-decisions.ts';
import { positionAddresses } from './expectations-positions.ts';

const everybody: Row[] = [allow()];
/** Who is signed out is sent to sign in. */
const signedInOnly: Row[] = [forbid({ role: 'anonymous' }), allow()];
const publicThings: Row[] = [wrongAddress, allow()];
const publicStatements: Row[] = [wrongAddress, allow({ state: open }), hide()];

const publicPages: Expectations = {
  'GET /': everybody,
  'GET /*': [hide()],
  'GET /robots.txt': everybody,
  'GET /sitemap.xml': everybody,
  'GET /:coalition': publicThings,
  'GET /:coalition/:language': publicThings,
  'GET /:coalition/:language/publicados': [wrongAddress, allow({ by: 'Spanish' }), hide()],
  'GET /:coalition/:language/published': [wrongAddress, allow({ by: 'English' }), hide()],
  'GET /:coalition/:language/:statement': publicStatements,
  // None of them is written in a further language.
  'GET /:coalition/:language/:statement/:words': [hide()],
  'GET /:coalition/:language/:statement/text.txt': publicStatements,
  'GET /:coalition/:language/:statement/manifest.txt': publicStatements,
  'GET /:coalition/:language/:statement/terms.txt': publicStatements,
  'GET /:coalition/letters/:statement/:print': [wrongAddress, allow({ state: 'published' }), hide()],
  'GET /:coalition/letters/:statement/logos/:logo': [
    wrongAddress,
    hide({ by: 'a withheld logo' }),
    allow({ state: open }),
    hide(),
  ],
};

/** The mailbox is the demonstration's; there is none where people work. */
const entrances: Expectations = {
  'GET /sign-in': everybody,
  'GET /sign-in/code': everybody,
  'GET /sign-in/link': everybody,
  'GET /sign-out': everybody,
  'GET /language': everybody,
  'GET /offline': everybody,
  'GET /account': signedInOnly,
  'GET /account/seat': signedInOnly,
  'GET /mailbox': [hide()],
  'GET /mailbox/:mail': [hide()],
};

/** Every member enters. */
const room: Row[] = [...doors, allow()];
const statements: Row[] = [...doors, ...unknownStatements, allow()];
const signOns: Row[] = [...doors, hide({ state: quiet }), allow()];

const rooms: Expectations = {
  'GET /c/:coalition': room,
  'GET /c/:coalition/acts': room,
  'GET /c/:coalition/bodies': room,
  'GET /c/:coalition/bodies/:body': room,
  'GET /c/:coalition/more': room,
  'GET /c/:coalition/members': room,
  'GET /c/:coalition/members/:organization': room,
  'GET /c/:coalition/logos/:logo': [
    wrongAddress,
    allow({ role: members, relation: ['own coalition', 'at risk'] }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
  'GET /c/:coalition/texts': room,
  'GET /c/:coalition/texts/new': room,
  'GET /c/:coalition/texts/:slug': statements,
  'GET /c/:coalition/texts/:slug/close': statements,
  'GET /c/:coalition/texts/:slug/import': [
    ...doors,
    ...unknownStatements,
    ...byWriters({ state: ['draft', 'comments'] }),
  ],
  'GET /c/:coalition/texts/:slug/open': statements,
  'GET /c/:coalition/texts/:slug/standing': [
    ...doors,
    ...unknownStatements,
    ...byOffice({ state: 'published' }),
  ],
  'GET /c/:coalition/sign-ons': room,
  'GET /c/:coalition/sign-ons/:slug': signOns,
  'GET /c/:coalition/sign-ons/:slug/done': signOns,
  'GET /c/:coalition/sign-ons/:slug/manage': [...doors, hide({ state: quiet }), ...byOffice({})],
  // It draws nothing and only leads on: no door is before it.
  'GET /c/:coalition/sign-ons/:slug/approve': [
    forbid({ role: 'anonymous' }),
    wrongAddress,
    hide({ state: quiet }),
    ...doors,
    allow(),
  ],
  'GET /c/:coalition/sign-ons/:slug/approve/:signature': [
    ...doors,
    allow({ relation: 'proposed', role: approving }),
    allow({ relation: 'public', role: 'sole signer' }),
    allow({ relation: 'withheld', role: 'withheld signer' }),
    hide(),
  ],
  'GET /c/:coalition/sign-ons/:slug/receipt/:signature': [
    forbid({ role: 'anonymous' }),
    wrongAddress,
    allow({ relation: 'public', role: 'sole signer' }),
    allow({ relation: 'withheld', role: 'withheld signer' }),
    hide(),
  ],
  'GET /c/:coalition/sign-ons/:slug/letter/:form': [
    forbid({ role: 'anonymous' }),
    wrongAddress,
    allow({ state: 'published' }),
    hide({ state: ['draft', 'comments'] }),
    allow({ role: office, relation: home }),
    allow({ role: 'outsider', relation: abroad }),
    hide(),
  ],
};

/** A form with nothing in it comes to nothing, wherever it is sent and whoever sends it. */
const nothing: Row[] = [forbid({ role: 'anonymous' }), refuse()];

const forms: Expectations = {
  // Who is signed in already is led on.
  'POST /sign-in': [refuse({ role: 'anonymous' }), allow()],
  'POST /sign-in/code': [allow()],
  'POST /sign-in/link': [refuse()],
  // These have said all they say without a word.
  'POST /sign-out': [allow()],
  'POST /language': [allow()],
  'POST /account': nothing,
  'POST /account/seat': [forbid()],
  'POST /c/:coalition/bodies/:body': nothing,
  'POST /c/:coalition/members/:organization': nothing,
  'POST /c/:coalition/texts/new': nothing,
  'POST /c/:coalition/texts/:slug': nothing,
  'POST /c/:coalition/texts/:slug/close': nothing,
  'POST /c/:coalition/texts/:slug/import': nothing,
  'POST /c/:coalition/texts/:slug/open': nothing,
  'POST /c/:coalition/texts/:slug/standing': nothing,
  'POST /c/:coalition/sign-ons/:slug': nothing,
  'POST /c/:coalition/sign-ons/:slug/done': nothing,
  'POST /c/:coalition/sign-ons/:slug/approve/:signature': nothing,
  'POST /c/:coalition/sign-ons/:slug/manage': nothing,
};

export const expectationsOfRoutes: Expectations = {
  ...publicPages,
  ...agendaAddresses,
  ...decisionAddresses,
  ...editionAddresses,
  ...passkeyAddresses,
  ...privilegedAddresses,
  ...letterAddresses,
  ...correctionAddresses,
  ...requestAddresses,
  ...deskAddresses,
  ...positionAddresses,
  ...campaignAddressRows,
  ...campaignRooms,
  ...commentAddresses,
  ...alertAddresses,
  ...credentialAddresses,
  ...alignmentAddresses,
  ...companionAddresses,
  ...draftAddresses,
  ...returnAddresses,
  ...entrances,
  ...rooms,
  ...forms,
  ...tagRoutes,
  ...termRoutes,
  ...amendmentRoutes,
  ...paragraphRoutes,
};
