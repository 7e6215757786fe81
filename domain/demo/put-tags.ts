import { story } from '../../db/demo/story.ts';
import type { DemoTags } from '../../db/demo/tags.ts';
import type { Offset, SeatRef } from '../../db/demo/types.ts';
import { MINUTE } from '../platform.ts';
import { createCorridor, createTheme } from '../tags/actions-keep.ts';
import { tagThing } from '../tags/actions-tag.ts';
import type { Subject } from '../tags/rules.ts';
import { found } from './cast.ts';
import type { Told } from './told.ts';

/** What is made to choose from, and then put on the story's work, as deeds to be told in the order of everything else. */
export function deedsOfTags(told: Told, coalitionId: string): { at: Offset; tell: () => Promise<void> }[] {
  const { kept, statements, agendas, campaigns, positions } = story.tags;
  const ids = new Map<string, string>();
  return [
    { at: kept.at, tell: () => keep(told, coalitionId, ids) },
    ...story.statements.flatMap(({ key, story: deeds }) => {
      const begun = found(
        deeds.find((deed) => deed.do === 'draft'),
        key,
      );
      const subject = () => ({ kind: 'statement' as const, id: found(told.statements.get(key), key).id });
      const tags = found(statements[key], key);
      return [{ at: begun.at + 20 * MINUTE, tell: () => put(told, ids, begun.by, subject(), tags) }];
    }),
    ...story.agendas.flatMap(({ key, by }) => {
      if (agendas[key] === undefined) return [];
      const { at, asks, ...tags } = agendas[key];
      return {
        at,
        async tell() {
          const agenda = found(told.agendas.get(key), key);
          await put(told, ids, by, { kind: 'agenda', id: agenda.id }, tags);
          for (const [ask, carried] of Object.entries(asks))
            await put(told, ids, by, { kind: 'ask', id: found(agenda.asks.get(ask), ask) }, carried);
        },
      };
    }),
    ...story.campaigns.map(({ key, by, at }) => {
      const subject = () => ({ kind: 'campaign' as const, id: found(told.campaigns.get(key), key) });
      const tags = found(campaigns[key], key);
      return { at: at + MINUTE, tell: () => put(told, ids, by, subject(), tags) };
    }),
    ...story.positions.map(({ key, by, at }) => {
      const subject = () => ({ kind: 'position' as const, id: found(told.positions.get(key), key) });
      const tags = found(positions[key], key);
      return { at: at + MINUTE, tell: () => put(told, ids, by, subject(), tags) };
    }),
  ];
}

async function keep({ platform, cast }: Told, coalition: string, ids: Map<string, string>): Promise<void> {
  const { kept, corridor, themes } = story.tags;
  const { viewer, seat } = await cast.act(kept.by);
  const { id } = await createCorridor(platform, viewer, {
    seat,
    coalition,
    nameEs: corridor.names.es,
    nameEn: corridor.names.en,
    countries: corridor.countries,
  });
  ids.set(CORRIDOR, id);
  for (const { key, names } of themes) {
    const theme = { seat, coalition, nameEs: names.es, nameEn: names.en };
    ids.set(key, (await createTheme(platform, viewer, theme)).id);
  }
}

const CORRIDOR = 'the corridor';

async function put(
  { platform, cast }: Told,
  ids: Map<string, string>,
  by: SeatRef,
  subject: Subject,
  { themes, objectives = [], places }: DemoTags,
): Promise<void> {
  const { viewer, seat } = await cast.act(by);
  const id = (key: string) => found(ids.get(key), key);
  const tags = [
    { corridor: id(CORRIDOR) },
    ...themes.map((theme) => ({ theme: id(theme) })),
    ...objectives.map((objective) => ({ objective })),
    ...places.map((place) => ({ place })),
  ];
  await tagThing(platform, viewer, { seat, subject, tags });
}
