import type { Reader, Writer } from '../../db/store.ts';
import type { AskAnswer } from '../../db/tables/ask-answers.ts';
import { inForceAt, isUnshielded } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';

/** An organisation that supports an ask. */
export interface Supporter {
  askId: string;
  organizationId: string;
  shown: 'members' | 'public';
  since: Instant;
}

/** The organisations that support these asks, in Spanish order; only those whose membership is in force. */
export async function supportersOf(
  db: Reader | Writer,
  askIds: readonly string[],
  now: Instant,
): Promise<Supporter[]> {
  if (askIds.length === 0) return [];
  return supporters(db, askIds, now)
    .select([
      'ask_supporters.ask_id as askId',
      'ask_supporters.organization_id as organizationId',
      'ask_supporters.shown',
      'ask_supporters.since',
    ])
    .execute();
}

/** A supporter as the public may read it. */
export interface ShownSupporter {
  askId: string;
  organizationId: string;
  name: string;
}

/**
 * Those that let the public know that they support these asks. An organisation at risk, or one that goes by another
 * name, is never among them, whatever it had said before.
 */
export async function shownSupportersOf(
  db: Reader,
  askIds: readonly string[],
  now: Instant,
): Promise<ShownSupporter[]> {
  if (askIds.length === 0) return [];
  return supporters(db, askIds, now)
    .where('ask_supporters.shown', '=', 'public')
    .where(isUnshielded())
    .select([
      'ask_supporters.ask_id as askId',
      'ask_supporters.organization_id as organizationId',
      'organizations.name',
    ])
    .execute();
}

function supporters(db: Reader | Writer, askIds: readonly string[], now: Instant) {
  return db
    .selectFrom('ask_supporters')
    .innerJoin('organizations', 'organizations.id', 'ask_supporters.organization_id')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'ask_supporters.coalition_id')
        .onRef('memberships.organization_id', '=', 'ask_supporters.organization_id'),
    )
    .where('ask_supporters.ask_id', 'in', askIds)
    .where(inForceAt(now))
    .orderBy('organizations.sort_key')
    .orderBy('organizations.id');
}

/** What an ask stands on. */
export interface Evidence {
  id: string;
  askId: string;
  title: string;
  language: string;
  url: string | null;
  fileId: string | null;
  seatId: string;
  at: Instant;
  removedAt: Instant | null;
}

function selectEvidence(db: Reader | Writer) {
  return db
    .selectFrom('ask_evidence')
    .select([
      'id',
      'ask_id as askId',
      'title',
      'language',
      'url',
      'file_id as fileId',
      'seat_id as seatId',
      'created_at as at',
      'removed_at as removedAt',
    ]);
}

/** What these asks stand on, as it was added. */
export async function evidenceOf(db: Reader | Writer, askIds: readonly string[]): Promise<Evidence[]> {
  if (askIds.length === 0) return [];
  return selectEvidence(db)
    .where('ask_id', 'in', askIds)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function evidenceById(db: Reader | Writer, id: string): Promise<Evidence | undefined> {
  return selectEvidence(db).where('id', '=', id).executeTakeFirst();
}

/** What an addressee said to an ask. */
export interface Answer {
  id: string;
  askId: string;
  targetId: string;
  campaignId: string | null;
  answer: AskAnswer;
  answeredOn: string;
  note: string | null;
  url: string | null;
  fileId: string | null;
  fileMime: string | null;
  /** Whether the public page of its campaign may say it. */
  shown: boolean;
  seatId: string;
  at: Instant;
  removedAt: Instant | null;
}

function selectAnswers(db: Reader | Writer) {
  return db
    .selectFrom('ask_answers')
    .leftJoin('files', (join) =>
      join
        .onRef('files.coalition_id', '=', 'ask_answers.coalition_id')
        .onRef('files.id', '=', 'ask_answers.file_id'),
    )
    .selectAll('ask_answers')
    .select('files.mime as file_mime');
}

type AnswerRow = Awaited<ReturnType<ReturnType<typeof selectAnswers>['execute']>>[number];

const toAnswer = (row: AnswerRow): Answer => ({
  id: row.id,
  askId: row.ask_id,
  targetId: row.target_id,
  campaignId: row.campaign_id,
  answer: row.answer,
  answeredOn: row.answered_on,
  note: row.note,
  url: row.url,
  fileId: row.file_id,
  fileMime: row.file_mime,
  shown: row.shown === 1,
  seatId: row.seat_id,
  at: row.created_at,
  removedAt: row.removed_at,
});

/** What was answered to these asks, the latest first. */
export async function answersOf(db: Reader | Writer, askIds: readonly string[]): Promise<Answer[]> {
  if (askIds.length === 0) return [];
  const rows = await selectAnswers(db)
    .where('ask_id', 'in', askIds)
    .where('removed_at', 'is', null)
    .orderBy('answered_on', 'desc')
    .orderBy('ask_answers.id', 'desc')
    .execute();
  return rows.map(toAnswer);
}

export async function answerById(db: Reader | Writer, id: string): Promise<Answer | undefined> {
  const row = await selectAnswers(db).where('ask_answers.id', '=', id).executeTakeFirst();
  return row && toAnswer(row);
}
