import { expect, it } from 'vitest';
import { publishTreatments } from '../../domain/texts/amendments/actions-treatment.ts';
import { nodeId } from '../../graphql/ids.ts';
import { BLOCKS, amendingWorld, type AmendingWorld } from '../support/amending-world.ts';
import type { Player } from '../support/signing-world.ts';
import { ask, askContext, type Answer } from './ask.ts';

const WHOLE = `query ($id: ID!) { node(id: $id) { ... on Text { openAmendments mayAmend amendments {
  label kind state language block paragraph after afterParagraph words shape { kind level marker } shapeBefore { kind }
  changes { change text } reason voice { person organisation country mine } amendableBy
  treatment { kind note published voice { organisation } } reply { reply note } decision { verdict note }
  permissions { withdraw amend treat publish reply decide } children { label words parent { label } } } } } }`;
const ACTS = `query ($slug: String!) { coalition(slug: $slug) { acts(first: 50) { edges { node { sentence actor } } } } }`;

const read = async (world: AmendingWorld, player: Player): Promise<Answer> => {
  const context = askContext(world.platform, await player.viewer());
  return (await ask(context, WHOLE, { id: nodeId('Text', world.textId) }))['node']!;
};

async function step(world: AmendingWorld, player: Player, name: string, input: Record<string, unknown>) {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const text = `mutation ($input: ${capital}Input!) { ${name}(input: $input) { __typename
    ... on Error { message } ... on ConflictError { code } ... on ForbiddenError { code }
    ... on InvalidError { faults { field message } } } }`;
  const variables = { input: { seat: nodeId('Seat', player.seat), ...input } };
  return (await ask(askContext(world.platform, await player.viewer()), text, variables))[name]!;
}

it('lets an amendment be proposed, amended, treated, answered, merged and read through the contract', async () => {
  const world = await amendingWorld();
  const { luz, alias, ana, textId } = world;
  const text = nodeId('Text', textId);
  const asked = { text, language: 'es', reason: 'Obliga más.' };
  const refused = await step(world, luz, 'proposeAmendment', {
    ...asked,
    kind: 'replace',
    block: BLOCKS.plan,
    words: 'Pedimos un plan para 2027.',
    seen: 'Pedimos un plan para 2027.',
  });
  expect(refused).toMatchObject({ __typename: 'InvalidError', faults: [{ field: 'words' }] });
  const asRead = 'Pedimos un plan para 2027.';
  const replaced = { ...asked, kind: 'replace', block: BLOCKS.plan, words: 'Exigimos un plan para 2027.' };
  const behind = await step(world, luz, 'proposeAmendment', { ...replaced, seen: 'Otra frase.' });
  expect(behind).toMatchObject({ __typename: 'ConflictError', code: 'words-changed' });
  expect((await step(world, luz, 'proposeAmendment', { ...replaced, seen: asRead }))['__typename']).toBe(
    'Amendment',
  );
  const inserted = {
    ...asked,
    kind: 'insert',
    after: BLOCKS.homes,
    shape: { kind: 'item' },
    words: 'Con plazos.',
  };
  await step(world, alias, 'proposeAmendment', inserted);
  const { amendments } = await read(world, ana);
  const [one, two] = await idsOf(world);
  expect(amendments).toMatchObject([
    {
      label: '1',
      state: 'open',
      paragraph: 2,
      block: BLOCKS.plan,
      words: 'Exigimos un plan para 2027.',
      changes: [
        { change: 'removed', text: 'Pedimos' },
        { change: 'added', text: 'Exigimos' },
        { change: 'same', text: ' un plan para 2027.' },
      ],
      voice: { organisation: 'Foro Lenca Migrante', country: 'HN', mine: false },
      amendableBy: ['replace'],
      permissions: { withdraw: false, amend: true, treat: true, publish: false, reply: false, decide: true },
    },
    {
      label: '2',
      block: null,
      after: BLOCKS.homes,
      afterParagraph: 3,
      shape: { kind: 'item', level: 0, marker: 'bullet' },
      shapeBefore: null,
      voice: { organisation: 'Colectiva del Sur', country: null },
    },
  ]);
  await step(world, luz, 'proposeAmendment', {
    ...asked,
    parent: two,
    kind: 'replace',
    words: 'Con plazo fijo.',
    seen: 'Con plazos.',
  });
  await step(world, ana, 'treatAmendment', { amendment: one, treatment: 'inPart', note: 'Solo el verbo.' });
  await step(world, ana, 'publishTreatments', { text });
  await step(world, luz, 'replyToTreatment', { amendment: one, reply: 'disagree', note: 'Falta el plazo.' });
  const merging = { text, amendments: [one, two] };
  const plan = `query ($id: ID!, $amendments: [ID!]!) { node(id: $id) { ... on Text { merge(amendments: $amendments) {
    seen amendments { label } waiting { label } collisions { key reason options amendments { label } } } } } }`;
  const planned = async (player: Player) =>
    (await ask(askContext(world.platform, await player.viewer()), plan, { id: text, ...merging }))['node']![
      'merge'
    ]!;
  expect(await planned(luz)).toBe(null);
  expect(await planned(ana)).toMatchObject({ waiting: [{ label: '2.1' }], collisions: [] });
  const child = (await idsOf(world))[2]!;
  await step(world, ana, 'decideAmendment', { amendment: child, verdict: 'accepted' });
  const { seen } = await planned(ana);
  const stale = await step(world, ana, 'mergeAmendments', { ...merging, choices: [], seen: 'otra cosa' });
  expect(stale).toMatchObject({ __typename: 'ConflictError', code: 'merge-moved-on' });
  const merged = await step(world, ana, 'mergeAmendments', { ...merging, choices: [], seen });
  expect(merged['__typename']).toBe('Text');
  expect(await world.words()).toContain('Con plazo fijo.');
  expect(await read(world, luz)).toMatchObject({
    openAmendments: 0,
    mayAmend: true,
    amendments: [
      {
        state: 'accepted',
        reply: { reply: 'disagree', note: 'Falta el plazo.' },
        decision: { verdict: 'accepted' },
      },
      { words: 'Con plazo fijo.', children: [{ label: '2.1', parent: { label: '2' } }] },
    ],
  });
});

