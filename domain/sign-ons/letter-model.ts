import type { Letterhead, Phrase } from '../print/head.ts';
import type { Block, Inline } from '../texts/schema.ts';
import { languageName } from '../words/languages.ts';
import { letterWords } from '../words/letter.ts';
import { reservationWords } from '../words/reservations.ts';
import { urgentWords } from '../words/urgent.ts';
import { number, type Language } from '../words/words.ts';
import { sourceLines, type LetterSource } from './letter-sources.ts';
import { reservationMarks, type LetterReservation } from './letter-reservations.ts';
import { letterPaper, type OnPaper } from './paper/letter.ts';
import { withCorrected, type CorrectedFacts } from './letter-corrected.ts';
import { letterSince, type LetterSince, type SinceFacts } from './letter-since.ts';
import { letterKitWords } from '../words/letter-kit.ts';
import {
  countPhrase,
  listSignatories,
  listTitle,
  PLAIN_LAYOUT,
  type Convenor,
  type LetterLayout,
} from './letters/layout.ts';
import { countCountries, type Signatory } from './signatory-list.ts';

export interface LetterSignatory extends Signatory {
  /** The person's name and title, where the organisation prints them. */
  signatory?: string | null;
  /** With what reservation it signs, in each language. */
  reservation?: Record<Language, Phrase[]> | null;
}

/** How many signed: by name or not, with a reservation, on paper, and where the named ones work. */
export interface LetterCounted {
  organizations: number;
  named: number;
  withheld: number;
  withReservation: number;
  countries: number;
  regional: boolean;
  onPaper: number;
}

/** What a letter is made from. It holds no withheld name, only how many there are. */
export interface LetterFacts {
  coalition: {
    shortName: string;
    names: Record<Language, string>;
    /** The lines at the head, right: office, place, address. */
    office: Record<Language, readonly string[]>;
    place: Record<Language, string>;
    timeZone: string;
  };
  /** The instant the letter is dated: same facts, same bytes. */
  datedAt: string;
  addressees: readonly { kind: 'to' | 'cc'; names: Record<Language, string> }[];
  texts: readonly {
    language: string;
    title: string;
    blocks: readonly Block[];
    sources?: readonly LetterSource[];
  }[];
  signatories: readonly LetterSignatory[];
  withheldCount: number;
  /** Those that convened, as far as they are named. */
  convenors?: readonly Convenor[];
  /** How it is laid out; plainly where nothing is settled. */
  layout?: LetterLayout;
  /** What its edition counted, which it goes on saying; without one, those listed. */
  counted?: LetterCounted | null;
  /** What has changed since publication; the signatories are those of the edition that stand. */
  since?: SinceFacts | null;
  /** Organisations that signed on paper: never among the signatories. */
  paper?: readonly OnPaper[];
  /** What its edition corrected of the one before. */
  corrected?: CorrectedFacts | null;
  /** It was issued under urgent procedure. */
  urgent?: boolean;
  version: string;
  /** Hex SHA-256 of the version. */
  digest: string;
  /** Where the letter is checked; before there is an edition, the public address of the statement. */
  address: string;
  /** The short code of the edition, once there is one. */
  code: string | null;
  referenceLanguage: string;
}

/** One language of a letter, ready to draw. */
export interface LetterText {
  language: string;
  /** The language of the words around the text: its own, or Spanish. */
  frame: Language;
  placeAndDate: string;
  date: string;
  /** Each addressee's lines. */
  to: string[][];
  cc: string[];
  title: string;
  /** How many sign, where the first page says so. */
  cover: string | null;
  blocks: Block[];
  /** What it cites, a line for each. */
  sources: Inline[][];
}

export interface LetterGroup {
  /** The heading in each language of the letter, no wording twice. */
  labels: Phrase[];
  entries: { name: string; place: string; signatory?: string; mark?: string }[];
  withheld: number;
}

/** A letter as it will be printed, whatever the format: plain data, so that it travels to a worker. */
export interface LetterModel extends Letterhead {
  datedAt: string;
  texts: [LetterText, ...LetterText[]];
  /** The texts stand side by side, paragraph by paragraph, and not one after the other. */
  facing: boolean;
  /** What stands above the list, in each language of the letter. */
  listTitles: Phrase[];
  groups: LetterGroup[];
  /** Whether somebody signs for the region as a whole. */
  region: boolean;
  /** The number that stands for `{n}`: named and withheld together, of a published letter as its edition counted them. */
  count: number;
  /** How many are listed, by name or as a number. */
  listed: number;
  /** What the line of totals says. */
  totals: LetterCounted;
  since: LetterSince | null;
  /** Printed below the list as footnotes to the names. */
  reservations: LetterReservation[];
  /** Who signed on paper. */
  paper: LetterSince | null;
  withheldCount: number;
  urgent: boolean;
  version: string;
  digest: string;
  address: string;
  code: string | null;
  referenceLanguage: string;
}

/** The interface's language nearest to that of a text. */
export function frameOf(language: string): Language {
  return language.split('-')[0] === 'en' ? 'en' : 'es';
}

/**
 * Lays out a letter in one language, or in several one after the other: `letterModel(facts, ['es', 'en'])`; side by
 * side where they are to be `facing`. The list of signatories is printed once, in the order of the first language.
 */
