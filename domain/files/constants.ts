/** What the scan of a sheet may weigh before it is drawn anew. */
export const SCAN_BYTES = 10_000_000;
/** The endings of scans that are taken. */
export const SCAN_KINDS = ['.pdf', '.jpg', '.jpeg', '.png'] as const;
/** How long what is typed of a sheet may be. */
export const PAPER_LENGTHS = { name: 200, person: 120, place: 160, reason: 1000 } as const;
