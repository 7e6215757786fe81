import type { Language } from './words.ts';

/**
 * Where people find things: the one place where addresses are written that leave the pages they are of, in
 * mails, letters, the API and links between public and signed-in pages. All are paths of this site.
 */
export interface StatementPlace {
  coalition: string;
  statement: string;
}

export interface AgendaPlace {
  coalition: string;
  agenda: string;
}

export interface PositionPlace {
  coalition: string;
  position: string;
}

const PUBLISHED: Record<Language, string> = { es: 'publicados', en: 'published' };
const CAMPAIGNS: Record<Language, string> = { es: 'campanas', en: 'campaigns' };
const EDITIONS: Record<Language, string> = { es: 'ediciones', en: 'editions' };
const DATA: Record<Language, string> = { es: 'datos', en: 'data' };
const SIGNATURES: Record<Language, string> = { es: 'firmas', en: 'signatures' };
const POSITIONS: Record<Language, string> = { es: 'posicionamientos', en: 'positions' };

const ASKING: Record<Language, string> = { es: 'firmar', en: 'sign' };

/** Words that stand, or may one day stand, where a statement's own word stands: no statement gets one of them. */
const KEPT_WORDS: readonly string[] = [
  ...Object.values(PUBLISHED),
  ...Object.values(POSITIONS),
  'agendas',
  'boletin',
  'newsletter',
  'calendario',
  'calendar',
  ...Object.values(CAMPAIGNS),
  'comprobar',
  'check',
  'privacidad',
  'privacy',
];

/** Whether a statement may have this word in its address. */
export function mayBeSlug(word: string): boolean {
  return !KEPT_WORDS.includes(word);
}

/** What a coalition has open for signature, to be read by anyone. */
export function frontPath(coalition: string, language: Language): string {
  return `/${coalition}/${language}`;
}

/** What a coalition has published. */
export function publishedPath(coalition: string, language: Language): string {
  return `${frontPath(coalition, language)}/${PUBLISHED[language]}`;
}

/** The campaigns a coalition shows to anyone. */
export function publicCampaignsPath(coalition: string, language: Language): string {
  return `${frontPath(coalition, language)}/${CAMPAIGNS[language]}`;
}

/** What a coalition and its members say, in force or not: the public's register. */
export function publicPositionsPath(coalition: string, language: Language): string {
  return `${frontPath(coalition, language)}/${POSITIONS[language]}`;
}

/** The agendas of which a coalition has published an edition. */
export function publicAgendasPath(coalition: string, language: Language): string {
  return `${frontPath(coalition, language)}/agendas`;
}

/** The latest published edition of an agenda. */
export function publicAgendaPath({ coalition, agenda }: AgendaPlace, language: Language): string {
  return `${publicAgendasPath(coalition, language)}/${agenda}`;
}

/** A member's public position. */
export function publicPositionPath({ coalition, position }: PositionPlace, language: Language): string {
  return `${publicPositionsPath(coalition, language)}/${position}`;
}

/** The file a position is in one language, for whoever may read it: "/red-ceiba/positions/nadie-detenido/es". */
export function positionFilePath({ coalition, position }: PositionPlace, language: string): string {
  return `/${coalition}/positions/${position}/${language}`;
}

/** A statement's public page in one language: permanent from the opening for signature on. */
export function publicPath({ coalition, statement }: StatementPlace, language: Language): string {
  return `${frontPath(coalition, language)}/${statement}`;
}

/**
 * The same page with the words in a language that is not the interface's: "/red-ceiba/es/agua-limpia/mam". Spanish and
 * English words stand on the pages of those languages.
 */
export function publicWordsPath(place: StatementPlace, frame: Language, words: string): string {
  return words === 'es' || words === 'en' ? publicPath(place, words) : `${publicPath(place, frame)}/${words}`;
}

/** Where a letter is checked by the code printed on it, short enough to be typed: "/verify/7KQ2M9XA". */
export function verifyPath(code: string): string {
  return `/verify/${code}`;
}

/** What was published under a number, at an address of its own: "/red-ceiba/es/agua-limpia/ediciones/1". */
export function editionPath(place: StatementPlace, language: Language, number: number): string {
  return `${publicPath(place, language)}/${EDITIONS[language]}/${number}`;
}

/**
 * A letter in one form: "/red-ceiba/letters/del-compromiso-al-plan/es-a4.pdf"; in two columns "es+en-a4.pdf"; of an
 * edition that was superseded, with its number: "1-es-a4.pdf".
 */
export function printPath(
  { coalition, statement }: StatementPlace,
  print: {
    language: string;
    beside?: string | null | undefined;
    format: string;
    paper: string;
    number?: number | null;
  },
): string {
  const edition = print.number ? `${print.number}-` : '';
  const languages = print.beside ? `${print.language}+${print.beside}` : print.language;
  return `/${coalition}/letters/${statement}/${edition}${languages}-${print.paper}.${print.format}`;
}

/**
 * The public list of signatures as a file: "/red-ceiba/es/agua-limpia/datos/firmas.csv"; of an edition, with its number:
 * "/red-ceiba/es/agua-limpia/ediciones/1/firmas.csv".
 */
export function dataPath(
  place: StatementPlace,
  language: Language,
  { format, number }: { format: string; number?: number | null },
): string {
  const folder = number
    ? editionPath(place, language, number)
    : `${publicPath(place, language)}/${DATA[language]}`;
  return `${folder}/${SIGNATURES[language]}.${format}`;
}

