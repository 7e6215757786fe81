/** What the matrix says where it settles how a letter is printed; "placeEs" and "day" are left out. */
const SAID: Record<string, unknown> = {
  order: 'name',
  count: 'apart',
  cover: true,
  placeEs: null,
  placeEn: null,
  day: null,
};

export function letterSample(operation: string, name: string): unknown {
  return operation === 'Mutation.setLetterLayout' ? SAID[name] : undefined;
}
