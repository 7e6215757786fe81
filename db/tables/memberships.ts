/** How many work in an organisation: up to 5, 6 to 20, more. */
export type MemberSize = 'small' | 'medium' | 'large';
export type MemberClass = 'full' | 'observer' | 'candidate' | 'associate' | 'individual' | 'ally' | 'host';
/** An organisation in a coalition. What one coalition knows of it stays here. */
export interface MembershipsTable {
  id: string;
  coalition_id: string;
  organization_id: string;
  class: MemberClass;
  /** When the secretariat verified it; it acts for nothing before. */
  verified_at: string | null;
  from_at: string;
  until_at: string | null;
  /** Who completes a signature: one authorised person, or a proposal and an approval (Vo.Bo.). */
  signing_rule: 'sole' | 'approval';
  /** Set by the organisation itself; read only by those it lets know. */
  at_risk: 0 | 1;
  /** 1: it lets the secretariat know that it is. */
  risk_confided: 0 | 1;
  /** Replaces its name everywhere in a text, when set; nothing is signed by it in the open. */
  alias: string | null;
  /** A small picture of the coalition's files; drawn anew from what was sent. */
  logo_file_id: string | null;
  /** Null until the organisation says. */
  size: MemberSize | null;
}
