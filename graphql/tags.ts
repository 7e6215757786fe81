import { mayKeepTags, mayKnowTags } from '../domain/tags/policy.ts';
import {
  corridorsById,
  corridorsOf,
  findCorridor,
  findTheme,
  themesById,
  themesOf,
  type Corridor as CorridorRow,
  type CorridorCountry as CorridorCountryRow,
  type Theme as ThemeRow,
} from '../domain/tags/reads.ts';
import type { Tag as TagRow } from '../domain/tags/rules.ts';
import { objectiveName } from '../domain/words/objectives.ts';
import { placeName } from '../domain/words/places.ts';
import { tagsWords } from '../domain/words/tags.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { Language } from './language.ts';
import { perRequest } from './per-request.ts';

export const Corridor = builder.loadableNodeRef('Corridor', {
  id: { resolve: (corridor) => corridor.id },
  sort: (corridor: CorridorRow) => corridor.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<CorridorRow[]> =>
    (await corridorsById(platform.store.read, ids)).filter((one) => mayKnowTags(viewer, one).allowed),
});

export const Theme = builder.loadableNodeRef('Theme', {
  id: { resolve: (theme) => theme.id },
  sort: (theme: ThemeRow) => theme.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<ThemeRow[]> =>
    (await themesById(platform.store.read, ids)).filter((one) => mayKnowTags(viewer, one).allowed),
});

export const CorridorRole = builder.enumType('CorridorRole', {
  description: 'What a country is in a corridor; it may be several things.',
  values: ['origin', 'transit', 'destination', 'return'] as const,
});

const CorridorCountry = builder.objectRef<CorridorCountryRow>('CorridorCountry').implement({
  description: 'A country in a corridor.',
  fields: (t) => ({
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    name: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: ({ country }, { language }, context) => placeName(country, language ?? context.language),
    }),
    roles: t.field({ type: [CorridorRole], resolve: ({ roles }) => roles }),
  }),
});

const named = ({ name }: ThemeRow, language: 'es' | 'en') => name[language];

Corridor.implement({
  description:
    'A migration corridor: several countries, each with its roles in it. Known to the coalition’s members.',
  extensions: { policy: 'mayKnowTags' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its part of its address; it stays when the name changes.' }),
    name: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (corridor, { language }, context) => named(corridor, language ?? context.language),
    }),
    countries: t.field({
      type: [CorridorCountry],
      description: 'In their order along the corridor.',
      resolve: ({ countries }) => countries,
    }),
    mayChange: t.boolean({
      description: 'Whether the viewer may change it.',
      resolve: (corridor, _args, { viewer }) => mayKeepTags(viewer, corridor).allowed,
    }),
  }),
});

Theme.implement({
  description: 'A theme of the coalition’s work, e.g. detention. Known to the coalition’s members.',
  extensions: { policy: 'mayKnowTags' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its part of its address; it stays when the name changes.' }),
    name: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (theme, { language }, context) => named(theme, language ?? context.language),
    }),
    mayChange: t.boolean({
      description: 'Whether the viewer may rename it.',
      resolve: (theme, _args, { viewer }) => mayKeepTags(viewer, theme).allowed,
    }),
  }),
});

const corridorNamed = perRequest(async (ids, { platform }) => {
  const rows = await corridorsById(platform.store.read, ids);
  return (id) => rows.find((row) => row.id === id)!;
});

const themeNamed = perRequest(async (ids, { platform }) => {
  const rows = await themesById(platform.store.read, ids);
  return (id) => rows.find((row) => row.id === id)!;
});

export const Tag = builder.objectRef<TagRow>('Tag').implement({
  description: 'One thing said of a piece of work: exactly one of corridor, theme, objective and place.',
  fields: (t) => ({
    name: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: async (tag, args, context) => {
        const language = args.language ?? context.language;
        if ('corridor' in tag) return named(await corridorNamed(context, tag.corridor), language);
        if ('theme' in tag) return named(await themeNamed(context, tag.theme), language);
        if ('place' in tag) return placeName(tag.place, language);
        const name = objectiveName(tag.objective, language);
        return tagsWords[language].objective(String(tag.objective), name);
      },
    }),
    corridor: t.field({
      type: Corridor,
      nullable: true,
      resolve: (tag) => ('corridor' in tag ? tag.corridor : null),
    }),
    theme: t.field({ type: Theme, nullable: true, resolve: (tag) => ('theme' in tag ? tag.theme : null) }),
    objective: t.int({
      nullable: true,
      description: 'Objective of the Global Compact for Migration, 1 to 23.',
      resolve: (tag) => ('objective' in tag ? tag.objective : null),
    }),
    place: t.string({
      nullable: true,
      description: 'ISO 3166-1 alpha-2 of a country, or ISO 3166-2 of its part.',
      resolve: (tag) => ('place' in tag ? tag.place : null),
    }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  corridors: t.field({
    type: [Corridor],
    description: 'In the order of their addresses; empty for people without a seat in the coalition.',
    extensions: { policy: 'mayKnowTags' },
    resolve: ({ id: coalitionId }, _args, { viewer, platform }) =>
      mayKnowTags(viewer, { coalitionId }).allowed ? corridorsOf(platform.store.read, coalitionId) : [],
  }),
  corridor: t.field({
    type: Corridor,
    nullable: true,
    description: 'The corridor at an address; null for people without a seat in the coalition.',
    extensions: { policy: 'mayKnowTags' },
    args: { slug: t.arg.string({ required: true }) },
    resolve: async ({ id: coalitionId }, { slug }, { viewer, platform }) =>
      mayKnowTags(viewer, { coalitionId }).allowed
        ? ((await findCorridor(platform.store.read, { coalitionId, slug })) ?? null)
        : null,
  }),
  themes: t.field({
    type: [Theme],
    description: 'In the order of their addresses; empty for people without a seat in the coalition.',
    extensions: { policy: 'mayKnowTags' },
    resolve: ({ id: coalitionId }, _args, { viewer, platform }) =>
      mayKnowTags(viewer, { coalitionId }).allowed ? themesOf(platform.store.read, coalitionId) : [],
  }),
  theme: t.field({
    type: Theme,
    nullable: true,
    description: 'The theme at an address; null for people without a seat in the coalition.',
    extensions: { policy: 'mayKnowTags' },
    args: { slug: t.arg.string({ required: true }) },
    resolve: async ({ id: coalitionId }, { slug }, { viewer, platform }) =>
      mayKnowTags(viewer, { coalitionId }).allowed
        ? ((await findTheme(platform.store.read, { coalitionId, slug })) ?? null)
        : null,
  }),
  mayKeepTags: t.boolean({
    description: 'Whether the viewer may make and change its corridors and themes.',
    resolve: ({ id: coalitionId }, _args, { viewer }) => mayKeepTags(viewer, { coalitionId }).allowed,
  }),
}));