/** What other sites show of a statement in a frame of theirs: "/embed/red-ceiba/es/agua-limpia/counter-dark". */
export function embedPath(
  { coalition, statement }: StatementPlace,
  language: Language,
  piece: string,
): string {
  return `/embed/${coalition}/${language}/${statement}/${piece}`;
}

/** Where whoever has an organisation's signature to approve is led to it. */
export function approvalPath(place: StatementPlace): string {
  return `${signingPath(place)}/approve`;
}

/** A statement read aloud in one language: "/red-ceiba/letters/agua-limpia/audio/es". */
export function recordingPath({ coalition, statement }: StatementPlace, language: string): string {
  return `/${coalition}/letters/${statement}/audio/${language}`;
}

/** How a logo is called in addresses: the beginning of the digest of its bytes. */
export function logoName(fileId: string): string {
  return fileId.slice(0, 16);
}

/** The logo beside a signature, where that signature shows it: "/red-ceiba/letters/del-compromiso-al-plan/logos/….webp". */
export function signatoryLogoPath({ coalition, statement }: StatementPlace, logo: string): string {
  return `/${coalition}/letters/${statement}/logos/${logo}.webp`;
}

/** The logo of a member, for the coalition's members. */
export function memberLogoPath(coalition: string, logo: string): string {
  return `${homePath(coalition)}/logos/${logo}.webp`;
}

/** A file that was hashed: the text in one language, its version's manifest, the terms of its sign-on. */
export function exactPath(
  { coalition, statement }: StatementPlace,
  language: string,
  file: 'text' | 'manifest' | 'terms',
): string {
  return `/${coalition}/${language}/${statement}/${file}.txt`;
}

/** Where a member begins. */
export function homePath(coalition: string): string {
  return `/c/${coalition}`;
}

/** Where an organisation reads and signs. */
export function signingPath({ coalition, statement }: StatementPlace): string {
  return `${homePath(coalition)}/sign-ons/${statement}`;
}

/** Where the secretariat verifies who asks to sign and is no member. */
export function requestsPath(place: StatementPlace): string {
  return `${signingPath(place)}/requests`;
}

/** Where anybody asks to sign for an organisation that is not a member. */
export function askToSignPath(place: StatementPlace, language: Language): string {
  return `${publicPath(place, language)}/${ASKING[language]}`;
}

/** Where the link leads that confirms such a request: a page with a button. */
export function requestConfirmPath(token: string): string {
  return `/sign-requests/confirm?t=${token}`;
}

/** Where a contact says that the organisation did not sign: a page with a button. */
export function notUsPath(token: string): string {
  return `/not-us?t=${token}`;
}

/** Where a text is written and commented. */
export function textPath({ coalition, statement }: StatementPlace): string {
  return `${homePath(coalition)}/texts/${statement}`;
}

/** The decisions of a coalition, and one of them: its question, its rule and what was answered. */
export function decisionsPath(coalition: string): string {
  return `${homePath(coalition)}/decisions`;
}

export function decisionPath({ coalition, decision }: { coalition: string; decision: string }): string {
  return `${decisionsPath(coalition)}/${decision}`;
}

/** Where the languages of a statement's text or of an agenda's are compared. */
export function alignmentPath(
  coalition: string,
  owner: { kind: 'statement' | 'agenda'; slug: string },
  language: string,
): string {
  const room = owner.kind === 'statement' ? 'texts' : 'agendas';
  return `${homePath(coalition)}/${room}/${owner.slug}/alignment?language=${language}&show=pending`;
}

/** To whom what was published of a statement was delivered. */
export function deliveriesPath(place: StatementPlace): string {
  return `${textPath(place)}/deliveries`;
}

/** The acknowledgement of a delivery, or what came back. */
export function deliveryFilePath(coalition: string, delivery: string, paper: 'receipt' | 'reply'): string {
  return `${homePath(coalition)}/deliveries/${delivery}/${paper}`;
}

/** One thread of comments, beside the words it is on. */
export function threadPath(place: StatementPlace, thread: string): string {
  return `${textPath(place)}?panel=comments&thread=${thread}`;
}

/** Where a campaign is found. */
export interface CampaignPlace {
  coalition: string;
  campaign: string;
}

/** A campaign for the coalition's members. */
export function campaignPath({ coalition, campaign }: CampaignPlace): string {
  return `${homePath(coalition)}/campaigns/${campaign}`;
}

/** The public page of a campaign in one language. */
export function publicCampaignPath({ coalition, campaign }: CampaignPlace, language: Language): string {
  return `${publicCampaignsPath(coalition, language)}/${campaign}`;
}

/** The calendar file of a campaign's public activities. */
export function publicCalendarPath(place: CampaignPlace, language: Language): string {
  return `${publicCampaignPath(place, language)}/calendar.ics`;
}

/** The published report of a campaign in one form. */
export function publicReportPath(
  place: CampaignPlace,
  language: Language,
  format: 'pdf' | 'docx' | 'xlsx',
): string {
  return `${publicCampaignPath(place, language)}/report.${format}`;
}

/** The report of a campaign in one form, for members: ".../report/es.pdf". */
export function reportPath(
  place: CampaignPlace,
  language: Language,
  format: 'pdf' | 'docx' | 'xlsx',
): string {
  return `${campaignPath(place)}/report/${language}.${format}`;
}

/** A private address for a calendar; whoever has it reads what its person may. */
export function feedPath(token: string): string {
  return `/calendar/${token}.ics`;
}

/** The file of a piece of evidence or of an answer to an ask, for whoever may know the ask. */
export function attachmentPath(coalition: string, attachment: string): string {
  return `${homePath(coalition)}/attachments/${attachment}`;
}
