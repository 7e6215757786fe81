import { authorize } from '../../authorize.ts';
import { findCoalition } from '../../coalitions/reads.ts';
import { letterhead } from '../../editions/reads.ts';
import { NotFound } from '../../errors.ts';
import type { Platform } from '../../platform.ts';
import type { Press } from '../../print/press.ts';
import { findStatementBySlug } from '../../statements/reads.ts';
import type { Viewer } from '../../viewer.ts';
import { commentPageWords } from '../../words/comment-pages.ts';
import type { Language } from '../../words/words.ts';
import { readText } from '../co-editing/reads.ts';
import { mayReadText } from '../policy.ts';
import { voicesOf } from '../reads-voices.ts';
import { requireText } from '../reads.ts';
import { saidInText } from '../returns/reads.ts';
import { inTextOrder, numbersOf, paragraphsIn, placesIn } from './choosing.ts';
import { threadsOf } from './reads.ts';
import { tableModel } from './table-model.ts';

const MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The comments of a statement's text with their answers, as a file for whoever may read the text. */
export async function commentTableFile(
  platform: Platform,
  press: Press,
  viewer: Viewer,
  asked: { coalition: string; statement: string; language: Language; format: 'xlsx' | 'docx' },
): Promise<{ bytes: Uint8Array; mime: string; fileName: string }> {
  const { store, clock } = platform;
  const db = store.read;
  const { language, format } = asked;
  const coalition = await findCoalition(db, asked.coalition);
  const statement = coalition && (await findStatementBySlug(db, coalition.id, asked.statement));
  if (!statement) throw new NotFound();
  const text = await requireText(db, statement.textId);
  authorize(mayReadText(viewer, text));
  const { blocks } = await readText(store, text.id);
  const threads = await threadsOf(db, { texts: [text.id] });
  const places = placesIn(blocks, text.languages);
  const numbers = numbersOf(threads);
  const seats = threads.flatMap(({ seatId, answer, comments }) => [
    seatId,
    ...(answer ? [answer.seatId] : []),
    ...comments.map((comment) => comment.seatId),
  ]);
  const { titles } = statement;
  const table = tableModel({
    title: titles[language] ?? titles[text.languages[0] ?? ''] ?? Object.values(titles)[0] ?? '',
    language,
    now: clock.now(),
    zone: (await letterhead(db, coalition.id)).timeZone,
    threads: inTextOrder(threads, places),
    numberOf: ({ id }) => numbers.get(id)!,
    paragraphs: paragraphsIn(blocks, text.languages),
    places,
    voices: await voicesOf(db, [...new Set(seats)]),
    said: (await saidInText(db, text.id)).comments,
  });
  return {
    bytes: await press.print<typeof import('./table-printer.ts')>(
      new URL('./table-printer.ts', import.meta.url),
      { table, format },
    ),
    mime: MIME[format],
    fileName: `${commentPageWords[language].file.name}-${statement.slug}-${language}.${format}`,
  };
}
