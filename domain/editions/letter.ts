import type { Reader } from '../../db/store.ts';
import { Invalid } from '../errors.ts';
import { isUrgent } from '../alerts/reads-urgent.ts';
import type { Instant } from '../platform.ts';
import { frameOf, letterModel, type LetterModel, type LetterSignatory } from '../sign-ons/letter-model.ts';
import type { CorrectedFacts } from '../sign-ons/letter-corrected.ts';
import { letterReservation } from '../sign-ons/letter-reservations.ts';
import { letterLayoutOf, namedConvenors } from '../sign-ons/letters/reads.ts';
import { standingPaper } from '../sign-ons/paper/reads.ts';
import { addresseesOf, currentSignOns, type Addressee } from '../sign-ons/reads.ts';
import { paragraphsOf } from '../sign-ons/reservations/reads.ts';
import { withConfided } from '../sign-ons/grades/reads-confided.ts';
import { countSigned, namedSignatures, type NamedSignature } from '../sign-ons/reads-signatures.ts';
import { publicWordsPath, verifyPath } from '../words/addresses.ts';
import { languagesOfVersions, requireVersion, type Statement } from '../statements/reads.ts';
import type { Block } from '../texts/schema.ts';
import { inOrder, sourcesOfVersions } from '../texts/sources/reads.ts';
import { correctionMaking } from './corrections/reads.ts';
import { letterhead, type Edition } from './reads.ts';
import type { PrintForm } from './rules.ts';
import { signedOf } from './reads-signed.ts';

/**
 * The letter of an edition, or of a closed statement as it would be printed now: names through each signature's present visibility.
 * An edition’s is dated by it, carries its code and leads to where it is checked.
 */
export async function letterOf(
  db: Reader,
  statement: Statement,
  { language, beside, to, order, count, names }: Omit<PrintForm, 'format' | 'paper'>,
  { origin, now, edition }: { origin: string; now: Instant; edition: Edition | null },
): Promise<LetterModel> {
  const version = await requireVersion(db, edition?.versionId ?? statement.versionId!);
  const [texts] = await languagesOfVersions(db, [version.id]);
  const sources = await sourcesOfVersions(db, [version.id]);
  const signOnId = edition ? edition.signOnId : ((await currentSignOns(db, [statement.id]))[0]?.id ?? null);
  const told = edition ? await signedOf(db, edition, now) : null;
  const signed = told && names && signOnId ? await withConfided(db, signOnId, told, now) : told;
  const since = signed?.since ?? null;
  const named = signed?.named ?? (signOnId === null ? [] : await namedSignatures(db, signOnId, now, names));
  const standing = since?.standing ?? (signOnId === null ? 0 : await countSigned(db, signOnId));
  const paper =
    signed?.paper ??
    (signOnId === null ? [] : (await standingPaper(db, { signOnId, versionId: version.id }, now)).counted);
  const late = since?.lateDays.flatMap(({ signatures }) => signatures) ?? [];
  const paragraphs = [...named, ...late].some(({ reservation }) => reservation !== null)
    ? await paragraphsOf(db, version.id)
    : [];
  const listed = (one: NamedSignature): LetterSignatory => ({
    name: one.name,
    place: one.place,
    countries: one.countries,
    reservation: one.reservation && letterReservation(one.reservation, paragraphs),
  });
  const addressees = signOnId === null ? [] : await addresseesOf(db, signOnId);
  const settled = await letterLayoutOf(db, statement.id);
  const { slug, ...coalition } = await letterhead(db, statement.coalitionId);
  return letterModel(
    {
      coalition,
      datedAt: edition?.publishedAt ?? now,
      addressees: madeOutTo(addressees, to).map(({ kind, name }) => ({ kind, names: name })),
      convenors: signOnId === null ? [] : await namedConvenors(db, signOnId, named),
      layout: { ...settled, ...(order && { order }), ...(count && { count }) },
      texts: texts!.map(({ language, title, blocks }) => ({
        language,
        title,
        blocks: JSON.parse(blocks) as Block[],
        sources: inOrder(sources, language, JSON.parse(blocks) as Block[]),
      })),
      signatories: named.map((one) => ({ ...listed(one), signatory: signatoryLine(one) })),
      withheldCount: standing - named.length,
      counted: signed?.counted ?? null,
      paper,
      since: since && {
        ...since,
        lateDays: since.lateDays.map(({ day, signatures }) => ({ day, signatories: signatures.map(listed) })),
      },
      corrected: edition === null ? null : await correctedOf(db, edition),
      urgent: await isUrgent(db, statement.id),
      version: version.number,
      digest: version.digest,
      address:
        origin +
        (edition
          ? verifyPath(edition.code)
          : publicWordsPath({ coalition: slug, statement: statement.slug }, frameOf(language), language)),
      code: edition?.code ?? null,
      referenceLanguage: version.referenceLanguage,
    },
    beside === undefined ? [language] : [language, beside],
    beside !== undefined,
  );
}

/** The note of the correction an edition came from; of an erratum, which version its signatures were given to. */
async function correctedOf(db: Reader, edition: Edition): Promise<CorrectedFacts | null> {
  const correction = await correctionMaking(db, edition.id);
  if (correction?.kind == null || correction.note === null) return null;
  const bound = correction.kind === 'erratum' && edition.signatureCount > 0;
  const { number } = await requireVersion(db, correction.fromVersionId);
  return {
    kind: correction.kind,
    at: edition.publishedAt,
    note: correction.note,
    signedVersion: bound ? number : null,
  };
}

/** One addressee alone, with those who get a copy; else all of them. */
function madeOutTo(addressees: readonly Addressee[], to: number | undefined): readonly Addressee[] {
  if (to === undefined) return addressees;
  const chosen = addressees.filter(({ kind }) => kind === 'to')[to - 1];
  if (!chosen) throw new Invalid([{ field: 'to', word: 'not-valid' }]);
  return addressees.filter((one) => one === chosen || one.kind === 'cc');
}

function signatoryLine({
  signatoryName,
  signatoryTitle,
}: {
  signatoryName: string | null;
  signatoryTitle: string | null;
}): string | null {
  return [signatoryName, signatoryTitle].filter((part) => part !== null).join(', ') || null;
}
