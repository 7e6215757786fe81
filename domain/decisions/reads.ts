import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { Tables } from '../../db/tables/index.ts';
import { NotFound } from '../errors.ts';
import type { Instant } from '../platform.ts';
import { foldedWords, searchedWords } from '../positions/words-of-position.ts';
import { inSecretariat, seatsIn, type Viewer } from '../viewer.ts';
import type { Rule } from './constants.ts';
import type { DecisionFacts } from './policy.ts';
import type { Counts } from './rule.ts';

/** A question put to a body, its rule, and what became of it. */
export interface Decision extends DecisionFacts {
  id: string;
  slug: string;
  secret: boolean;
  statementId: string | null;
  /** The version that is asked about now. */
  versionId: string | null;
  question: { es: string; en: string };
  proposal: { es: string; en: string } | null;
  /** How many answered what, once it was closed. */
  counts: Counts | null;
  opensAt: Instant;
  closedAt: Instant | null;
  outcome: { es: string; en: string } | null;
  announcedAt: Instant | null;
  announcedBySeatId: string | null;
  confirmedAt: Instant | null;
  confirmedBySeatId: string | null;
  /** The option that was chosen, where there are options. */
  chosenOption: number | null;
  expiresOn: string | null;
  supersedesId: string | null;
  /** Which wording of its proposal stands, from 1. */
  wording: number;
  /** What another body adopted and this takes up, and the decision that takes this one up. */
  forwardedFromId: string | null;
  forwardedToId: string | null;
  /** The announced decision that takes its place. */
  supersededById: string | null;
  withdrawnReason: string | null;
}

