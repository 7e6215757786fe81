import { expect, test } from 'vitest';
import { story } from '../../db/demo/story.ts';
import { tellStory } from '../../domain/demo/tell.ts';
import { ask, askContext } from '../graphql/ask.ts';
import { viewerOf } from '../support/factories/sessions.ts';
import { testPlatform } from '../support/platform.ts';

const { agendas, bodies, seats } = story;

test('those who write it draft in its body, and links stay under example.org', () => {
  for (const agenda of agendas) {
    const body = bodies.find(({ key }) => key === agenda.body)!;
    const drafts = body.members.filter(({ role }) => role === 'coordinator' || role === 'drafter');
    const writers = [agenda.by, ...agenda.asks.flatMap((one) => [one.by, ...one.story.map(({ by }) => by)])];
    for (const writer of writers) expect(drafts.map(({ seat }) => seat)).toContain(writer);
    const links = agenda.asks.flatMap((one) => [
      ...one.evidence.map(({ url }) => url),
      ...one.story.flatMap((deed) => (deed.do === 'answer' ? [deed.url] : [])),
    ]);
    for (const link of links) expect(new URL(link).hostname).toMatch(/\.example\.org$/);
    for (const { by } of agenda.asks.flatMap((one) => one.supporters)) {
      const seat = seats.find((one) => `${one.person}@${one.organization}` === by);
      expect(seat?.steward ?? seat?.mayPropose ?? seat?.maySign, by).toBe(true);
    }
    for (const { story: deeds } of agenda.asks) {
      const instants = deeds.map(({ at }) => at);
      expect(instants).toEqual(instants.toSorted((one, other) => one - other));
    }
  }
});

test('told, it can be asked for as its pages will: table, facts that met, passages that parted from drafts one may read', async () => {
  const platform = await testPlatform({ now: '2026-11-22T15:00:00.000Z' });
  await tellStory(platform);
  const { id } = await platform.store.read
    .selectFrom('people')
    .select('id')
    .where('name', '=', 'Luz Mejía')
    .executeTakeFirstOrThrow();
  const viewer = await viewerOf(platform, id);
  const { coalition } = await ask(
    askContext(platform, viewer),
    `{ coalition(slug: "red-ceiba") {
      publishedAgendas { slug number }
      agendas { slug title edition askCount permissions { edit close publish } }
      agenda(slug: "agenda-de-incidencia-2027") {
        askCount inMexico: askCount(filter: { country: "MX", statuses: [proposed] })
        thirteen: asks(filter: { objective: 13, year: 2027 }) { number }
        asks { number status moment words(language: "en") { priority ask } lacks
          lead { name } addressee { office(language: en) country personName relationHolder { name } asks { number } }
          supporters { organization { name } shown } evidence { title url by { person { name } } }
          after { number } answers { answer answeredOn target { country } }
          passages { standing statement { slug } passageWords { language before now } }
          lastChanges { id fact by { person { name } organization { name } } before { text } after { text organization { name } target { country } } }
          permissions { edit support add }
        }
      }
      statement(slug: "la-ninez-que-viaja-no-se-encierra") { asksSaying { id } }
      targets(first: 3, search: "honduras ministerio") { edges { node { office } } }
      targetCount(country: "HN")
    } }`,
  );
  const agenda = coalition!['agenda']!;
  const permissions = { edit: true, publish: false };
  const listed = coalition!['agendas'] as unknown as { slug: string }[];
  expect(listed.toSorted((one, other) => one.slug.localeCompare(other.slug))).toMatchObject([
    { slug: 'agenda-de-fronteras-2026', askCount: 3, edition: 2, permissions },
    { slug: 'agenda-de-incidencia-2027', askCount: 8, edition: 1, permissions },
  ]);
  expect(coalition!['publishedAgendas']).toMatchObject([{ slug: 'agenda-de-fronteras-2026', number: 1 }]);
  expect(agenda).toMatchObject({ askCount: 8, inMexico: 1, thirteen: [{ number: 2 }] });
  const asks = agenda['asks'] as unknown as {
    [field: string]: unknown;
    passages: { standing: string }[];
    lastChanges: {
      fact: string;
      by: { person: { name: string } };
      before: { text: string };
      after: { text: string };
    }[];
  }[];
  expect(
    asks.map((one) => [one['number'], one['status'], (one['words'] as { priority: string }).priority]),
  ).toEqual([
    [1, 'proposed', 'A national plan with yearly goals'],
    [2, 'inPart', 'Alternatives to detention'],
    [3, 'proposed', 'Search and identification'],
    [4, 'adopted', 'Fair recruitment'],
    [5, 'proposed', 'TPS and regular status'],
    [6, 'dropped', 'Civic space'],
    [7, 'proposed', 'Disability and mobility'],
    [8, 'proposed', 'Papers on return'],
  ]);
  expect(asks.every((one) => (one['lacks'] as string[]).length === 0)).toBe(true);
  expect(asks.map((one) => one.passages.map(({ standing }) => standing))).toEqual([
    ['inStep'],
    ['passage'],
    ...Array.from({ length: 6 }, () => []),
  ]);
  const met = asks[2]!.lastChanges.find(({ fact }) => fact === 'moment')!;
  expect([met.by.person.name, met.before.text, met.after.text]).toEqual([
    'Joe Villarreal',
    '2027-02-20',
    '2027-02-22',
  ]);
  expect(asks[6]!['after']).toEqual({ number: 3 });
  expect(coalition).toMatchObject({
    targetCount: 2,
    targets: { edges: [] },
    statement: { asksSaying: [{}] },
  });
});
