import { newBlockId } from '../../../../domain/texts/schema.ts';

/** Who suggests here: which suggestions are theirs, and which of them they made since the page was opened. */
export interface Hand {
  isOwn(id: string): boolean;
  /** Made here: what is written beside it goes on with it. */
  isGoingOn(id: string): boolean;
  begin(): string;
}

/** A hand of one page; `mine` are the suggestions this person made before, as the page knows them. */
export function handOf(random: (length: number) => Uint8Array, mine: () => ReadonlySet<string>): Hand {
  const begun = new Set<string>();
  return {
    isOwn: (id) => begun.has(id) || mine().has(id),
    isGoingOn: (id) => begun.has(id),
    begin: () => {
      const id = newBlockId(random);
      begun.add(id);
      return id;
    },
  };
}
