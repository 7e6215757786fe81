/** Who is here, as the server says it of each client. */
export interface Present {
  id?: unknown;
  name?: unknown;
  person?: unknown;
  organisation?: unknown;
}

/** The person themselves, by whichever of their tabs. */
export const personOf = (user: Present): string => (typeof user.id === 'string' ? user.id : nameOf(user));

/** "person · organisation". */
export const nameOf = (user: Present): string => (typeof user.name === 'string' ? user.name : '');
