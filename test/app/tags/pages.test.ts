import { expect, it } from 'vitest';
import * as corridor from '../../../app/routes/c.$coalition.corridors.$slug._index.tsx';
import * as edit from '../../../app/routes/c.$coalition.corridors.$slug.edit.tsx';
import * as corridors from '../../../app/routes/c.$coalition.corridors._index.tsx';
import * as create from '../../../app/routes/c.$coalition.corridors.new.tsx';
import * as tags from '../../../app/routes/c.$coalition.tags.tsx';
import * as text from '../../../app/routes/c.$coalition.texts.$slug._index.tsx';
import * as theme from '../../../app/routes/c.$coalition.themes.$slug.tsx';
import { corridorsOf, themesOf } from '../../../domain/tags/reads.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { idOf, Visitor } from '../accounts/visitor.ts';

async function world() {
  const told = await signingWorld();
  const { platform, coalitionSlug: coalition, coalitionId } = told;
  const visitor = async (player: Player) => new Visitor(platform, await player.viewer());
  const base = `/c/${coalition}`;
  return { ...told, coalition, base, at: { coalition }, visitor, coalitionId };
}

const corridorFields = (seat: string): Record<string, string> => ({
  seat,
  nameEs: 'De sur a norte',
  nameEn: 'South to north',
  'GT origin': 'on',
  'GT return': 'on',
  'MX transit': 'on',
  'other-1': 'CA',
  'other-1 destination': 'on',
});

/** A corridor and a theme, made by the office through its forms. */
async function kept() {
  const here = await world();
  const ana = await here.visitor(here.ana);
  const seat = idOf('Seat', here.ana.seat);
  await ana.send(create.action, `${here.base}/corridors/new`, corridorFields(seat), here.at);
  const names = { seat, nameEs: 'Detención', nameEn: 'Detention' };
  await ana.send(corridors.action, `${here.base}/corridors`, names, here.at);
  const { read } = here.platform.store;
  const [made] = await corridorsOf(read, here.coalitionId);
  const [theme_] = await themesOf(read, here.coalitionId);
  return { ...here, office: ana, officeSeat: seat, corridorId: made!.id, themeId: theme_!.id };
}

it('lets the office make a corridor with a country of any part of the world, and change it', async () => {
  const { base, at, office, officeSeat, platform, coalitionId } = await kept();
  const known = async () => (await corridorsOf(platform.store.read, coalitionId))[0];
  expect(await known()).toMatchObject({
    slug: 'de-sur-a-norte',
    countries: [
      { country: 'GT', roles: ['origin', 'return'] },
      { country: 'MX', roles: ['transit'] },
      { country: 'CA', roles: ['destination'] },
    ],
  });
  const here = { ...at, slug: 'de-sur-a-norte' };
  const path = `${base}/corridors/de-sur-a-norte/edit`;
  const start = await office.load(edit.loader, path, here);
  expect(start.data).toMatchObject({
    corridor: { names: { en: 'South to north' }, countries: [{}, {}, { country: 'CA', name: 'Canadá' }] },
  });
  const changed = { ...corridorFields(officeSeat), nameEn: 'Northwards', 'CA transit': 'on', 'other-1': '' };
  expect(await office.send(edit.action, path, changed, here)).toMatchObject({
    status: 303,
    location: `${base}/corridors/de-sur-a-norte`,
  });
  expect(await known()).toMatchObject({
    name: { en: 'Northwards' },
    countries: [{}, {}, { country: 'CA', roles: ['transit'] }],
  });
});

it('says beside the countries what a corridor lacks, and keeps what was typed', async () => {
  const { base, at, visitor, ana } = await world();
  const seat = idOf('Seat', ana.seat);
  const fields = { seat, nameEs: 'Corredor', nameEn: '', 'GT origin': 'on', 'other-1': 'CA' };
  const refused = await (await visitor(ana)).send(create.action, `${base}/corridors/new`, fields, at);
  expect(refused).toMatchObject({
    status: 422,
    data: {
      problems: [
        { field: 'nameEn', message: 'Falta este dato.' },
        { field: 'countries', message: 'Elija al menos un papel para cada país.' },
      ],
      values: { nameEs: 'Corredor', 'GT origin': 'on', 'other-1': 'CA' },
    },
  });
});

