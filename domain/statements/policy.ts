import type { StatementMode, StatementState } from '../../db/tables/statements.ts';
import { allOf, allowed, anyOf, hidden, refused, type Permission } from '../authorize.ts';
import { mayDraft, mayEditText, mayReadText, type TextFacts } from '../texts/policy.ts';
import { isSecretariat, seatsIn, type Viewer } from '../viewer.ts';
import { after, publicStates, publishingStep, type Step } from './rules.ts';

/** What permissions on a statement depend on. */
export interface StatementFacts {
  coalitionId: string;
  bodyId: string;
  mode: StatementMode;
  state: StatementState;
  textState: 'open' | 'closed';
  /** When the body it was put to adopted it. */
  adoptedAt: string | null;
  /** Rights given on its text alone, and the round of comments open on it. */
  grants: TextFacts['grants'];
  round: TextFacts['round'];
}

/** Its text, as permissions on the words see it. */
export const textOf = (statement: StatementFacts): TextFacts => ({
  ...statement,
  state: statement.textState,
  readers: statement.state === 'draft' ? 'body' : 'members',
});

/** Drafts: their body and the secretariat. Comments and closed: every member seat. From sign-on on: everybody. */
export function mayKnowStatement(viewer: Viewer, statement: StatementFacts): Permission {
  return anyOf(isPublic(statement), mayReadText(viewer, textOf(statement)));
}

/** The co-edited words: as the statement is known, but never to the public. */
export function mayReadDraft(viewer: Viewer, statement: StatementFacts): Permission {
  return mayReadText(viewer, textOf(statement));
}

/**
 * A closed version: the one now closed, signed or published, and those that were published, as the statement is known;
 * the others as its text is.
 */
export function mayReadVersion(
  viewer: Viewer,
  statement: StatementFacts & { versionId: string | null },
  version: { id: string; publishedAs: number | null },
): Permission {
  return allOf(
    mayKnowStatement(viewer, statement),
    version.id === statement.versionId || version.publishedAs !== null
      ? allowed
      : mayReadText(viewer, textOf(statement)),
  );
}

export function mayEditStatement(viewer: Viewer, statement: StatementFacts): Permission {
  return mayEditText(viewer, textOf(statement));
}

/** Its titles: with its words, but not those that were published, which stand in lists and letters. */
export function mayRenameStatement(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(
    mayEditStatement(viewer, statement),
    statement.state === 'published' ? refused('correction-title-stays') : allowed,
  );
}

/** What it is tagged with, in whatever state it is: those who draft it. */
export function mayTagStatement(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(mayKnowStatement(viewer, statement), mayDraft(viewer, statement));
}

/** The steps before closing, closing, and going back: drafters and coordinators of its body, and the secretariat. */
export function mayTakeDraftingStep(
  viewer: Viewer,
  statement: StatementFacts,
  step: 'openRound' | 'reopenDraft' | 'close' | 'reopen',
): Permission {
  return allOf(mayKnowStatement(viewer, statement), mayDraft(viewer, statement), isTime(statement, step));
}

/** Putting a closed text to a body: those who draft it; that they may ask that body is the decision's to say. */
export function mayPutToDecision(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(
    mayKnowStatement(viewer, statement),
    mayDraft(viewer, statement),
    isTime(statement, 'putToDecision'),
  );
}

/** Taking to another body what one adopted, before anything else is done with it. */
export function mayForwardStatement(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(mayKnowStatement(viewer, statement), isTime(statement, 'forward'));
}

/** Opening for signature, and nothing less than the secretariat opens it. */
export function mayOpenSignOn(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(
    mayKnowStatement(viewer, statement),
    isOffice(viewer, statement),
    isTime(statement, 'openSignOn'),
  );
}

/** Publishing; that the sign-on is over is checked with its clock. */
export function mayPublish(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(
    mayKnowStatement(viewer, statement),
    isOffice(viewer, statement),
    isTime(statement, publishingStep(statement.mode)),
  );
}

/** Who its body and drafting organisations are: members only. */
export function mayKnowDrafters(viewer: Viewer, statement: Pick<StatementFacts, 'coalitionId'>): Permission {
  return seatsIn(viewer, statement.coalitionId).length > 0 ? allowed : hidden;
}

/** Who may begin a statement in a body: its drafters and coordinators, and the secretariat. */
export function mayCreateStatement(
  viewer: Viewer,
  body: { coalitionId: string; bodyId: string },
): Permission {
  return allOf(seatsIn(viewer, body.coalitionId).length > 0 ? allowed : hidden, mayDraft(viewer, body));
}

function isPublic(statement: StatementFacts): Permission {
  return (publicStates as readonly StatementState[]).includes(statement.state) ? allowed : hidden;
}

function isOffice(viewer: Viewer, { coalitionId }: StatementFacts): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : refused('secretariat-only');
}

function isTime(statement: StatementFacts, step: Step): Permission {
  return after(step, statement) === null ? refused('not-in-this-state') : allowed;
}
