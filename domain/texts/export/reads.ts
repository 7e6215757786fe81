import type { Reader, Writer } from '../../../db/store.ts';
import type { Language } from '../../words/words.ts';
import { markedBlocksFromYXml } from '../blocks-in-ydoc.ts';
import { loadDoc } from '../co-editing/candidate.ts';
import { storedText } from '../co-editing/reads.ts';
import { threadsOf } from '../comments/reads.ts';
import { voicesOf } from '../reads-voices.ts';
import type { Text } from '../reads.ts';
import { fragmentName } from '../schema.ts';
import { suggestionsOfText } from '../suggestions/reads.ts';
import type { ExportFormat } from '../constants.ts';
import type { ExportModel } from './model.ts';
import { authorOf, looksAsRemarks, remarksOf, signedAs, type SignedBy } from './remarks.ts';

/** One language of a text with what is proposed and said about it, as a file of that kind shows it. */
export async function drawnUp(
  db: Reader | Writer,
  text: Pick<Text, 'id' | 'languages'>,
  asked: { language: string; frame: Language; format: ExportFormat },
): Promise<Pick<ExportModel, 'blocks' | 'proposers' | 'remarks'>> {
  const { language, frame, format } = asked;
  const doc = loadDoc(await storedText(db, text.id));
  const blocks = markedBlocksFromYXml(doc.getXmlFragment(fragmentName(language)));
  const suggestions = (await suggestionsOfText(db, text.id, { blocks: { [language]: blocks } })).filter(
    ({ state }) => state === 'open',
  );
  const threads = await threadsOf(db, { texts: [text.id] });
  const seats = [
    ...suggestions.map(({ seatId }) => seatId),
    ...threads.flatMap(({ answer, comments }) => [
      ...comments.map(({ seatId }) => seatId),
      ...(answer ? [answer.seatId] : []),
    ]),
  ];
  const voices = await voicesOf(db, [...new Set(seats)]);
  const signedBy: SignedBy = ({ seatId, at }) => signedAs(authorOf(voices.get(seatId)), at);
  const around = { language, frame, signedBy };
  const byId = new Map(suggestions.map((one) => [one.id, one]));
  const remarks = [
    ...remarksOf(threads, { ...around, doc }),
    ...looksAsRemarks(blocks, byId, around, (mark) => format === 'docx' && mark !== 'link'),
  ];
  doc.destroy();
  return {
    blocks,
    remarks,
    proposers: Object.fromEntries(
      suggestions.map(({ id, seatId, at }) => [id, signedBy({ suggestion: id, seatId, at })]),
    ),
  };
}