export function letterModel(facts: LetterFacts, languages: readonly string[], facing = false): LetterModel {
  const listed = facts.signatories.length + facts.withheldCount;
  const totals = facts.counted ?? countedIn(facts);
  const count = totals.organizations;
  const layout = facts.layout ?? PLAIN_LAYOUT;
  const apart = layout.count === 'apart' ? (facts.convenors ?? []) : [];
  const cover = (frame: Language) => (layout.cover && count > 0 ? countPhrase(count, apart, frame) : null);
  const [first, ...rest] = languages.map((language) => textOf(facts, language, { count, layout, cover }));
  if (!first) throw new RangeError('a letter needs a language');
  const frames = [...new Set([first, ...rest].map((text) => text.frame))];
  const { coalition } = facts;
  const { marked, reservations } = reservationMarks(frames);
  return {
    shortName: coalition.shortName,
    names: (['es', 'en'] as const).map((language) => ({ text: coalition.names[language], language })),
    office: [...coalition.office[first.frame]],
    datedAt: facts.datedAt,
    texts: [first, ...rest],
    facing: facing && rest.length === 1,
    listTitles: frames.map((frame) => listTitle(count, apart, frame)),
    groups: listSignatories(
      {
        signatories: facts.signatories,
        withheld: facts.withheldCount,
        apart: apart.map(({ name }) => name),
      },
      layout.order,
      first.frame,
    ).map((group) => ({
      labels: distinct(frames.map((frame) => ({ text: group.labels[frame], language: frame }))),
      entries: group.entries.map((entry) => ({
        name: entry.name,
        place: entry.place,
        ...(entry.signatory && { signatory: entry.signatory }),
        ...marked(entry),
      })),
      withheld: group.withheld,
    })),
    region: facts.withheldCount > 0 || facts.signatories.some(({ countries }) => countries.length === 0),
    count,
    listed,
    totals,
    since: withCorrected(
      letterSince(facts.since ?? null, frames, coalition.timeZone, marked),
      facts.corrected ?? null,
      frames,
      coalition.timeZone,
    ),
    reservations,
    paper: letterPaper(facts.paper ?? [], totals.onPaper, frames),
    withheldCount: facts.withheldCount,
    urgent: facts.urgent ?? false,
    version: facts.version,
    digest: facts.digest,
    address: facts.address,
    code: facts.code,
    referenceLanguage: facts.referenceLanguage,
  };
}

interface Said {
  count: number;
  layout: LetterLayout;
  cover(frame: Language): string | null;
}

function textOf(facts: LetterFacts, language: string, { count, layout, cover }: Said): LetterText {
  const text = facts.texts.find((candidate) => candidate.language === language);
  if (!text) throw new RangeError(`the letter has no text in ${language}`);
  const frame = frameOf(language);
  const { place, timeZone } = facts.coalition;
  const [at, zone] = layout.day === null ? [facts.datedAt, timeZone] : [`${layout.day}T12:00:00.000Z`, 'UTC'];
  const date = new Intl.DateTimeFormat(frame, { dateStyle: 'long', timeZone: zone }).format(new Date(at));
  const named = (kind: 'to' | 'cc') =>
    facts.addressees
      .filter((addressee) => addressee.kind === kind)
      .map((addressee) => addressee.names[frame]);
  const fill = (words: string) => words.replaceAll('{n}', number(frame, count));
  return {
    language,
    frame,
    placeAndDate: `${(layout.place ?? place)[frame]}, ${date}`,
    date,
    to: named('to').map((name) =>
      name
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
    cc: named('cc').map((name) => name.replace(/\s*\n\s*/g, ', ')),
    title: fill(text.title),
    cover: cover(frame),
    blocks: text.blocks.map((block) => ({
      ...block,
      inlines: block.inlines.map((inline) =>
        inline.type === 'text' ? { ...inline, text: fill(inline.text) } : inline,
      ),
    })),
    sources: sourceLines(text.sources ?? [], frame, timeZone),
  };
}

/** "Versión 1.1 · español, texto de referencia · 16 de enero de 2027", for the foot of each page. */
export function footLine(model: LetterModel, text: LetterText): string {
  const say = letterWords[text.frame];
  const name = (tag: string) => languageName(tag, text.frame);
  const standing = model.facing
    ? letterKitWords[text.frame].reference(
        model.texts.map(({ language }) => name(language)),
        name(model.referenceLanguage),
      )
    : text.language === model.referenceLanguage
      ? say.reference(name(text.language))
      : say.translation(name(text.language), name(model.referenceLanguage));
  const urgent = model.urgent ? [urgentWords[text.frame].label] : [];
  return [...urgent, say.version(model.version), standing, text.date].join(' · ');
}

/** "17 organizaciones con nombre y 1 con nombre reservado por seguridad, de 8 países y la región. …" */
export function totalsLine(model: LetterModel, frame: Language): string {
  const { named, withheld, countries, regional, withReservation } = model.totals;
  const region = regional || withheld > 0;
  const totals = letterWords[frame].totals({ named, withheld, countries, region });
  return withReservation === 0 ? totals : `${totals} ${reservationWords[frame].totals(withReservation)}`;
}

/** Those listed, where nothing was published yet. */
function countedIn({ signatories, withheldCount, paper = [] }: LetterFacts): LetterCounted {
  return {
    organizations: signatories.length + withheldCount,
    named: signatories.length,
    withheld: withheldCount,
    withReservation: signatories.filter(({ reservation }) => reservation).length,
    countries: countCountries(signatories),
    regional: signatories.some(({ countries }) => countries.length === 0),
    onPaper: paper.length,
  };
}

/** The version's digest in readable fours. */
export function spacedDigest(digest: string): string {
  return (digest.match(/.{1,4}/g) ?? []).join(' ');
}

function distinct(phrases: Phrase[]): Phrase[] {
  return phrases.filter(
    (phrase, index) => phrases.findIndex((other) => other.text === phrase.text) === index,
  );
}
