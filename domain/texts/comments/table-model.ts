import { countryName } from '../../sign-ons/signatory-list.ts';
import { commentPageWords } from '../../words/comment-pages.ts';
import { languageName } from '../../words/languages.ts';
import { returnWords } from '../../words/returns.ts';
import { moment, type Language } from '../../words/words.ts';
import { speakerIn } from '../export/remarks.ts';
import type { Voice } from '../reads-voices.ts';
import type { Said } from '../returns/reads.ts';
import type { Comment, Thread } from './reads.ts';

/** One thread as the table tells it: plain words in the reader's language. */
export interface TableRow {
  number: string;
  paragraph: string;
  language: string;
  kind: string;
  person: string;
  organisation: string;
  country: string;
  quote: string;
  comment: string;
  replies: string;
  round: string;
  answer: string;
  because: string;
  by: string;
  state: string;
}

/** A table of comments, ready to be printed; it names nobody but those who speak in it. */
export interface TableModel {
  language: Language;
  title: string;
  heading: string;
  sheet: string;
  asOf: string;
  datedAt: string;
  labels: Record<keyof TableRow, string>;
  rows: TableRow[];
}

/** What a table is made from: the threads of one text in the order of its words. */
export interface Told {
  title: string;
  language: Language;
  now: string;
  zone: string;
  threads: readonly Thread[];
  /** The place of each in the order in which they were begun, from 1. */
  numberOf: (thread: Thread) => number;
  paragraphs: ReadonlyMap<string, number>;
  places: ReadonlyMap<string, number>;
  voices: ReadonlyMap<string, Voice>;
  /** What of it somebody brought in a file, by comment, and who the file says said it. */
  said: ReadonlyMap<string, Said>;
}

export function tableModel({ title, language, now, zone, threads, ...told }: Told): TableModel {
  const words = commentPageWords[language];
  const { page, file } = words;
  return {
    language,
    title,
    heading: file.title,
    sheet: file.sheet,
    asOf: file.asOf(moment(language, now, zone)),
    datedAt: now,
    labels: {
      number: page.number,
      paragraph: page.paragraph,
      language: page.language,
      kind: file.kind,
      person: file.person,
      organisation: file.organisation,
      country: file.country,
      quote: file.words,
      comment: page.comment,
      replies: file.replies,
      round: page.round,
      answer: page.answer,
      because: page.because,
      by: page.by,
      state: page.state,
    },
    rows: threads.map((thread) => rowOf(thread, { language, zone, ...told })),
  };
}

function rowOf(
  thread: Thread,
  {
    language,
    zone,
    numberOf,
    paragraphs,
    places,
    voices,
    said: inFiles,
  }: Omit<Told, 'title' | 'now' | 'threads'>,
): TableRow {
  const { page, file, answers, begin, filters } = commentPageWords[language];
  const { blockId, answer, round } = thread;
  const voice = voices.get(thread.seatId);
  const [first, ...replies] = thread.comments;
  const said = ({ removedAt, body }: Comment) => (removedAt === null ? body : file.removed);
  const nameOf = (seat: string) => voices.get(seat)?.person ?? '';
  const speaker = ({ id, seatId }: Pick<Comment, 'id' | 'seatId'>) => {
    const other = inFiles.get(id);
    const name = nameOf(seatId);
    return other ? returnWords[language].brought(name, speakerIn(other)) : name;
  };
  const where =
    blockId === null ? file.whole : places.has(blockId) ? String(paragraphs.get(blockId) ?? '') : file.gone;
  const answerKey = answer === null ? 'none' : answer.answer === 'in-part' ? 'inPart' : answer.answer;
  return {
    number: String(numberOf(thread)),
    paragraph: where,
    language: languageName(thread.language, language),
    kind: begin.kinds[thread.kind === 'red-line' ? 'redLine' : 'comment'],
    person: first === undefined ? nameOf(thread.seatId) : speaker(first),
    organisation: voice?.organisation ?? '',
    country: voice?.country == null ? '' : countryName(voice.country, language),
    quote: thread.quote ?? '',
    comment: first === undefined ? '' : said(first),
    replies: replies.map((reply) => file.reply(speaker(reply), said(reply))).join('\n\n'),
    round:
      round === null
        ? ''
        : round.kind === 'red-lines'
          ? filters.redRound(round.number)
          : filters.round(round.number),
    answer: answers[answerKey],
    because: answer?.note ?? '',
    by: answer === null ? '' : answers.by(nameOf(answer.seatId), moment(language, answer.at, zone)),
    state: page.states[thread.resolved === null ? 'open' : 'resolved'],
  };
}
