import type { MemberClass } from './memberships.ts';

/** An organisation that is asked: the roll as it was when the decision opened. */
export interface DecisionVotersTable {
  coalition_id: string;
  decision_id: string;
  organization_id: string;
  class: MemberClass;
  answered: 0 | 1;
  /** 0 from closing on for one that was a member no longer. */
  counted: 0 | 1;
}
