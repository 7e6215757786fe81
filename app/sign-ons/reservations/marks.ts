import type { Said } from './queries.ts';

/** A signature as lists draw it. */
export interface Signed {
  id: string;
  name: string;
  reservation: Said | null;
}

/** A footnote to a name. */
export interface Marked extends Signed {
  mark: string;
  reservation: Said;
}

/** The reservations of these lists in the order in which the names stand: R1, R2. */
export function marksIn(...lists: readonly (readonly { signatures: readonly Signed[] }[])[]): Marked[] {
  return lists
    .flat()
    .flatMap(({ signatures }) => signatures)
    .filter((one): one is Signed & { reservation: Said } => one.reservation !== null)
    .map(({ id, name, reservation }, at) => ({ id, name, reservation, mark: `R${at + 1}` }));
}
