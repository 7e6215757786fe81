import { isMember, mayRuleSources } from '../domain/coalitions/policy.ts';
import type { Citation as CitationRow } from '../domain/texts/sources/cited.ts';
import { mayCheckSources, mayCorrectSources } from '../domain/texts/sources/policy.ts';
import {
  inOrder,
  isLost,
  rulesOfSources,
  sourcesOf,
  sourcesOfVersions,
  type Source as SourceRow,
  type VersionSource as VersionSourceRow,
} from '../domain/texts/sources/reads.ts';
import type { Block } from '../domain/texts/schema.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { perRequest } from './per-request.ts';
import { Text, wordsOfText } from './texts.ts';
import { Version, VersionLanguage } from './versions.ts';
import { Voice, voiceOf } from './voices.ts';

export const LinkCheck = builder.enumType('LinkCheck', {
  description: 'Whether the links of a coalition’s texts are looked at.',
  values: {
    on: { description: 'Newly cited ones, then each week, and when somebody asks.' },
    off: { description: 'Nobody outside is asked.' },
  } as const,
});

export const DeadLinks = builder.enumType('DeadLinks', {
  description: 'What becomes of a text that cites dead links of which nobody gave a copy.',
  values: {
    refused: { description: 'It is not closed, opened for signature or published.' },
    labelled: { description: 'It is, with a label, and it is written down who went on.' },
  } as const,
});

const SourceState = builder.enumType('SourceState', {
  values: {
    unchecked: { value: 'unchecked', description: 'Nobody has looked yet.' },
    alive: { value: 'alive', description: 'Something answers there.' },
    moved: { value: 'moved', description: 'It answers from elsewhere, for good.' },
    dead: { value: 'dead', description: 'It is not there any more, or was silent on several days.' },
    unreachable: { value: 'unreachable', description: 'It did not answer the last time.' },
    notAllowed: { value: 'not-allowed', description: 'It is no public address, and is not asked.' },
  } as const,
});

const Citation = builder.objectRef<CitationRow>('Citation').implement({
  description: 'A block of one language that cites a source.',
  fields: (t) => ({
    language: t.exposeString('language'),
    block: t.exposeString('block', { description: 'Its id, the same in every language.' }),
  }),
});

const Source = builder.objectRef<SourceRow>('Source').implement({
  description: 'An address that a text links to, or that stands written out in its words.',
  fields: (t) => ({
    address: t.exposeString('address', { description: 'In its one form, without a fragment.' }),
    state: t.field({ type: SourceState, resolve: ({ state }) => state }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'What the page called itself, or a person wrote.',
    }),
    titleLanguage: t.string({
      nullable: true,
      description: 'BCP-47, as the page said.',
      resolve: (source) => source.title_language,
    }),
    titleBy: t.field({
      type: Voice,
      nullable: true,
      description: 'Who wrote the title by hand.',
      resolve: ({ title_by_seat_id: seat }, _args, context) =>
        seat === null ? null : voiceOf(context, seat),
    }),
    readAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When the page was last seen there.',
      resolve: (source) => source.read_at,
    }),
    checkedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When it was last looked at.',
      resolve: (source) => source.checked_at,
    }),
    failures: t.exposeInt('failures', {
      description: 'On how many days it did not answer since it last did.',
    }),
    movedTo: t.string({ nullable: true, resolve: (source) => source.moved_to }),
    archived: t.exposeString('archived', {
      nullable: true,
      description: 'The address of a copy that somebody keeps, given by a person.',
    }),
    archivedBy: t.field({
      type: Voice,
      nullable: true,
      resolve: ({ archived_by_seat_id: seat }, _args, context) =>
        seat === null ? null : voiceOf(context, seat),
    }),
    citations: t.field({ type: [Citation], resolve: ({ citations }) => citations }),
  }),
});

