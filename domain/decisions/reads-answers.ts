import type { Reader, Writer } from '../../db/store.ts';
import type { DecisionAnswersTable } from '../../db/tables/decision-answers.ts';
import type { MemberClass } from '../../db/tables/memberships.ts';
import { inForceAt } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import type { Language } from '../words/words.ts';
import { isBallot, type Choice } from './constants.ts';
import { countsOf, type Counts, type Voter } from './rule.ts';
import type { Decision } from './reads.ts';

/** An organisation on the roll, with what the rule looks at. */
export interface OnRoll extends Voter {
  organizationId: string;
}

/** What an organisation answered by name. */
export interface Answer {
  id: string;
  decisionId: string;
  number: number;
  organizationId: string;
  seatId: string;
  versionId: string | null;
  /** The wording of the proposal it was given to; null on a text. */
  givenTo: number | null;
  choice: Choice;
  reason: string | null;
  wording: string | null;
  language: string;
  at: Instant;
  reply: Reply | null;
}

/** What those who draft said to an objection. */
export interface Reply {
  accepted: boolean;
  reason: string;
  language: string;
  seatId: string;
  at: Instant;
}

/**
 * The roll: while answers are given less those that are members no longer, and as it was counted from closing on. Of a
 * secret one nobody is taken off, since what they answered cannot be.
 */
export async function rollOf(
  db: Reader | Writer,
  { id, coalitionId, closedAt, secret }: Pick<Decision, 'id' | 'coalitionId' | 'closedAt' | 'secret'>,
  now: Instant,
): Promise<OnRoll[]> {
  const rows = await db
    .selectFrom('decision_voters')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'decision_voters.organization_id')
        .onRef('memberships.coalition_id', '=', 'decision_voters.coalition_id'),
    )
    .where('decision_voters.decision_id', '=', id)
    .where('decision_voters.counted', '=', 1)
    .$if(closedAt === null && !secret, (query) => query.where(inForceAt(now)))
    .select([
      'decision_voters.organization_id as organizationId',
      'decision_voters.class as memberClass',
      'decision_voters.answered',
      'memberships.alias',
    ])
    .orderBy('decision_voters.organization_id')
    .execute();
  const ids = rows.map(({ organizationId }) => organizationId);
  const countries = await db
    .selectFrom('organization_countries')
    .where('organization_id', 'in', [...ids, ''])
    .select(['organization_id', 'country'])
    .execute();
  const roles = await db
    .selectFrom('corridor_countries')
    .where('coalition_id', '=', coalitionId)
    .select(['country', 'role'])
    .distinct()
    .execute();
  return rows.map(({ organizationId, memberClass, answered, alias }) => {
    const own = countries
      .filter((one) => one.organization_id === organizationId && alias === null)
      .map(({ country }) => country);
    return {
      organizationId,
      memberClass,
      answered: answered === 1,
      countries: own,
      roles: [...new Set(roles.filter(({ country }) => own.includes(country)).map(({ role }) => role))],
    };
  });
}

/** Every answer given by name, in the order given, with its reply. */
export async function answersOf(db: Reader | Writer, decisionId: string): Promise<Answer[]> {
  const rows = await db
    .selectFrom('decision_answers')
    .where('decision_id', '=', decisionId)
    .orderBy('number')
    .selectAll()
    .execute();
  const replies = await db
    .selectFrom('decision_replies')
    .where('decision_id', '=', decisionId)
    .selectAll()
    .execute();
  return rows.map((row) => {
    const reply = replies.find(({ answer_id }) => answer_id === row.id);
    return {
      ...toAnswer(row),
      reply: reply
        ? {
            accepted: reply.accepted === 1,
            reason: reply.reason,
            language: reply.language,
            seatId: reply.seat_id,
            at: reply.at,
          }
        : null,
    };
  });
}

const toAnswer = (row: DecisionAnswersTable) => ({
  id: row.id,
  decisionId: row.decision_id,
  number: row.number,
  organizationId: row.organization_id,
  seatId: row.seat_id,
  versionId: row.version_id,
  givenTo: row.given_to,
  choice: row.choice,
  reason: row.reason,
  wording: row.wording,
  language: row.language,
  at: row.at,
});

/** The answer of each organisation that counts now: its last, unless it was an objection that was accepted. */
export function standingAnswers(roll: readonly OnRoll[], answers: readonly Answer[]): Answer[] {
  return roll.flatMap(({ organizationId, answered }) => {
    const last = answers.findLast((one) => one.organizationId === organizationId);
    return answered && last ? [last] : [];
  });
}

/** Objections that stand and nobody answered. */
export const unansweredObjections = (standing: readonly Answer[]): Answer[] =>
  standing.filter(({ choice, reply }) => choice === 'object' && reply === null);

/** How many answered what. While a secret one takes answers, only how many. */
export async function countOf(
  db: Reader | Writer,
  decision: Pick<Decision, 'id' | 'kind' | 'secret'>,
  { roll, answers }: { roll: readonly OnRoll[]; answers: readonly Answer[] },
): Promise<Counts> {
  if (isBallot(decision.kind)) {
    const answered = roll.filter((one) => one.answered).length;
    return { asked: roll.length, answered, for: answered, neither: 0, against: 0 };
  }
  if (!decision.secret)
    return countsOf(
      roll.length,
      standingAnswers(roll, answers).map(({ choice }) => [choice, 1] as const),
    );
  const rows = await db
    .selectFrom('decision_counts')
    .where('decision_id', '=', decision.id)
    .select(['choice', 'answers'])
    .execute();
  return countsOf(
    roll.length,
    rows.map(({ choice, answers: n }) => [choice, n] as const),
  );
}

/** Who is written to about a decision: people by seats in force that vote in its body, of these organisations. */
export async function votersToWrite(
  db: Reader | Writer,
  { coalitionId, bodyId }: Pick<Decision, 'coalitionId' | 'bodyId'>,
  organizations: readonly string[],
  now: Instant,
): Promise<{ id: string; email: string; language: Language }[]> {
  return votingSeats(db, { coalitionId, bodyId }, now)
    .where('seats.organization_id', 'in', [...organizations, ''])
    .innerJoin('people', 'people.id', 'seats.person_id')
    .select(['people.id', 'people.email', 'people.language'])
    .distinct()
    .orderBy('people.id')
    .execute();
}

/** The organisations that would be asked now: with a voting seat in the body, and of these classes. */
export async function organizationsAsked(
  db: Reader | Writer,
  body: Pick<Decision, 'coalitionId' | 'bodyId'>,
  now: Instant,
): Promise<{ organizationId: string; memberClass: MemberClass }[]> {
  return votingSeats(db, body, now)
    .where('memberships.class', '<>', 'host')
    .select(['seats.organization_id as organizationId', 'memberships.class as memberClass'])
    .distinct()
    .orderBy('seats.organization_id')
    .execute();
}

/** The SQL twin of votesIn, over seats in force of members in force. */
function votingSeats(
  db: Reader | Writer,
  { coalitionId, bodyId }: Pick<Decision, 'coalitionId' | 'bodyId'>,
  now: Instant,
) {
  return db
    .selectFrom('body_members')
    .innerJoin('seats', 'seats.id', 'body_members.seat_id')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'seats.organization_id')
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id'),
    )
    .where('body_members.coalition_id', '=', coalitionId)
    .where('body_members.body_id', '=', bodyId)
    .where('body_members.role', 'not in', ['observer', 'guest'])
    .where('body_members.from_at', '<=', now)
    .where((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', now)]))
    .where('seats.from_at', '<=', now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .where(inForceAt(now));
}
