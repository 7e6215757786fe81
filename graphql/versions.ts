import { mayReadEdition } from '../domain/agendas/policy.ts';
import { agendasOfTexts } from '../domain/agendas/reads.ts';
import { editionsOfVersions } from '../domain/agendas/reads-editions.ts';
import { mayReadVersion } from '../domain/statements/policy.ts';
import {
  languagesOfVersions,
  statementsOfTexts,
  versionsById,
  type Version as VersionRow,
  type VersionLanguage as VersionLanguageRow,
} from '../domain/statements/reads.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { perRequest } from './per-request.ts';

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;

export const Version = builder.loadableNodeRef('Version', {
  id: { resolve: (version) => version.id },
  sort: (version: VersionRow) => version.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<VersionRow[]> => {
    const versions = (await versionsById(platform.store.read, ids)).filter(isThere);
    const textIds = versions.map((version) => version.textId);
    const statements = await statementsOfTexts(platform.store.read, textIds);
    const agendas = await agendasOfTexts(platform.store.read, textIds);
    const editions = await editionsOfVersions(
      platform.store.read,
      agendas.length === 0 ? [] : versions.map((version) => version.id),
    );
    return versions.filter((version, index) => {
      const statement = statements[index];
      if (statement) return mayReadVersion(viewer, statement, version).allowed;
      const agenda = agendas.find((one) => one.textId === version.textId);
      const edition = editions.find((one) => one.versionId === version.id);
      return agenda && edition ? mayReadEdition(viewer, agenda, edition).allowed : false;
    });
  },
});

export const languagesOfVersion = perRequest(async (ids, { platform }) => {
  const languages = await languagesOfVersions(platform.store.read, ids);
  return (id) => languages[ids.indexOf(id)] ?? [];
});

export const VersionLanguage = builder.objectRef<VersionLanguageRow>('VersionLanguage').implement({
  description: 'One language of a version: anyone can check its canonical file with sha256sum.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'BCP-47.' }),
    title: t.exposeString('title'),
    digest: t.exposeString('digest', { description: 'Hex SHA-256 of the canonical file.' }),
    canonical: t.exposeString('canonical', {
      description: 'The file itself, exactly as hashed; docs/canonical-text.md has its rules.',
    }),
    unreviewed: t.int({
      nullable: true,
      description:
        'How many of its paragraphs were behind or unreviewed at closing; null where nobody counted.',
      resolve: ({ unreviewed }) => unreviewed,
    }),
    blocks: t.field({
      type: 'JSON',
      description: 'The same words as blocks, for drawing. `{n}` stands for the number of signatories.',
      resolve: (language) => JSON.parse(language.blocks) as unknown,
    }),
  }),
});

Version.implement({
  description:
    'A closed, hashed text: what is decided, signed and published. The public knows the one that was opened for signature or published, and those of published editions of agendas.',
  extensions: { policy: 'mayReadVersion' },
  fields: (t) => ({
    number: t.exposeString('number', {
      description:
        '"1.0", then "1.1" after a reopening; of an agenda "1.0", then "2.0" with the next edition.',
    }),
    digest: t.exposeString('digest', { description: 'Hex SHA-256 of the manifest.' }),
    manifest: t.exposeString('manifest', {
      description: 'The file that lists titles and language digests, exactly as hashed.',
    }),
    closedAt: t.field({ type: 'Instant', resolve: (version) => version.closedAt }),
    referenceLanguage: t.exposeString('referenceLanguage', {
      description: 'The language that stands where the others differ.',
    }),
    languages: t.field({
      type: [VersionLanguage],
      description: 'The reference language first.',
      resolve: (version, _args, context) => languagesOfVersion(context, version.id),
    }),
    language: t.field({
      type: VersionLanguage,
      nullable: true,
      args: { tag: t.arg.string({ required: true }) },
      resolve: async (version, { tag }, context) =>
        (await languagesOfVersion(context, version.id)).find((one) => one.language === tag) ?? null,
    }),
  }),
});