it('keeps the forms of the office from members', async () => {
  const { base, at, visitor, luz } = await kept();
  const member = await visitor(luz);
  expect((await member.load(create.loader, `${base}/corridors/new`, at)).status).toBe(403);
  const here = { ...at, slug: 'de-sur-a-norte' };
  expect((await member.load(edit.loader, `${base}/corridors/x/edit`, here)).status).toBe(403);
  const names = { seat: idOf('Seat', luz.seat), nameEs: 'Otro', nameEn: 'Other' };
  expect(await member.send(corridors.action, `${base}/corridors`, names, at)).toMatchObject({
    status: 422,
    data: { problems: [{ message: 'Esto lo hace la secretaría de la coalición.' }] },
  });
  expect((await member.load(corridors.loader, `${base}/corridors`, at)).data).toMatchObject({
    coalition: { mayKeepTags: false, corridors: [{}], themes: [{ name: 'Detención' }] },
  });
});

it('puts tags on a text and takes them off by a form, and leads back to it', async () => {
  const { base, at, visitor, tom, draft, corridorId, themeId, platform } = await kept();
  const drafter = await visitor(tom);
  const { id, slug } = await draft();
  const returnTo = `${base}/texts/${slug}`;
  const form = { seat: idOf('Seat', tom.seat), subject: idOf('Statement', id), returnTo };
  const carried = async () => {
    const { data } = await drafter.load(text.loader, returnTo, { ...at, slug });
    return (data as { statement: { tags: { name: string }[] } }).statement.tags.map(({ name }) => name);
  };
  const put = {
    theme: idOf('Theme', themeId),
    corridor: idOf('Corridor', corridorId),
    place: 'GT-13',
    objective: '8',
  };
  expect(await drafter.send(tags.action, `${base}/tags`, { ...form, do: 'add', ...put }, at)).toMatchObject({
    status: 303,
    location: returnTo,
  });
  expect(await carried()).toEqual([
    'De sur a norte',
    'Detención',
    'Objetivo 8: Salvar vidas y personas desaparecidas',
    'Huehuetenango',
  ]);
  const take = (tag: string) => ({ ...form, do: 'take', tag });
  for (const tag of ['objective:8', `theme:${put.theme}`])
    await drafter.send(tags.action, `${base}/tags`, take(tag), at);
  expect(await carried()).toEqual(['De sur a norte', 'Huehuetenango']);
  const away = { ...form, returnTo: 'https://evil.example/', do: 'add', place: 'MX' };
  expect((await drafter.send(tags.action, `${base}/tags`, away, at)).location).toBe('/');
  const nothing = await drafter.send(tags.action, `${base}/tags`, { ...form, do: 'add' }, at);
  expect(nothing).toMatchObject({
    status: 422,
    data: { problems: [{ message: 'Elija al menos una etiqueta.' }], values: { returnTo } },
  });
  for (const tag of ['', 'objective:x', 'place:', 'nonsense'])
    expect((await drafter.send(tags.action, `${base}/tags`, take(tag), at)).status, tag).toBe(422);
  expect(platform.announcements).toContainEqual({ topic: `statement:${id}`, change: 'tags' });
});

