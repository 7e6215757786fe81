/** An issued print of an edition, known by its SHA-256. */
export interface EditionPrintsTable {
  coalition_id: string;
  edition_id: string;
  /** "pdf-letter-es", "docx-a4-en", … */
  kind: string;
  file_id: string;
  issued_at: string;
  /** 1 once it names someone since hidden: no longer served, still verifies. */
  retired: 0 | 1;
}
