import type * as Y from 'yjs';
import type { Reader, Writer } from '../../../db/store.ts';
import type { Language } from '../../words/words.ts';
import { markedBlocksFromYXml } from '../blocks-in-ydoc.ts';
import { loadDoc } from '../co-editing/candidate.ts';
import { storedText } from '../co-editing/reads.ts';
import { threadsOf, type Thread } from '../comments/reads.ts';
import { voicesOf } from '../reads-voices.ts';
import type { Text } from '../reads.ts';
import { fragmentName } from '../schema.ts';
import { saidInText } from '../returns/reads.ts';
import type { MarkedBlock } from '../suggestion-marks.ts';
import { suggestionsOfText, type Suggestion } from '../suggestions/reads.ts';
import type { ExportFormat } from '../constants.ts';
import type { ExportModel, Remark } from './model.ts';
import { authorOf, broughtBy, looksAsRemarks, remarksOf, signedAs, type SignedBy } from './remarks.ts';

/** One language of a text with what is proposed and said about it, as a file of that kind shows it. */
export async function drawnUp(
  db: Reader | Writer,
  text: Pick<Text, 'id' | 'languages'>,
  { language, ...shown }: { language: string; frame: Language; format: ExportFormat },
): Promise<Pick<ExportModel, 'blocks' | 'proposers' | 'remarks'>> {
  const material = await materialOf(db, text, language, suggestionsOfText);
  const { blocks, suggestions, signedBy, doc } = material;
  const remarks = remarksIn(material, shown);
  doc.destroy();
  return {
    blocks,
    remarks,
    proposers: Object.fromEntries(
      openIn(suggestions).map(({ id, seatId, at }) => [id, signedBy({ suggestion: id, seatId, at })]),
    ),
  };
}

/** What a file of one language of a text is made from. */
export interface Material {
  language: string;
  /** To be destroyed by whoever asked for it. */
  doc: Y.Doc;
  blocks: MarkedBlock[];
  suggestions: Suggestion[];
  threads: Thread[];
  signedBy: SignedBy;
}

/** Reads what a file of one language of a text is made from, with as many of its suggestions as are asked for. */
export async function materialOf(
  db: Reader | Writer,
  { id }: Pick<Text, 'id'>,
  language: string,
  suggestionsOf: typeof suggestionsOfText,
): Promise<Material> {
  const doc = loadDoc(await storedText(db, id));
  const blocks = markedBlocksFromYXml(doc.getXmlFragment(fragmentName(language)));
  const suggestions = await suggestionsOf(db, id, { blocks: { [language]: blocks } });
  const threads = await threadsOf(db, { texts: [id] });
  const seats = [
    ...suggestions.map(({ seatId }) => seatId),
    ...threads.flatMap(({ answer, comments }) => [
      ...comments.map(({ seatId }) => seatId),
      ...(answer ? [answer.seatId] : []),
    ]),
  ];
  const voices = await voicesOf(db, [...new Set(seats)]);
  const said = await saidInText(db, id);
  const signedBy: SignedBy = ({ seatId, at, suggestion = '', comment = '' }) => {
    const other = said.suggestions.get(suggestion) ?? said.comments.get(comment);
    const writer = authorOf(voices.get(seatId));
    return other ? signedAs(broughtBy(writer, other, language), other.at ?? at) : signedAs(writer, at);
  };
  return { language, doc, blocks, suggestions, threads, signedBy };
}

/** What a file of that kind says in its margin. */
export function remarksIn(
  { language, doc, blocks, suggestions, threads, signedBy }: Material,
  { frame, format }: { frame: Language; format: ExportFormat },
): Remark[] {
  const around = { language, frame, signedBy };
  const open = new Map(openIn(suggestions).map((one) => [one.id, one]));
  return [
    ...remarksOf(threads, { ...around, doc }),
    ...looksAsRemarks(blocks, open, around, (mark) => format === 'docx' && mark !== 'link'),
  ];
}

const openIn = (suggestions: readonly Suggestion[]) => suggestions.filter(({ state }) => state === 'open');
