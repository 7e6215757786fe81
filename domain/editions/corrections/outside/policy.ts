import type { SignatureState } from '../../../../db/tables/signatures.ts';
import { allOf, allowed, refused, type Permission } from '../../../authorize.ts';
import type { Instant } from '../../../platform.ts';
import type { CorrectionFacts } from '../policy.ts';

/** What a mailed link to ratify depends on. */
export interface LinkFacts {
  expiresAt: Instant;
  answered: boolean;
  correction: CorrectionFacts;
  /** Of the signature it is bound to. */
  state: SignatureState;
}

/** Reading what changed by a mailed link: whoever has it, while those who signed are asked. */
export function mayReadByLink({ expiresAt, correction }: LinkFacts, now: Instant): Permission {
  const asked = correction.state === 'ratifying' && correction.dueAt !== null && now < correction.dueAt;
  return asked && now < expiresAt ? allowed : refused('ratification-link-void');
}

/** Ratifying or withdrawing by it: once, and while the signature stands. */
export function mayAnswerByLink(link: LinkFacts, now: Instant): Permission {
  return allOf(
    mayReadByLink(link, now),
    link.answered ? refused('ratification-link-used') : allowed,
    link.state === 'signed' ? allowed : refused('nothing-to-ratify'),
  );
}
