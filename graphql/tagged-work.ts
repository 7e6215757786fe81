import {
  countByPlace,
  countriesNamed,
  filtered,
  organizationsAt,
  type CorridorFigures as CorridorFiguresRow,
  type CountryFigures as CountryFiguresRow,
  type Figures as FiguresRow,
  type TaggedThing,
  type WorkFilter as WorkFilterRow,
} from '../domain/tags/counting.ts';
import { corridorsOf, type Corridor as CorridorRow, type Theme as ThemeRow } from '../domain/tags/reads.ts';
import { countedOrganizations, knownWork } from '../domain/tags/reads-work.ts';
import type { SubjectKind } from '../domain/tags/rules.ts';
import { Agenda } from './agendas.ts';
import { Ask } from './asks.ts';
import { builder } from './builder.ts';
import { Campaign } from './campaigns.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Organization } from './organizations.ts';
import { Position } from './positions.ts';
import { Statement } from './statements.ts';
import { Corridor, Theme } from './tags.ts';

const ofKind = (things: readonly TaggedThing[], kind: SubjectKind) =>
  things.filter((thing) => thing.kind === kind).map(({ id }) => id);

const TaggedWork = builder.objectRef<TaggedThing[]>('TaggedWork').implement({
  description: 'Work that is tagged alike, as far as the viewer may know of it, newest first.',
  fields: (t) => ({
    statements: t.field({ type: [Statement], resolve: (things) => ofKind(things, 'statement') }),
    agendas: t.field({ type: [Agenda], resolve: (things) => ofKind(things, 'agenda') }),
    asks: t.field({ type: [Ask], resolve: (things) => ofKind(things, 'ask') }),
    campaigns: t.field({ type: [Campaign], resolve: (things) => ofKind(things, 'campaign') }),
    positions: t.field({ type: [Position], resolve: (things) => ofKind(things, 'position') }),
  }),
});

const WorkFilter = builder.inputType('WorkFilter', {
  description: 'Work that also carries these.',
  fields: (t) => ({
    theme: t.id(),
    objective: t.int(),
    place: t.string({
      description:
        'A country or a part of one; what is in a part is in its country. "region": in none of the corridor’s countries.',
    }),
  }),
});

const filterOf = (
  filter: { theme?: string | null; objective?: number | null; place?: string | null } | null | undefined,
): WorkFilterRow => ({
  theme: filter?.theme == null ? undefined : localId('Theme', filter.theme),
  objective: filter?.objective ?? undefined,
  place: filter?.place ?? undefined,
});

const Figures = builder.objectRef<FiguresRow>('Figures').implement({
  description: 'How much there is at a place.',
  fields: (t) => ({
    work: t.exposeInt('work', { description: 'Texts, agendas, asks, campaigns and positions, each once.' }),
    asks: t.exposeInt('asks'),
    organizations: t.exposeInt('organizations', {
      description: 'Those whose name is public; the others count under the region alone.',
    }),
  }),
});

const PartFigures = builder.objectRef<CountryFiguresRow['parts'][number]>('PartFigures').implement({
  description: 'A state, department or province that something is in.',
  fields: (t) => ({
    place: t.exposeString('place', { description: 'ISO 3166-2.' }),
    figures: t.field({ type: Figures, resolve: ({ figures }) => figures }),
  }),
});

const CountryFigures = builder.objectRef<CountryFiguresRow>('CountryFigures').implement({
  description: 'A country of the corridor.',
  fields: (t) => ({
    country: t.exposeString('country'),
    whole: t.field({
      type: Figures,
      description: 'Each thing once, however many parts of the country it names.',
      resolve: ({ whole }) => whole,
    }),
    undivided: t.field({
      type: Figures,
      description: 'What names the country and none of its parts.',
      resolve: ({ undivided }) => undivided,
    }),
    parts: t.field({ type: [PartFigures], resolve: ({ parts }) => parts }),
  }),
});

