/** Where a term stands in the glossary: an id that may stand in an address. */
export const termAnchor = (id: string): string => `term-${id.replace(/[^A-Za-z0-9]/g, '')}`;
