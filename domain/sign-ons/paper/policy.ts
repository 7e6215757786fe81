import type { PaperState } from '../../../db/tables/paper-signatures.ts';
import type { StatementState } from '../../../db/tables/statements.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import type { Instant } from '../../platform.ts';
import { isSecretariat, type Viewer, type ViewerSeat } from '../../viewer.ts';
import { circleIn } from '../visibility.ts';

/** What permissions on a signature on paper depend on. */
export interface PaperFacts {
  coalitionId: string;
  organizationId: string | null;
  state: PaperState;
  enteredByPersonId: string;
  confirmedAt: Instant | null;
  voidedAt: Instant | null;
}

interface Opening {
  coalitionId: string;
  statementState: StatementState;
}

/** The sheets, their scans and who entered them: the secretariat. Everybody reads which organisations signed on paper. */
export function mayReadPaper(viewer: Viewer, { coalitionId }: Pick<Opening, 'coalitionId'>): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : hidden;
}

/** Entering a sheet: the secretariat, until publication; nobody for their own organisation. */
export function mayEnterPaper(
  viewer: Viewer,
  seat: Pick<ViewerSeat, 'organizationId'>,
  signOn: Opening,
  member: string | null,
): Permission {
  return allOf(
    mayReadPaper(viewer, signOn),
    signOn.statementState === 'sign-on' ? allowed : refused('already-published'),
    seat.organizationId === member ? refused('paper-own') : allowed,
  );
}

/**
 * The second person of the secretariat holds the scan against what was entered. A member's sheet is confirmed by a
 * coordinator, who knows whether that organisation withholds its name.
 */
export function mayConfirmPaper(
  viewer: Viewer,
  seat: Pick<ViewerSeat, 'organizationId'>,
  signOn: Opening,
  paper: PaperFacts,
): Permission {
  return allOf(
    mayEnterPaper(viewer, seat, signOn, paper.organizationId),
    paper.state === 'entered' ? allowed : refused('paper-settled'),
    paper.enteredByPersonId === viewer.personId ? refused('paper-second-person') : allowed,
    paper.organizationId === null || circleIn(viewer, signOn.coalitionId) === 'knowing'
      ? allowed
      : refused('paper-member-coordinator'),
  );
}

/** Voiding, also after publication: lists and new prints drop the name, the edition stays as it was counted. */
export function mayVoidPaper(viewer: Viewer, signOn: Opening, paper: PaperFacts): Permission {
  return allOf(
    mayReadPaper(viewer, signOn),
    paper.state === 'void' ? refused('paper-settled') : allowed,
    ['sign-on', 'published'].includes(signOn.statementState) ? allowed : refused('already-published'),
  );
}

/** Taking a voiding back; after publication only what the edition counted. */
export function mayRestorePaper(
  viewer: Viewer,
  signOn: Opening,
  paper: PaperFacts,
  publishedAt: Instant | null,
): Permission {
  const counted = publishedAt !== null && paper.voidedAt !== null && paper.voidedAt > publishedAt;
  const stood = counted && paper.confirmedAt !== null;
  return allOf(
    mayReadPaper(viewer, signOn),
    paper.state === 'void' ? allowed : refused('paper-settled'),
    signOn.statementState === 'sign-on' || (signOn.statementState === 'published' && stood)
      ? allowed
      : refused('already-published'),
  );
}
