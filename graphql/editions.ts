import { coalitionsById } from '../domain/coalitions/reads.ts';
import {
  currentEditions,
  currentPrints,
  editionsById,
  type Edition as EditionRow,
  type Print as PrintRow,
} from '../domain/editions/reads.ts';
import { isPlain } from '../domain/editions/rules.ts';
import { printPath } from '../domain/words/addresses.ts';
import { requireStatement } from '../domain/statements/reads.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { Version } from './versions.ts';

export const Edition = builder.loadableNodeRef('Edition', {
  id: { resolve: (edition) => edition.id },
  sort: (edition: EditionRow) => edition.id,
  load: async (ids: string[], { platform }: GraphContext): Promise<EditionRow[]> =>
    (await editionsById(platform.store.read, ids)).filter(
      (edition): edition is EditionRow => edition !== undefined,
    ),
});

const Print = builder.objectRef<PrintRow & { path: string }>('Print').implement({
  description:
    'A printed form of an edition in one language, known by its digest. One that names someone since hidden is not among them.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'e.g. "pdf-letter-es".' }),
    format: t.exposeString('format', { description: '"pdf" or "docx".' }),
    paper: t.exposeString('paper', { description: '"letter" or "a4".' }),
    language: t.exposeString('language'),
    size: t.exposeInt('size', { description: 'In bytes.' }),
    sha256: t.string({ description: 'Hex SHA-256 of the file.', resolve: (print) => print.fileId }),
    path: t.exposeString('path', { description: 'Where it is downloaded.' }),
  }),
});

Edition.implement({
  description: 'What was published: text digests, count and leaves of the signatures, no names.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    number: t.exposeInt('number'),
    code: t.exposeString('code', { description: 'Printed on the letter.' }),
    publishedAt: t.field({ type: 'Instant', resolve: (edition) => edition.publishedAt }),
    signatureCount: t.exposeInt('signatureCount', { description: 'Named or not, when it was published.' }),
    version: t.field({ type: Version, resolve: (edition) => edition.versionId }),
    prints: t.field({
      type: [Print],
      description: 'Empty for a moment after publication, while they are being printed.',
      resolve: async (edition, _args, { platform }) => {
        const db = platform.store.read;
        const statement = await requireStatement(db, edition.statementId);
        const [coalition] = await coalitionsById(db, [edition.coalitionId]);
        const all = await currentPrints(db, edition, platform.clock.now());
        const prints = all.filter((print) => print.beside === undefined && isPlain(print));
        const [newest] = await currentEditions(db, [edition.statementId]);
        const number = newest!.id === edition.id ? null : edition.number;
        return prints.map((print) => ({
          ...print,
          path: printPath({ coalition: coalition!.slug, statement: statement.slug }, { ...print, number }),
        }));
      },
    }),
  }),
});
