import type { Reader, Writer } from '../../db/store.ts';
import type { MemberClass } from '../../db/tables/memberships.ts';
import { coalitionsById } from '../coalitions/reads.ts';
import { NotFound } from '../errors.ts';
import { organizationsById } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import { currentSignOns } from '../sign-ons/reads.ts';
import { namedSignatures } from '../sign-ons/reads-signatures.ts';
import { tallyOf } from '../sign-ons/tally.ts';
import { publicStates } from '../statements/rules.ts';
import { statementsById, type Statement } from '../statements/reads.ts';
import { readText, type TextWords } from '../texts/co-editing/reads.ts';
import { plainText } from '../texts/schema.ts';
import {
  activityFigures,
  tallied,
  type AskFigures,
  type LetterFigures,
  type PublicConsent,
  type ReportFigures,
} from './report.ts';
import { activitiesOf, costsOf, pressOf } from './reads-log.ts';
import {
  answersInCampaign,
  asksOfCampaigns,
  statementsOfCampaigns,
  type AskWords,
  type CampaignAsk,
} from './reads-links.ts';
import { chaptersOf, nameableInPublic, partnersOf, type Campaign, type Chapter } from './reads.ts';

/** The figures a campaign's report was closed with, and the words it was published with; null before. */
export async function sealedReport(db: Reader | Writer, campaignId: string): Promise<ReportFigures | null> {
  const row = await db
    .selectFrom('campaigns')
    .where('id', '=', campaignId)
    .select('report')
    .executeTakeFirst();
  return row?.report ? (JSON.parse(row.report) as ReportFigures) : null;
}

/** Counts what a campaign did, from the rows as they stand. */
export async function reportFigures(
  db: Reader,
  campaign: Pick<Campaign, 'id' | 'coalitionId' | 'readers' | 'bodyId' | 'shows'>,
  now: Instant,
): Promise<ReportFigures> {
  const ids = [campaign.id];
  const letters = await statementsOfCampaigns(db, ids);
  const partners = (await partnersOf(db, ids)).filter(({ state }) => state === 'joined');
  const organizations = await organizationsById(
    db,
    partners.map((one) => one.organizationId),
  );
  const costs = await costsOf(db, ids);
  return {
    asOf: now,
    zone: await coalitionZone(db, campaign.coalitionId),
    letters: await letterFigures(
      db,
      letters.map((one) => one.statementId),
      now,
    ),
    asks: await asksOf(db, campaign),
    activities: (await activitiesOf(db, ids)).filter((one) => one.cancelledAt === null).map(activityFigures),
    press: (await pressOf(db, ids)).map(({ campaignId: _, seatId: __, shown: ___, ...press }) => press),
    costs: [...Map.groupBy(costs, (one) => one.currency)]
      .map(([currency, all]) => ({
        currency,
        amount: all.reduce((sum, one) => sum + one.amount, 0),
        count: all.length,
      }))
      .sort((one, other) => (one.currency < other.currency ? -1 : 1)),
    partners: partners.map(({ organizationId }) => ({
      organizationId,
      countries: organizations.find((one) => one.id === organizationId)?.countries ?? [],
    })),
    chapters: (await chaptersOf(db, ids))
      .filter(({ state }) => state === 'approved' || state === 'ended')
      .map(({ id, organizationId, country, place, titles }) => ({
        id,
        organizationId,
        country,
        place,
        titles,
      })),
  };
}

/** The zone in whose days a campaign of the coalition is told. */
export async function coalitionZone(db: Reader | Writer, coalitionId: string): Promise<string> {
  const [coalition] = await coalitionsById(db, [coalitionId]);
  if (!coalition) throw new NotFound();
  return coalition.timeZone;
}

/**
 * The letters among these statements that are public themselves, as their registers stand at this moment; what is still
 * being drafted is no figure of a report.
 */
export async function letterFigures(
  db: Reader,
  statementIds: readonly string[],
  now: Instant,
): Promise<LetterFigures[]> {
  const statements = (await statementsById(db, statementIds)).filter(isPublic);
  const signOns = await currentSignOns(
    db,
    statements.map((one) => one.id),
  );
  const letters: LetterFigures[] = [];
  for (const [index, { id, titles, publishedAt }] of statements.entries()) {
    const signOn = signOns[index];
    const tally = signOn ? await tallyOf(db, signOn, now) : NOBODY;
    letters.push({
      statementId: id,
      titles,
      openedAt: signOn?.opensAt ?? null,
      closesAt: signOn ? closingOf(signOn) : null,
      publishedAt,
      ...tally,
      ...(signOn ? await kindsOfSigners(db, signOn, now) : { byLanguage: [], byClass: [] }),
    });
  }
  return letters;
}

/** Its deadline, or when it was closed before. */
function closingOf({ closedAt, closesAt }: { closedAt: Instant | null; closesAt: Instant }): Instant {
  return closedAt !== null && closedAt < closesAt ? closedAt : closesAt;
}

const NOBODY = {
  organizations: 0,
  named: 0,
  withheld: 0,
  countries: 0,
  withReservation: 0,
  byCountry: [],
};

function isPublic(statement: Statement | undefined): statement is Statement {
  return statement !== undefined && (publicStates as readonly string[]).includes(statement.state);
}

