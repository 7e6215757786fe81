import type { Reader, Writer } from '../../../db/store.ts';
import type { Language } from '../../words/words.ts';
import { markedBlocksFromYXml } from '../blocks-in-ydoc.ts';
import { loadDoc } from '../co-editing/candidate.ts';
import { storedText } from '../co-editing/reads.ts';
import { threadsOf } from '../comments/reads.ts';
import { voicesOf } from '../reads-voices.ts';
import type { Text } from '../reads.ts';
import { fragmentName } from '../schema.ts';
import { saidInText } from '../returns/reads.ts';
import { suggestionsOfText } from '../suggestions/reads.ts';
import type { KnownSuggestion } from '../returns/plan-model.ts';
import type { ExportFormat } from '../constants.ts';
import type { ExportModel } from './model.ts';
import { authorOf, looksAsRemarks, remarksOf, signedAs, type SignedBy } from './remarks.ts';

/** One language of a text with what is proposed and said about it, as a file of that kind shows it. */
export async function drawnUp(
  db: Reader | Writer,
  text: Pick<Text, 'id' | 'languages'>,
  asked: { language: string; frame: Language; format: ExportFormat },
): Promise<Pick<ExportModel, 'blocks' | 'proposers' | 'remarks'> & { past: KnownSuggestion[] }> {
  const { language, frame, format } = asked;
  const doc = loadDoc(await storedText(db, text.id));
  const blocks = markedBlocksFromYXml(doc.getXmlFragment(fragmentName(language)));
  const all = await suggestionsOfText(db, text.id, { blocks: { [language]: blocks } });
  const suggestions = all.filter(({ state }) => state === 'open');
  const threads = await threadsOf(db, { texts: [text.id] });
  const seats = [
    ...all.map(({ seatId }) => seatId),
    ...threads.flatMap(({ answer, comments }) => [
      ...comments.map(({ seatId }) => seatId),
      ...(answer ? [answer.seatId] : []),
    ]),
  ];
  const voices = await voicesOf(db, [...new Set(seats)]);
  const said = await saidInText(db, text.id);
  const signedBy: SignedBy = ({ seatId, at, suggestion = '', comment = '' }) => {
    const other = said.suggestions.get(suggestion) ?? said.comments.get(comment);
    if (!other) return signedAs(authorOf(voices.get(seatId)), at);
    const { author, organisation } = other;
    return signedAs(organisation === null ? author : `${author} (${organisation})`, other.at ?? at);
  };
  const around = { language, frame, signedBy };
  const byId = new Map(suggestions.map((one) => [one.id, one]));
  const remarks = [
    ...remarksOf(threads, { ...around, doc }),
    ...looksAsRemarks(blocks, byId, around, (mark) => format === 'docx' && mark !== 'link'),
  ];
  doc.destroy();
  const past = all.map(({ id, seatId, at, places }): KnownSuggestion => ({
    ...signedBy({ suggestion: id, seatId, at }),
    put: places.map(({ put }) => put).join('\n'),
    struck: places.map(({ struck }) => struck).join('\n'),
  }));
  return {
    blocks,
    remarks,
    past,
    proposers: Object.fromEntries(
      suggestions.map(({ id, seatId, at }) => [id, signedBy({ suggestion: id, seatId, at })]),
    ),
  };
}
