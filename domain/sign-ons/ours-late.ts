import type { Reader } from '../../db/store.ts';
import { allOf, type Permission } from '../authorize.ts';
import { ownRuleOf } from '../organizations/reads-signing-rules.ts';
import type { Instant } from '../platform.ts';
import type { Viewer } from '../viewer.ts';
import { answerFacts, type OurAnswer } from './ours.ts';
import { isPlain, mayAdhere, mayApproveLate, mayTakeBackLate } from './policy-late.ts';
import { askedBy, type LateRequest } from './reads-late.ts';

/** What a seat may do about coming late, by the policies that judge the act; true also where only a fresh code is missing. */
export interface LateMoves {
  ask: boolean;
  propose: boolean;
  approve: boolean;
  takeBack: boolean;
  codeNeeded: boolean;
  /** What the organisation asked for last. */
  request: LateRequest | null;
}

export async function moveLateOf(
  db: Reader,
  viewer: Viewer,
  { seat, answer, signOn }: Pick<OurAnswer, 'seat' | 'answer' | 'signOn'>,
  now: Instant,
): Promise<LateMoves> {
  const { last: request, ...asked } = await askedBy(db, signOn.id, seat.organizationId, now);
  const signer = { seat, confirmedAt: viewer.session?.confirmedAt ?? null };
  const rule = await ownRuleOf(db, seat);
  const adhere = mayAdhere(signer, signOn, { ...answerFacts(answer, now), ...asked, rule }, now);
  const approve =
    request === null ? null : allOf(isPlain(rule), mayApproveLate(signer, signOn, request, now));
  const alone = seat.signingRule === 'sole';
  return {
    ask: alone && mayMove(adhere),
    propose: !alone && mayMove(adhere),
    approve: approve !== null && mayMove(approve),
    takeBack: request !== null && mayTakeBackLate(seat, request).allowed,
    codeNeeded: [adhere, approve].some((permission) => permission !== null && needsCode(permission)),
    request,
  };
}

const needsCode = (permission: Permission) =>
  !permission.allowed && !permission.hidden && permission.word === 'code-needed';
const mayMove = (permission: Permission) => permission.allowed || needsCode(permission);