it('answers the same about a treatment that is not published as about none, to whoever does not edit', async () => {
  const world = await amendingWorld();
  const { luz, alias, ana, textId } = world;
  const amendment = await world.propose(luz, { kind: 'delete' });
  const acts = async (player: Player) =>
    ask(askContext(world.platform, await player.viewer()), ACTS, { slug: world.coalitionSlug });
  const seenBy = async (player: Player) => [await read(world, player), await acts(player)];
  const before = await Promise.all([luz, alias].map(seenBy));
  const told = world.platform.announcements.length;
  const treated = {
    amendment: nodeId('Amendment', amendment.id),
    treatment: 'decline',
    note: 'Ya está dicho.',
  };
  expect((await step(world, ana, 'treatAmendment', treated))['__typename']).toBe('Amendment');
  expect(await Promise.all([luz, alias].map(seenBy))).toEqual(before);
  expect(world.platform.announcements.length).toBe(told);
  expect(await read(world, ana)).toMatchObject({
    amendments: [
      {
        treatment: { kind: 'decline', note: 'Ya está dicho.', published: false },
        permissions: { treat: true, publish: true },
      },
    ],
  });
  await publishTreatments(world.platform, await ana.viewer(), {
    seat: ana.seat,
    text: textId,
    amendments: [],
  });
  expect(await read(world, alias)).toMatchObject({
    amendments: [{ treatment: { kind: 'decline', published: true } }],
  });
  expect(await read(world, luz)).toMatchObject({ amendments: [{ permissions: { reply: true } }] });
  expect(JSON.stringify(await acts(alias))).toContain(
    'Publicó el tratamiento propuesto para la enmienda 1 en este texto.',
  );
});

it('shows nothing of amendments to whoever may not read the text', async () => {
  const world = await amendingWorld();
  const amendment = await world.propose(world.luz, { kind: 'delete' });
  const node = `query ($id: ID!) { node(id: $id) { ... on Amendment { label } } }`;
  const found = async (player: Player) =>
    (
      await ask(askContext(world.platform, await player.viewer()), node, {
        id: nodeId('Amendment', amendment.id),
      })
    )['node'];
  expect(await found(world.luz)).toEqual({ label: '1' });
  expect(await found(world.ines)).toBe(null);
  expect(await read(world, world.ines)).toBe(null);
});

async function idsOf({ platform, textId }: AmendingWorld): Promise<string[]> {
  const rows = await platform.store.read
    .selectFrom('amendments')
    .where('text_id', '=', textId)
    .orderBy('parent_id', 'asc')
    .orderBy('number')
    .select(['id', 'parent_id'])
    .execute();
  return rows
    .toSorted((a, b) => Number(a.parent_id !== null) - Number(b.parent_id !== null))
    .map(({ id }) => nodeId('Amendment', id));
}
