/** The parts a public page may show; costs only within a published report. */
export const shownParts = [
  'goal',
  'asks',
  'letters',
  'dates',
  'partners',
  'chapters',
  'answers',
  'press',
  'report',
  'costs',
] as const;
export type ShownPart = (typeof shownParts)[number];