it('shows what is where in the corridor, and the list behind each number', async () => {
  const here = await kept();
  const { base, at, visitor, tom, luz, draft, closed, corridorId, themeId } = here;
  const drafter = await visitor(tom);
  const put = async (id: string, more: Record<string, string>) =>
    drafter.send(
      tags.action,
      `${base}/tags`,
      {
        seat: idOf('Seat', tom.seat),
        subject: idOf('Statement', id),
        do: 'add',
        corridor: idOf('Corridor', corridorId),
        ...more,
      },
      at,
    );
  const [hidden, known] = [await draft(), await closed()];
  await put(hidden.id, { place: 'GT-13' });
  await put(known.id, { place: 'GT-12', theme: idOf('Theme', themeId) });
  await put(known.id, { place: 'MX' });
  const signOn = await here.open({ convenors: [tom.organizationId] });
  await put(signOn.statementId, {});
  await here.sign(luz, signOn);
  interface Page {
    figures: { countries: { country: string; whole: object; parts: { place: string }[] }[]; region: object };
    work: { statements: { slug: string }[] };
    organizations: { named: { name: string }[]; unnamed: number } | null;
    place: string | null;
  }
  const read = async (player: Player, query = '') => {
    const path = `${base}/corridors/de-sur-a-norte${query}`;
    const answer = await (
      await visitor(player)
    ).load(corridor.loader, path, { ...at, slug: 'de-sur-a-norte' });
    return answer.data as Page;
  };
  const drafted = await read(tom);
  expect(
    drafted.figures.countries.map(({ country, whole, parts }) => [
      country,
      whole,
      parts.map(({ place }) => place),
    ]),
  ).toEqual([
    ['GT', { work: 2, asks: 0, organizations: 0 }, ['GT-13', 'GT-12'].toSorted().reverse()],
    ['MX', { work: 1, asks: 0, organizations: 0 }, []],
    ['CA', { work: 0, asks: 0, organizations: 0 }, []],
  ]);
  expect(drafted.figures.region).toEqual({ work: 1, asks: 0, organizations: 2 });
  expect((await read(luz)).figures.countries[0]).toMatchObject({ whole: { work: 1 } });
  const slugs = async (player: Player, query: string) =>
    (await read(player, query)).work.statements.map(({ slug }) => slug);
  expect(await slugs(tom, '?place=GT-13')).toEqual([hidden.slug]);
  expect(await slugs(luz, '?place=GT')).toEqual([known.slug]);
  expect(await slugs(tom, '?place=region')).toHaveLength(1);
  expect(await slugs(tom, '?theme=detencion')).toEqual([known.slug]);
  expect(await slugs(tom, '?theme=nada&place=XX-YY')).toHaveLength(3);
  const where = await read(tom, '?show=organizations&place=region');
  expect(where).toMatchObject({ place: null, organizations: { named: [], unnamed: 2 } });
  expect((await read(tom, '?place=GT-13')).place).toBe('Huehuetenango, Guatemala');
});

it('gathers a theme’s work by country and objective, and lets the office alone rename it', async () => {
  const { base, at, visitor, office, officeSeat, tom, luz, closed, themeId } = await kept();
  const drafter = await visitor(tom);
  const { id, slug } = await closed();
  const form = { seat: idOf('Seat', tom.seat), subject: idOf('Statement', id), do: 'add' };
  const put = { theme: idOf('Theme', themeId), place: 'HN-YO', objective: '13' };
  await drafter.send(tags.action, `${base}/tags`, { ...form, ...put }, at);
  const here = { ...at, slug: 'detencion' };
  const found = async (query: string) => {
    const { data } = await drafter.load(theme.loader, `${base}/themes/detencion${query}`, here);
    return (data as { work: { statements: { slug: string }[] } }).work.statements.map((one) => one.slug);
  };
  expect(await found('')).toEqual([slug]);
  expect(await found('?place=HN&objective=13')).toEqual([slug]);
  expect(await found('?place=GT')).toEqual([]);
  expect(await found('?objective=12')).toEqual([]);
  expect(await found('?place=region')).toEqual([]);
  expect(await found('?show=asks')).toEqual([]);
  const { data } = await drafter.load(theme.loader, `${base}/themes/detencion`, here);
  const { figures } = data as { figures: { countries: { country: string }[]; region: object } };
  expect(figures.countries.map(({ country }) => country)).toEqual(['GT', 'MX', 'CA', 'HN']);
  expect(figures.countries.at(-1)).toEqual({
    country: 'HN',
    whole: { work: 1, asks: 0 },
    undivided: { work: 0, asks: 0 },
    parts: [{ place: 'HN-YO', figures: { work: 1, asks: 0 } }],
  });
  expect(figures.region).toEqual({ work: 0, asks: 0 });
  const names = (seat: string) => ({ seat, nameEs: 'Encierro', nameEn: 'Detention' });
  const path = `${base}/themes/detencion`;
  const member = await (await visitor(luz)).send(theme.action, path, names(idOf('Seat', luz.seat)), here);
  expect(member.status).toBe(422);
  expect((await office.send(theme.action, path, names(officeSeat), here)).location).toBe(path);
  expect((await office.load(theme.loader, path, here)).data).toMatchObject({ theme: { name: 'Encierro' } });
  const none = await office.load(theme.loader, `${base}/themes/nada`, { ...at, slug: 'nada' });
  expect(none.status).toBe(404);
});
