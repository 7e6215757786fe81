import { createHash } from 'node:crypto';
import type { Reader } from '../../db/store.ts';
import { countClient } from '../accounts/client-limit.ts';
import { Invalid, NotFound } from '../errors.ts';
import { kindOf } from '../files/kinds.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { countSigned } from '../sign-ons/reads-signatures.ts';
import { languagesOfVersions } from '../statements/reads.ts';
import { plainText, type Block } from '../texts/schema.ts';
import type { Importer, ImportRequest } from '../texts/import/importer.ts';
import type { Upload } from '../texts/import/shelf.ts';
import { CHECKED_BYTES } from './constants.ts';
import { likenessOf, type Likeness, type Parting } from './likeness.ts';
import { editionByCode, editionOfPrint, type Edition } from './reads.ts';
import { CHECKS_PER_CLIENT, checking, formOf } from './rules.ts';

/**
 * What was found: a print issued here, an exact file of the text, how its words compare, or a PDF that was not issued
 * here and so cannot be told.
 */
export interface EditionCheck {
  outcome: 'print' | 'exact' | Likeness['kind'] | 'unknownPdf';
  /** The edition it belongs to, which may be another than the one asked about. */
  edition: Edition;
  language: string | null;
  parting: Parting | null;
}

/** All strangers read their files as one, so that they keep no member waiting. */
const STRANGERS = 'strangers';

/** Holds words or a file against an edition. Nothing of it is kept; the answer depends on the text and the digests of prints alone. */
export async function checkAgainstEdition(
  platform: Platform,
  importer: Importer,
  clientKey: string,
  input: { code: string; pasted?: string | null; file?: Upload | null },
): Promise<EditionCheck> {
  const { code, pasted } = parse(checking, { code: input.code, pasted: input.pasted });
  const source = sourceOf(pasted, input.file ?? null);
  countClient(platform, clientKey, { act: 'check', most: CHECKS_PER_CLIENT });
  const db = platform.store.read;
  const edition = await editionByCode(db, code);
  if (!edition) throw new NotFound();
  const bytes =
    source.kind === 'file'
      ? source.bytes
      : new TextEncoder().encode(`${source.text.replace(/\r\n?/g, '\n').trim()}\n`);
  return (
    (await byDigest(db, edition, bytes)) ??
    (kindOf(bytes) === 'application/pdf'
      ? { outcome: 'unknownPdf', edition, language: null, parting: null }
      : byWords(db, importer, edition, source))
  );
}

function sourceOf(pasted: string | null, file: Upload | null): ImportRequest {
  if (pasted !== null && file) throw new Invalid([{ field: 'pasted', word: 'check-both' }]);
  if (pasted !== null) return { kind: 'paste', text: pasted };
  if (!file) throw new Invalid([{ field: 'file', word: 'check-neither' }]);
  if (file.bytes.length === 0) throw new Invalid([{ field: 'file', word: 'file-empty' }]);
  if (file.bytes.length > CHECKED_BYTES) throw new Invalid([{ field: 'file', word: 'check-too-large' }]);
  return { kind: 'file', name: file.name, mime: file.type, bytes: file.bytes };
}

async function byDigest(db: Reader, edition: Edition, bytes: Uint8Array): Promise<EditionCheck | null> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const print = await editionOfPrint(db, digest);
  if (print)
    return { outcome: 'print', edition: print.edition, language: formOf(print.kind).language, parting: null };
  const [languages] = await languagesOfVersions(db, [edition.versionId]);
  const exact = languages!.find((one) => one.digest === digest);
  return exact ? { outcome: 'exact', edition, language: exact.language, parting: null } : null;
}

async function byWords(
  db: Reader,
  importer: Importer,
  edition: Edition,
  source: ImportRequest,
): Promise<EditionCheck> {
  const [languages] = await languagesOfVersions(db, [edition.versionId]);
  const published = languages!.map((one) => ({ ...one, blocks: JSON.parse(one.blocks) as Block[] }));
  const now = edition.signOnId === null ? [] : [await countSigned(db, edition.signOnId)];
  const held = (words: string) => likenessOf(words, published, [edition.signatureCount, ...now]);
  const { kind, language, parting } =
    source.kind === 'paste' ? await asPasted(importer, source, held) : held(await readBy(importer, source));
  return { outcome: kind, edition, language, parting };
}

/** What was pasted is held as it came; where that differs, without the signs of lists that an importer takes for such. */
async function asPasted(
  importer: Importer,
  source: ImportRequest & { kind: 'paste' },
  held: (words: string) => Likeness,
): Promise<Likeness> {
  const plain = held(source.text);
  if (plain.kind !== 'different') return plain;
  const read = await readBy(importer, source).catch((error: unknown) => {
    if (error instanceof Invalid) return null;
    throw error;
  });
  const other = read === null ? plain : held(read);
  return other.kind === 'different' ? plain : other;
}

/** The words of a file or a paste, its title first. */
async function readBy(importer: Importer, source: ImportRequest): Promise<string> {
  try {
    const { title, blocks } = await importer.run(STRANGERS, source);
    return [...(title === undefined ? [] : [title]), ...blocks.map(plainText)].join('\n');
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(
      error.faults.map(({ word }) => ({
        field: source.kind === 'paste' ? 'pasted' : 'file',
        word: word === 'import-own-waiting' ? 'import-busy' : word,
      })),
    );
  }
}
