import type { TadaDocumentNode } from 'gql.tada';
import type { ReportForm } from '../domain/campaigns/rules.ts';
import type { LetterCount, LetterOrder } from '../domain/editions/constants.ts';
import type { AskedComparison } from '../domain/texts/drafts/comparison-file.ts';
import type { AskedFile } from '../domain/texts/export/text-file.ts';
import type { Language } from '../domain/words/words.ts';

/** A seat as the shell shows it: the organisation one may act for. */
export interface SeatSummary {
  id: string;
  organization: { id: string; name: string };
}

/** Who is looking: enough for the shell, never a grant. */
export interface ViewerSummary {
  person: { id: string; name: string };
  seats: SeatSummary[];
  /** The seat offered first; every form still names its own. */
  seat: SeatSummary | null;
  /** IANA zone, e.g. "America/Guatemala". */
  zone: string;
  /** Others use this device too: nothing is kept on it. */
  shared: boolean;
}

/** A letter in one form, as `Print` of the contract lists them. */
export interface LetterForm {
  language: string;
  format: 'pdf' | 'docx';
  paper: 'letter' | 'a4';
  /** Of an edition that is not the newest. */
  number?: number;
  /** The language in the column beside it. */
  beside?: string;
  /** The one addressee it is made out to, counted from 1. */
  to?: number;
  order?: LetterOrder | undefined;
  count?: LetterCount | undefined;
}

/** Which list of signatories: of a statement, or of one of its editions. */
export interface SignatoriesAsked {
  coalition: string;
  statement: string;
  language: Language;
  format: 'csv' | 'xlsx' | 'json';
  number?: number | undefined;
}

/** Which print of an agenda. */
export interface AgendaPrint {
  coalition: string;
  agenda: string;
  /** Null is the edition at work. */
  edition: number | 'published' | null;
  language: Language;
  paper: 'letter' | 'a4';
}

/** A file on its way to its reader; the name holds plain letters, digits, dots and dashes. */
export interface Download {
  bytes: Uint8Array;
  mime: string;
  fileName: string;
}

/** A file that is heard, and so asked for piece by piece. */
export interface Recording {
  /** Another one for each recording that is sent. */
  id: string;
  mime: string;
  fileName: string;
  /** In bytes. */
  size: number;
  /** From one byte to another, the last included. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** Which logo: beside a signature of a statement, or, without one, a member's. */
export interface LogoPlace {
  coalition: string;
  statement?: string;
  /** As addresses call it. */
  logo: string;
}

/** Bytes coming in and going out. */
export interface Files {
  /** Holds an upload while this request lasts; the answer is what a mutation takes as `upload`. */
  upload(file: { name: string; type: string; bytes: Uint8Array }): Promise<string>;
  /** Holds, while this request lasts, a file that anybody holds against an edition. */
  toCheck(file: { name: string; type: string; bytes: Uint8Array }): Promise<string>;
  /** A statement's letter, by the statement's node id; null when there is none for this reader. */
  letter(statement: string, form: LetterForm): Promise<Download | null>;
  /** The public signatories of a statement, the same for every reader; null where there is nothing to read. */
  signatories(asked: SignatoriesAsked): Promise<Download | null>;
  /** The receipt of a signature that stands, by the signature's node id; null for all but its organisation. */
  receipt(signature: string): Promise<Download | null>;
  /** The list of signatures with withheld names that was taken in this session, by the node id of its taking; null for all others. */
  privileged(taken: string, language: Language): Promise<Download | null>;
  /** An agenda on one page: the edition at work for members, a closed one by its number, or the newest published. */
  agendaPrint(asked: AgendaPrint): Promise<Download | null>;
  /** The edition at work of an agenda as a sheet, by the agenda's node id; null for who may not know it. */
  agendaSheet(agenda: string, language: Language): Promise<Download | null>;
  /** The comments of a text with their answers, by the words of its address; null for who may not read it. */
  comments(asked: {
    coalition: string;
    statement: string;
    language: Language;
    format: 'xlsx' | 'docx';
  }): Promise<Download | null>;
  /** Two moments of a text as a Word file with tracked changes; null when there is none for this reader. */
  comparison(asked: AskedComparison): Promise<Download | null>;
  /** A text, or a closed version of it, as a file to go on with elsewhere; null when there is none for this reader. */
  text(asked: AskedFile): Promise<Download | null>;
  /** A statement read aloud in one language; null when there is nothing for this reader. */
  recording(place: { coalition: string; statement: string; language: string }): Promise<Recording | null>;
  /** The file a position is in one language, by the words of its address; null when there is none for this reader. */
  position(place: { coalition: string; position: string; language: string }): Promise<Download | null>;
  /** The file of a piece of evidence or of an answer to an ask; null when there is none for this reader. */
  attachment(place: { coalition: string; attachment: string }): Promise<Download | null>;
  /** The acknowledgement of a delivery or what came back, by the delivery's node id; null when there is none for this reader. */
  deliveryFile(place: {
    coalition: string;
    delivery: string;
    paper: 'receipt' | 'reply';
  }): Promise<Download | null>;
  /** The scan of a signature on paper, by its node id; null for all but the secretariat. */
  paperScan(place: { coalition: string; paper: string }): Promise<Download | null>;
  /** A logo, where this reader may see it. */
  logo(place: LogoPlace): Promise<Uint8Array | null>;
  /** What a private address holds, by its secret: no session is asked. Null for the person's own language. */
  feed(token: string, language: Language | null): Promise<Download | null>;
  /** The calendar of a campaign, or of the whole coalition, as this member knows it. */
  calendar(at: { coalition: string; campaign: string | null }, language: Language): Promise<Download | null>;
  /** The public activities of a campaign that shows them. */
  publicCalendar(at: { coalition: string; campaign: string }, language: Language): Promise<Download | null>;
  /** A campaign's report for this member. */
  report(at: { coalition: string; campaign: string }, form: ReportForm): Promise<Download | null>;
  /** A campaign's published report, as far as its page shows, the same for every reader. */
  publicReport(at: { coalition: string; campaign: string }, form: ReportForm): Promise<Download | null>;
}

/** What the composition root hands to every loader and action. */
export interface RequestContext {
  /** Goes on every script tag of this answer. */
  nonce: string;
  language: Language;
  /** Whether cookies must be Secure: everywhere but on plain http at localhost. */
  secure: boolean;
  viewer: ViewerSummary | null;
  /** Runs in process as this request's viewer; an unexpected error is thrown as a Response. */
  graphql<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** What passes beside GraphQL, through the same gate. */
  files: Files;
  /** Scheme, host and port people type; no trailing slash. */
  origin: string;
  /** Address of a form that was not read, being too long: only where its sender is told so. */
  tooLong?: string;
  /** The server's clock, ISO-8601 UTC. */
  now(): string;
}

declare module '@remix-run/server-runtime' {
  // The names Remix looks for.
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
