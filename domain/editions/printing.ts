import type { Reader } from '../../db/store.ts';
import { authorize } from '../authorize.ts';
import { Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import type { Handlers } from '../record/outbox.ts';
import type { Press } from '../print/press.ts';
import { mayPrintForAddressee, maySeeLetterLayout } from '../sign-ons/letters/policy.ts';
import { letterLayoutOf } from '../sign-ons/letters/reads.ts';
import { printLetter } from '../sign-ons/print-letter.ts';
import { languagesOfVersion } from '../sign-ons/reads.ts';
import { requireStatement, type Statement } from '../statements/reads.ts';
import type { Viewer } from '../viewer.ts';
import { correctionJobs } from './corrections/actions-publish.ts';
import { deliveryJobs } from './deliveries/actions-chase.ts';
import { keepPrint, type Made } from './actions.ts';
import { letterOf } from './letter.ts';
import { mayReadLetter } from './policy.ts';
import { bytesOf, currentPrints, editionsById, editionsOfStatement, type Edition } from './reads.ts';
import { allForms, isPlain, kindOf, MIME, PRINTING, printForm, type PrintForm } from './rules.ts';

/** What printing needs besides the platform. */
export interface Printing {
  press: Press;
  /** Scheme and host of the public address printed on the letter. */
  origin: string;
}

/** Prints every form of a new edition, carried out twice nothing twice; reminds of deliveries without an answer, and ends ratifications. */
export function editionJobs(platform: Platform, printing: Printing): Handlers {
  return {
    ...deliveryJobs(platform),
    ...correctionJobs(platform),
    [PRINTING]: async ({ payload }) => {
      const [edition] = await editionsById(platform.store.read, [(payload as { edition: string }).edition]);
      if (!edition) return;
      const statement = await requireStatement(platform.store.read, edition.statementId);
      const kept = new Set(
        (await currentPrints(platform.store.read, edition, platform.clock.now())).map((print) => print.kind),
      );
      for (const form of allForms(await languagesOfVersion(platform.store.read, edition.versionId))) {
        if (!kept.has(kindOf(form)))
          await keepPrint(
            platform,
            edition,
            form,
            await print(platform, printing, statement, { form, edition }),
          );
      }
    },
  };
}

export interface Letter {
  bytes: Uint8Array;
  mime: string;
  /** Without a person's or an organisation's name in it. */
  fileName: string;
}

/**
 * A statement's letter in one form: an edition's own print once it is published, the newest unless a number is asked for, else a preview for the
 * secretariat. A print that names someone since hidden is retired and issued anew without the name.
 */
export async function letterFor(
  platform: Platform,
  printing: Printing,
  viewer: Viewer,
  statementId: string,
  { number, ...asked }: PrintForm & { number?: number },
): Promise<Letter> {
  const db = platform.store.read;
  const statement = await requireStatement(db, statementId);
  authorize(mayReadLetter(viewer, statement));
  const form = await settledForm(db, statement, parse(printForm, asked));
  if (!isPlain(form)) authorize(maySeeLetterLayout(viewer, statement));
  if (form.names !== undefined) {
    if (number !== undefined) throw new NotFound();
    authorize(mayPrintForAddressee(viewer, statement, platform.clock.now()));
  }
  const edition = await editionAsked(db, statement, number);
  const written = await languagesOfVersion(db, edition?.versionId ?? statement.versionId!);
  for (const field of ['language', 'beside'] as const)
    if (form[field] !== undefined && !written.includes(form[field]))
      throw new Invalid([{ field, word: 'no-language' }]);
  const bytes = edition
    ? await issued(platform, printing, statement, { form, edition })
    : (await print(platform, printing, statement, { form, edition })).bytes;
  return {
    bytes,
    mime: MIME[form.format],
    fileName: fileNameOf(statement, form),
  };
}

/** What is asked for as it was settled anyway is the plain print. */
async function settledForm(
  db: Reader,
  statement: Statement,
  { order, count, ...form }: PrintForm,
): Promise<PrintForm> {
  const layout = await letterLayoutOf(db, statement.id);
  return {
    ...form,
    ...(order !== undefined && order !== layout.order && { order }),
    ...(count !== undefined && count !== layout.count && { count }),
  };
}

function fileNameOf({ slug }: Statement, { language, beside, to, format, paper }: PrintForm): string {
  const parts = [slug, language, beside, to, format === 'pdf' ? paper : undefined];
  return `${parts.filter((part) => part !== undefined).join('-')}.${format}`;
}

/** The edition of that number, or the newest; null of a statement that has none. */
async function editionAsked(
  db: Reader,
  statement: Statement,
  number: number | undefined,
): Promise<Edition | null> {
  const editions = await editionsOfStatement(db, statement.id);
  if (number === undefined) return editions[0] ?? null;
  const found = editions.find((edition) => edition.number === number);
  if (!found) throw new NotFound();
  return found;
}

async function issued(
  platform: Platform,
  printing: Printing,
  statement: Statement,
  { form, edition }: { form: PrintForm; edition: Edition },
): Promise<Uint8Array> {
  const db = platform.store.read;
  const kept = (await currentPrints(db, edition, platform.clock.now())).find(
    (one) => one.kind === kindOf(form),
  );
  const bytes = kept ? await bytesOf(db, edition.coalitionId, kept.fileId) : null;
  if (bytes) return bytes;
  const made = await print(platform, printing, statement, { form, edition });
  await keepPrint(platform, edition, form, made);
  return made.bytes;
}

async function print(
  platform: Platform,
  { press, origin }: Printing,
  statement: Statement,
  { form, edition }: { form: PrintForm; edition: Edition | null },
): Promise<Made> {
  const readAt = platform.clock.now();
  const model = await letterOf(platform.store.read, statement, form, { origin, now: readAt, edition });
  return { readAt, bytes: await printLetter(press, model, { format: form.format, paper: form.paper }) };
}
