import { expect, it } from 'vitest';
import * as agenda from '../../../app/routes/c.$coalition.agendas.$slug._index.tsx';
import * as ask from '../../../app/routes/c.$coalition.agendas.$slug.asks.$ask._index.tsx';
import * as settings from '../../../app/routes/c.$coalition.agendas.$slug.settings.tsx';
import * as campaign from '../../../app/routes/c.$coalition.campaigns.$campaign.tsx';
import * as position from '../../../app/routes/c.$coalition.positions.$position._index.tsx';
import { loader as publicPosition } from '../../../app/routes/$coalition.$language.posicionamientos.$position.tsx';
import { action } from '../../../app/routes/c.$coalition.tags.tsx';
import type { ShownTag } from '../../../app/tags/shown.ts';
import { createCampaign } from '../../../domain/campaigns/actions.ts';
import { createCorridor, createTheme } from '../../../domain/tags/actions-keep.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { givenPosition } from '../../support/factories/positions.ts';
import type { Player } from '../../support/signing-world.ts';
import { idOf, Visitor } from '../accounts/visitor.ts';

/** What pages say of the tags of what they show. */
interface Tagged {
  tags: ShownTag[];
}
interface Pages {
  agenda?: Tagged;
  asks?: Tagged[];
  ask?: Tagged;
  campaign?: Tagged;
  position?: Tagged;
  /** What the form chooses from; null to whoever may not tag. */
  tagging?: { themes: { name: string }[]; corridors: { name: string }[] } | null;
}

/** One of each kind of work, with the loader of its page and who may tag it there. */
async function works() {
  const world = await agendaWorld();
  const { platform, coalitionId, coalitionSlug: coalition, bodyId, ana, tom, luz, marta } = world;
  const office = { seat: ana.seat, coalition: coalitionId };
  const theme = await createTheme(platform, await ana.viewer(), {
    ...office,
    nameEs: 'Trabajo',
    nameEn: 'Work',
  });
  const corridor = await createCorridor(platform, await ana.viewer(), {
    ...office,
    nameEs: 'De sur a norte',
    nameEn: 'South to north',
    countries: ['GT', 'MX'].map((country) => ({ country, roles: ['transit'] })),
  });
  const plan = await world.ask('plan');
  const run = await createCampaign(platform, await tom.viewer(), {
    seat: tom.seat,
    body: bodyId,
    titleEs: 'Campaña',
    titleEn: 'Campaign',
    goalEs: 'Que cambie',
    goalEn: 'That it change',
    lead: tom.organizationId,
    startsOn: '2027-01-01',
    endsOn: '2027-06-01',
    readers: 'members',
  });
  const said = await givenPosition(platform, luz, { audience: 'public' });
  const base = `/c/${coalition}`;
  const at = `${base}/agendas/${world.agenda.slug}`;
  const load = async (player: Player, loader: unknown, path: string, params: object) =>
    (
      await new Visitor(platform, await player.viewer()).load(loader as typeof agenda.loader, path, {
        coalition,
        ...params,
      })
    ).data as Pages;
  const { slug } = world.agenda;
  const askId = idOf('Ask', plan.id);
  return {
    ...world,
    coalition,
    base,
    said,
    named: { theme: idOf('Theme', theme.id), corridor: idOf('Corridor', corridor.id), objective: '23' },
    table: (player: Player) => load(player, agenda.loader, at, { slug }),
    settings: (player: Player) => load(player, settings.loader, `${at}/settings`, { slug }),
    kinds: [
      {
        id: idOf('Agenda', world.agenda.id),
        by: marta,
        but: luz,
        path: at,
        read: async (player: Player) => (await load(player, agenda.loader, at, { slug })).agenda!,
        tagging: null,
      },
      {
        id: askId,
        by: marta,
        but: luz,
        path: `${at}/asks/${askId}`,
        read: async (player: Player) =>
          (await load(player, ask.loader, `${at}/asks/${askId}`, { slug, ask: askId })).ask!,
        tagging: async (player: Player) =>
          (await load(player, ask.loader, `${at}/asks/${askId}`, { slug, ask: askId })).tagging,
      },
      {
        id: idOf('Campaign', run.id),
        by: tom,
        but: luz,
        path: `${base}/campaigns/${run.slug}`,
        read: async (player: Player) =>
          (await load(player, campaign.loader, `${base}/campaigns/${run.slug}`, { campaign: run.slug }))
            .campaign!,
        tagging: async (player: Player) =>
          (await load(player, campaign.loader, `${base}/campaigns/${run.slug}`, { campaign: run.slug }))
            .tagging,
      },
      {
        id: idOf('Position', said.id),
        by: luz,
        but: tom,
        path: `${base}/positions/${said.slug}`,
        read: async (player: Player) =>
          (await load(player, position.loader, `${base}/positions/${said.slug}`, { position: said.slug }))
            .position!,
        tagging: async (player: Player) =>
          (await load(player, position.loader, `${base}/positions/${said.slug}`, { position: said.slug }))
            .tagging,
      },
    ],
    send: async (player: Player, fields: Record<string, string>) =>
      new Visitor(platform, await player.viewer()).send(
        action,
        `${base}/tags`,
        { seat: idOf('Seat', player.seat), ...fields },
        { coalition },
      ),
  };
}

