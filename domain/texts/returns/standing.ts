import type { Reader, Writer } from '../../../db/store.ts';
import { statementsOfTexts } from '../../statements/reads.ts';
import { materialOf, remarksIn, type Material } from '../export/reads.ts';
import type { Text } from '../reads.ts';
import { asRefused } from '../suggestion-marks.ts';
import { everySuggestionOf } from '../suggestions/reads.ts';
import type { KnownComment, KnownSuggestion, Standing } from './plan-model.ts';

/** What of a text a file in that language is held against: its words, and what could have gone out with them. */
export async function standingOf(db: Reader | Writer, text: Text, language: string): Promise<Standing> {
  const [statement] = await statementsOfTexts(db, [text.id]);
  const material = await materialOf(db, text, language, everySuggestionOf);
  const { doc, blocks, suggestions, signedBy } = material;
  const comments = [...commentsIn(material), ...takenBackIn(material)];
  doc.destroy();
  return {
    language,
    title: statement?.titles[language] ?? '',
    blocks: blocks.map(asRefused),
    suggestions: suggestions.map(({ id, seatId, at, places }): KnownSuggestion => ({
      ...signedBy({ suggestion: id, seatId, at }),
      put: places.map(({ put }) => put).join('\n'),
      struck: places.map(({ struck }) => struck).join('\n'),
      looks: places.flatMap(({ reformats }) => reformats),
    })),
    comments,
  };
}

/** What a file's margin says, in whichever language its reader has Acuerdo. */
function commentsIn(material: Material): KnownComment[] {
  const remarks = (['es', 'en'] as const).flatMap((frame) => remarksIn(material, { frame, format: 'odt' }));
  return remarks.flatMap(({ comments, thread = null }) =>
    comments.map(({ author, at, body }) => ({ author, at, body, thread })),
  );
}

/** Comments that may have gone out before they were taken back. */
function takenBackIn({ language, threads, signedBy }: Material): KnownComment[] {
  return threads
    .filter((thread) => thread.language === language)
    .flatMap(({ comments }) => comments.filter(({ removedAt }) => removedAt !== null))
    .map(({ id, seatId, at }) => ({ ...signedBy({ comment: id, seatId, at }), body: null, thread: null }));
}