const CorridorFigures = builder.objectRef<CorridorFiguresRow>('CorridorFigures').implement({
  description: 'What there is where: along a corridor, or on a theme.',
  fields: (t) => ({
    countries: t.field({ type: [CountryFigures], resolve: ({ countries }) => countries }),
    region: t.field({
      type: Figures,
      description: 'What is in none of its countries, and those whose name is not public.',
      resolve: ({ region }) => region,
    }),
  }),
});

const CorridorMembers = builder.objectRef<{ named: string[]; unnamed: number }>('CorridorMembers').implement({
  description: 'The organisations counted at a place of a corridor.',
  fields: (t) => ({
    named: t.field({
      type: [Organization],
      description: 'Those whose name is public.',
      resolve: ({ named }) => named,
    }),
    unnamed: t.exposeInt('unnamed', { description: 'Those whose name is not public.' }),
  }),
});

const codes = ({ countries }: CorridorRow) => countries.map(({ country }) => country);
const workOn = ({ id, coalitionId }: CorridorRow, { viewer, platform }: GraphContext) =>
  knownWork(platform.store.read, viewer, coalitionId, { corridor: id }, platform.clock.now());
const organizationsIn = ({ coalitionId }: CorridorRow | ThemeRow, { platform }: GraphContext) =>
  countedOrganizations(platform.store.read, coalitionId, platform.clock.now());

builder.objectFields(Corridor, (t) => ({
  work: t.field({
    type: TaggedWork,
    description: 'What is tagged with it.',
    complexity: 20,
    args: { filter: t.arg({ type: WorkFilter }) },
    resolve: async (corridor, { filter }, context) =>
      filtered(await workOn(corridor, context), filterOf(filter), codes(corridor)),
  }),
  figures: t.field({
    type: CorridorFigures,
    complexity: 20,
    args: { filter: t.arg({ type: WorkFilter }) },
    resolve: async (corridor, { filter }, context) =>
      countByPlace(
        codes(corridor),
        filtered(await workOn(corridor, context), filterOf(filter), codes(corridor)),
        await organizationsIn(corridor, context),
      ),
  }),
  organizations: t.field({
    type: CorridorMembers,
    complexity: 20,
    args: { place: t.arg.string({ description: 'As of a filter; without it, everywhere.' }) },
    resolve: async (corridor, { place }, context) => {
      const all = await organizationsIn(corridor, context);
      const here = organizationsAt(all, place ?? undefined, codes(corridor));
      const named = here.filter(({ countries }) => countries !== null);
      return { named: named.map(({ id }) => id), unnamed: here.length - named.length };
    },
  }),
}));

const workOnTheme = ({ id, coalitionId }: ThemeRow, { viewer, platform }: GraphContext) =>
  knownWork(platform.store.read, viewer, coalitionId, { theme: id }, platform.clock.now());
/** Those of all corridors, and whatever else its work names. */
const countriesOfTheme = async (
  { coalitionId }: ThemeRow,
  work: readonly TaggedThing[],
  { platform }: GraphContext,
) => [
  ...new Set([
    ...(await corridorsOf(platform.store.read, coalitionId)).flatMap(codes),
    ...countriesNamed(work),
  ]),
];

builder.objectFields(Theme, (t) => ({
  work: t.field({
    type: TaggedWork,
    description: 'What is tagged with it.',
    complexity: 20,
    args: { filter: t.arg({ type: WorkFilter }) },
    resolve: async (theme, { filter }, context) => {
      const work = await workOnTheme(theme, context);
      return filtered(work, filterOf(filter), await countriesOfTheme(theme, work, context));
    },
  }),
  figures: t.field({
    type: CorridorFigures,
    description: 'Its work by country: those of all corridors, and whatever else the work names.',
    complexity: 20,
    args: { filter: t.arg({ type: WorkFilter }) },
    resolve: async (theme, { filter }, context) => {
      const work = await workOnTheme(theme, context);
      const countries = await countriesOfTheme(theme, work, context);
      const organizations = await organizationsIn(theme, context);
      return countByPlace(countries, filtered(work, filterOf(filter), countries), organizations);
    },
  }),
}));
