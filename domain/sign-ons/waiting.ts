import type { Reader } from '../../db/store.ts';
import { DAY, later, type Instant } from '../platform.ts';
import { knownStatements, type Statement } from '../statements/reads.ts';
import { mayTakeDraftingStep, textOf } from '../statements/policy.ts';
import { isAsked as isAskedInRound, standingRight } from '../texts/policy.ts';
import { inSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../viewer.ts';
import { oursOf } from './ours.ts';
import { membersOnPaper } from './paper/reads-members.ts';
import { currentSignOns, openSignOns } from './reads.ts';
import { signOnState } from './rules.ts';

/** Something an organisation, or a person by their role, is asked to do. */
export interface Waiting {
  kind:
    | 'sign'
    | 'approve'
    | 'comment'
    | 'redLines'
    | 'roundEnds'
    | 'draft'
    | 'readyToClose'
    | 'readyToOpen'
    | 'readyToPublish';
  statementId: string;
  seatId: string;
  due: Instant | null;
}

/** What waits for the viewer in a coalition: what has a deadline first, the nearest first. */
export async function waitingFor(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): Promise<Waiting[]> {
  const seats = seatsIn(viewer, coalitionId);
  if (seats.length === 0) return [];
  const answers = await answersAsked(db, viewer, coalitionId, now);
  const states = ['draft', 'comments', 'closed', 'decision', 'sign-on'] as const;
  const statements = await knownStatements(db, viewer, { coalitionId, states });
  const signOns = await currentSignOns(
    db,
    statements.map((statement) => statement.id),
  );
  const steps = statements.flatMap((statement, index): Waiting[] => {
    const signOn = signOns[index];
    const over = signOn !== undefined && signOnState(signOn, now) === 'closed';
    const due = statement.round !== null && statement.round.closesAt > now ? statement.round.closesAt : null;
    const step = nextStep(statement, over);
    const seat = step === null ? undefined : seats.find((one) => isAsked(viewer, one, statement, step));
    if (due === null && step !== null && seat)
      return [{ kind: step, statementId: statement.id, seatId: seat.id, due }];
    if (due === null) return [];
    if (seat) return [{ kind: 'roundEnds', statementId: statement.id, seatId: seat.id, due }];
    const asked = seats.find((one) => isAskedInRound(one, textOf(statement), now));
    const kind = statement.round?.kind === 'red-lines' ? 'redLines' : 'comment';
    return asked ? [{ kind, statementId: statement.id, seatId: asked.id, due }] : [];
  });
  const dated = [...answers, ...steps.filter(({ due }) => due !== null)];
  return [
    ...dated.sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1)),
    ...steps.filter(({ due }) => due === null),
  ];
}

type Step = Exclude<Waiting['kind'], 'sign' | 'approve' | 'comment' | 'redLines' | 'roundEnds'>;

function nextStep(statement: Statement, signOnOver: boolean): Step | null {
  if (statement.state === 'draft') return 'draft';
  if (statement.state === 'comments') return 'readyToClose';
  const goesOn = statement.state === 'decision' && statement.adoptedAt !== null;
  if (statement.state === 'closed' || goesOn)
    return statement.mode === 'opt-in' ? 'readyToOpen' : 'readyToPublish';
  return statement.state === 'sign-on' && signOnOver ? 'readyToPublish' : null;
}

/**
 * Drafts wait for their own body's drafters and for those invited to write them, not for the whole secretariat; opening
 * and publishing for the secretariat.
 */
function isAsked(viewer: Viewer, seat: ViewerSeat, statement: Statement, step: Step): boolean {
  if (step === 'readyToOpen' || step === 'readyToPublish') return inSecretariat(seat);
  const isInvited = statement.grants.some(
    ({ to, id }) => to !== 'body' && [seat.id, seat.organizationId].includes(id),
  );
  if (step === 'draft' && isInvited) return standingRight(seat, textOf(statement)) === 'edit';
  const inBody = seat.bodies.some((body) => body.bodyId === statement.bodyId);
  return inBody && mayTakeDraftingStep({ ...viewer, seats: [seat] }, statement, 'close').allowed;
}

async function answersAsked(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): Promise<Waiting[]> {
  const asked: Waiting[] = [];
  for (const signOn of await openSignOns(db, coalitionId, now)) {
    const told = new Set<string>();
    const onPaper = await membersOnPaper(db, signOn, now);
    for (const { seat, answer, moves } of await oursOf(db, viewer, signOn, now)) {
      const kind = moves.approve
        ? 'approve'
        : answer === null && (moves.sign || moves.propose) && !onPaper.has(seat.organizationId)
          ? 'sign'
          : null;
      if (kind === null || told.has(seat.organizationId)) continue;
      told.add(seat.organizationId);
      asked.push({ kind, statementId: signOn.statementId, seatId: seat.id, due: signOn.closesAt });
    }
  }
  return asked;
}

/** What will happen within so many days. */
export interface Upcoming {
  at: Instant;
  statementId: string;
  kind: 'signOnCloses';
}

export async function upcomingIn(
  db: Reader,
  coalitionId: string,
  days: number,
  now: Instant,
): Promise<Upcoming[]> {
  const until = later(now, Math.min(Math.max(days, 0), 366) * DAY);
  const open = await openSignOns(db, coalitionId, now);
  return open
    .filter((signOn) => signOn.closesAt <= until)
    .map((signOn) => ({ at: signOn.closesAt, statementId: signOn.statementId, kind: 'signOnCloses' }));
}