const VersionSource = builder.objectRef<VersionSourceRow>('VersionSource').implement({
  description: 'What was known, at closing, of an address that a version cites.',
  fields: (t) => ({
    address: t.exposeString('address'),
    state: t.field({ type: SourceState, resolve: ({ state }) => state }),
    title: t.exposeString('title', { nullable: true }),
    titleLanguage: t.exposeString('titleLanguage', { nullable: true }),
    readAt: t.field({ type: 'Instant', nullable: true, resolve: ({ readAt }) => readAt }),
    archived: t.exposeString('archived', { nullable: true }),
  }),
});

const rulesOf = perRequest(async (ids, { platform }) => {
  const all = await Promise.all(ids.map((id) => rulesOfSources(platform.store.read, id)));
  return (id) => all[ids.indexOf(id)]!;
});

const versionSourcesOf = perRequest(async (ids, { platform }) => {
  const all = await sourcesOfVersions(platform.store.read, ids);
  return (id) => all.filter(({ versionId }) => versionId === id);
});

builder.objectFields(Text, (t) => ({
  sources: t.field({
    type: [Source],
    description: 'What it cites, in the order of its words, the reference language first.',
    complexity: { field: 30, multiplier: 5 },
    resolve: async (text, _args, context) =>
      sourcesOf(context.platform.store.read, text, await wordsOfText(context, text.id)),
  }),
  linksChecked: t.boolean({
    description:
      'Whether what it cites is looked at: its coalition has that done, and the installation asks outside.',
    resolve: async ({ coalitionId }, _args, context) =>
      context.platform.outside !== null && (await rulesOf(context, coalitionId)).linkCheck === 'on',
  }),
  mayCorrectSources: t.boolean({
    description: 'Whether the viewer may give titles and copies.',
    resolve: (text, _args, { viewer }) => mayCorrectSources(viewer, text).allowed,
  }),
  mayCheckSources: t.boolean({
    description: 'Whether the viewer may have them looked at now.',
    resolve: async (text, _args, context) => {
      const outside = context.platform.outside !== null;
      const { linkCheck } = await rulesOf(context, text.coalitionId);
      return mayCheckSources(context.viewer, text, { outside, linkCheck }).allowed;
    },
  }),
}));

builder.objectFields(Version, (t) => ({
  lostLinks: t.int({
    description: 'How many of its links were dead at closing, and without a copy.',
    resolve: async ({ id }, _args, context: GraphContext) =>
      (await versionSourcesOf(context, id)).filter(isLost).length,
  }),
}));

builder.objectFields(VersionLanguage, (t) => ({
  sources: t.field({
    type: [VersionSource],
    description: 'What it cites, in the order of its words.',
    resolve: async ({ versionId, language, blocks }, _args, context) => {
      const known = await versionSourcesOf(context, versionId);
      return known.length === 0 ? [] : inOrder(known, language, JSON.parse(blocks) as Block[]);
    },
  }),
}));

builder.objectFields(Coalition, (t) => ({
  linkCheck: t.field({
    type: LinkCheck,
    nullable: true,
    description: 'Null for people without a seat.',
    extensions: { policy: 'isMember' },
    resolve: ({ id, linkCheck }, _args, { viewer }) => (isMember(viewer, id).allowed ? linkCheck : null),
  }),
  deadLinks: t.field({
    type: DeadLinks,
    nullable: true,
    description: 'Null for people without a seat.',
    extensions: { policy: 'isMember' },
    resolve: ({ id, deadLinks }, _args, { viewer }) => (isMember(viewer, id).allowed ? deadLinks : null),
  }),
  asksOutside: t.boolean({
    description: 'Whether this installation looks at links at all.',
    resolve: (_coalition, _args, { platform }) => platform.outside !== null,
  }),
  mayRuleSources: t.boolean({
    description: 'Whether the viewer may rule about links.',
    resolve: ({ id }, _args, { viewer }) => mayRuleSources(viewer, id).allowed,
  }),
}));
