import type { ListedSignature } from './reads.ts';

/** What of a signature stands in the list. */
export type KeptLine = Pick<
  ListedSignature,
  | 'name'
  | 'organizationName'
  | 'place'
  | 'countries'
  | 'visibility'
  | 'signatoryName'
  | 'signatoryTitle'
  | 'signedAt'
>;

/** The list as it is kept: what it said when it was taken, whatever becomes of its signatures. */
export function writeList(signatures: readonly ListedSignature[]): string {
  const lines = signatures.map(
    ({
      name,
      organizationName,
      place,
      countries,
      visibility,
      signatoryName,
      signatoryTitle,
      signedAt,
    }): KeptLine => ({
      ...{ name, organizationName, place, countries },
      ...{ visibility, signatoryName, signatoryTitle, signedAt },
    }),
  );
  return JSON.stringify(lines);
}

/** What was kept by writeList. */
export function readList(list: string): KeptLine[] {
  return JSON.parse(list) as KeptLine[];
}
