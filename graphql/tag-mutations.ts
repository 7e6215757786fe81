import { changeCorridor, createCorridor, createTheme, renameTheme } from '../domain/tags/actions-keep.ts';
import { tagThing, untagThing } from '../domain/tags/actions-tag.ts';
import { tagsOf } from '../domain/tags/reads.ts';
import { subjectKinds, type Subject, type SubjectKind, type Tag as TagRow } from '../domain/tags/rules.ts';
import { Invalid, NotFound } from '../domain/errors.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Corridor, CorridorRole, Tag, Theme } from './tags.ts';

const CorridorCountryInput = builder.inputType('CorridorCountryInput', {
  fields: (t) => ({
    country: t.string({ required: true, description: 'ISO 3166-1 alpha-2.' }),
    roles: t.field({ type: [CorridorRole], required: true }),
  }),
});

const CreateCorridorInput = builder.inputType('CreateCorridorInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    coalition: t.id({ required: true }),
    nameEs: t.string({ required: true }),
    nameEn: t.string({ required: true }),
    countries: t.field({
      type: [CorridorCountryInput],
      required: true,
      description: 'In their order along the corridor.',
    }),
  }),
});

const ChangeCorridorInput = builder.inputType('ChangeCorridorInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    corridor: t.id({ required: true }),
    nameEs: t.string({ required: true }),
    nameEn: t.string({ required: true }),
    countries: t.field({ type: [CorridorCountryInput], required: true }),
  }),
});

const CreateThemeInput = builder.inputType('CreateThemeInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    coalition: t.id({ required: true }),
    nameEs: t.string({ required: true }),
    nameEn: t.string({ required: true }),
  }),
});

const RenameThemeInput = builder.inputType('RenameThemeInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    theme: t.id({ required: true }),
    nameEs: t.string({ required: true }),
    nameEn: t.string({ required: true }),
  }),
});

const TagInput = builder.inputType('TagInput', {
  description: 'Exactly one of these.',
  fields: (t) => ({
    corridor: t.id(),
    theme: t.id(),
    objective: t.int({ description: 'Objective of the Global Compact for Migration, 1 to 23.' }),
    place: t.string({ description: 'ISO 3166-1 alpha-2 of a country, or ISO 3166-2 of its part.' }),
  }),
});

const TagThingInput = builder.inputType('TagThingInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    subject: t.id({ required: true, description: 'A statement, agenda, ask, campaign or position.' }),
    tags: t.field({ type: [TagInput], required: true }),
  }),
});

const Tagged = builder.objectRef<Subject>('Tagged').implement({
  description: 'A piece of work, by what it is tagged with.',
  fields: (t) => ({
    tags: t.field({
      type: [Tag],
      resolve: async ({ kind, id }, _args, { platform }) =>
        (await tagsOf(platform.store.read, kind, [id]))[0] ?? [],
    }),
  }),
});

/** The node type of each kind of thing, e.g. "Statement". */
const typeOf = (kind: SubjectKind) => kind.charAt(0).toUpperCase() + kind.slice(1);

function subjectOf(nodeId: string): Subject {
  for (const kind of subjectKinds) {
    try {
      return { kind, id: localId(typeOf(kind), nodeId) };
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }
  throw new NotFound();
}

interface TagAsked {
  corridor?: string | null;
  theme?: string | null;
  objective?: number | null;
  place?: string | null;
}

function tagOf({ corridor, theme, objective, place }: TagAsked, index: number): TagRow {
  const said: TagRow[] = [
    ...(corridor == null ? [] : [{ corridor: localId('Corridor', corridor) }]),
    ...(theme == null ? [] : [{ theme: localId('Theme', theme) }]),
    ...(objective == null ? [] : [{ objective }]),
    ...(place == null ? [] : [{ place }]),
  ];
  if (said.length !== 1) throw new Invalid([{ field: `tags.${index}`, word: 'tag-not-one' }]);
  return said[0]!;
}

const taggingOf = (input: { seat: string; subject: string; tags: readonly TagAsked[] }) => ({
  seat: localId('Seat', input.seat),
  subject: subjectOf(input.subject),
  tags: input.tags.map(tagOf),
});

builder.mutationFields((t) => ({
  createCorridor: t.field({
    type: Corridor,
    errors: {},
    description: 'Adds a corridor with its countries and their roles.',
    extensions: { policy: 'mayKeepTags' },
    args: { input: t.arg({ type: CreateCorridorInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      createCorridor(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        coalition: localId('Coalition', input.coalition),
      }),
  }),
  changeCorridor: t.field({
    type: Corridor,
    errors: {},
    description: 'Changes a corridor’s names, countries and roles; its address stays.',
    extensions: { policy: 'mayKeepTags' },
    args: { input: t.arg({ type: ChangeCorridorInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      changeCorridor(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        corridor: localId('Corridor', input.corridor),
      }),
  }),
  createTheme: t.field({
    type: Theme,
    errors: {},
    description: 'Adds a theme.',
    extensions: { policy: 'mayKeepTags' },
    args: { input: t.arg({ type: CreateThemeInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      createTheme(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        coalition: localId('Coalition', input.coalition),
      }),
  }),
  renameTheme: t.field({
    type: Theme,
    errors: {},
    description: 'Changes a theme’s names; its address stays.',
    extensions: { policy: 'mayKeepTags' },
    args: { input: t.arg({ type: RenameThemeInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      renameTheme(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        theme: localId('Theme', input.theme),
      }),
  }),
  tagThing: t.field({
    type: Tagged,
    errors: {},
    description: 'Says things of a piece of work: its corridors, themes, objectives and places.',
    extensions: { policy: 'asEachSubjectAllows' },
    args: { input: t.arg({ type: TagThingInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => tagThing(platform, viewer, taggingOf(input)),
  }),
  untagThing: t.field({
    type: Tagged,
    errors: {},
    description: 'Takes tags away from a piece of work.',
    extensions: { policy: 'asEachSubjectAllows' },
    args: { input: t.arg({ type: TagThingInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => untagThing(platform, viewer, taggingOf(input)),
  }),
}));
