import { authorize } from '../../authorize.ts';
import { findCoalition, type Coalition } from '../../coalitions/reads.ts';
import { editionsOfStatement, type Edition } from '../../editions/reads.ts';
import { signedOf, type SignedEdition } from '../../editions/reads-signed.ts';
import { NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import { compareNames } from '../../organizations/names.ts';
import { dayIn, type Platform } from '../../platform.ts';
import type { Press } from '../../print/press.ts';
import { findStatementBySlug, requireVersion, type Statement } from '../../statements/reads.ts';
import { editionPath, publicPath } from '../../words/addresses.ts';
import { openDataWords } from '../../words/open-data.ts';
import type { Language } from '../../words/words.ts';
import { standingPaper } from '../paper/reads.ts';
import { paragraphsOf } from '../reservations/reads.ts';
import { reservationLine, sayReservation } from '../reservations/wording.ts';
import { countSigned, namedSignatures } from '../reads-signatures.ts';
import { currentSignOns, requireSignOn, type SignOn } from '../reads.ts';
import { mayTakeSignatories } from './policy.ts';
import { takingData, type DataFormat } from './rules.ts';
import { csvOf, jsonOf, type DataEdition, type DataModel, type DataSignatory } from './table.ts';

const MIME: Record<DataFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Which list: of a statement as it stands, or of one of its editions. */
export interface TakingData {
  coalition: string;
  statement: string;
  language: Language;
  format: DataFormat;
  number?: number | undefined;
}

interface Printing {
  press: Press;
  origin: string;
}

/** The public signatories of a statement as a file, the same for every reader: names only where everybody reads them. */
export async function signatoriesFile(
  platform: Platform,
  { press, origin }: Printing,
  input: TakingData,
): Promise<{ bytes: Uint8Array; mime: string; fileName: string }> {
  const asked = parse(takingData, input);
  const db = platform.store.read;
  const coalition = await findCoalition(db, asked.coalition);
  const statement = coalition && (await findStatementBySlug(db, coalition.id, asked.statement));
  if (!statement) throw new NotFound();
  authorize(mayTakeSignatories(statement));
  const model = await modelOf(platform, { coalition, statement, origin }, asked);
  const { language, format } = asked;
  return {
    bytes: await written(press, model, format),
    mime: MIME[format],
    fileName: `${openDataWords[language].file}-${statement.slug}.${format}`,
  };
}

async function written(press: Press, model: DataModel, format: DataFormat): Promise<Uint8Array> {
  if (format !== 'xlsx') return new Uint8Array(Buffer.from(format === 'csv' ? csvOf(model) : jsonOf(model)));
  return press.print<typeof import('./table-printer.ts')>(
    new URL('./table-printer.ts', import.meta.url),
    model,
  );
}

async function modelOf(
  platform: Platform,
  { coalition, statement, origin }: { coalition: Coalition; statement: Statement; origin: string },
  { language, number }: TakingData,
): Promise<DataModel> {
  const db = platform.store.read;
  const editions = await editionsOfStatement(db, statement.id);
  const edition = number === undefined ? editions[0] : editions.find((one) => one.number === number);
  if (number !== undefined && !edition) throw new NotFound();
  const signOn = await signOnOf(platform, statement, edition);
  if (!signOn) throw new NotFound();
  const now = platform.clock.now();
  const signed = edition ? await signedOf(db, edition, now) : null;
  const late = signed?.since.lateDays.flatMap(({ signatures }) => signatures) ?? [];
  const named = signed ? [...signed.named, ...late] : await namedSignatures(db, signOn.id, now);
  const standing = signed ? signed.since.standing + signed.since.late : await countSigned(db, signOn.id);
  const version = await requireVersion(db, edition?.versionId ?? signOn.versionId);
  const paragraphs = await paragraphsOf(db, version.id);
  const paper =
    signed?.paper ??
    (await standingPaper(db, { signOnId: signOn.id, versionId: signOn.versionId }, now)).counted;
  const place = { coalition: coalition.slug, statement: statement.slug };
  const path = number === undefined ? publicPath(place, language) : editionPath(place, language, number);
  return {
    language,
    coalition: coalition.shortName,
    title: statement.titles[language] ?? statement.titles[version.referenceLanguage] ?? statement.slug,
    address: origin + path,
    datedAt: edition?.publishedAt ?? signOn.opensAt,
    edition: edition && signed ? editionFacts(edition, signed) : null,
    standing,
    late: signed?.since.late ?? 0,
    withheld: standing - named.length,
    withReservation: named.filter(({ reservation }) => reservation !== null).length,
    onPaper: signed?.counted.onPaper ?? paper.length,
    paper: paper.map(({ name, countries }) => ({ name, countries })),
    signatories: named
      .map((one): DataSignatory => ({
        name: one.name,
        place: one.place,
        countries: one.countries,
        convenes: signOn.convenorIds.includes(one.organizationId),
        day: dayIn(one.signedAt, coalition.timeZone),
        block: signed === null ? 'open' : late.includes(one) ? 'late' : 'published',
        reservation: one.reservation && {
          paragraphs: one.reservation.paragraphs,
          said: reservationLine(sayReservation(one.reservation, paragraphs, language), language),
        },
      }))
      .sort(
        (a, b) => Number(a.block === 'late') - Number(b.block === 'late') || compareNames(a.name, b.name),
      ),
  };
}

/** What an edition counted, as its page says it. */
function editionFacts({ number, code, publishedAt }: Edition, { counted }: SignedEdition): DataEdition {
  const { organizations: count, named, withheld, withReservation, onPaper } = counted;
  return { number, code, publishedAt, count, named, withheld, withReservation, onPaper };
}

async function signOnOf(
  { store }: Platform,
  statement: Statement,
  edition: Edition | undefined,
): Promise<SignOn | null> {
  if (edition) return edition.signOnId === null ? null : requireSignOn(store.read, edition.signOnId);
  return (await currentSignOns(store.read, [statement.id]))[0] ?? null;
}
