import type { Reader, Writer } from '../../db/store.ts';
import type { AskAnswer } from '../../db/tables/ask-answers.ts';
import type { AskStatus } from '../../db/tables/asks.ts';
import { NotFound } from '../errors.ts';
import { answerFileName } from '../files/rules.ts';
import type { Instant } from '../platform.ts';
import { mayReadText, type TextFacts } from '../texts/policy.ts';
import { textsById } from '../texts/reads.ts';
import type { Viewer } from '../viewer.ts';

/** The words of an ask in one language: what it is about, and what is asked. */
export interface AskWords {
  priority: string;
  ask: string;
}

/** An ask of an agenda that a campaign works for. */
export interface CampaignAsk {
  campaignId: string;
  askId: string;
  agendaId: string;
  status: AskStatus;
  /** Its words by language as the campaign chose to show them; null while it does not. */
  shownWords: Record<string, AskWords> | null;
  /** How it stood when it was shown; null while it is not. */
  shownStatus: AskStatus | null;
  /** The agenda's text, and who may read it. */
  text: TextFacts & { id: string };
  headingBlockId: string;
  blockId: string;
}

/** The asks of campaigns in the order of their agendas, removed ones left out. Who may know of which is mayReadText's to say. */
export async function asksOfCampaigns(
  db: Reader | Writer,
  campaignIds: readonly string[],
): Promise<CampaignAsk[]> {
  if (campaignIds.length === 0) return [];
  const rows = await db
    .selectFrom('campaign_asks')
    .innerJoin('asks', 'asks.id', 'campaign_asks.ask_id')
    .innerJoin('agendas', 'agendas.id', 'asks.agenda_id')
    .where('campaign_id', 'in', campaignIds)
    .where('asks.removed_at', 'is', null)
    .select([
      'campaign_id',
      'ask_id',
      'agenda_id',
      'status',
      'shown_words',
      'shown_status',
      'text_id',
      'heading_block_id',
      'block_id',
    ])
    .orderBy('agenda_id')
    .orderBy('asks.position')
    .orderBy('ask_id')
    .execute();
  const texts = await textsById(db, [...new Set(rows.map((row) => row.text_id))]);
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    askId: row.ask_id,
    agendaId: row.agenda_id,
    status: row.status,
    shownWords: row.shown_words === null ? null : (JSON.parse(row.shown_words) as Record<string, AskWords>),
    shownStatus: row.shown_status,
    text: texts.find((text) => text.id === row.text_id)!,
    headingBlockId: row.heading_block_id,
    blockId: row.block_id,
  }));
}

/** Those of them whose agenda the viewer may read. */
export async function asksKnownTo(
  db: Reader,
  viewer: Viewer,
  campaignIds: readonly string[],
): Promise<CampaignAsk[]> {
  return (await asksOfCampaigns(db, campaignIds)).filter((ask) => mayReadText(viewer, ask.text).allowed);
}

/** An ask where its agenda keeps it, or NotFound. */
export async function requireAskPlace(
  db: Reader | Writer,
  askId: string,
): Promise<{ id: string; text: TextFacts & { id: string }; headingBlockId: string; blockId: string }> {
  const row = await db
    .selectFrom('asks')
    .innerJoin('agendas', 'agendas.id', 'asks.agenda_id')
    .where('asks.id', '=', askId)
    .where('asks.removed_at', 'is', null)
    .select(['asks.id', 'text_id', 'heading_block_id', 'block_id'])
    .executeTakeFirst();
  const [text] = row ? await textsById(db, [row.text_id]) : [];
  if (!row || !text) throw new NotFound();
  return { id: row.id, text, headingBlockId: row.heading_block_id, blockId: row.block_id };
}

/** The statements campaigns work with, in the order they were begun. Who may know of which is mayKnowStatement's to say. */
export async function statementsOfCampaigns(
  db: Reader | Writer,
  campaignIds: readonly string[],
): Promise<{ campaignId: string; statementId: string }[]> {
  if (campaignIds.length === 0) return [];
  return db
    .selectFrom('campaign_statements')
    .where('campaign_id', 'in', campaignIds)
    .select(['campaign_id as campaignId', 'statement_id as statementId'])
    .orderBy('statement_id')
    .execute();
}

/** A target of a campaign. */
export interface CampaignTarget {
  campaignId: string;
  targetId: string;
  role: 'primary' | 'secondary';
}

/** The targets of campaigns, primary ones first. */
export async function targetsOfCampaigns(
  db: Reader | Writer,
  campaignIds: readonly string[],
): Promise<CampaignTarget[]> {
  if (campaignIds.length === 0) return [];
  return db
    .selectFrom('campaign_targets')
    .where('campaign_id', 'in', campaignIds)
    .select(['campaign_id as campaignId', 'target_id as targetId', 'role'])
    .orderBy('role')
    .orderBy('target_id')
    .execute();
}

/** What an addressee answered to an ask of a campaign. */
export interface CampaignAnswer {
  id: string;
  askId: string;
  targetId: string;
  /** What it came from was called then: the institution, never the person. */
  institution: { es: string; en: string };
  answer: AskAnswer;
  answeredOn: string;
  url: string | null;
  /** What the document is called, where it is a file. */
  fileName: string | null;
  /** Whether this campaign's public page may say it. */
  shown: boolean;
  at: Instant;
}

/** The answers to these asks that were given in a campaign or in none, the oldest first. */
export async function answersInCampaign(
  db: Reader | Writer,
  campaignId: string,
  askIds: readonly string[],
): Promise<CampaignAnswer[]> {
  if (askIds.length === 0) return [];
  const rows = await db
    .selectFrom('ask_answers')
    .innerJoin('asks', 'asks.id', 'ask_answers.ask_id')
    .innerJoin('agendas', 'agendas.id', 'asks.agenda_id')
    .leftJoin('files', (join) =>
      join
        .onRef('files.coalition_id', '=', 'ask_answers.coalition_id')
        .onRef('files.id', '=', 'ask_answers.file_id'),
    )
    .where('ask_id', 'in', askIds)
    .where('ask_answers.removed_at', 'is', null)
    .where((eb) => eb.or([eb('campaign_id', 'is', null), eb('campaign_id', '=', campaignId)]))
    .selectAll('ask_answers')
    .select(['files.mime as mime', 'agendas.slug as agenda'])
    .orderBy('answered_on')
    .orderBy('ask_answers.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    askId: row.ask_id,
    targetId: row.target_id,
    institution: { es: row.institution_es, en: row.institution_en },
    answer: row.answer,
    answeredOn: row.answered_on,
    url: row.url,
    fileName:
      row.mime === null
        ? null
        : answerFileName({ agenda: row.agenda, answeredOn: row.answered_on, mime: row.mime }),
    shown: row.shown === 1 && row.campaign_id === campaignId,
    at: row.created_at,
  }));
}

/** Whether a campaign with a public page shows an ask there. */
export async function isShownInPublic(db: Reader | Writer, askId: string): Promise<boolean> {
  const row = await db
    .selectFrom('campaign_asks')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_asks.campaign_id')
    .where('ask_id', '=', askId)
    .where('shown_words', 'is not', null)
    .where('public_at', 'is not', null)
    .select('campaign_id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
