import { expect, it } from 'vitest';
import {
  countByPlace,
  filtered,
  organizationsAt,
  REGION,
  type CountedOrganization,
  type TaggedThing,
} from '../../../domain/tags/counting.ts';
import { countedOrganizations } from '../../../domain/tags/reads-work.ts';
import type { SubjectKind, Tag } from '../../../domain/tags/rules.ts';
import { signingWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const CORRIDOR = ['US', 'MX', 'GT'];
let ids = 0;
const thing = (kind: SubjectKind, ...tags: Tag[]): TaggedThing => ({ kind, id: `t${++ids}`, tags });
const organization = (countries: string[] | null, place = ''): CountedOrganization => ({
  id: `o${++ids}`,
  countries,
  place,
});
const at = (...places: string[]) => places.map((place) => ({ place }));

it('counts a thing once in its country, in each of its parts, and in the region when it is nowhere else', () => {
  const { countries, region } = countByPlace(
    CORRIDOR,
    [
      thing('statement', ...at('MX-CHP', 'MX-OAX', 'US')),
      thing('ask', ...at('MX-CHP')),
      thing('ask', { objective: 3 }),
      thing('campaign', ...at('MX', 'ES')),
      thing('position', ...at('ES')),
    ],
    [],
  );
  const none = { work: 0, asks: 0, organizations: 0 };
  expect(countries).toEqual([
    { country: 'US', whole: { ...none, work: 1 }, undivided: { ...none, work: 1 }, parts: [] },
    {
      country: 'MX',
      whole: { ...none, work: 3, asks: 1 },
      undivided: { ...none, work: 1 },
      parts: [
        { place: 'MX-CHP', figures: { ...none, work: 2, asks: 1 } },
        { place: 'MX-OAX', figures: { ...none, work: 1 } },
      ],
    },
    { country: 'GT', whole: none, undivided: none, parts: [] },
  ]);
  expect(region).toEqual({ ...none, work: 2, asks: 1 });
});

it('places organisations by what they write, and those without a public name in the region alone', () => {
  const all = [
    organization(['MX'], 'Ciudad de México'),
    organization(['GT'], 'Huehuetenango'),
    organization(['US'], 'Washington, D.C.'),
    organization(['US'], 'Washington'),
    organization(['US'], 'New York'),
    organization(['GT', 'MX'], 'San Marcos y Chiapas'),
    organization(['GT', 'MX'], 'La frontera'),
    organization([]),
    organization(null),
    organization(['ES'], 'Madrid'),
  ];
  const { countries, region } = countByPlace(CORRIDOR, [], all);
  const figure = (country: string) => countries.find((one) => one.country === country)!;
  const parts = countries.flatMap((one) =>
    one.parts.map(({ place, figures }) => [place, figures.organizations]),
  );
  expect(countries.map(({ whole }) => whole.organizations)).toEqual([3, 3, 3]);
  expect(figure('MX').undivided.organizations).toBe(1);
  expect(parts).toEqual([
    ['US-DC', 1],
    ['US-NY', 1],
    ['US-WA', 1],
    ['MX-CHP', 1],
    ['MX-CMX', 1],
    ['GT-13', 1],
    ['GT-12', 1],
  ]);
  expect(region.organizations).toBe(2);
  expect(organizationsAt(all, undefined, CORRIDOR)).toHaveLength(9);
  expect(organizationsAt(all, REGION, CORRIDOR)).toEqual([all[7], all[8]]);
});

it('filters by theme, objective and place together', () => {
  const both = thing('statement', { theme: 'a' }, { objective: 8 }, { place: 'MX-CHP' });
  const one = thing('statement', { theme: 'a' }, { place: 'GT' });
  expect(filtered([both, one], {})).toEqual([both, one]);
  expect(filtered([both, one], { theme: 'a', objective: 8 })).toEqual([both]);
  expect(filtered([both, one], { theme: 'b' })).toEqual([]);
  expect(filtered([both, one], { place: 'MX' })).toEqual([both]);
  expect(filtered([both, one], { place: 'MX-OAX' })).toEqual([]);
  expect(filtered([both, one], { place: REGION }, ['GT'])).toEqual([both]);
});

eachEngine((engine) => {
  it('gives a country only to organisations that anybody may know by name', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, tom, luz, ines, marta } = world;
    const located = async () => {
      const all = await countedOrganizations(platform.store.read, coalitionId, platform.clock.now());
      return Object.fromEntries(all.map(({ id, countries }) => [id, countries]));
    };
    const unnamed = {
      [marta.organizationId]: null,
      [tom.organizationId]: null,
      [ines.organizationId]: null,
      [luz.organizationId]: null,
    };
    expect(await located()).toEqual(unnamed);
    const signOn = await world.open();
    await world.sign(luz, signOn);
    const [withheld, before] = [await located(), { ...unnamed, [tom.organizationId]: ['US'] }];
    expect(withheld).toEqual({ ...before, [luz.organizationId]: ['HN'] });
    await world.sign(ines, signOn, { visibility: 'withheld' });
    expect(await located()).toEqual(withheld);
  });

  it('counts neither the office, nor who is not verified, nor who has left', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId } = world;
    const now = platform.clock.now();
    await world.member({ verified_at: null });
    await world.member({ until_at: now });
    expect(await countedOrganizations(platform.store.read, coalitionId, now)).toHaveLength(4);
  });
});
