import type { Reader } from '../../db/store.ts';
import { countUnreviewed } from '../texts/checks/gate.ts';
import { alignmentOf } from '../texts/checks/reads.ts';
import { readText } from '../texts/co-editing/reads.ts';
import type { Block } from '../texts/schema.ts';
import { isLost, sourcesOf } from '../texts/sources/reads.ts';
import { agendaPrintWords } from '../words/agenda-print.ts';
import { languageName } from '../words/languages.ts';
import type { Language } from '../words/words.ts';
import type { Agenda } from './reads.ts';
import { asksOf, blocksOfAsks } from './reads-asks.ts';
import { wordsOfEdition } from './seal-edition.ts';

/** What the edition at work would be closed with: counted over the words it would keep, not those of removed asks. */
export interface EditionAtWork {
  blocks: Record<string, Block[]>;
  /** Paragraphs behind or unreviewed, by language. */
  unreviewed: ReadonlyMap<string, number>;
  /** Dead links of which nobody gave a copy. */
  lostLinks: number;
}

/** The edition at work of an agenda at this moment. Whether it may be read is asked before. */
export async function editionAtWork(db: Reader, agenda: Agenda): Promise<EditionAtWork> {
  const text = { id: agenda.textId, languages: agenda.languages };
  const words = await readText(db, agenda.textId);
  const asks = await asksOf(db, agenda.id);
  const blocks = wordsOfEdition(agenda, words.blocks, asks, await blocksOfAsks(db, agenda.id));
  const closed = Object.values(blocks).map((kept) => ({ blocks: kept }));
  return {
    blocks,
    unreviewed: countUnreviewed(await alignmentOf(db, text, words), closed),
    lostLinks: (await sourcesOf(db, text, blocks)).filter(isLost).length,
  };
}

/** Says of these languages how many paragraphs are behind or unreviewed; nothing of one that is whole. */
export function pendingLines(
  unreviewed: ReadonlyMap<string, number>,
  languages: readonly string[],
  ours: Language,
): string[] {
  return languages.flatMap((tag) => {
    const n = unreviewed.get(tag) ?? 0;
    return n > 0 ? [agendaPrintWords[ours].pending(n, languageName(tag, ours))] : [];
  });
}
