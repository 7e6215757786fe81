import { authorize } from '../../authorize.ts';
import { findCoalition } from '../../coalitions/reads.ts';
import { NotFound } from '../../errors.ts';
import type { Platform } from '../../platform.ts';
import type { Press } from '../../print/press.ts';
import { findStatementBySlug } from '../../statements/reads.ts';
import type { Viewer } from '../../viewer.ts';
import { draftPagesWords } from '../../words/draft-pages.ts';
import type { Language } from '../../words/words.ts';
import { mayReadText } from '../policy.ts';
import { requireText } from '../reads.ts';
import { compareTexts } from './compare.ts';
import { sideAt } from './reads-sides.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Which moments of which text, in which of its languages; `shown` is the reader's own. */
export interface AskedComparison {
  coalition: string;
  statement: string;
  language: string;
  from: string;
  to: string;
  shown: Language;
}

/** Two moments of a text as a Word file with tracked changes. It names no person. */
export async function comparisonFor(
  platform: Platform,
  press: Press,
  viewer: Viewer,
  asked: AskedComparison,
): Promise<{ bytes: Uint8Array; mime: string; fileName: string }> {
  const db = platform.store.read;
  const coalition = await findCoalition(db, asked.coalition);
  const statement = coalition && (await findStatementBySlug(db, coalition.id, asked.statement));
  if (!statement) throw new NotFound();
  const text = await requireText(db, statement.textId);
  authorize(mayReadText(viewer, text));
  const { language, from, to, shown } = asked;
  const before = await sideAt(db, viewer, text, { label: from, language });
  const after = await sideAt(db, viewer, text, { label: to, language });
  if (!before || !after || !text.languages.includes(language)) throw new NotFound();
  const words = draftPagesWords[shown].file;
  const datedAt = platform.clock.now();
  const bytes = await press.print<typeof import('./comparison-printer.ts')>(
    new URL('./comparison-printer.ts', import.meta.url),
    {
      language,
      heading: words.heading(words.moment(from), words.moment(to)),
      note: words.note,
      datedAt,
      compared: compareTexts(before, after),
    },
  );
  const fileName = `${words.name}-${statement.slug}-${from}-${to}-${language}.docx`;
  return { bytes, mime: DOCX, fileName };
}