/** Of the signatures that bear a name: the language each was given in, and the class of each member. */
async function kindsOfSigners(
  db: Reader,
  signOn: { id: string; coalitionId: string },
  now: Instant,
): Promise<Pick<LetterFigures, 'byLanguage' | 'byClass'>> {
  const named = await namedSignatures(db, signOn.id, now);
  if (named.length === 0) return { byLanguage: [], byClass: [] };
  const acts = await db
    .selectFrom('signature_acts')
    .where(
      'signature_id',
      'in',
      named.map((one) => one.id),
    )
    .select(['signature_id', 'language'])
    .orderBy('position')
    .execute();
  const last = new Map(acts.map((act) => [act.signature_id, act.language]));
  const classes = await db
    .selectFrom('memberships')
    .where('coalition_id', '=', signOn.coalitionId)
    .where(
      'organization_id',
      'in',
      named.map((one) => one.organizationId),
    )
    .select('class')
    .execute();
  return {
    byLanguage: tallied([...last.values()]).map(({ key, count }) => ({ language: key, count })),
    byClass: tallied<MemberClass>(classes.map((row) => row.class)).map(({ key, count }) => ({
      class: key,
      count,
    })),
  };
}

/** An ask whose agenda the campaign's readers may not read is there only as far as it is shown in public, its answers too. */
async function asksOf(
  db: Reader,
  campaign: Pick<Campaign, 'id' | 'readers' | 'bodyId' | 'shows'>,
): Promise<AskFigures[]> {
  const asks = await asksOfCampaigns(db, [campaign.id]);
  const answers = await answersInCampaign(
    db,
    campaign.id,
    asks.map((ask) => ask.askId),
  );
  const texts = new Map<string, TextWords>();
  const figures: AskFigures[] = [];
  for (const ask of asks) {
    const covered = coveredBy(ask, campaign);
    const { id } = ask.text;
    if (covered && !texts.has(id)) texts.set(id, await readText(db, id));
    const words = covered ? wordsIn(texts.get(id)!, ask) : (ask.shownWords ?? {});
    if (Object.keys(words).length === 0) continue;
    figures.push({
      askId: ask.askId,
      words,
      shown: ask.shownWords !== null,
      status: covered ? ask.status : campaign.shows.includes('answers') ? ask.shownStatus : null,
      answers: answers
        .filter((answer) => answer.askId === ask.askId && (covered || answer.shown))
        .map(({ id, answer, answeredOn, url, fileName, shown, institution }) => ({
          id,
          answer,
          answeredOn,
          url,
          fileName: covered ? fileName : null,
          shown,
          institution,
        })),
    });
  }
  return figures;
}

function coveredBy({ text }: CampaignAsk, campaign: Pick<Campaign, 'readers' | 'bodyId'>): boolean {
  return text.readers === 'members' || (campaign.readers === 'body' && text.bodyId === campaign.bodyId);
}

/** What an ask says at this moment in each language that says it. */
export async function wordsOfAsk(
  db: Reader | Writer,
  ask: Pick<CampaignAsk, 'headingBlockId' | 'blockId'> & { text: { id: string } },
): Promise<Record<string, AskWords>> {
  return wordsIn(await readText(db, ask.text.id), ask);
}

function wordsIn(
  { blocks }: Pick<TextWords, 'blocks'>,
  ask: Pick<CampaignAsk, 'headingBlockId' | 'blockId'>,
): Record<string, AskWords> {
  return Object.fromEntries(
    Object.entries(blocks).flatMap(([language, all]) => {
      const said = (id: string) => plainText(all.find((block) => block.id === id) ?? { inlines: [] }).trim();
      const words = { priority: said(ask.headingBlockId), ask: said(ask.blockId) };
      return words.ask === '' ? [] : [[language, words]];
    }),
  );
}

/** What organisations let the public read of a campaign at this moment: the SQL half of every public page of it. */
export async function publicConsent(
  db: Reader,
  campaign: Pick<Campaign, 'id' | 'coalitionId'>,
  now: Instant,
): Promise<PublicConsent> {
  const ids = [campaign.id];
  const partners = (await partnersOf(db, ids)).filter((one) => one.state === 'joined');
  const nameable = await nameableInPublic(
    db,
    campaign.coalitionId,
    partners.map((one) => one.organizationId),
    now,
  );
  const chapters = readableChapters(await chaptersOf(db, ids), (one) => nameable.has(one.organizationId));
  const asks = await asksOfCampaigns(db, ids);
  const answers = await answersInCampaign(
    db,
    campaign.id,
    asks.map((ask) => ask.askId),
  );
  return {
    partners: new Set(
      partners
        .filter((one) => one.shown === 'public' && nameable.has(one.organizationId))
        .map((one) => one.organizationId),
    ),
    chapters: new Set(chapters.map((one) => one.id)),
    asks: new Map(
      asks.flatMap(({ askId, shownWords: words, shownStatus: status }) =>
        words === null ? [] : [[askId, { words, status }]],
      ),
    ),
    answers: new Set(answers.filter((answer) => answer.shown).map((answer) => answer.id)),
    press: new Set((await pressOf(db, ids)).filter((one) => one.shown).map((one) => one.id)),
  };
}

/** The chapters the public may read of, where it may read of those who carry them. */
export function readableChapters(
  chapters: readonly Chapter[],
  named: (chapter: Chapter) => boolean,
): Chapter[] {
  return chapters.filter(
    (one) => one.public && (one.state === 'approved' || one.state === 'ended') && named(one),
  );
}
