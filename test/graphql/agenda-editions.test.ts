import { expect, it, vi } from 'vitest';
import { closeEdition, publishEdition } from '../../domain/agendas/actions-editions.ts';
import { languagesOfVersions } from '../../domain/statements/reads.ts';
import { agendaWorld } from '../support/agenda-world.ts';
import { ask, askContext } from './ask.ts';

const WORDS = `query ($coalition: String!, $agenda: String!) {
  coalition(slug: $coalition) { publishedAgenda(slug: $agenda) { asks {
    number es: ask(language: "es") en: ask(language: "en") fr: ask(language: "fr") priority(language: "en")
  } } } }`;

it('says the asks of an edition in the language asked for, else in the reference language, each read once', async () => {
  const world = await agendaWorld();
  const { platform, tom, ana, agenda, coalitionSlug } = world;
  const names = ['censo', 'albergue', 'plan'];
  for (const name of names) await world.ask(name);
  const edition = await closeEdition(platform, await tom.viewer(), { seat: tom.seat, agenda: agenda.id });
  await publishEdition(platform, await ana.viewer(), { seat: ana.seat, edition: edition.id });
  const [languages] = await languagesOfVersions(platform.store.read, [edition.versionId]);
  const parsing = vi.spyOn(JSON, 'parse');
  const { coalition } = await ask(askContext(platform, null), WORDS, {
    coalition: coalitionSlug,
    agenda: agenda.slug,
  });
  const parsed = parsing.mock.calls.map(([text]) => text);
  parsing.mockRestore();
  expect(coalition!['publishedAgenda']!['asks']).toEqual(
    names.map((name, index) => ({
      number: index + 1,
      es: `Pedimos ${name} (es).`,
      en: `Pedimos ${name} (en).`,
      fr: `Pedimos ${name} (es).`,
      priority: `${name} en`,
    })),
  );
  expect(languages!.map(({ blocks }) => parsed.filter((text) => text === blocks).length)).toEqual([1, 1]);
});
