/** An ask, by the blocks it is in its agenda's text. */
export interface AskPlace {
  id: string;
  number: number;
  blocks: readonly string[];
}

/** Where a block of an agenda stands, as people find it: in an ask, by its number, or in what stands before them. */
export interface AgendaPlace {
  ask: number | null;
  /** The page where its words of that language are. */
  to: string;
}

/** Finds the blocks of an agenda at this address. */
export function agendaPlaces(at: string, asks: readonly AskPlace[]) {
  const byBlock = new Map(asks.flatMap((ask) => ask.blocks.map((block) => [block, ask] as const)));
  return (language: string, block: string): AgendaPlace => {
    const ask = byBlock.get(block);
    return ask === undefined
      ? { ask: null, to: at }
      : { ask: ask.number, to: `${at}/asks/${encodeURIComponent(ask.id)}#words-${language}` };
  };
}