const names = ({ tags }: Tagged) => tags.map(({ name }) => name);

it('tags every kind of work from its own page, shows every member the tags, and offers the form to who may use it', async () => {
  const { kinds, named, send } = await works();
  for (const { id, by, but, path, read, tagging } of kinds) {
    const form = { subject: id, returnTo: path };
    expect(await send(by, { ...form, do: 'add', ...named }), path).toMatchObject({
      status: 303,
      location: path,
    });
    for (const player of [by, but])
      expect(names(await read(player)), path).toEqual([
        'De sur a norte',
        'Trabajo',
        'Objetivo 23: Cooperación internacional',
      ]);
    expect((await read(but)).tags).toMatchObject([
      { corridor: { slug: 'de-sur-a-norte' } },
      { theme: { slug: 'trabajo' } },
      { objective: 23 },
    ]);
    expect((await send(but, { ...form, do: 'take', tag: 'objective:23' })).status, path).toBe(422);
    expect((await send(by, { ...form, do: 'take', tag: 'objective:23' })).status, path).toBe(303);
    expect(names(await read(but)), path).toEqual(['De sur a norte', 'Trabajo']);
    if (tagging === null) continue;
    expect(await tagging(by), path).toMatchObject({ themes: [{ name: 'Trabajo' }], corridors: [{}] });
    expect(await tagging(but), path).toBeNull();
  }
});

it('shows an ask’s tags in the table of its agenda, and an agenda’s among its facts', async () => {
  const { kinds, named, send, table, settings: facts, marta, luz } = await works();
  for (const { id, path } of kinds.slice(0, 2))
    await send(marta, { subject: id, returnTo: path, do: 'add', ...named });
  const { asks } = await table(luz);
  expect(names(asks![0]!)).toContain('Trabajo');
  expect(await facts(marta)).toMatchObject({
    agenda: { tags: [{}, {}, {}] },
    choices: { themes: [{ name: 'Trabajo' }] },
  });
});

it('says no tag of a position outside', async () => {
  const { kinds, named, send, luz, said, coalition, platform } = await works();
  await send(luz, { subject: kinds[3]!.id, returnTo: kinds[3]!.path, do: 'add', ...named });
  const { status, data } = await new Visitor(platform, null).load(
    publicPosition,
    `/${coalition}/es/posicionamientos/${said.slug}`,
    { coalition, language: 'es', position: said.slug },
  );
  expect(status).toBe(200);
  expect(JSON.stringify(data)).not.toMatch(/Trabajo|De sur a norte/);
});
