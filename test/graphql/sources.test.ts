import { expect, it } from 'vitest';
import { closeText } from '../../domain/statements/close-text.ts';
import { drainOutbox } from '../../domain/record/outbox.ts';
import { textJobs } from '../../domain/texts/jobs.ts';
import { nodeId } from '../../graphql/ids.ts';
import { answers, givenInternet, page } from '../support/outside.ts';
import { sourceWorld } from '../support/source-world.ts';
import type { Player } from '../support/signing-world.ts';
import { ask, askContext } from './ask.ts';

const SOURCES = `query Sources($slug: String!, $statement: String!) { coalition(slug: $slug) {
  linkCheck deadLinks asksOutside mayRuleSources
  statement(slug: $statement) {
    text { linksChecked mayCorrectSources mayCheckSources sources { address state title titleLanguage
      titleBy { person organisation } readAt archived archivedBy { organisation } citations { language } } }
    version { lostLinks languages { language sources { address state archived } } } } } }`;

async function world() {
  const net = await givenInternet();
  net.pages['/nota'] = page('Agua y refugio');
  net.pages['/gone'] = answers(410);
  const cites = [net.at('/nota'), net.at('/gone', 'viejo.example.org')];
  net.names['viejo.example.org'] = net.names['diario.example.org']!;
  const made = await sourceWorld({ outside: net.outside, linkCheck: 'on', cites });
  const { platform } = made;
  const context = async (player: Player | null) => askContext(platform, player && (await player.viewer()));
  const read = async (player: Player | null) =>
    (
      await ask(await context(player), SOURCES, {
        slug: made.coalitionSlug,
        statement: made.statement.slug,
      })
    )['coalition'] as unknown;
  const act = async (player: Player | null, name: string, input: string, more: Record<string, unknown>) =>
    (
      await ask(
        await context(player),
        `mutation Act($input: ${input}!) { act: ${name}(input: $input) { __typename
          ... on Error { message } ... on ConflictError { code } ... on ForbiddenError { code }
          ... on InvalidError { faults { field } } } }`,
        { input: { seat: nodeId('Seat', player?.seat ?? ''), ...more } },
      )
    )['act'] as unknown;
  while ((await drainOutbox(platform, textJobs(platform))) > 0);
  return { ...made, cites, read, act, textNode: nodeId('Text', made.textId) };
}

it('tells readers of a text what it cites, by the names its voices go by, and others nothing', async () => {
  const here = await world();
  const [nota, gone] = here.cites as [string, string];
  const correction = {
    text: here.textNode,
    address: gone,
    title: 'Informe anual',
    archived: 'https://web.archive.org/web/2026/x',
  };
  expect(await here.act(here.marta, 'correctSource', 'CorrectSourceInput', correction)).toEqual({
    __typename: 'Text',
  });
  expect(await here.act(null, 'correctSource', 'CorrectSourceInput', correction)).toMatchObject({
    __typename: 'NotFoundError',
  });
  expect(
    await here.act(here.marta, 'correctSource', 'CorrectSourceInput', { ...correction, archived: 'ftp://x' }),
  ).toMatchObject({ faults: [{ field: 'archived' }] });
  expect(await here.read(here.tom)).toMatchObject({
    linkCheck: 'on',
    deadLinks: 'labelled',
    asksOutside: true,
    mayRuleSources: false,
    statement: {
      text: {
        linksChecked: true,
        mayCorrectSources: true,
        mayCheckSources: true,
        sources: [
          {
            address: nota,
            state: 'alive',
            title: 'Agua y refugio',
            titleLanguage: 'es',
            titleBy: null,
            citations: [{ language: 'es' }, { language: 'en' }],
          },
          {
            address: gone,
            state: 'dead',
            title: 'Informe anual',
            titleBy: { organisation: 'Albergue La Ruta del Sur' },
            archived: 'https://web.archive.org/web/2026/x',
            archivedBy: { organisation: 'Albergue La Ruta del Sur' },
          },
        ],
      },
    },
  });
  expect(await here.read(here.luz)).toMatchObject({ linkCheck: 'on', statement: null });
  expect(await here.read(null)).toMatchObject({ linkCheck: null, deadLinks: null, statement: null });
});

it('keeps with a version what was known at closing, and is ruled by the secretariat alone', async () => {
  const here = await world();
  const { marta, ana, luz, platform, statement } = here;
  const rule = { coalition: nodeId('Coalition', here.coalitionId), linkCheck: 'on', deadLinks: 'refused' };
  expect(await here.act(luz, 'ruleSources', 'RuleSourcesInput', rule)).toMatchObject({
    code: 'secretariat-only',
  });
  expect(await here.act(ana, 'ruleSources', 'RuleSourcesInput', rule)).toEqual({ __typename: 'Coalition' });
  expect(
    await here.act(marta, 'closeText', 'CloseTextInput', { statement: nodeId('Statement', statement.id) }),
  ).toMatchObject({ code: 'links-dead' });
  expect(await here.act(marta, 'checkSources', 'CheckSourcesInput', { text: here.textNode })).toMatchObject({
    code: 'links-just-checked',
  });
  await here.act(ana, 'ruleSources', 'RuleSourcesInput', { ...rule, deadLinks: 'labelled' });
  await closeText(platform, await marta.viewer(), { seat: marta.seat, statement: statement.id });
  const [nota, gone] = here.cites;
  const sources = [
    { address: nota, state: 'alive', archived: null },
    { address: gone, state: 'dead', archived: null },
  ];
  expect(await here.read(marta)).toMatchObject({
    statement: {
      text: { mayCorrectSources: false, mayCheckSources: false },
      version: {
        lostLinks: 1,
        languages: [
          { language: 'es', sources },
          { language: 'en', sources },
        ],
      },
    },
  });
});
