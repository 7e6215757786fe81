/** Letters that stand in everything of the two organisations at risk, and in nothing else. */
export const MARKS = { one: 'qzizote', two: 'wklenca' } as const;
export type Secret = keyof typeof MARKS;

/** Stands in everything that is kept inside the coalition, and in nothing else. */
export const INSIDE = 'xkadentro';
/** Stands in what is shown to the public: the search sees it. */
export const OUTSIDE = 'zwafuera';

/** Stand in what the secretariat alone of all viewers reads: what an alert says, who is on a sheet, who asks to sign. */
export const ALERTED = 'vjoalarma';
export const SHEETED = 'ykopapel';
export const REQUESTED = 'ujwsolicita';
export const OF_THE_OFFICE = [ALERTED, SHEETED, REQUESTED] as const;
