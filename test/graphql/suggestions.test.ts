import { expect, it } from 'vitest';
import { anonymous } from '../../domain/viewer.ts';
import { nodeId } from '../../graphql/ids.ts';
import type { Player } from '../support/signing-world.ts';
import { SENTENCE, suggestionWorld } from '../support/suggestion-world.ts';
import { ask, askContext, type Answer } from './ask.ts';

const WHOLE = `query ($id: ID!) { node(id: $id) { ... on Text {
  openSuggestions pastSuggestions blocks(language: "es") markedBlocks(language: "es")
  suggestions {
    id mark at reason state seen voice { person organisation country mine ours }
    places { language block struck put before after reformats { words mark on href } }
    decision { accepted note voice { organisation } }
    backings { organisation country }
    permissions { decide undo back unback explain withdraw }
  } } } }`;
const REFUSED = `__typename ... on Error { message } ... on ForbiddenError { code } ... on ConflictError { code }
  ... on InvalidError { faults { field } }`;
const mutate = (name: string, input: string) =>
  `mutation ($input: ${input}!) { result: ${name}(input: $input) { ${REFUSED} ... on Text { openSuggestions } } }`;

it('tells the story of a sentence: proposed on a phone, backed, declined, undone and accepted', async () => {
  const world = await suggestionWorld({}, `${SENTENCE} Pedimos un plazo claro para cada compromiso.`);
  const { platform, luz, tom, marta, ines, textId } = world;
  const text = nodeId('Text', textId);
  const as = async (player: Player) => askContext(platform, await player.viewer());
  const read = async (player: Player): Promise<Answer> =>
    (await ask(await as(player), WHOLE, { id: text }))['node']!;
  const act = async (player: Player, name: string, input: string, more: object) =>
    (
      await ask(await as(player), mutate(name, input), {
        input: { seat: nodeId('Seat', player.seat), text, ...more },
      })
    )['result']!;

  const { openSuggestions } = await act(luz, 'suggestWording', 'SuggestWordingInput', {
    language: 'es',
    block: world.blockId,
    seen: (await world.words()).now,
    wording: 'Nadie será detenido por migrar. Pedimos un plazo de 30 días para cada compromiso.',
    reason: 'Un plazo claro es un número.',
  });
  expect(openSuggestions).toBe(1);
  const told = await read(luz);
  const [mine] = told['suggestions'] as unknown as Answer[];
  expect(mine).toMatchObject({
    state: 'open',
    reason: 'Un plazo claro es un número.',
    voice: { organisation: 'Foro Lenca Migrante', country: 'HN', mine: true, ours: true },
    places: [
      { language: 'es', block: world.blockId, struck: 'debe ser', put: 'será', reformats: [] },
      {
        struck: 'claro',
        put: 'de 30 días',
        before: expect.stringMatching(/un plazo $/),
        after: ' para cada compromiso.',
      },
    ],
    decision: null,
    backings: [],
    permissions: { decide: false, undo: false, back: false, unback: false, explain: true, withdraw: true },
  });
  expect(JSON.stringify(told['blocks'])).not.toContain('30 días');
  expect(JSON.stringify(told['markedBlocks'])).toContain(`"insertion":"${String(mine!['mark'])}"`);
  const suggestion = { suggestion: mine!['id'] };
  const suggestions = { suggestions: [mine!['id']] };
  const asRead = { ...suggestion, seen: mine!['seen'] };
  const allAsRead = { ...suggestions, seen: [mine!['seen']] };

  await act(marta, 'backSuggestion', 'BackSuggestionInput', asRead);
  expect(await act(marta, 'backSuggestion', 'BackSuggestionInput', asRead)).toMatchObject({
    code: 'suggestion-backed',
    message: 'Su organización ya respalda esta sugerencia.',
  });
  expect(
    await act(luz, 'decideSuggestions', 'DecideSuggestionsInput', { ...allAsRead, accept: true }),
  ).toMatchObject({
    code: 'not-a-drafter',
  });
  await act(tom, 'decideSuggestions', 'DecideSuggestionsInput', {
    ...allAsRead,
    accept: false,
    note: 'Aún no.',
  });
  expect((await read(marta))['suggestions']).toMatchObject([
    {
      state: 'declined',
      decision: { accepted: false, note: 'Aún no.', voice: { organisation: 'Puente Norte Collective' } },
      backings: [{ organisation: 'Albergue La Ruta del Sur', country: 'MX' }],
      permissions: { decide: false, undo: true, back: false, unback: false },
    },
  ]);
  await act(tom, 'undoSuggestionDecision', 'SuggestionsInput', suggestions);
  expect((await read(marta))['suggestions']).toMatchObject([
    { state: 'open', decision: null, permissions: { decide: true, undo: false, back: false, unback: true } },
  ]);
  await act(tom, 'decideSuggestions', 'DecideSuggestionsInput', { ...allAsRead, accept: true });
  expect(await read(tom)).toMatchObject({ openSuggestions: 0, pastSuggestions: 1 });
  expect((await world.words()).now).toBe(
    'Nadie será detenido por migrar. Pedimos un plazo de 30 días para cada compromiso.',
  );

  expect(await read(ines)).toBe(null);
  expect((await ask(askContext(platform, anonymous('es')), WHOLE, { id: text }))['node']).toBe(null);
});

it('takes suggestions of another text for none, and keeps an alias where one speaks by it', async () => {
  const world = await suggestionWorld();
  const { platform, tom, luz, textId } = world;
  const hidden = await world.member({
    name: 'Nombre verdadero',
    alias: 'Colectiva del Sur',
    countries: ['SV'],
  });
  await world.grant(hidden, 'suggest');
  await world.suggest(hidden, 'Nadie será detenido por migrar.');
  const context = askContext(platform, await luz.viewer());
  const answer = await ask(context, WHOLE, { id: nodeId('Text', textId) });
  expect(answer['node']!['suggestions']![0]!['voice']).toMatchObject({
    organisation: 'Colectiva del Sur',
    country: null,
    ours: false,
  });
  expect(JSON.stringify(answer)).not.toContain('Nombre verdadero');
  const mark = String(answer['node']!['suggestions']![0]!['mark']);
  const other = await world.draft();
  const seen = answer['node']!['suggestions']![0]!['seen'];
  const decided = async (suggestion: string) =>
    (
      await ask(
        askContext(platform, await tom.viewer()),
        mutate('decideSuggestions', 'DecideSuggestionsInput'),
        {
          input: {
            seat: nodeId('Seat', tom.seat),
            text: nodeId('Text', textId),
            suggestions: [nodeId('Suggestion', suggestion)],
            seen: [seen],
            accept: true,
          },
        },
      )
    )['result'];
  for (const wrong of [`${other.textId}.${mark}`, mark.slice(1), `${textId}.`, `${textId}.${mark}.${mark}`])
    expect(await decided(wrong)).toMatchObject({
      __typename: expect.stringMatching(/NotFoundError|InvalidError/),
    });
  expect(await decided(`${textId}.${mark}`)).toMatchObject({ __typename: 'Text', openSuggestions: 0 });
});
