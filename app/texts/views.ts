/** How the words are shown: with what is suggested, as if all of it were accepted, or as they stand without it. */
export const VIEWS = ['marks', 'accepted', 'clean'] as const;
export type View = (typeof VIEWS)[number];

/** The view an address asks for. */
export const viewOf = (search: string): View =>
  VIEWS.find((view) => view === new URLSearchParams(search).get('view')) ?? 'marks';
