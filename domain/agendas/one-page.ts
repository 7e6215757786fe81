import type { Letterhead } from '../print/head.ts';
import type { Paper } from '../print/sheet.ts';
import { plainText, type Block } from '../texts/schema.ts';
import { agendaPrintWords } from '../words/agenda-print.ts';
import type { Language } from '../words/words.ts';

/** One ask as it stands on the page. */
export interface PrintedAsk {
  number: number;
  /** Of its two words. */
  written: string;
  priority: string;
  ask: string;
  status: string;
  /** Addressee; venue and moment and, where it may be named, the lead: a line each. */
  facts: string[];
}

/** An agenda as it will be printed: plain data, so that it travels to the press. */
export interface OnePageModel extends Letterhead {
  /** Of the words around. */
  language: Language;
  title: string;
  /** Of the title and the preamble. */
  written: string;
  edition: string;
  /** What stands before the asks, its first lines. */
  preamble: string;
  asks: PrintedAsk[];
  /** How it can be checked, or that it may still change. */
  foot: string[];
  datedAt: string;
  paper: Paper;
}

/** What a model is made of besides the agenda: where it comes from, and how that says a day. */
export interface Around {
  head: Letterhead;
  day: (at: string) => string;
  language: Language;
  paper: Paper;
}

/** What is said below an ask. */
export function factLines(
  language: Language,
  { to, venue, moment, lead }: { to: string; venue: string; moment: string | null; lead: string },
): string[] {
  const say = agendaPrintWords[language];
  const when = [venue, moment === null ? '' : momentOf(moment, language)].filter(Boolean).join(', ');
  const second = [when, lead && `${say.lead}: ${lead}`].filter(Boolean).join(' · ');
  return [to && `${say.to}: ${to}`, second].filter(Boolean);
}

/** "2027", "marzo de 2027", "18 de marzo de 2027": as exactly as it is known. */
function momentOf(moment: string, language: Language): string {
  if (moment.length === 4) return moment;
  return new Intl.DateTimeFormat(language === 'es' ? 'es-GT' : 'en-US', {
    year: 'numeric',
    month: 'long',
    ...(moment.length > 7 ? { day: 'numeric' as const } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${moment}-01`.slice(0, 10)));
}

/** An ask's two words in the first of these languages that has either of them; in the first of all where none has. */
export function wordsOfAsk(
  sides: readonly { language: string; blocks: readonly Block[] }[],
  { heading, block }: { heading: string; block: string },
): Pick<PrintedAsk, 'written' | 'priority' | 'ask'> {
  const said = sides.map(({ language, blocks }) => ({
    written: language,
    priority: wordsOf(blocks, heading),
    ask: wordsOf(blocks, block),
  }));
  return said.find(({ priority, ask }) => priority !== '' || ask !== '') ?? said[0]!;
}

function wordsOf(blocks: readonly Block[], id: string): string {
  const block = blocks.find((one) => one.id === id);
  return block ? plainText(block).trim() : '';
}

const PREAMBLE = 420;

/** The first lines of what stands before the asks: whole sentences as far as they go, else as many words. */
export function preambleOf(blocks: readonly Block[], ofAsks: ReadonlySet<string>): string {
  const text = blocks
    .filter(({ id, kind }) => kind === 'paragraph' && !ofAsks.has(id))
    .map((block) => plainText(block).trim())
    .filter(Boolean)
    .join(' ');
  if (text.length <= PREAMBLE) return text;
  const cut = text.slice(0, PREAMBLE);
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '));
  return sentence > PREAMBLE / 2 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
