/** What a picture may be when it comes, and what is kept of it. */
export const LOGO_LIMITS = {
  bytes: 2 * 1024 * 1024,
  pixels: 24_000_000,
  /** How long drawing one may take. */
  seconds: 5,
  /** How many may wait while another is drawn. */
  waiting: 20,
  /** Of the square it is fitted into. */
  side: 128,
  keptBytes: 6 * 1024,
} as const;
