import { expect, it } from 'vitest';
import type { Reader } from '../../db/store.ts';
import { roundEndings } from '../../domain/calendars/reads-rounds.ts';
import { amendmentsById, amendmentsOf, countOpenAmendments } from '../../domain/texts/amendments/reads.ts';
import { proposersOf } from '../../domain/texts/co-editing/reads.ts';
import { mentionable } from '../../domain/texts/comments/reads-people.ts';
import {
  careOfLanguages,
  checksOfText,
  unreviewedInVersion,
  wordingsOfChecks,
} from '../../domain/texts/checks/reads.ts';
import { personsOf } from '../../domain/texts/checks/reads-people.ts';
import { alignmentWaitingFor } from '../../domain/texts/checks/reads-waiting.ts';
import { commentsWaitingFor } from '../../domain/texts/comments/reads-waiting.ts';
import {
  commentsOf,
  countCommentsBy,
  countThreadsOf,
  openThreadsOf,
  ownThreadsIn,
  textOfThread,
  threadHeads,
  threadOfComment,
} from '../../domain/texts/comments/reads.ts';
import { draftsOfText, latestDraft, textOfDraft } from '../../domain/texts/drafts/reads.ts';
import { noRights } from '../../domain/texts/policy.ts';
import { rightsOfTexts } from '../../domain/texts/reads-rights.ts';
import type { Text } from '../../domain/texts/reads.ts';
import {
  authorsOfReturn,
  changesOfReturn,
  countsOfReturns,
  keysInText,
  returnsOfText,
  saidInText,
  waitingInText,
} from '../../domain/texts/returns/reads.ts';
import { rightsGiven } from '../../domain/texts/rights/reads.ts';
import { roundsOfTexts } from '../../domain/texts/rounds/reads.ts';
import { countPast, suggestionsBy, suggestionsOfText } from '../../domain/texts/suggestions/reads.ts';
import { anonymous, type Viewer, type ViewerSeat } from '../../domain/viewer.ts';
import { searchesOf } from '../support/questions.ts';
import { testStoreLocation } from '../support/store.ts';

const NOW = '2027-01-01T00:00:00.000Z';
const ids = ['one', 'other'];
const coalitionId = 'c';
const ANA = { ...anonymous('es'), personId: 'p' };
const SEATED: Viewer = { ...ANA, seats: [{ id: 's', coalitionId, verified: true } as ViewerSeat] };
const nothing = { blocks: {} };
const text: Text = {
  ...{ id: 't', coalitionId, bodyId: 'b', state: 'open', readers: 'body', ...noRights },
  ...{ head: 0, grantEpoch: 1, languages: ['es'] },
};

const reads: Record<string, (db: Reader) => Promise<unknown>> = {
  'threads of texts': (db) => threadHeads(db, { texts: ids }),
  'threads of a block': (db) => threadHeads(db, { texts: ['t'], block: 'b' }),
  'threads by id': (db) => threadHeads(db, { threads: ids }),
  'comments of threads': (db) => commentsOf(db, ids),
  'own threads in a text': (db) => ownThreadsIn(db, 't', 'p'),
  'how many threads a text has': (db) => countThreadsOf(db, 't'),
  'how many are open': (db) => openThreadsOf(db, ids),
  'how many comments a seat wrote within the hour': (db) => countCommentsBy(db, 's', NOW),
  'the thread of a comment': (db) => threadOfComment(db, 'c'),
  'the text of a thread': (db) => textOfThread(db, 'h'),
  'what comments wait for somebody': (db) => commentsWaitingFor(db, ANA, coalitionId),
  'what was asked of somebody in languages': (db) => alignmentWaitingFor(db, SEATED, coalitionId),
  'who may be mentioned': (db) => mentionable(db, ANA, text, NOW),
  'rights on texts and their rounds': (db) => rightsOfTexts(db, ids),
  'rights given': (db) => rightsGiven(db, ids),
  'rounds of texts': (db) => roundsOfTexts(db, ids),
  'rounds that end within a time': (db) => roundEndings(db, { coalitionId, campaignId: null }, { from: NOW }),
  'files that came back': (db) => returnsOfText(db, 't'),
  'what they brought': (db) => changesOfReturn(db, 'r', { state: 'waiting', skip: 0, most: 10 }),
  'how much of it waits': (db) => countsOfReturns(db, ids),
  'who speaks in it': (db) => authorsOfReturn(db, 'r'),
  'how many changes of files wait': (db) => waitingInText(db, 't'),
  'which changes of files a text has': (db) => keysInText(db, 't'),
  'who said what in them': (db) => saidInText(db, 't'),
  'suggestions of a text': (db) => suggestionsOfText(db, 't', nothing),
  'how many were decided': (db) => countPast(db, 't', nothing),
  'suggestions by seats': (db) => suggestionsBy(db, 't', ids),
  'whose suggestions are': (db) => proposersOf(db, 't'),
  'amendments of texts': (db) => amendmentsOf(db, ids),
  'amendments by id': (db) => amendmentsById(db, ids),
  'how many amendments are open': (db) => countOpenAmendments(db, ids),
  'checks of a text': (db) => checksOfText(db, 't'),
  'what checks were made of': (db) => wordingsOfChecks(db, ids),
  'who sees to the languages of texts': (db) => careOfLanguages(db, ids),
  'what a version was closed with': (db) => unreviewedInVersion(db, 'v'),
  'whose seats are': (db) => personsOf(db, ids),
  'drafts of a text': (db) => draftsOfText(db, 't'),
  'the newest draft': (db) => latestDraft(db, 't'),
  'the text of a draft': (db) => textOfDraft(db, 'd'),
};

const TABLES = [
  ...['text_grants', 'rounds', 'round_bodies', 'suggestions', 'suggestion_backings'],
  ...['threads', 'comments', 'comment_mentions', 'amendments', 'drafts'],
  ...['checks', 'text_languages'],
];

it('finds what belongs to a text, a thread or a seat by an index', async () => {
  const { asked, slow, silent } = await searchesOf(await testStoreLocation('sqlite'), reads);
  expect(silent).toEqual([]);
  expect(TABLES.filter((table) => !asked.includes(`from "${table}"`))).toEqual([]);
  // Whoever belongs to a coalition, its texts, and its threads without an answer: as many as are wanted, and no more.
  expect(slow).toEqual({
    'what comments wait for somebody': ['SEARCH threads USING INDEX threads_unanswered (coalition_id=?)'],
    'what was asked of somebody in languages': [expect.stringContaining('SEARCH texts')],
    'who may be mentioned': [
      expect.stringContaining('SEARCH seats'),
      expect.stringContaining('SEARCH memberships'),
    ],
  });
});
