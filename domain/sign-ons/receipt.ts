import type { Reader } from '../../db/store.ts';
import type { SignaturesTable } from '../../db/tables/signatures.ts';
import { authorize } from '../authorize.ts';
import { letterhead } from '../editions/reads.ts';
import { NotFound } from '../errors.ts';
import type { Instant, Platform } from '../platform.ts';
import type { Viewer } from '../viewer.ts';
import { exactPath, publicPath } from '../words/addresses.ts';
import { gradedNameWords } from '../words/graded-names.ts';
import { languageName } from '../words/languages.ts';
import { receiptWords } from '../words/receipt.ts';
import { reservationWords } from '../words/reservations.ts';
import { moment, type Language } from '../words/words.ts';
import type { Letterhead } from '../print/head.ts';
import type { Press } from '../print/press.ts';
import { gradeNow, type Grade } from './grades/named-from.ts';
import { mayKeepReceipt } from './policy.ts';
import { answerById, leafHashAt, namesOfSeats, type Act } from './reads-answers.ts';
import { letterPlaceOf } from './reads-receivers.ts';
import { requireSignOn } from './reads.ts';
import { paragraphsOf } from './reservations/reads.ts';
import { credentialRow } from './receipt-credential.ts';
import { readReservation } from './reservations/stored.ts';
import { reservationLine, sayReservation } from './reservations/wording.ts';

interface Row {
  term: string;
  fact: string;
  link?: string;
  /** A long mark to compare letter by letter. */
  fine?: true;
}

/** A receipt as it will be printed: plain data, so that it travels to a worker. */
export interface ReceiptModel extends Letterhead {
  language: Language;
  /** Ten characters, without a name in them. */
  number: string;
  signedAt: Instant;
  heading: string;
  /** The organisation's name as it appears; null where it is not public. */
  name: string | null;
  rows: Row[];
  notes: string[];
}

interface Asked {
  viewer: Viewer;
  signature: string;
  language: Language;
}

/** The receipt as a PDF file, its name saying no more than its number. */
export async function receiptFor(
  platform: Platform,
  { press, origin }: { press: Press; origin: string },
  asked: Asked,
): Promise<{ bytes: Uint8Array; mime: string; fileName: string }> {
  const model = await receiptOf(platform.store.read, asked, origin, platform.clock.now());
  const fileName = `${receiptWords[asked.language].file}-${model.number}.pdf`;
  return { bytes: await printReceipt(press, model), mime: 'application/pdf', fileName };
}

/** Draws a receipt, on Letter paper. */
export function printReceipt(press: Press, model: ReceiptModel): Promise<Uint8Array> {
  return press.print<typeof import('./receipt-printer.ts')>(
    new URL('./receipt-printer.ts', import.meta.url),
    model,
  );
}

/**
 * The receipt of an organisation's standing signature, for its own people. Where the name is not public it names
 * neither the organisation nor a person nor the text, as the page and the mail do not.
 */
async function receiptOf(
  db: Reader,
  { viewer, signature, language }: Asked,
  /** Scheme and host of the addresses printed. */
  origin: string,
  now: Instant,
): Promise<ReceiptModel> {
  const answer = await answerById(db, signature);
  if (answer === null) throw new NotFound();
  const { row, acts } = answer;
  authorize(
    mayKeepReceipt(viewer, {
      coalitionId: row.coalition_id,
      organizationId: row.organization_id,
      state: row.state,
    }),
  );
  const act = acts.at(-1)!;
  const say = receiptWords[language];
  const known = gradeNow({ visibility: row.visibility, namedFrom: row.named_from }, now);
  const open = known.visibility === 'public';
  const { slug, names, office, timeZone, shortName } = await letterhead(db, row.coalition_id);
  const { titles, referenceLanguage, version, statement } = await letterPlaceOf(db, {
    ...(await requireSignOn(db, row.sign_on_id)),
    versionId: row.version_id,
  });
  const title = titles[language] ?? titles[referenceLanguage] ?? '';
  const place = { coalition: slug, statement };
  const links: Row[] = [
    linked(say.statement, origin + publicPath(place, language)),
    linked(say.terms, origin + exactPath(place, referenceLanguage, 'terms')),
  ];
  return {
    shortName,
    names: (['es', 'en'] as const).map((each) => ({ text: names[each], language: each })),
    office: [...office[language]],
    language,
    number: row.receipt!,
    signedAt: act.at,
    heading: open ? say.heading : say.headingQuiet,
    name: open ? row.name : null,
    rows: [
      { term: say.number, fact: row.receipt! },
      { term: say.at, fact: moment(language, act.at, timeZone) },
      { term: say.text, fact: open ? say.titled(title, version) : say.version(version) },
      { term: say.read, fact: languageName(act.language, language) },
      nameRow(known, language, timeZone),
      ...(open ? await whoSigned(db, acts, language) : []),
      ...(open ? await credentialRow(db, act, { language, timeZone }) : []),
      ...mandateOf(acts, language),
      ...(await reservationOf(db, row, open, language)),
      { term: say.digest, fact: act.termsDigest, fine: true },
      ...(await leafOf(db, row.coalition_id, act, language)),
      ...(open ? links : []),
    ],
    notes: [open ? say.check : say.keepQuiet, say.keep],
  };
}

/** Who learns the name, as it was chosen. */
function nameRow({ visibility, namedFrom }: Grade, language: Language, zone: string): Row {
  const say = gradedNameWords[language].receipt;
  return {
    term: say.term,
    fact: namedFrom === null ? say[visibility] : say.from(moment(language, namedFrom, zone)),
  };
}

const linked = (term: string, link: string): Row => ({ term, fact: link.replace(/^https?:\/\//, ''), link });

type Acts = readonly Act[];

async function whoSigned(db: Reader, acts: Acts, language: Language): Promise<Row[]> {
  const say = receiptWords[language];
  const signed = acts.at(-1)!;
  const proposed = signed.kind === 'approved' ? acts.findLast(({ kind }) => kind === 'proposed') : undefined;
  const names = await namesOfSeats(db, [signed.seatId, ...(proposed ? [proposed.seatId] : [])]);
  const row = (term: string, { seatId }: Act): Row => ({ term, fact: names.get(seatId) ?? '' });
  return proposed ? [row(say.approvedBy, signed), row(say.proposedBy, proposed)] : [row(say.by, signed)];
}

function mandateOf(acts: Acts, language: Language): Row[] {
  const on = acts.at(-1)?.mandateOn;
  if (!on) return [];
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return [{ term: receiptWords[language].mandate, fact: day.format(new Date(on)) }];
}

/** Where the name is not public, that there is one and no word of it: whoever finds the receipt knows no more. */
async function reservationOf(
  db: Reader,
  row: Pick<SignaturesTable, 'reservation' | 'version_id'>,
  open: boolean,
  language: Language,
): Promise<Row[]> {
  const reservation = readReservation(row.reservation);
  if (reservation === null) return [];
  const say = reservationWords[language];
  if (!open) return [{ term: say.own, fact: say.kept }];
  const said = sayReservation(reservation, await paragraphsOf(db, row.version_id), language);
  return [{ term: say.own, fact: reservationLine(said, language) }];
}

async function leafOf(db: Reader, coalition: string, { leafIndex }: Act, language: Language): Promise<Row[]> {
  if (leafIndex === null) return [];
  const say = receiptWords[language];
  const hash = await leafHashAt(db, coalition, leafIndex);
  return [{ term: say.leaf, fact: say.leafAt(String(leafIndex), hash), fine: true }];
}
