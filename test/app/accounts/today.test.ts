import { expect, it } from 'vitest';
import { loader as acts } from '../../../app/routes/c.$coalition.acts.tsx';
import { loader as today } from '../../../app/routes/c.$coalition._index.tsx';
import { loader as shell } from '../../../app/routes/c.$coalition.tsx';
import { greeting } from '../../../app/coalitions/greeting.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { Visitor } from './visitor.ts';

async function visitorOf({ platform }: SigningWorld, player: Player) {
  return new Visitor(platform, await player.viewer());
}

async function homeOf(world: SigningWorld, player: Player) {
  const at = { coalition: world.coalitionSlug };
  const { data } = await (await visitorOf(world, player)).load(today, `/c/${world.coalitionSlug}`, at);
  return data as Record<'waiting' | 'ahead' | 'open' | 'underway' | 'latest', object[]>;
}

it('puts first what has a deadline, and says it once', async () => {
  const world = await signingWorld();
  const draft = await world.draft();
  await world.open();
  const home = await homeOf(world, world.marta);
  expect(home.waiting).toMatchObject([
    { kind: 'sign', due: expect.any(String) as string },
    { kind: 'draft', due: null },
  ]);
  expect(home.open).toHaveLength(1);
  expect(home.ahead).toMatchObject([{ words: expect.stringContaining('Cierra') as string }]);
  expect(home.underway).toEqual([]);
  expect((await homeOf(world, world.luz)).waiting).toMatchObject([{ kind: 'sign' }]);
  expect(JSON.stringify(await homeOf(world, world.luz))).not.toContain(draft.slug);
});

it('empties as things are done, and counts the same beside the navigation', async () => {
  const world = await signingWorld();
  const signOn = await world.open();
  const at = { coalition: world.coalitionSlug };
  const count = async () => {
    const visitor = await visitorOf(world, world.luz);
    return ((await visitor.load(shell, `/c/${world.coalitionSlug}`, at)).data as { waiting: number }).waiting;
  };
  expect(await count()).toBe(1);
  await world.sign(world.luz, signOn);
  expect(await count()).toBe(0);
  const home = await homeOf(world, world.luz);
  expect(home.waiting).toEqual([]);
  expect(home.open).toMatchObject([{ signOn: { tally: { organizations: 1 } } }]);
});

it('keeps a withheld signature out of what others read here', async () => {
  const world = await signingWorld();
  const signOn = await world.open();
  await world.sign(world.ines, signOn, { visibility: 'withheld' });
  const home = await homeOf(world, world.luz);
  expect(home.latest[0]).toMatchObject({
    seat: null,
    sentence: 'Una organización firmó {text} con nombre reservado.',
  });
  const { name } = await world.platform.store.read
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', world.ines.organizationId)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(home)).not.toContain(name);
  expect(JSON.stringify(home)).not.toContain(world.ines.organizationId);
});

it('turns the pages of the log both ways, and begins at the beginning for a cursor that is not ours', async () => {
  const world = await signingWorld();
  for (let i = 0; i < 42; i++) await world.draft();
  const visitor = await visitorOf(world, world.tom);
  const page = async (search: string) => {
    const at = { coalition: world.coalitionSlug };
    const { data } = await visitor.load(acts, `/c/${world.coalitionSlug}/acts${search}`, at);
    return data as { acts: { id: string }[]; older: string | null; newer: string | null };
  };
  const first = await page('');
  expect(first.acts).toHaveLength(30);
  expect(first.newer).toBeNull();
  const second = await page(`?after=${first.older}`);
  const ids = [...first.acts, ...second.acts].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(second.acts.length).toBeGreaterThan(10);
  expect((await page(`?before=${second.newer}`)).acts).toEqual(first.acts);
  for (const foreign of ['x', '%00', 'e30', 'MTIz.', '12']) {
    expect((await page(`?after=${foreign}`)).acts).toEqual(first.acts);
  }
});

it.each([
  ['2027-01-12T13:00:00.000Z', 'America/Guatemala', 'Buenos días, Julián'],
  ['2027-01-12T19:00:00.000Z', 'America/Guatemala', 'Buenas tardes, Julián'],
  ['2027-01-13T02:00:00.000Z', 'America/Guatemala', 'Buenas noches, Julián'],
  ['2027-01-12T13:00:00.000Z', 'Europe/Zurich', 'Buenas tardes, Julián'],
])('greets at %s in %s by the hour there', (now, zone, words) => {
  expect(greeting('Dr. Julián Ibarra', now, zone, 'es')).toBe(words);
});
