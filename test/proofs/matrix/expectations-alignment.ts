/**
 * Who may do what with two languages of a text, written by hand from docs/architecture.md: whoever reads a text knows how
 * its languages stand; those who write it say what says the same and who sees to a language, and whom a language was
 * given to says so too; what becomes of what nobody reviewed the office rules. The texts are open, in draft or in comments.
 * What they cite is seen by whoever reads them, and corrected by those who write; about links the office rules.
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
  wrongAddress,
} from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Row } from './expect.ts';

const writing: Row[] = [...bySeat, ...unknownStatements, ...byWriters({})];

/** What holds for all texts of a coalition. */
const ruling: Row[] = [
  ...bySeat,
  hide({ role: members, relation: abroad }),
  hide({ role: 'outsider', relation: 'own coalition' }),
  allow({ role: office, relation: 'own coalition' }),
  allow({ role: 'outsider', relation: abroad }),
  forbid(),
];

export const alignmentMutations: Expectations = {
  'Mutation.checkBlocks': writing,
  'Mutation.excuseTypo': writing,
  'Mutation.arrangeLanguage': writing,
  'Mutation.checkSources': writing,
  'Mutation.correctSource': writing,
  'Mutation.ruleUnreviewed': ruling,
  'Mutation.ruleSources': ruling,
  'Mutation.addLanguage': writing,
  'Mutation.removeLanguage': writing,
  // No coalition lets its words be sent to a machine until its secretariat says so.
  'Mutation.draftByMachine': [...bySeat, ...unknownStatements, forbid()],
  'Mutation.ruleMachineDrafts': ruling,
};

export const alignmentReads: Expectations = {
  'Coalition.unreviewed': inCoalition,
  // Nobody is asked to translate in these worlds.
  'Coalition.alignmentWaiting': [hide()],
  'Coalition.linkCheck': inCoalition,
  'Coalition.deadLinks': inCoalition,
  'Coalition.machineDrafts': inCoalition,
  // This installation has no service that translates.
  'Coalition.machineTranslator': [hide()],
};

/** A form with nothing in it comes to nothing. */
const nothing: Row[] = [forbid({ role: 'anonymous' }), refuse()];

/** Two languages side by side, and how far all texts are. */
export const alignmentAddresses: Expectations = {
  'GET /c/:coalition/texts/:slug/alignment': [...doors, ...unknownStatements, allow()],
  'GET /c/:coalition/texts/:slug/marks': [forbid({ role: 'anonymous' }), wrongAddress, ...membersOnly],
  'GET /c/:coalition/texts/:slug/sources': [...doors, ...unknownStatements, allow()],
  'GET /c/:coalition/languages': [...doors, allow()],
  'POST /c/:coalition/texts/:slug/alignment': nothing,
  'POST /c/:coalition/texts/:slug/sources': nothing,
  'POST /c/:coalition/languages': nothing,
};
