/** A coalition: the room everything else belongs to. Its slug stands in every address. */
export interface CoalitionsTable {
  id: string;
  slug: string;
  name_es: string;
  name_en: string;
  /** What people call it, e.g. "Red Ceiba". */
  short_name: string;
  /** IANA zone in which its deadlines are spoken. */
  time_zone: string;
  place_es: string;
  place_en: string;
  email: string;
  /** The organisation that is the coalition's own office; it neither signs nor counts. */
  host_organization_id: string | null;
  /** What becomes of a text in which paragraphs are behind or unreviewed: it is not closed, or it is closed with a label. */
  unreviewed: 'refused' | 'labelled';
  /** Whether the links of its texts are looked at, which tells those who keep the linked pages. */
  link_check: 'on' | 'off';
  /** What becomes of a text that cites dead links: it is not closed, or it is closed with a label. */
  dead_links: 'refused' | 'labelled';
  /** Whether words of its texts may be sent to a service that translates. */
  machine_drafts: 0 | 1;
  /** 1: the secretariat's people work as such only in a session proved by passkey. */
  office_keys: 0 | 1;
  /** Raised by every write that can change a public page; rendered pages are kept by it. */
  public_version: number;
  created_at: string;
}
