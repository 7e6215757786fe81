import type { SigningClass } from '../../db/tables/sign-ons.ts';
import { digest } from './canonical-text.ts';
import { normalLine } from '../texts/normal-form.ts';

/** A file and the hex SHA-256 of its UTF-8 bytes. */
export interface Sealed {
  text: string;
  digest: string;
}

/** What a version is: its languages with their titles and the digests of their canonical files. */
export interface ManifestFacts {
  referenceLanguage: string;
  languages: readonly { language: string; title: string; digest: string }[];
}

/** The file whose digest is the version digest. The reference language stands first, the others by tag. */
export function manifest({ referenceLanguage, languages }: ManifestFacts): Sealed {
  if (!languages.some(({ language }) => language === referenceLanguage))
    throw new RangeError('the reference language is not among the languages');
  const rank = (language: string) => (language === referenceLanguage ? '' : language);
  const ordered = [...languages].sort((a, b) => (rank(a.language) < rank(b.language) ? -1 : 1));
  const parts = ordered.map((one) =>
    lines(`Language: ${one.language}`, line('Title', one.title), `SHA-256: ${one.digest}`),
  );
  return seal([lines('Acuerdo manifest 1', `Reference language: ${referenceLanguage}`), ...parts]);
}

/** What a signature binds: a version and the terms of its opening for signature. */
export interface TermsFacts {
  manifestDigest: string;
  /** To whom the letter goes, in order, in each language. */
  addressees: readonly { kind: 'to' | 'cc'; names: Readonly<Record<string, string>> }[];
  /** What signing means, in each language. */
  meaning: Readonly<Record<string, string>>;
  reconfirmationRule: 'lapse' | 'carry';
  /** The classes of members that may sign; each is written once, in the order of CLASSES. */
  whoMaySign: readonly SigningClass[];
  /** Whether other organisations may ask, and sign once the coalition has verified them. */
  othersMayAsk?: boolean;
}

/** The file whose digest a signature binds. */
export function terms({
  manifestDigest,
  addressees,
  meaning,
  reconfirmationRule,
  whoMaySign,
  othersMayAsk = false,
}: TermsFacts): Sealed {
  const classes = (Object.keys(CLASSES) as SigningClass[])
    .filter((one) => whoMaySign.includes(one))
    .map((one) => CLASSES[one]);
  return seal([
    lines(
      'Acuerdo terms 2',
      `Manifest SHA-256: ${manifestDigest}`,
      `After a substantive correction: ${RULES[reconfirmationRule]}`,
      `Who may sign: ${[...classes, ...(othersMayAsk ? [OTHERS] : [])].join(', ')}`,
    ),
    ...addressees.map(({ kind, names }) => lines(kind === 'to' ? 'To' : 'Copy to', ...byLanguage(names))),
    lines('Meaning', ...byLanguage(meaning)),
  ]);
}

const RULES = { lapse: 'signatures lapse unless confirmed again', carry: 'signatures carry over' };
const CLASSES: Record<SigningClass, string> = {
  full: 'full members',
  associate: 'associates',
  ally: 'allies',
};
const OTHERS = 'other organisations verified on request';

function byLanguage(values: Readonly<Record<string, string>>): string[] {
  return Object.keys(values)
    .sort()
    .map((language) => paragraphs(language, values[language] ?? ''));
}

/** A name and words: further paragraphs on lines of their own after "| ", empty ones left out. */
function paragraphs(name: string, text: string): string {
  const parts = text.split(/[\n\r\u2028\u2029]+/).map(normalLine);
  const [first = '', ...rest] = parts.filter((part) => part);
  return lines(`${name}: ${first}`.trimEnd(), ...rest.map((part) => `| ${part}`));
}

const line = (name: string, value: string): string => `${name}: ${normalLine(value)}`.trimEnd();
const lines = (...all: string[]): string => all.join('\n');

function seal(parts: string[]): Sealed {
  const text = parts.join('\n\n') + '\n';
  return { text, digest: digest(text) };
}