function selectDecisions(db: Reader | Writer) {
  return db
    .selectFrom('decisions')
    .innerJoin('bodies', 'bodies.id', 'decisions.body_id')
    .leftJoin('statements', 'statements.id', 'decisions.statement_id')
    .leftJoin('texts', 'texts.id', 'statements.text_id')
    .leftJoin('seats', 'seats.id', 'decisions.announced_by_seat_id')
    .leftJoin('decision_forwards as taken', 'taken.decision_id', 'decisions.id')
    .leftJoin('decision_forwards as given', 'given.from_decision_id', 'decisions.id')
    .selectAll('decisions')
    .select((eb) => [
      'bodies.kind as body_kind',
      'texts.body_id as text_body_id',
      'seats.person_id as announcer',
      'taken.from_decision_id as forwarded_from',
      'given.decision_id as forwarded_to',
      eb
        .selectFrom('decisions as newer')
        .whereRef('newer.supersedes_id', '=', 'decisions.id')
        .where('newer.final_at', 'is not', null)
        .select((newer) => newer.fn.max('newer.id').as('id'))
        .as('superseded_by'),
    ])
    .orderBy('decisions.id', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDecisions>['execute']>>[number];

const toDecision = (row: Row): Decision => ({
  id: row.id,
  coalitionId: row.coalition_id,
  bodyId: row.body_id,
  bodyKind: row.body_kind,
  textBodyId: row.text_body_id,
  slug: row.slug,
  kind: row.kind,
  secret: row.secret === 1,
  statementId: row.statement_id,
  versionId: row.version_id,
  question: { es: row.question_es, en: row.question_en },
  proposal: both(row.proposal_es, row.proposal_en),
  rule: { ...BEFORE_APPEALS, ...(JSON.parse(row.rule) as Rule) },
  state: row.state,
  result: row.result,
  counts: row.counts === null ? null : (JSON.parse(row.counts) as Counts),
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  closedAt: row.closed_at,
  outcome: both(row.outcome_es, row.outcome_en),
  announcedAt: row.announced_at,
  announcedBySeatId: row.announced_by_seat_id,
  announcedByPersonId: row.announcer,
  confirmedAt: row.confirmed_at,
  confirmedBySeatId: row.confirmed_by_seat_id,
  appealsUntil: row.appeals_until,
  finalAt: row.final_at,
  chosenOption: row.chosen_option,
  expiresOn: row.expires_on,
  supersedesId: row.supersedes_id,
  supersededById: row.superseded_by,
  wording: row.wording,
  forwardedFromId: row.forwarded_from,
  forwardedToId: row.forwarded_to,
  withdrawnReason: row.withdrawn_reason,
});

/** Rules that were chosen before outcomes could be appealed. */
const BEFORE_APPEALS = { appealHours: 0 };

const both = (es: string | null, en: string | null) => (es === null || en === null ? null : { es, en });

/** Decisions by id, the newest first. Whether one may be known is mayKnowDecision's to say. */
export async function decisionsById(db: Reader | Writer, ids: readonly string[]): Promise<Decision[]> {
  if (ids.length === 0) return [];
  return (await selectDecisions(db).where('decisions.id', 'in', ids).execute()).map(toDecision);
}

export async function requireDecision(db: Reader | Writer, id: string): Promise<Decision> {
  const [decision] = await decisionsById(db, [id]);
  if (!decision) throw new NotFound();
  return decision;
}

export async function findDecisionBySlug(
  db: Reader,
  coalitionId: string,
  slug: string,
): Promise<Decision | undefined> {
  const row = await selectDecisions(db)
    .where('decisions.coalition_id', '=', coalitionId)
    .where('decisions.slug', '=', slug)
    .executeTakeFirst();
  return row && toDecision(row);
}

/** The decisions statements were put to, the newest first. */
export async function decisionsOfStatements(
  db: Reader | Writer,
  statementIds: readonly string[],
): Promise<Decision[]> {
  if (statementIds.length === 0) return [];
  const rows = await selectDecisions(db).where('decisions.statement_id', 'in', statementIds).execute();
  return rows.map(toDecision);
}

type Joined = Tables & { decisions: Tables['decisions']; bodies: Tables['bodies'] };
type Where = ExpressionBuilder<Joined, 'decisions' | 'bodies'>;

/** The SQL twin of mayKnowDecision, over decisions joined with their bodies in one coalition. */
export function decisionKnownTo(viewer: Viewer, coalitionId: string): (eb: Where) => Expression<SqlBool> {
  const seats = seatsIn(viewer, coalitionId);
  const bodies = seats.flatMap((seat) => seat.bodies.map(({ bodyId }) => bodyId));
  return (eb) => {
    if (seats.some(inSecretariat)) return eb.lit(true);
    if (seats.length === 0) return eb.lit(false);
    return eb.or([
      eb('bodies.kind', '=', 'assembly'),
      eb('decisions.state', '=', 'announced'),
      eb('decisions.body_id', 'in', [...bodies, '']),
    ]);
  };
}

/** What a viewer may know of a coalition's decisions, the newest first; of `search` every word has to occur. */
export async function knownDecisions(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  search = '',
): Promise<Decision[]> {
  const rows = await selectDecisions(db)
    .where('decisions.coalition_id', '=', coalitionId)
    .where(decisionKnownTo(viewer, coalitionId))
    .execute();
  const words = searchedWords(search);
  if (search.trim() !== '' && words.length === 0) return [];
  return rows.map(toDecision).filter((decision) => {
    const folded = foldedWords(saidIn(decision));
    return words.every((word) => folded.includes(word));
  });
}

/** An outcome is searched once it is announced. */
function saidIn({ question, proposal, outcome, state }: Decision): string {
  const said = [question, proposal, state === 'announced' ? outcome : null];
  return said.flatMap((one) => (one === null ? [] : [one.es, one.en])).join(' ');
}

/** Those that are open now, wait for whoever runs them, or can still be appealed. */
export async function decisionsUnderWay(db: Reader, coalitionId: string): Promise<Decision[]> {
  const rows = await selectDecisions(db)
    .where('decisions.coalition_id', '=', coalitionId)
    .where('decisions.final_at', 'is', null)
    .where('decisions.state', '<>', 'withdrawn')
    .execute();
  return rows.map(toDecision);
}

/** What one decision took up from another, and what was taken up from it, from the first on. */
export async function lineageOf(db: Reader, decision: Decision): Promise<Decision[]> {
  const lineage = [decision];
  const read = async (id: string) => (await decisionsById(db, [id]))[0]!;
  for (let from = decision.forwardedFromId; from !== null; from = lineage[0]!.forwardedFromId)
    lineage.unshift(await read(from));
  for (let to = decision.forwardedToId; to !== null; to = lineage.at(-1)!.forwardedToId)
    lineage.push(await read(to));
  return lineage;
}

/** What a proposal said before it was revised, from the first wording on. */
export async function earlierWordings(
  db: Reader,
  decisionId: string,
): Promise<{ number: number; proposal: { es: string; en: string }; revisedAt: Instant }[]> {
  const rows = await db
    .selectFrom('decision_wordings')
    .where('decision_id', '=', decisionId)
    .orderBy('number')
    .select(['number', 'proposal_es', 'proposal_en', 'revised_at'])
    .execute();
  return rows.map(({ number, proposal_es: es, proposal_en: en, revised_at: revisedAt }) => ({
    ...{ number, revisedAt },
    proposal: { es, en },
  }));
}
