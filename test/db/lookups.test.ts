import { expect, it } from 'vitest';
import type { Reader } from '../../db/store.ts';
import { asksOf, asksOfTargets } from '../../domain/agendas/reads-asks.ts';
import { changesOf, lastChangesOf } from '../../domain/agendas/reads-changes.ts';
import { editionsOfAgendas, editionsOfVersions } from '../../domain/agendas/reads-editions.ts';
import { passagesOf, passagesOfStatements } from '../../domain/agendas/reads-passages.ts';
import { answersOf, evidenceOf, supportersOf } from '../../domain/agendas/reads-sets.ts';
import { feedsOf } from '../../domain/calendars/reads.ts';
import {
  answersInCampaign,
  asksOfCampaigns,
  isShownInPublic,
  statementsOfCampaigns,
  targetsOfCampaigns,
} from '../../domain/campaigns/reads-links.ts';
import { activitiesOf, contactsOfCampaigns, costsOf, pressOf } from '../../domain/campaigns/reads-log.ts';
import { chaptersOf, knownCampaigns, partnersOf } from '../../domain/campaigns/reads.ts';
import { endorsementsOf, usesInStatements, usesOfPositions } from '../../domain/positions/reads-uses.ts';
import { supersededBy } from '../../domain/positions/reads.ts';
import { tagsOf } from '../../domain/tags/reads.ts';
import { termsById } from '../../domain/terms/reads.ts';
import { tasksOf } from '../../domain/tasks/reads.ts';
import { anonymous } from '../../domain/viewer.ts';
import { searchesOf } from '../support/questions.ts';
import { testStoreLocation } from '../support/store.ts';

const NOW = '2027-01-01T00:00:00.000Z';
const ids = ['one', 'other'];
const coalitionId = 'c';
const NOBODY = anonymous('es');

const reads: Record<string, (db: Reader) => Promise<unknown>> = {
  'asks of an agenda': (db) => asksOf(db, 'a'),
  'asks of targets': (db) => asksOfTargets(db, ids),
  'supporters of asks': (db) => supportersOf(db, ids, NOW),
  'evidence of asks': (db) => evidenceOf(db, ids),
  'answers to asks': (db) => answersOf(db, ids),
  'answers to the asks of a campaign': (db) => answersInCampaign(db, 'k', ids),
  'changes of asks': (db) => changesOf(db, ids),
  'last changes of asks': (db) => lastChangesOf(db, ids),
  'passages of asks': (db) => passagesOf(db, ids),
  'passages of statements': (db) => passagesOfStatements(db, ids),
  'editions of agendas': (db) => editionsOfAgendas(db, ids),
  'editions of versions': (db) => editionsOfVersions(db, ids),
  'campaigns of an ask': (db) => knownCampaigns(db, NOBODY, { coalitionId, askId: 'a' }),
  'campaigns of a statement': (db) => knownCampaigns(db, NOBODY, { coalitionId, statementId: 's' }),
  'partners of campaigns': (db) => partnersOf(db, ids),
  'chapters of campaigns': (db) => chaptersOf(db, ids),
  'asks of campaigns': (db) => asksOfCampaigns(db, ids),
  'statements of campaigns': (db) => statementsOfCampaigns(db, ids),
  'targets of campaigns': (db) => targetsOfCampaigns(db, ids),
  'whether an ask is shown': (db) => isShownInPublic(db, 'a'),
  'activities of campaigns': (db) => activitiesOf(db, ids),
  'contacts of campaigns': (db) => contactsOfCampaigns(db, ids),
  'press of campaigns': (db) => pressOf(db, ids),
  'costs of campaigns': (db) => costsOf(db, ids),
  'tasks of a campaign': (db) => tasksOf(db, NOBODY, { coalitionId, campaignId: 'k' }),
  'feeds of a person': (db) => feedsOf(db, { coalitionId, personId: 'p' }),
  'endorsements of positions': (db) => endorsementsOf(db, ids, '2026-11-21T12:00:00.000Z'),
  'what positions took the place of': (db) => supersededBy(db, ids),
  'uses of positions': (db) => usesOfPositions(db, ids),
  'positions in statements': (db) => usesInStatements(db, ids),
  'terms by id': (db) => termsById(db, ids),
  ...Object.fromEntries(
    (['agenda', 'ask', 'campaign', 'statement', 'position'] as const).map((kind) => [
      `tags of ${kind}s`,
      (db: Reader) => tagsOf(db, kind, ids),
    ]),
  ),
};

it('reads no table from its first row to its last to find what belongs to a thing', async () => {
  const file = await testStoreLocation('sqlite');
  const { slow, silent } = await searchesOf(file, reads);
  expect(silent).toEqual([]);
  expect(slow).toEqual({});
});
