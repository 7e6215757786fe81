/** Which two moments, in which language of the text. */
export interface ComparedMoments {
  from: string;
  to: string;
  language: string;
}

/** Where two moments of a text are compared; `file`: as a Word file. */
export function compareAddress(at: string, moments: ComparedMoments, file = false): string {
  return `${at}/compare${file ? '.docx' : ''}?${new URLSearchParams({ ...moments }).toString()}`;
}

/** What an address asks to be compared; what it does not say is null. */
export function comparedIn(query: URLSearchParams): { [name in keyof ComparedMoments]: string | null } {
  const said = (name: string) => query.get(name)?.slice(0, 40) || null;
  return { from: said('from'), to: said('to'), language: said('language') };
}
