import type { Reader, Writer } from '../../../db/store.ts';
import { statementsOfTexts } from '../../statements/reads.ts';
import { drawnUp } from '../export/reads.ts';
import type { Text } from '../reads.ts';
import { asRefused } from '../suggestion-marks.ts';
import type { Standing } from './plan-model.ts';

/** What of a text a file in that language is held against: its words, and what could have gone out with them. */
export async function standingOf(db: Reader | Writer, text: Text, language: string): Promise<Standing> {
  const [statement] = await statementsOfTexts(db, [text.id]);
  const drawn = await drawnUp(db, text, { language, frame: 'es', format: 'odt' });
  const other = await drawnUp(db, text, { language, frame: 'en', format: 'odt' });
  return {
    language,
    title: statement?.titles[language] ?? '',
    blocks: drawn.blocks.map(asRefused),
    suggestions: drawn.past,
    comments: [...drawn.remarks, ...other.remarks].flatMap(({ comments, thread = null }) =>
      comments.map(({ author, at, body }) => ({ author, at, body, thread })),
    ),
  };
}
