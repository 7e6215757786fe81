import type { Letterhead } from '../print/head.ts';
import type { Paper } from '../print/sheet.ts';
import type { Language } from '../words/words.ts';

/** One ask as it stands on the page. */
export interface PrintedAsk {
  number: number;
  priority: string;
  ask: string;
  /** Addressee, venue and moment, status and, where it may be named, the lead. */
  facts: string[];
}

/** An agenda as it will be printed: plain data, so that it travels to the press. */
export interface OnePageModel extends Letterhead {
  /** Of the words around. */
  language: Language;
  /** Of the agenda's own words. */
  written: string;
  title: string;
  edition: string;
  /** What stands before the asks, its first lines. */
  preamble: string;
  asks: PrintedAsk[];
  /** How it can be checked, or that it may still change. */
  foot: string[];
  datedAt: string;
  paper: Paper;
}

const PREAMBLE = 420;

/** The first lines of a text: whole sentences as far as they go, else as many words. */
export function firstLines(paragraphs: readonly string[]): string {
  const text = paragraphs
    .map((one) => one.trim())
    .filter(Boolean)
    .join(' ');
  if (text.length <= PREAMBLE) return text;
  const cut = text.slice(0, PREAMBLE);
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '));
  return sentence > PREAMBLE / 2 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
