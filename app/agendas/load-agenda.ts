import { plainText } from '../../domain/texts/schema.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { readBlocks } from '../texts/blocks.ts';
import { seatsHere } from '../texts/seats.tsx';
import { aboutAgenda, sidesOf } from './about-agenda.ts';
import { editingOf } from './cells.ts';
import { filteringOf, optionsOf, type Filtering } from './filters.ts';
import { loadChoices } from './load-choices.ts';
import { loadMet } from './load-met.ts';
import { AgendaQuery, AgendaWordsQuery } from './queries.ts';
import { readAsk, readFacet, readWords, statusName } from './read-ask.ts';
import type { AskRow, AskStatus } from './view.ts';

/** Everything the page of an agenda shows, for the filters of its address. */
export async function loadAgenda(
  request: Request,
  { coalition: at, slug }: { coalition: string; slug: string },
  context: RequestContext,
) {
  const search = new URL(request.url).searchParams;
  const filtering = filteringOf(search);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(AgendaQuery, {
    coalition: at,
    slug,
    language,
    filter: filterOf(filtering),
  });
  const { agenda: known, ...around } = found(coalition);
  const { asks, all, removedAsks, editions, ...agenda } = found(known);
  const sides = sidesOf(agenda, language);
  const ofAsks = new Set(
    [...all, ...removedAsks].flatMap(({ priorityBlock, block }) => [priorityBlock, block]),
  );
  const editing = agenda.permissions.edit ? editingOf(search) : null;
  return {
    ...aboutAgenda(agenda, context),
    base: `/c/${around.slug}`,
    zone: around.timeZone,
    seats: seatsHere(viewer, around.slug, request),
    sides,
    filtering,
    options: optionsOf(all.map(readFacet), language),
    asks: asks.map((ask) => lighter(readAsk(ask, language), ask.id === editing?.ask, context.now())),
    all: all.map(({ id }) => id),
    removed: removedAsks.map((ask) => ({ id: ask.id, number: ask.number, words: readWords(ask) })),
    editions,
    preamble: await loadPreamble(agenda.text.id, sides, ofAsks, context),
    editing,
    choices: editing === null ? null : await loadChoices(at, around.mayKeepTargets, context),
    met: await loadMet(search.get('met'), context),
  };
}

export type AgendaPage = Awaited<ReturnType<typeof loadAgenda>>;

const DAY_MS = 86_400_000;

/** A row without what only its form needs: what was changed long ago, and its assumption. */
function lighter(ask: AskRow, editing: boolean, now: string): AskRow {
  if (editing) return ask;
  const since = new Date(Date.parse(now) - DAY_MS).toISOString();
  const recent = Object.entries(ask.changes).filter(([, change]) => change.at >= since);
  return { ...ask, assumption: { es: null, en: null }, changes: Object.fromEntries(recent) };
}

function filterOf({ year, objective, status, ...rest }: Filtering) {
  return {
    ...rest,
    year: year === undefined ? null : Number(year),
    objective: objective === undefined ? null : Number(objective),
    statuses: status === undefined ? null : [statusName(status as AskStatus)],
  };
}

/** What stands before the asks: the blocks of the text that are no ask's. */
async function loadPreamble(
  text: string,
  { own, other }: { own: string; other: string | null },
  ofAsks: ReadonlySet<string>,
  context: RequestContext,
) {
  const of = async (language: string) => {
    const { node } = await context.graphql(AgendaWordsQuery, { text, language });
    return node?.__typename === 'Text' ? readBlocks(node.blocks).filter(({ id }) => !ofAsks.has(id)) : [];
  };
  const languages = [own, ...(other === null ? [] : [other])];
  const sides = await Promise.all(languages.map(of));
  const ids = [...new Set(sides.flatMap((blocks) => blocks.map(({ id }) => id)))];
  return ids.map((id) => {
    const found = sides.map((blocks) => blocks.find((block) => block.id === id));
    return {
      id,
      heading: found.some((block) => block?.kind === 'heading'),
      words: languages.map((language, at) => ({
        language,
        words: found[at] === undefined ? null : plainText(found[at]),
      })),
    };
  });
}

export type PreambleBlock = AgendaPage['preamble'][number];
