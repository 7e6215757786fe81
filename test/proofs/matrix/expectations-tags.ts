/**
 * Who may do what with corridors, themes and tags, written by hand from docs/architecture.md: all of it is the
 * members', what there is to choose from is the secretariat's to keep, and a thing is tagged by those who write it.
 */
import {
  abroad,
  bySeat,
  byWriters,
  doors,
  inCoalition,
  members,
  membersOnly,
  office,
  unknownStatements,
} from './circles.ts';
import { ofMembers } from './expectations-positions.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const byKeepers: Row[] = [
  ...bySeat,
  hide({ role: members, relation: abroad }),
  allow({ role: 'outsider', relation: abroad }),
  hide({ role: 'outsider' }),
  allow({ role: office }),
  forbid(),
];
const ofOwnCoalition: Row[] = [allow({ role: members, relation: 'own coalition' }), hide()];

export const tagExpectations: Expectations = {
  'Mutation.createCorridor': byKeepers,
  'Mutation.changeCorridor': byKeepers,
  'Mutation.createTheme': byKeepers,
  'Mutation.renameTheme': byKeepers,
  'Mutation.tagThing': [...bySeat, ...unknownStatements, ...byWriters({})],
  'Mutation.untagThing': [...bySeat, ...unknownStatements, ...byWriters({})],
  'Node.Corridor': inCoalition,
  'Node.Theme': inCoalition,
  'Coalition.corridors': inCoalition,
  'Coalition.corridor': ofOwnCoalition,
  'Coalition.themes': inCoalition,
  'Coalition.theme': ofOwnCoalition,
  'Statement.tags': membersOnly,
  'Position.tags': [...ofMembers, allow()],
};

const room: Row[] = [...doors, allow()];
const keepers: Row[] = [...doors, allow({ role: [...office, 'outsider'] }), forbid()];
/** A form with nothing in it. */
const nothing: Row[] = [forbid({ role: 'anonymous' }), refuse()];

export const tagRoutes: Expectations = {
  'GET /c/:coalition/corridors': room,
  'GET /c/:coalition/corridors/new': keepers,
  'GET /c/:coalition/corridors/:slug': room,
  'GET /c/:coalition/corridors/:slug/edit': keepers,
  'GET /c/:coalition/themes/:slug': room,
  'GET /c/:coalition/tags': room,
  'POST /c/:coalition/corridors': nothing,
  'POST /c/:coalition/corridors/new': nothing,
  'POST /c/:coalition/corridors/:slug/edit': nothing,
  'POST /c/:coalition/themes/:slug': nothing,
  'POST /c/:coalition/tags': nothing,
};
