import { authorize } from '../authorize.ts';
import type { Instant, Platform } from '../platform.ts';
import { readText } from '../texts/co-editing/reads.ts';
import type { Viewer } from '../viewer.ts';
import { agendaPrintWords } from '../words/agenda-print.ts';
import { factLines, preambleOf, wordsOfAsk, type Around, type OnePageModel } from './one-page.ts';
import { mayKnowAgenda } from './policy.ts';
import type { Agenda } from './reads.ts';
import { blocksOfAsks } from './reads-asks.ts';
import { editionAtWork, pendingLines } from './reads-at-work.ts';
import { presentRows } from './reads-sheet.ts';

/** The edition at work as it stands now, with the names this member knows. */
export async function pageAtWork(
  { store }: Platform,
  viewer: Viewer,
  agenda: Agenda,
  { language, now, head, day, paper }: Around & { now: Instant },
): Promise<OnePageModel> {
  authorize(mayKnowAgenda(viewer, agenda));
  const say = agendaPrintWords[language];
  const rows = await presentRows(store.read, viewer, agenda, { language, now });
  const { blocks } = await readText(store.read, agenda.textId);
  const ofAsks = await blocksOfAsks(store.read, agenda.id);
  const written = agenda.languages.includes(language) ? language : agenda.languages[0]!;
  const sides = [written, ...agenda.languages].map((tag) => ({ language: tag, blocks: blocks[tag] ?? [] }));
  const other = language === 'es' ? 'en' : 'es';
  return {
    ...head,
    language,
    paper,
    written,
    title: agenda.titles[written] ?? Object.values(agenda.titles)[0] ?? '',
    edition: say.atWork(agenda.edition, day(now)),
    preamble: preambleOf(
      blocks[written] ?? [],
      new Set(ofAsks.flatMap(({ headingBlockId, blockId }) => [headingBlockId, blockId])),
    ),
    asks: rows.map(({ ask, cells }, index) => ({
      number: index + 1,
      ...wordsOfAsk(sides, { heading: ask.headingBlockId, block: ask.blockId }),
      status: cells.get('status')?.shown ?? '',
      facts: factLines(language, {
        to: cells.get('target')?.shown ?? '',
        venue: ask.venue[language] ?? ask.venue[other] ?? '',
        moment: ask.moment,
        lead: cells.get('lead')?.shown ?? '',
      }),
    })),
    foot: [
      ...pendingLines((await editionAtWork(store.read, agenda)).unreviewed, [written], language),
      say.draft,
    ],
    datedAt: now,
  };
}
